package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.iteration.Bias;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Weight;
import backstep.model.lesson.Lesson;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import backstep.model.notation.Notation;
import backstep.model.notation.Symbols;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditingTest {

    private static final Quantity.Input X1 = new Quantity.Input(0);
    private static final Quantity.Target T2 = new Quantity.Target(1);
    private static final Weight U12 = new Weight(1, 1, 0);
    private static final Bias B_H2 = new Bias(0, 1);
    private static final Quantity.LearningRate ETA = new Quantity.LearningRate();

    private final Workspace workspace = new Workspace("lesson", lesson(true, Notation.W_U));
    private final Editing editing = new Editing(workspace, (kind, symbol) -> kind + " " + symbol);

    @Test
    void everyKindOfValueChangesAndEverythingDependentFollows() {
        double before = workspace.shown().get().iteration().totalError();

        editing.change(X1, 0.25);
        editing.change(T2, 0.75);
        editing.change(U12, -2);
        editing.change(B_H2, 3);
        editing.change(ETA, 1.5);

        assertThat(List.of(X1, T2, U12, B_H2, ETA))
                .extracting(editing::value)
                .containsExactly(0.25, 0.75, -2.0, 3.0, 1.5);
        assertThat(workspace.shown().get().iteration().totalError()).isNotEqualTo(before);
        assertThat(workspace.shown().get().lesson().rule().learningRate()).isEqualTo(1.5);
    }

    @Test
    void undoSpeaksTheNotationOfTheClass() {
        editing.change(U12, 0.1);
        assertThat(workspace.undoName().get()).isEqualTo("CHANGE u₁₂");

        workspace.writing().setNotation(Notation.A_Z);
        editing.change(U12, 0.2);
        assertThat(workspace.undoName().get()).isEqualTo("CHANGE w₂₁⁽²⁾");
    }

    @Test
    void aDragIsOneEntry() {
        double before = editing.value(X1);

        editing.drag(X1, 0.1);
        editing.drag(X1, 0.2);
        editing.drag(X1, 0.3);
        editing.endDrag();
        assertThat(workspace.undoName().get()).isEqualTo("DRAG x₁");

        workspace.undo();
        assertThat(editing.value(X1)).isEqualTo(before);
        assertThat(workspace.undoName().get()).isEmpty();
    }

    @Test
    void twoDragsAreTwoEntries() {
        editing.drag(X1, 0.1);
        editing.endDrag();
        editing.drag(X1, 0.2);
        editing.endDrag();

        workspace.undo();

        assertThat(editing.value(X1)).isEqualTo(0.1);
    }

    @Test
    void stepsInARowAreOneEntryForEachValue() {
        editing.nudge(X1, 0.1);
        editing.nudge(X1, 0.2);
        editing.nudge(T2, 0.5);

        workspace.undo();
        assertThat(editing.value(X1)).isEqualTo(0.2);

        workspace.undo();
        assertThat(workspace.undoName().get()).isEmpty();
    }

    @Test
    void resetTakesOneValueBackAndLeavesTheOthers() {
        double opened = editing.value(U12);
        editing.change(U12, 9);
        editing.change(X1, 9);

        editing.reset(U12);

        assertThat(editing.value(U12)).isEqualTo(opened);
        assertThat(editing.value(X1)).isEqualTo(9);
        assertThat(workspace.undoName().get()).isEqualTo("RESET u₁₂");
    }

    @Test
    void revertTakesEverythingBackAndCanBeUndone() {
        Lesson opened = workspace.shown().get().lesson();
        editing.change(U12, 9);
        workspace.goTo(3);
        editing.change(ETA, 0);
        Frame before = workspace.shown().get();

        editing.revert();
        assertThat(workspace.shown().get().lesson()).isEqualTo(opened);
        assertThat(workspace.shown().get().iteration().number()).isEqualTo(1);
        assertThat(workspace.modified().get()).isFalse();

        workspace.undo();
        assertThat(workspace.shown().get().lesson()).isEqualTo(before.lesson());
        assertThat(workspace.shown().get().iteration()).isEqualTo(before.iteration());
    }

    @Test
    void revertKeepsTheNotationOfTheClass() {
        workspace.writing().setNotation(Notation.LAYERS);
        editing.change(U12, 9);

        editing.revert();

        assertThat(workspace.shown().get().notation()).isEqualTo(Notation.LAYERS);
    }

    @Test
    void whatTheOpenedLessonDoesNotHaveCannotBeReset() {
        assertThat(editing.opened(new Weight(1, 2, 0))).isEmpty();
        assertThat(editing.opened(new Weight(2, 0, 0))).isEmpty();
        assertThat(editing.opened(new Bias(1, 0))).isEmpty();
        assertThat(editing.opened(new Quantity.Input(2))).isEmpty();
        assertThat(editing.opened(U12)).hasValue(-0.6);
    }

    @Test
    void inputsBelongToTheSampleOnTheScreen() {
        workspace.goTo(2);

        editing.change(X1, 0.125);

        List<Sample> samples = workspace.shown().get().lesson().samples();
        assertThat(samples.get(0).inputs().get(0)).isEqualTo(0.9);
        assertThat(samples.get(1).inputs().get(0)).isEqualTo(0.125);
        assertThat(workspace.shown().get().iteration().number()).isEqualTo(2);
    }

    @Test
    void aBiasWithOneNameForItsLayerIsOneNumber() {
        workspace.open("shared", lesson(false, Notation.NET_OUT));
        Symbols symbols = symbols();
        assertThat(symbols.sharesBias(0)).isTrue();

        editing.change(new Bias(0, 0), 0.6);

        assertThat(editing.value(new Bias(0, 1))).isEqualTo(0.6);
        assertThat(workspace.undoName().get()).isEqualTo("CHANGE b₁");
    }

    @Test
    void biasesWithNamesOfTheirOwnStayApart() {
        assertThat(symbols().sharesBias(0)).isFalse();

        editing.change(new Bias(0, 0), 0.6);

        assertThat(editing.value(B_H2)).isEqualTo(0.35);
    }

    @Test
    void onlyTheLearningRateIsBounded() {
        assertThat(Editing.range(ETA)).isEqualTo(NumberInput.Range.NOT_NEGATIVE);
        assertThat(Editing.range(U12)).isEqualTo(NumberInput.Range.ANY);
    }

    private Symbols symbols() {
        return new Symbols(
                workspace.shown().get().notation(),
                workspace.shown().get().iteration().before());
    }

    /** 2-2-2 with equal biases in the hidden layer and none in the output layer, and two samples. */
    private static Lesson lesson(boolean trainBiases, Notation notation) {
        Layer hidden = new Layer(
                Activation.LOGISTIC,
                Matrix.of(new double[] {0.3, -0.5}, new double[] {0.8, 0.2}),
                Optional.of(Vector.of(0.35, 0.35)),
                trainBiases);
        Layer output = new Layer(
                Activation.LOGISTIC,
                Matrix.of(new double[] {0.7, -0.3}, new double[] {-0.6, 0.9}),
                Optional.empty(),
                true);
        return new Lesson(
                "Test",
                notation,
                new Network(List.of(hidden, output)),
                new LearningRule(Loss.HALF_SQUARED_ERROR, 0.5, UpdateOrder.SIMULTANEOUS),
                List.of(
                        new Sample(Vector.of(0.9, 0.4), Vector.of(1, 0)),
                        new Sample(Vector.of(0.1, 0.2), Vector.of(0, 1))));
    }
}
