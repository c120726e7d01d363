package backstep.view.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.model.formula.Numerals;
import backstep.model.iteration.Quantity;
import backstep.typeset.Box;
import backstep.typeset.Samples;
import backstep.typeset.Typesetter;
import backstep.view.FxThread;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class MathNodesTest {

    private static final Typesetter TYPESETTER = new Typesetter(20, Numerals.DEFAULT);

    private static MathLabel label(String name, double value) {
        MathLabel label = new MathLabel(15);
        label.setSymbol(Optional.of(Samples.name(name, "11", "")));
        label.setNumber(OptionalDouble.of(value), Numerals.DEFAULT);
        return label;
    }

    @Test
    void formulasInARowShareTheirBaseline() {
        FxThread.run(() -> {
            MathBox low = new MathBox(TYPESETTER.display(Samples.name("x", "", "")));
            MathBox high = new MathBox(TYPESETTER.display(Samples.logistic()));
            HBox row = new HBox(low, high);
            row.setAlignment(Pos.BASELINE_LEFT);
            row.resize(400, 100);
            row.layout();
            assertThat(low.getLayoutY() + low.ascent()).isEqualTo(high.getLayoutY() + high.ascent(), within(1.0));
            assertThat(low.getWidth()).isGreaterThanOrEqualTo(low.advance());
        });
    }

    @Test
    void everySymbolWithAQuantityIsANodeThatKnowsItAndHasTheColourOfItsPhase() {
        FxThread.run(() -> {
            MathBox box = new MathBox(TYPESETTER.display(Samples.hiddenDelta()));
            assertThat(quantities(box))
                    .containsExactlyInAnyOrder(
                            Samples.U_11, Samples.U_12, Samples.DELTA_Y1, Samples.DELTA_Y2, Samples.H_1, Samples.H_1);
            assertThat(box.lookupAll(".math-backward")).hasSize(2);
            assertThat(box.lookupAll(".math-forward")).hasSize(2);
            assertThat(box.lookupAll(".math-given")).hasSize(2);
        });
    }

    private static List<Quantity> quantities(MathBox box) {
        return box.getChildrenUnmodifiable().stream()
                .flatMap(node -> QuantityLinks.of(node).stream())
                .toList();
    }

    @Test
    void pointingAtOneSymbolLightsUpAllOfItsKindAndNoOther() {
        FxThread.run(() -> {
            MathBox box = new MathBox(TYPESETTER.display(Samples.hiddenDelta()));
            QuantityLinks.highlight(box, Optional.of(Samples.H_1), Optional.of(Samples.U_11));
            assertThat(nodes(box, "linked")).containsExactly(Samples.H_1, Samples.H_1);
            assertThat(nodes(box, "pinned")).containsExactly(Samples.U_11);
            QuantityLinks.highlight(box, Optional.empty(), Optional.empty());
            assertThat(nodes(box, "linked")).isEmpty();
        });
    }

    private static List<Quantity> nodes(MathBox box, String state) {
        return box.getChildrenUnmodifiable().stream()
                .filter(node -> node.getPseudoClassStates().stream()
                        .anyMatch(pseudo -> pseudo.getPseudoClassName().equals(state)))
                .flatMap(node -> QuantityLinks.of(node).stream())
                .toList();
    }

    @Test
    void derivativeOfTheNetworkIsPointedAtAsAWhole() {
        FxThread.run(() -> {
            MathBox box = new MathBox(TYPESETTER.display(Samples.gradient()));
            assertThat(quantities(box)).hasSize(1);
            assertThat(box.lookupAll(".math-quantity")).hasSize(1);
        });
    }

    @Test
    void otherFormulaIsShownByTheSameNodesWhichAreLinkedAnew() {
        FxThread.run(() -> {
            MathBox box = new MathBox(TYPESETTER.display(Samples.hiddenDelta()));
            List<Node> before = List.copyOf(box.getChildrenUnmodifiable());
            QuantityLinks.highlight(box, Optional.of(Samples.H_1), Optional.of(Samples.U_11));
            Box other = TYPESETTER.display(Samples.gradient());
            box.show(other);
            assertThat(before).containsAll(box.getChildrenUnmodifiable());
            MathBox fresh = new MathBox(other);
            assertThat(quantities(box)).isEqualTo(quantities(fresh));
            assertThat(nodes(box, "linked")).isEmpty();
            assertThat(box.lookupAll(".math-backward")).hasSameSizeAs(fresh.lookupAll(".math-backward"));
            assertThat(box.lookupAll(".math-forward")).hasSameSizeAs(fresh.lookupAll(".math-forward"));
        });
    }

    @Test
    void newNumberKeepsTheNodesOfASymbol() {
        FxThread.run(() -> {
            MathLabel label = label("w", 0.3);
            List<Node> before = List.copyOf(label.getChildrenUnmodifiable());
            label.setNumber(OptionalDouble.of(-0.25), Numerals.DEFAULT);
            assertThat(label.getChildrenUnmodifiable()).containsExactlyElementsOf(before);
            assertThat(((Text) before.getLast()).getText()).isEqualTo("−0.2500");
            assertThat(label.prefWidth(-1)).isEqualTo(label("w", -0.25).prefWidth(-1));
        });
    }

    @Test
    void numberMayGainAndLoseItsExponentAndVanish() {
        FxThread.run(() -> {
            MathLabel label = label("w", 0.3);
            int plain = label.getChildrenUnmodifiable().size();
            double width = label.prefWidth(-1);
            label.setNumber(OptionalDouble.of(1e-9), Numerals.DEFAULT);
            assertThat(label.getChildrenUnmodifiable().size()).isGreaterThan(plain);
            label.setNumber(OptionalDouble.of(0.4), Numerals.DEFAULT);
            assertThat(label.getChildrenUnmodifiable()).hasSize(plain);
            assertThat(label.prefWidth(-1)).isEqualTo(width);
            label.setNumber(OptionalDouble.empty(), Numerals.DEFAULT);
            assertThat(label.getChildrenUnmodifiable()).hasSize(plain - 1);
        });
    }

    @Test
    void labelsOfASizeHaveOneBaseline() {
        FxThread.run(() -> assertThat(label("w", 0.3).getBaselineOffset())
                .isEqualTo(label("δ", -1e-9).getBaselineOffset()));
    }
}
