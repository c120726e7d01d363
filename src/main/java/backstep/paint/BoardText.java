package backstep.paint;

import backstep.controller.Frame;
import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Derivation;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Step;
import backstep.model.lesson.Stop;
import backstep.model.words.Messages;
import backstep.model.words.Prose;
import backstep.model.words.StepText;
import backstep.model.words.StepTexts;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands on the chalkboard of a picture: the step in words, its derivation, and what comes next. Where the number is
 * asked for, the question stands in the place of both.
 *
 * @param derivation with the signs that hold for numbers as they are printed
 * @param say what the lesson has to say to the class here
 */
public record BoardText(
        Prose title,
        Prose explanation,
        Optional<Derivation> derivation,
        Optional<Prose> say,
        String nextTitle,
        Prose next,
        Numerals numerals) {

    /** All of its words, without formulas. */
    public String words() {
        return Stream.concat(Stream.of(title, explanation, next), say.stream())
                .flatMap(sentence -> sentence.pieces().stream())
                .map(piece -> piece instanceof Prose.Piece.Plain(String words) ? words : "")
                .collect(Collectors.joining());
    }

    static BoardText of(Frame frame, Messages messages) {
        Prose.Writer writer = new Prose.Writer();
        StepTexts words = StepTexts.of(frame.iteration(), frame.notation(), messages, writer::write);
        boolean asks = frame.asked().isPresent();
        // What was not written for a question may answer it.
        String said = frame.stops().stream()
                .filter(stop -> stop.ask() || !asks)
                .map(Stop::say)
                .collect(Collectors.joining(" "));
        Optional<Prose> say = Optional.of(said).filter(text -> !text.isBlank()).map(Prose::plain);
        String nextTitle = messages.get("chalkboard.next.title");
        if (frame.step().isEmpty()) {
            return new BoardText(
                    Prose.plain(messages.get("chalkboard.start.title")),
                    Prose.plain(messages.get("chalkboard.start.explanation")),
                    Optional.empty(),
                    say,
                    nextTitle,
                    writer.read(words.title(frame.steps().get(1))),
                    frame.numerals());
        }
        Step step = frame.step().get();
        StepText text = words.of(step);
        Optional<Derivation> derivation = Optional.of(
                        ChainRule.of(frame.iteration(), frame.notation()).derivation(step))
                .filter(_ -> !asks);
        return new BoardText(
                writer.read(text.title()),
                writer.read(asks ? words.question(step) : text.explanation()),
                derivation.map(each -> each.asPrinted(frame.numerals())),
                say,
                nextTitle,
                writer.read(text.next()),
                frame.numerals());
    }
}
