package backstep.drawing.board;

import backstep.controller.Frame;
import backstep.drawing.board.BoardBlock.Card;
import backstep.drawing.board.BoardBlock.Derived;
import backstep.drawing.board.BoardBlock.Parts;
import backstep.drawing.board.BoardBlock.Said;
import backstep.drawing.board.BoardBlock.Steepness;
import backstep.drawing.board.BoardBlock.Tone;
import backstep.model.derivation.Derivation;
import backstep.model.formula.Numerals;
import backstep.model.formula.Terms;
import backstep.model.iteration.Phase;
import backstep.model.words.Messages;
import backstep.model.words.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands on the chalkboard of a picture, from top to bottom.
 *
 * @param phase of the step, for its colour; empty before the first step
 * @param numerals how numbers are written on it
 */
public record Board(List<BoardBlock> blocks, Optional<Phase> phase, Numerals numerals) {

    public Board {
        blocks = List.copyOf(blocks);
    }

    /** What it says at a frame. */
    public static Board of(Frame frame, Messages messages) {
        BoardContent content = BoardContent.of(frame, messages).forPicture();
        List<BoardBlock> blocks = new ArrayList<>(content.around().results());
        blocks.add(new Said(Tone.TITLE, content.words().title()));
        // Before the first step the card says it.
        boolean explains = frame.step().isPresent()
                && !content.words().explanation().pieces().isEmpty();
        if (explains) {
            blocks.add(new Said(Tone.EXPLANATION, content.words().explanation()));
        }
        content.derivation().ifPresent(derivation -> derive(derivation, messages, blocks));
        content.derivation()
                .filter(_ -> !content.parts().isEmpty())
                .map(derivation -> new PartsBlock(messages, frame).of(derivation.left(), content.parts()))
                .ifPresent(blocks::add);
        content.slope().map(slope -> steepness(slope, messages)).ifPresent(blocks::add);
        blocks.addAll(content.around().cardsBelow());
        content.around().say().ifPresent(say -> blocks.add(new Said(Tone.SAY, say)));
        content.around().next().ifPresent(next -> {
            blocks.add(new Said(Tone.NEXT_TITLE, Prose.plain(messages.get("chalkboard.next.title"))));
            blocks.add(new Said(Tone.NEXT, next));
        });
        return new Board(blocks, content.phase(), frame.numerals());
    }

    private static void derive(Derivation derivation, Messages messages, List<BoardBlock> blocks) {
        blocks.add(new Derived(derivation, true));
        if (!derivation.where().isEmpty()) {
            blocks.add(new Said(Tone.WHERE, Prose.plain(messages.get("chalkboard.where.text"))));
            derivation.where().forEach(named -> blocks.add(new Derived(named, false)));
        }
    }

    private static Steepness steepness(BoardContent.Slope slope, Messages messages) {
        Prose title = Prose.plain(messages.get("chalkboard.slope.title"));
        Prose number = new Prose(List.of(new Prose.Piece.Symbol(Terms.number(slope.slope()))));
        return new Steepness(
                slope,
                title,
                Stream.concat(
                                Stream.of(number),
                                slope.warning().stream().map(messages::get).map(Prose::plain))
                        .toList());
    }

    /** All of its words, without formulas. */
    public String words() {
        return blocks.stream().flatMap(Board::sentences).map(Board::plain).collect(Collectors.joining(" "));
    }

    private static Stream<Prose> sentences(BoardBlock block) {
        return switch (block) {
            case Said(Tone _, Prose words) -> Stream.of(words);
            case BoardBlock.Track track -> Stream.of(track.note());
            case Parts parts ->
                Stream.concat(Stream.of(parts.title()), parts.rows().stream().map(Parts.Row::words));
            case Steepness steepness -> Stream.concat(Stream.of(steepness.title()), steepness.words().stream());
            case Card card -> card.blocks().stream().flatMap(Board::sentences);
            case Derived _, BoardBlock.Replaced _, BoardBlock.Bar _ -> Stream.empty();
        };
    }

    private static String plain(Prose sentence) {
        return sentence.pieces().stream()
                .map(piece -> piece instanceof Prose.Piece.Plain(String words) ? words : "")
                .collect(Collectors.joining());
    }
}
