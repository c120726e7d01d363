package backstep.view.gradients;

import backstep.model.formula.PlainText;
import backstep.model.iteration.DifferenceQuotient;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.TrainedParameter;
import backstep.view.base.Frame;
import backstep.view.base.Texts;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
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

    private static final double EPSILON = DifferenceQuotient.USUAL_EPSILON;

    private final Texts texts;
    private final ObservableValue<Frame> frame;
    private final ObservableValue<Optional<Quantity>> pinned;
    private final Label title = new Label();
    private final Label verdict = new Label();
    private final GridPane numbers = new GridPane();
    private final Subscription subscriptions;

    /**
     * A card for the frame on the screen.
     *
     * @param pinned whose gradient is checked, given as any number that belongs to it
     */
    public GradientCheckCard(Texts texts, ObservableValue<Frame> frame, ObservableValue<Optional<Quantity>> pinned) {
        this.texts = texts;
        this.frame = frame;
        this.pinned = pinned;
        setId(ID);
        getStyleClass().add("gradient-check");
        title.getStyleClass().add("gradients-title");
        numbers.getStyleClass().add("gradient-check-numbers");
        verdict.setId(VERDICT_ID);
        verdict.setWrapText(true);
        verdict.getStyleClass().add("gradient-check-verdict");
        getChildren().addAll(title, numbers, verdict);
        subscriptions = Subscription.combine(
                frame.subscribe((before, now) -> {
                    if (!saysTheSame(before, now)) {
                        refresh();
                    }
                }),
                pinned.subscribe(_ -> refresh()));
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
        Optional<TrainedParameter> parameter = pinned.getValue()
                .flatMap(TrainedParameter::of)
                .filter(chosen -> now.steps().numberOf(chosen.gradient()).isPresent());
        title.setText(parameter
                .map(chosen -> texts.get("check.title.text", name(now, chosen)))
                .orElseGet(() -> texts.get("check.title.none")));
        Optional<TrainedParameter> computed = parameter.filter(chosen -> now.isKnown(chosen.gradient()));
        numbers.getChildren().clear();
        showIf(numbers, computed.isPresent());
        if (computed.isPresent()) {
            show(now, computed.get());
        } else {
            verdict.setText(texts.get(parameter.isPresent() ? "check.hint.later" : "check.hint.click"));
        }
    }

    private void show(Frame now, TrainedParameter parameter) {
        DifferenceQuotient check = DifferenceQuotient.of(now.iteration(), parameter.gradient(), EPSILON);
        String name = name(now, parameter);
        int digits = check.agreeingDigits();
        row("check.error.below", name, CheckedDigits.of(check.below(), 0), "");
        row("check.error.at", name, CheckedDigits.of(check.at(), 0), "");
        row("check.error.above", name, CheckedDigits.of(check.above(), 0), "");
        row("check.quotient.label", name, CheckedDigits.of(check.quotient(), digits), QUOTIENT_ID);
        row("check.analytic.label", name, CheckedDigits.of(check.analytic(), digits), ANALYTIC_ID);
        verdict.setText(texts.get(digits >= 5 ? "check.verdict.agree" : "check.verdict.differ", digits));
    }

    private static String name(Frame now, TrainedParameter parameter) {
        return new PlainText(now.numerals()).of(now.symbols().of(parameter.value()));
    }

    private void row(String key, String name, CheckedDigits digits, String id) {
        Label label = new Label(texts.get(key, name));
        label.getStyleClass().add("gradient-check-label");
        Text agreeing = new Text(digits.agreeing());
        agreeing.getStyleClass().addAll("gradient-check-number", "gradient-check-agreeing");
        Text rest = new Text(digits.rest());
        rest.getStyleClass().add("gradient-check-number");
        TextFlow number = new TextFlow(agreeing, rest);
        number.setId(id.isEmpty() ? null : id);
        GridPane.setHalignment(number, HPos.RIGHT);
        numbers.addRow(numbers.getRowCount(), label, number);
    }

    private static void showIf(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
