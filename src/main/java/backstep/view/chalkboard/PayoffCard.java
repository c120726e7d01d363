package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.model.formula.Formula;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Payoff;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.words.Prose;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.math.MathLabel;
import backstep.view.math.WordsView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Did it help? The same sample once more with the new weights: the error, the outputs, and what each change was to bring. */
final class PayoffCard extends VBox {

    static final String VERDICT_ID = "payoff-verdict";
    static final String ERROR_ID = "payoff-error";
    static final String OUTPUT_ID = "payoff-output-";
    static final String PART_ID = "payoff-part-";

    /** More outputs or changes than this are too much for a card; the largest changes are the first. */
    private static final int MOST = 8;

    private static final double LARGE = 1.5;

    private final Texts texts;
    private final Frame frame;
    private final Typesetter typesetter;
    private final Payoff payoff;

    /** The card for an iteration all of whose steps have been taken. */
    PayoffCard(Texts texts, Frame frame, Typesetter typesetter) {
        this.texts = texts;
        this.frame = frame;
        this.typesetter = typesetter;
        payoff = Payoff.of(frame.iteration());
        getStyleClass().add("chalk-payoff");
        getChildren()
                .addAll(
                        Controls.label(texts.get("payoff.title.text"), "chalk-card-title"),
                        Controls.wrapping(texts.get("payoff.caption.text"), "payoff-note"),
                        error(),
                        verdict(),
                        outputs());
        if (!payoff.parts().isEmpty()) {
            Formula gradient = new Formula.Symbol("g", "", "", Formula.Accent.NONE, Optional.empty());
            Formula part = new Formula.Negation(new Formula.Product(
                    Formula.Sign.NONE,
                    List.of(symbol(new Quantity.LearningRate()), new Formula.Power(gradient, new Formula.Literal(2)))));
            getChildren()
                    .addAll(
                            sentence("payoff-heading", "payoff.parts.title", part, gradient),
                            parts(),
                            sentence(
                                    "payoff-note",
                                    "payoff.parts.total",
                                    number(payoff.firstOrder()),
                                    number(payoff.change())));
        }
    }

    // ---- words

    private WordsView sentence(String styleClass, String key, Formula... formulas) {
        Prose.Writer writer = new Prose.Writer();
        WordsView view = new WordsView(styleClass, WordsView.FORMULA_SIZE, true);
        Object[] written = Stream.of(formulas).map(writer::write).toArray();
        view.show(writer.read(texts.get(key, written)), typesetter);
        return view;
    }

    private Formula symbol(Quantity quantity) {
        return frame.symbols().of(quantity);
    }

    private static Formula number(double value) {
        return new Formula.Number(value, Optional.empty());
    }

    private WordsView verdict() {
        Formula error = symbol(new Step.TotalError());
        Formula rate = symbol(new Quantity.LearningRate());
        double change = payoff.change();
        String style = "payoff-verdict";
        WordsView verdict = switch (payoff.verdict()) {
            case HELPED -> sentence(style, "payoff.verdict.helped", error, number(-change));
            case NOTHING_CHANGED -> sentence(style, "payoff.verdict.same", error);
            case STEP_TOO_LONG ->
                sentence(style, "payoff.verdict.too-long", error, number(change), number(-payoff.firstOrder()), rate);
            case NOT_THE_GRADIENT -> sentence(style, "payoff.verdict.no-gradient", error, number(change));
            case NOT_FINITE -> sentence(style, "payoff.verdict.not-finite", error, rate);
        };
        verdict.setId(VERDICT_ID);
        return verdict;
    }

    // ---- numbers

    private HBox error() {
        double size = LARGE * typesetter.size();
        HBox error = changed(size, payoff.before().totalError(), payoff.again().totalError());
        error.getChildren().addFirst(new MathLabel(size, symbol(new Step.TotalError())));
        error.setId(ERROR_ID);
        return error;
    }

    /** A number struck through, and the one that takes its place. */
    private HBox changed(double size, double old, double now) {
        Region strike = new Region();
        strike.getStyleClass().add("payoff-strike");
        HBox row = new HBox(new StackPane(label(size, old, "payoff-old"), strike), label(size, now, "payoff-new"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("payoff-changed");
        return row;
    }

    private MathLabel label(double size, double value, String styleClass) {
        MathLabel label = new MathLabel(size);
        label.setNumber(OptionalDouble.of(value), typesetter.numerals());
        label.getStyleClass().add(styleClass);
        label.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return label;
    }

    private GridPane outputs() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("payoff-grid");
        Iteration before = payoff.before();
        for (int output = 0; output < Math.min(MOST, before.before().outputs()); output++) {
            Step value = new Step.Activation(before.output(output));
            double nearer = payoff.nearer(output);
            WordsView words = sentence(
                    "payoff-note",
                    nearer < 0 ? "payoff.output.farther" : "payoff.output.nearer",
                    number(Math.abs(nearer)),
                    symbol(new Quantity.Target(output)));
            words.setId(OUTPUT_ID + output);
            addRow(
                    grid,
                    new MathLabel(typesetter.size(), symbol(value)),
                    new TargetTrack(payoff, output),
                    changed(
                            typesetter.size(),
                            before.value(value),
                            payoff.again().value(value)));
            grid.add(words, 1, grid.getRowCount(), 2, 1);
        }
        return grid;
    }

    private static void addRow(GridPane grid, MathLabel name, Region picture, Region numbers) {
        GridPane.setHgrow(picture, Priority.ALWAYS);
        picture.setMinWidth(0);
        numbers.setMinWidth(USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), name, picture, numbers);
    }

    /** A bar for each change; its length says what it was to bring, compared with the largest. */
    private GridPane parts() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("payoff-grid");
        List<Payoff.Part> shown =
                payoff.parts().subList(0, Math.min(MOST, payoff.parts().size()));
        double largest = Math.abs(shown.getFirst().value());
        for (Payoff.Part part : shown) {
            MathLabel value = label(typesetter.size(), part.value(), "payoff-part-value");
            value.setId(PART_ID + shown.indexOf(part));
            addRow(grid, linked(part), new ShareBar(largest > 0 ? Math.abs(part.value()) / largest : 0), value);
        }
        if (shown.size() < payoff.parts().size()) {
            WordsView rest = sentence(
                    "payoff-note",
                    "payoff.parts.rest",
                    new Formula.Literal(payoff.parts().size() - MOST));
            grid.add(rest, 1, grid.getRowCount(), 2, 1);
        }
        return grid;
    }

    private MathLabel linked(Payoff.Part part) {
        MathLabel name = new MathLabel(typesetter.size(), symbol(part.parameter()));
        name.setQuantity(part.parameter());
        name.getStyleClass().add("math-quantity");
        return name;
    }

    /** A bar over a part of its width. */
    private static final class ShareBar extends Region {

        private final double share;
        private final Region bar = new Region();

        ShareBar(double share) {
            this.share = share;
            bar.getStyleClass().add("payoff-bar");
            getChildren().add(bar);
        }

        @Override
        protected void layoutChildren() {
            double height = Math.min(10, getHeight());
            bar.resizeRelocate(0, (getHeight() - height) / 2, share * getWidth(), height);
        }
    }
}
