package backstep.view.gradients;

import backstep.controller.Frame;
import backstep.model.formula.Formula;
import backstep.model.iteration.DifferenceQuotient;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.words.Prose;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.gradients.CheckedDigits.Places;
import backstep.view.math.MathFonts;
import backstep.view.math.WordsView;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;

/**
 * The check of the pinned parameter's gradient: E a little to the left and to the right of its value, the slope between
 * them, and the gradient from backpropagation, with the digits marked in which the two agree.
 */
public final class GradientCheckCard extends VBox {

    public static final String ID = "gradient-check";
    static final String QUOTIENT_ID = "gradient-check-quotient";
    static final String ANALYTIC_ID = "gradient-check-analytic";
    static final String VERDICT_ID = "gradient-check-verdict";

    /** As many digits agree where the gradient is right and no rounding is in the way. */
    private static final int FEWEST_DIGITS = 5;

    private static final double EPSILON = DifferenceQuotient.USUAL_EPSILON;

    private final Texts texts;
    private final ObservableValue<Frame> frame;
    private final ObservableValue<Optional<Quantity>> pinned;
    private final ObservableDoubleValue textSize;
    private final WordsView title = new WordsView("gradients-title", WordsView.FORMULA_SIZE, false);
    private final WordsView verdict = new WordsView("gradient-check-verdict", WordsView.FORMULA_SIZE, true);
    private final GridPane numbers = new GridPane();
    private final Subscription subscriptions;

    /**
     * A card for the frame on the screen.
     *
     * @param pinned whose gradient is checked, given as any number that belongs to it
     * @param textSize of the words in pixels
     */
    public GradientCheckCard(
            Texts texts,
            ObservableValue<Frame> frame,
            ObservableValue<Optional<Quantity>> pinned,
            ObservableDoubleValue textSize) {
        this.texts = texts;
        this.frame = frame;
        this.pinned = pinned;
        this.textSize = textSize;
        setId(ID);
        getStyleClass().add("gradient-check");
        numbers.getStyleClass().add("gradient-check-numbers");
        verdict.setId(VERDICT_ID);
        getChildren().addAll(title, numbers, verdict);
        subscriptions = Subscription.combine(
                frame.subscribe((before, now) -> {
                    if (!saysTheSame(before, now)) {
                        refresh();
                    }
                }),
                pinned.subscribe(_ -> refresh()),
                textSize.subscribe(_ -> refresh()));
    }

    private static boolean saysTheSame(Frame before, Frame now) {
        return before.iteration() == now.iteration()
                && before.known() == now.known()
                && before.symbols() == now.symbols();
    }

    /** Lets go of what it follows. */
    public void close() {
        subscriptions.unsubscribe();
    }

    private void refresh() {
        Frame now = frame.getValue();
        Optional<Parameter> parameter = pinned.getValue()
                .flatMap(Parameter::of)
                .filter(chosen ->
                        now.steps().numberOf(new Step.Gradient(chosen)).isPresent());
        title.show(
                parameter
                        .map(chosen ->
                                words(now, "check.title.text", now.symbols().symbol(chosen)))
                        .orElseGet(() -> Prose.plain(texts.get("check.title.none"))),
                typesetter(now));
        Optional<Parameter> computed = parameter.filter(chosen -> now.isKnown(new Step.Gradient(chosen)));
        numbers.getChildren().clear();
        Controls.show(numbers, computed.isPresent());
        if (computed.isPresent()) {
            show(now, computed.get());
        } else {
            String hint = parameter.isPresent() ? "check.hint.later" : "check.hint.click";
            verdict.show(words(now, hint, error(now)), typesetter(now));
        }
    }

    private void show(Frame now, Parameter parameter) {
        DifferenceQuotient check = DifferenceQuotient.of(now.iteration(), parameter, EPSILON);
        Places places = Places.of(check.below(), check.at(), check.above());
        Formula error = error(now);
        Formula value = now.symbols().symbol(parameter);
        row(words(now, "check.error.below", error, value), CheckedDigits.of(check.below(), places, 0), "");
        row(words(now, "check.error.at", error, value), CheckedDigits.of(check.at(), places, 0), "");
        row(words(now, "check.error.above", error, value), CheckedDigits.of(check.above(), places, 0), "");
        int digits = check.agreeingDigits();
        Places slopes = Places.of(check.quotient(), check.analytic());
        CheckedDigits quotient = CheckedDigits.of(check.quotient(), slopes, digits);
        CheckedDigits analytic = CheckedDigits.of(check.analytic(), slopes, digits);
        row(words(now, "check.quotient.label", error), quotient, QUOTIENT_ID);
        row(
                words(now, "check.analytic.label", now.symbols().symbol(new Step.Gradient(parameter))),
                analytic,
                ANALYTIC_ID);
        verdict.show(verdict(now, digits, quotient.agreeing().equals(analytic.agreeing())), typesetter(now));
    }

    private Prose verdict(Frame now, int digits, boolean alike) {
        Prose.Writer writer = new Prose.Writer();
        String key = digits < FEWEST_DIGITS
                ? "check.verdict.differ"
                : alike ? "check.verdict.agree" : "check.verdict.rounded";
        return writer.read(texts.get(key, digits, writer.write(error(now))));
    }

    private Prose words(Frame now, String key, Formula... formulas) {
        Prose.Writer writer = new Prose.Writer();
        return writer.read(texts.get(key, Stream.of(formulas).map(writer::write).toArray()));
    }

    private static Formula error(Frame now) {
        return now.symbols().symbol(new Step.TotalError());
    }

    private Typesetter typesetter(Frame now) {
        return new Typesetter(textSize.get(), now.numerals());
    }

    private void row(Prose words, CheckedDigits digits, String id) {
        WordsView label = new WordsView("gradient-check-label", WordsView.FORMULA_SIZE, false);
        label.show(words, typesetter(frame.getValue()));
        Text agreeing = text(digits.agreeing());
        agreeing.getStyleClass().add("gradient-check-agreeing");
        TextFlow number = new TextFlow(agreeing, text(digits.rest()), text(digits.factor()));
        number.setId(id.isEmpty() ? null : id);
        number.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(number, HPos.RIGHT);
        GridPane.setValignment(number, VPos.BASELINE);
        GridPane.setValignment(label, VPos.BASELINE);
        numbers.addRow(numbers.getRowCount(), label, number);
    }

    private Text text(String characters) {
        Text text = MathFonts.text(characters, textSize.get());
        text.getStyleClass().add("gradient-check-number");
        return text;
    }
}
