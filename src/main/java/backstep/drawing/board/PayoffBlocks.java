package backstep.drawing.board;

import backstep.controller.Frame;
import backstep.drawing.board.BoardBlock.Bar;
import backstep.drawing.board.BoardBlock.Card;
import backstep.drawing.board.BoardBlock.OnCard;
import backstep.drawing.board.BoardBlock.Replaced;
import backstep.drawing.board.BoardBlock.Said;
import backstep.drawing.board.BoardBlock.Tone;
import backstep.drawing.board.BoardBlock.Track;
import backstep.model.formula.Formula;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Payoff;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.words.Messages;
import backstep.model.words.Prose;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Did it help? The same sample once more with the new weights: the error, the outputs, and what each change was to bring. */
final class PayoffBlocks {

    /** More outputs than this are too much for a card. */
    private static final int MOST = 8;

    /** The largest changes are the first. */
    private static final int MOST_CHANGES = 5;

    /** How far from the ends of a line the outermost marks are, as a share of its length. */
    private static final double MARGIN = 0.06;

    private final Frame frame;
    private final PayoffWords words;
    private final Payoff payoff;
    /** The same for all outputs, so that their distances can be compared. */
    private final DoubleSummaryStatistics range;

    /** For a frame at the end of its iteration. */
    PayoffBlocks(Frame frame, Messages messages) {
        this.frame = frame;
        words = PayoffWords.of(frame, messages);
        payoff = words.payoff();
        range = IntStream.range(0, payoff.before().before().outputs())
                .boxed()
                .flatMapToDouble(k -> DoubleStream.of(target(k), value(payoff.before(), k), value(payoff.again(), k)))
                .filter(Double::isFinite)
                .summaryStatistics();
    }

    /** What became of error and outputs. */
    Card results() {
        List<OnCard> blocks = new ArrayList<>();
        blocks.add(said(Tone.CARD_TITLE, "payoff.title.text"));
        blocks.add(said(Tone.NOTE, "payoff.caption.text"));
        blocks.add(new Replaced(
                words.symbol(new Step.TotalError()),
                payoff.before().totalError(),
                payoff.again().totalError()));
        blocks.add(new Said(Tone.VERDICT, words.verdict()));
        IntStream.range(0, Math.min(MOST, payoff.before().before().outputs())).forEach(k -> blocks.add(track(k)));
        return new Card(Card.Kind.PAYOFF, blocks);
    }

    /** What each change was to bring; empty where nothing changed. */
    Optional<Card> changes() {
        if (payoff.parts().isEmpty()) {
            return Optional.empty();
        }
        List<OnCard> blocks = new ArrayList<>();
        Formula gradient = new Formula.Symbol("g", "", "", Formula.Accent.NONE, Optional.empty());
        blocks.add(
                frame.iteration().isMistaken()
                        ? said(Tone.HEADING, "payoff.parts.title-taken")
                        : said(Tone.HEADING, "payoff.parts.title", part(gradient), gradient));
        List<Payoff.Part> parts = payoff.parts();
        double largest = Math.abs(parts.getFirst().value());
        parts.stream()
                .limit(MOST_CHANGES)
                .map(part -> new Bar(
                        part.parameter(),
                        words.symbol(part.parameter()),
                        largest > 0 ? Math.abs(part.value()) / largest : 0,
                        part.value()))
                .forEach(blocks::add);
        if (parts.size() > MOST_CHANGES) {
            blocks.add(said(Tone.NOTE, "payoff.parts.rest", new Formula.Literal(parts.size() - MOST_CHANGES)));
        }
        blocks.add(said(
                Tone.NOTE,
                "payoff.parts.total",
                PayoffWords.number(payoff.firstOrder()),
                PayoffWords.number(words.printed().change())));
        return Optional.of(new Card(Card.Kind.CHANGES, blocks));
    }

    /** −η g². */
    private Formula part(Formula gradient) {
        return new Formula.Negation(new Formula.Product(
                Formula.Sign.NONE,
                List.of(
                        words.symbol(new Quantity.LearningRate()),
                        new Formula.Power(gradient, new Formula.Literal(2)))));
    }

    private Track track(int output) {
        double was = value(payoff.before(), output);
        double is = value(payoff.again(), output);
        double nearer = words.printed().nearer(output);
        Prose note = words.sentence(
                nearer < 0 ? "payoff.output.farther" : "payoff.output.nearer",
                PayoffWords.number(Math.abs(nearer)),
                words.symbol(new Quantity.Target(output)));
        Formula name = words.symbol(new Step.Activation(payoff.before().output(output)));
        return new Track(new Replaced(name, was, is), place(target(output)), place(was), place(is), note);
    }

    private double place(double value) {
        double span = range.getMax() - range.getMin();
        double share = span > 0 ? (value - range.getMin()) / span : 0.5;
        return Double.isFinite(value) ? MARGIN + (1 - 2 * MARGIN) * share : Double.NaN;
    }

    private double target(int output) {
        return payoff.before().sample().targets().get(output);
    }

    private static double value(Iteration iteration, int output) {
        return iteration.valueOf(iteration.output(output));
    }

    private Said said(Tone tone, String key, Formula... formulas) {
        return new Said(tone, words.sentence(key, formulas));
    }
}
