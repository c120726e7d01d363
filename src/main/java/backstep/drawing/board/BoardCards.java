package backstep.drawing.board;

import backstep.controller.Frame;
import backstep.drawing.board.BoardBlock.Card;
import backstep.drawing.board.BoardBlock.Derived;
import backstep.drawing.board.BoardBlock.OnCard;
import backstep.drawing.board.BoardBlock.Said;
import backstep.drawing.board.BoardBlock.Tone;
import backstep.model.derivation.Context;
import backstep.model.derivation.Essence;
import backstep.model.words.CardTexts;
import backstep.model.words.Messages;
import backstep.model.words.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What stands on the board before the first step and after the last. */
public record BoardCards(Frame frame, Messages messages) {

    /** The cards of the frame; none in the midst of an iteration. */
    List<Card> all() {
        if (frame.step().isEmpty()) {
            return List.of(opening());
        }
        return frame.isDone() ? atTheEnd() : List.of();
    }

    private List<Card> atTheEnd() {
        PayoffBlocks payoff = new PayoffBlocks(frame, messages);
        return Stream.of(Optional.of(payoff.results()), payoff.changes(), Optional.of(closing()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What became of error and outputs, once all steps have been taken. */
    public Card results() {
        return new PayoffBlocks(frame, messages).results();
    }

    /** What the lesson asks, in a sentence or two. */
    public Prose asked() {
        return prose(CardTexts::asked);
    }

    /** The same in one line. */
    public Prose askedFirst() {
        return prose(CardTexts::askedFirst);
    }

    /** What to look for in it. */
    public Prose lookFor() {
        return prose(BoardCards::lookFor);
    }

    private static String lookFor(CardTexts cards) {
        return String.join(" ", cards.lookFor());
    }

    /** What is given, what is asked, and what to look for. */
    private Card opening() {
        List<OnCard> blocks = new ArrayList<>();
        say(blocks, "cards.given.title", CardTexts::given);
        say(blocks, "cards.asked.title", CardTexts::asked);
        say(blocks, "cards.look.title", BoardCards::lookFor);
        return new Card(Card.Kind.OPENING, blocks);
    }

    private void say(List<OnCard> blocks, String title, Function<CardTexts, String> said) {
        blocks.add(title(title));
        blocks.add(new Said(Tone.CARD_WORDS, prose(said)));
    }

    private Prose prose(Function<CardTexts, String> said) {
        Prose.Writer writer = new Prose.Writer();
        return writer.read(said.apply(new CardTexts(context(), messages, writer::write)));
    }

    /** The few formulas that it all was. */
    private Card closing() {
        List<OnCard> blocks = new ArrayList<>(List.of(title("cards.closing.title")));
        new Essence(context()).formulas().forEach(formula -> blocks.add(new Derived(formula, false)));
        words(CardTexts::names).ifPresent(blocks::add);
        words(cards -> Optional.of(cards.together())).ifPresent(blocks::add);
        words(CardTexts::whoChangedMost).ifPresent(blocks::add);
        return new Card(Card.Kind.CLOSING, blocks);
    }

    private Said title(String key) {
        return new Said(Tone.CARD_TITLE, Prose.plain(messages.get(key)));
    }

    private Optional<Said> words(Function<CardTexts, Optional<String>> said) {
        Prose.Writer writer = new Prose.Writer();
        return said.apply(new CardTexts(context(), messages, writer::write))
                .map(words -> new Said(Tone.CARD_WORDS, writer.read(words)));
    }

    private Context context() {
        return Context.of(frame.iteration(), frame.notation());
    }
}
