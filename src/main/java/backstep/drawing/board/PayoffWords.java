package backstep.drawing.board;

import backstep.controller.Frame;
import backstep.drawing.PrintedPayoff;
import backstep.model.formula.Formula;
import backstep.model.iteration.Payoff;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.words.Messages;
import backstep.model.words.Prose;
import java.util.Optional;
import java.util.stream.Stream;

/** What came of an iteration, in words: whether it helped, and why if it did not. */
public record PayoffWords(Messages messages, Frame frame, Payoff payoff) {

    /** For a frame at the end of its iteration. */
    public static PayoffWords of(Frame frame, Messages messages) {
        return new PayoffWords(messages, frame, Payoff.of(frame.iteration()));
    }

    /** A sentence with formulas in its places. */
    Prose sentence(String key, Formula... formulas) {
        Prose.Writer writer = new Prose.Writer();
        return writer.read(
                messages.get(key, Stream.of(formulas).map(writer::write).toArray(String[]::new)));
    }

    Formula symbol(Quantity quantity) {
        return frame.symbols().of(quantity);
    }

    static Formula number(double value) {
        return new Formula.Number(value, Optional.empty());
    }

    /** What a reader finds who subtracts. */
    PrintedPayoff printed() {
        return new PrintedPayoff(payoff, frame.numerals());
    }

    Prose verdict() {
        Formula error = symbol(new Step.TotalError());
        Formula rate = symbol(new Quantity.LearningRate());
        double change = printed().change();
        return switch (payoff.verdict()) {
            case HELPED -> sentence("payoff.verdict.helped", error, number(-change));
            case NOTHING_CHANGED -> sentence("payoff.verdict.same", error);
            case STEP_TOO_LONG ->
                sentence("payoff.verdict.too-long", error, number(change), number(-payoff.firstOrder()), rate);
            case NOT_THE_GRADIENT -> sentence("payoff.verdict.no-gradient", error, number(change));
            case NOT_FINITE -> sentence("payoff.verdict.not-finite", error, rate);
        };
    }

    /** In a line or two: the question, the error before and after, and the answer. */
    public Prose inBrief() {
        Prose changed = sentence(
                "payoff.line.text",
                symbol(new Step.TotalError()),
                number(payoff.before().totalError()),
                number(payoff.again().totalError()));
        return new Prose(Stream.of(changed, Prose.plain(" "), verdict())
                .flatMap(prose -> prose.pieces().stream())
                .toList());
    }
}
