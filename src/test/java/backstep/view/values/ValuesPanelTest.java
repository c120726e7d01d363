package backstep.view.values;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.lesson.Initialization;
import backstep.model.lesson.LayerShape;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.NetworkShape;
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
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.fields.NumberField;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ValuesPanelTest {

    private static final Quantity.Input X1 = new Quantity.Input(0);
    private static final Weight U11 = new Weight(1, 0, 0);
    private static final Weight U22 = new Weight(1, 1, 1);
    private static final Weight W11 = new Weight(0, 0, 0);
    private static final Quantity.LearningRate ETA = new Quantity.LearningRate();

    private ValuesWindow window = ValuesWindow.open(Lessons.twoThreeTwo());

    @AfterEach
    void close() {
        window.close();
    }

    private void open(Lesson lesson) {
        window.close();
        window = ValuesWindow.open(lesson);
    }

    private void seek(Step step) {
        window.run(() -> {
            int number = window.workspace.shown().get().steps().numberOf(step).orElseThrow();
            window.animation.seek(number);
        });
    }

    private String details(Quantity.Given quantity) {
        ParameterCell cell = window.cell(quantity);
        return window.ask(cell::details);
    }

    @Test
    void everyGivenNumberHasAField() {
        for (int unit = 0; unit < 3; unit++) {
            for (int from = 0; from < 2; from++) {
                assertThat(window.text(new Weight(0, unit, from))).isNotEmpty();
                assertThat(window.text(new Weight(1, from, unit))).isNotEmpty();
            }
        }
        assertThat(window.text(X1)).isEqualTo("0.9000");
        assertThat(window.text(new Quantity.Target(1))).isEqualTo("0.0000");
        assertThat(window.text(ETA)).isEqualTo("0.5000");
    }

    @Test
    void gradientsAppearWhenTheCursorReachesThemAndNewValuesAfterTheUpdate() {
        seek(new Step.Delta(new Unit(1, 1)));
        assertThat(details(U11)).doesNotContain("gradient");

        seek(new Step.Gradient(new Weight(1, 0, 0)));
        assertThat(details(U11)).contains("gradient −0.0503").doesNotContain("new value");
        assertThat(details(W11)).doesNotContain("gradient");

        seek(new Step.Update(new Weight(1, 0, 0)));
        assertThat(details(U11)).contains("change 0.0251").contains("new value 0.7251");
    }

    @Test
    void theLargestGradientOfALayerStandsOutOnceAllAreKnown() {
        seek(new Step.Gradient(new Weight(1, 1, 1)));
        assertThat(window.is(window.cell(U22), ParameterCell.LARGEST)).isFalse();

        seek(new Step.Gradient(new Weight(1, 1, 2)));
        assertThat(window.is(window.cell(U22), ParameterCell.LARGEST)).isTrue();
        assertThat(window.is(window.cell(U11), ParameterCell.LARGEST)).isFalse();
    }

    @Test
    void anEditKeepsTheCursorAndChangesTheGradientsInTheSameFrame() {
        seek(new Step.Gradient(new Weight(1, 1, 2)));
        int before = window.ask(() -> window.workspace.shown().get().cursor().step());
        window.run(() -> {
            window.editing.change(X1, -0.5);
            assertThat(window.cell(U11).details())
                    .contains("gradient "
                            + backstep.model.formula.Numerals.DEFAULT.text(
                                    window.workspace.shown().get().iteration().gradient(new Weight(1, 0, 0))));
        });
        assertThat(window.ask(() -> window.workspace.shown().get().cursor().step()))
                .isEqualTo(before);
        assertThat(details(U11)).doesNotContain("gradient −0.0503");
    }

    @Test
    void whatAnEditChangedIsTintedForAMoment() {
        seek(new Step.Gradient(new Weight(1, 1, 2)));
        window.run(() -> window.editing.change(X1, -0.5));
        assertThat(window.is(window.cell(U11), Styles.CHANGED)).isTrue();
        assertThat(window.is(window.field(X1), Styles.CHANGED)).isTrue();
        assertThat(window.is(window.cell(W11), Styles.CHANGED)).isFalse();

        window.run(() -> window.tintTicker.pass(ChangeTint.SECONDS / 2));
        assertThat(window.is(window.cell(U11), Styles.CHANGED)).isTrue();
        window.run(() -> window.tintTicker.pass(ChangeTint.SECONDS));
        assertThat(window.is(window.cell(U11), Styles.CHANGED)).isFalse();
        assertThat(window.ask(window.tintTicker::isRunning)).isFalse();
    }

    @Test
    void steppingTintsNothing() {
        seek(new Step.Gradient(new Weight(1, 1, 2)));
        window.run(window.animation::last);
        window.run(window.animation::nextIteration);

        assertThat(window.is(window.cell(U11), Styles.CHANGED)).isFalse();
    }

    @Test
    void reducedMotionTintsNothing() {
        window.run(() -> window.animation.reducedMotion().set(true));
        window.run(() -> window.editing.change(X1, -0.5));

        assertThat(window.is(window.field(X1), Styles.CHANGED)).isFalse();
    }

    @Test
    void aSliderChangesItsValueInRoundNumbers() {
        window.run(() -> window.slider(X1).setValue(0.33333));

        assertThat(window.value(X1)).isEqualTo(0.33);
        assertThat(window.text(X1)).isEqualTo("0.3300");
        assertThat(window.undoName()).isEqualTo("change x₁");
    }

    @Test
    void aDragOfASliderIsOneEntry() {
        Slider slider = window.slider(X1);
        window.run(() -> {
            slider.setValueChanging(true);
            slider.setValue(0.1);
            slider.setValue(0.2);
            slider.setValueChanging(false);
        });
        assertThat(window.undoName()).isEqualTo("drag x₁");
        window.run(() -> slider.setValue(0.7));

        window.run(window.workspace::undo);
        assertThat(window.value(X1)).isEqualTo(0.2);
        window.run(window.workspace::undo);
        assertThat(window.value(X1)).isEqualTo(0.9);
    }

    @Test
    void aSliderWidensForAValueBeyondItsEnds() {
        Slider slider = window.slider(X1);
        assertThat(window.ask(slider::getMin)).isEqualTo(0);
        assertThat(window.ask(slider::getMax)).isEqualTo(1);

        window.run(() -> window.editing.change(X1, -0.3));
        assertThat(window.ask(slider::getMin)).isEqualTo(-1);
        window.run(() -> window.editing.change(X1, 13));
        assertThat(window.ask(slider::getMax)).isEqualTo(20);
        assertThat(window.ask(slider::getValue)).isEqualTo(13);
        assertThat(window.value(X1)).isEqualTo(13);
    }

    @Test
    void aSliderIsAsFineAsBeforeOnceItsValueIsBackWithin() {
        Slider slider = window.slider(X1);

        window.run(() -> window.editing.change(X1, -0.3));
        window.run(() -> window.editing.change(X1, 13));
        window.run(() -> window.editing.change(X1, 0.25));
        assertThat(window.ask(slider::getMin)).isEqualTo(0);
        assertThat(window.ask(slider::getMax)).isEqualTo(1);
        assertThat(window.ask(slider::getValue)).isEqualTo(0.25);
    }

    @Test
    void theSliderOfTheLearningRateGoesFromZeroToTwo() {
        Slider slider = window.slider(ETA);

        assertThat(window.ask(slider::getMin)).isEqualTo(0);
        assertThat(window.ask(slider::getMax)).isEqualTo(2);
    }

    @Test
    void theSelectedWeightHasASlider() {
        window.focus(window.field(W11));
        window.run(() -> window.slider(W11).setValue(-1.5));

        assertThat(window.value(W11)).isEqualTo(-1.5);
    }

    @Test
    void aSliderLeavesTheFocusToItsField() {
        window.run(() -> window.slider(X1).requestFocus());

        assertThat(window.focused()).contains(Ids.of("field", X1));
    }

    @Test
    void pointingLightsUpBothWays() {
        window.focus(window.field(U11));
        assertThat(window.ask(() -> window.selection.hovered().get())).contains(U11);

        window.run(() -> window.selection.hover(new Step.Gradient(new Weight(0, 0, 0))));
        assertThat(window.is(window.cell(W11), Styles.LIT)).isTrue();
        assertThat(window.is(window.cell(U11), Styles.LIT)).isFalse();
    }

    @Test
    void theFocusGoesThroughThePanelAsTheEyeDoes() {
        window.focus(window.field(X1));
        for (Quantity.Given next : List.of(
                new Quantity.Input(1), new Quantity.Target(0), new Quantity.Target(1), ETA, U11, new Weight(1, 1, 0))) {
            window.press(KeyCode.TAB);
            assertThat(window.focused()).contains(Ids.of("field", next));
        }
    }

    @Test
    void anotherNotationRenamesEverythingAndKeepsTheFocus() {
        window.focus(window.field(W11));
        window.run(() -> window.workspace.writing().setNotation(Notation.NET_OUT));

        assertThat(window.field(U11).getAccessibleText()).isEqualTo("Weight w₇ from h₁ to o₁");
        assertThat(window.focused()).contains(Ids.of("field", W11));
    }

    @Test
    void anotherNotationWhileOneTypesForgetsWhatWasTyped() {
        window.click(window.field(X1), 1);
        window.replaceText("7");
        window.run(() -> window.workspace.writing().setNotation(Notation.NET_OUT));

        assertThat(window.value(X1)).isEqualTo(0.9);
        assertThat(window.text(X1)).isEqualTo("0.9000");
        assertThat(window.focused()).contains(Ids.of("field", X1));
    }

    @Test
    void aSmallerNetworkWhileOneTypesClosesTheField() {
        Weight w32 = new Weight(0, 2, 1);
        window.click(window.node(Ids.of("label", w32)), 2);
        window.run(() -> window.workspace.open("small", Lessons.builtIn("step-by-step")));

        assertThat(window.find(Ids.of("graph-field", w32))).isEmpty();
        assertThat(window.find(Ids.of("field", w32))).isEmpty();
    }

    @Test
    void editsDoNotBuildThePanelAnew() {
        NumberField field = window.field(W11);
        window.run(() -> window.editing.drag(X1, 0.2));
        window.run(window.animation::last);
        window.run(window.animation::nextIteration);

        assertThat(window.field(W11)).isSameAs(field);
    }

    @Test
    void aBiasThatBelongsToTheWholeLayerHasOneField() {
        open(Lessons.builtIn("step-by-step"));

        assertThat(window.find(Ids.of("cell", new Bias(0, 0)))).isPresent();
        assertThat(window.find(Ids.of("cell", new Bias(0, 1)))).isEmpty();
        assertThat(details(new Bias(0, 0))).contains(window.texts.get("values.details.fixed"));
    }

    @Test
    void aBiasEditDoesNotBuildThePanelAnew() {
        open(Lessons.builtIn("any-depth"));
        NumberField field = window.field(W11);

        window.run(() -> window.editing.drag(new Bias(0, 0), 0.7));

        assertThat(window.field(W11)).isSameAs(field);
    }

    @Test
    void aLargeNetworkShowsAPartOfItsWeightsAndTurnsToTheRest() {
        open(large());
        assertThat(window.all("number-field")).hasSizeLessThan(400);
        Weight far = new Weight(0, 0, 12);
        assertThat(window.find(Ids.of("cell", far))).isEmpty();

        window.run(() -> ((javafx.scene.control.Button) window.node("weights-0-sources-on")).fire());

        assertThat(window.find(Ids.of("cell", far))).isPresent();
        assertThat(window.text(far)).isEqualTo("0.0012");
    }

    @Test
    void theWheelScrollsALongPanelUnlessAValueIsSelected() {
        open(Lessons.builtIn("any-depth"));
        double before = window.value(X1);
        window.scroll(window.field(X1), -40);
        assertThat(window.value(X1)).isEqualTo(before);

        window.focus(window.field(X1));
        window.scroll(window.field(X1), -40);
        assertThat(window.value(X1)).isNotEqualTo(before);
    }

    @Test
    void nothingIsWiderThanThePanelUnlessItScrolls() {
        for (String id : List.of("w-and-u", "any-depth", "a-z-delta", "step-by-step")) {
            open(Lessons.builtIn(id));
            window.run(window.animation::last);
            for (Node matrix : window.all("matrix")) {
                assertThat(right(matrix)).as(id).isLessThanOrEqualTo(window.panelWidth());
            }
            for (Node cell : window.all("parameter-cell")) {
                boolean scrolls = window.ask(() -> Controls.outward(cell)
                        .anyMatch(node ->
                                node.getClip() != null && node.getStyleClass().isEmpty()));
                assertThat(scrolls || right(cell) <= window.panelWidth())
                        .as(cell.getId() + " in " + id)
                        .isTrue();
            }
        }
    }

    private double right(Node node) {
        return window.ask(() -> node.localToScene(node.getLayoutBounds()).getMaxX());
    }

    @Test
    void aRowOfAMatrixIsNeverBroken() {
        open(Lessons.builtIn("any-depth"));
        window.run(() -> window.workspace.writing().setChosenDecimals(9));
        Node first = window.cell(new Weight(1, 0, 0));
        Node last = window.cell(new Weight(1, 0, 3));

        assertThat(top(last)).isEqualTo(top(first));
        assertThat(top(window.cell(new Weight(1, 1, 0)))).isGreaterThan(top(first));
    }

    private double top(Node node) {
        return window.ask(() -> node.localToScene(node.getLayoutBounds()).getMinY());
    }

    @Test
    void whatGetsTheKeyboardScrollsIntoView() {
        open(Lessons.builtIn("any-depth"));
        Weight last = new Weight(1, 0, 3);
        window.run(() -> window.workspace.writing().setChosenDecimals(9));
        assertThat(right(window.cell(last))).isGreaterThan(window.panelWidth());

        window.focus(window.field(last));

        assertThat(right(window.cell(last))).isLessThanOrEqualTo(window.panelWidth());
    }

    @Test
    void aUnitMoreLeavesTheOtherCellsWhereTheyAre() {
        NumberField weight = window.field(W11);
        NumberField input = window.field(X1);
        window.run(() -> window.workspace.restart("one more", lesson -> {
            NetworkShape shape = NetworkShape.of(lesson);
            LayerShape hidden = shape.layers().getFirst();
            return shape.withLayer(0, hidden.withUnits(4))
                    .applyTo(lesson, new Initialization(Initialization.Kind.XAVIER, 1));
        }));

        assertThat(window.field(W11)).isSameAs(weight);
        assertThat(window.field(X1)).isSameAs(input);
        assertThat(window.find(Ids.of("cell", new Weight(0, 3, 1)))).isPresent();
        window.run(window.workspace::undo);
        assertThat(window.find(Ids.of("cell", new Weight(0, 3, 1)))).isEmpty();
        window.run(() -> window.selection.hover(W11));
        assertThat(window.is(window.cell(W11), Styles.LIT)).isTrue();
    }

    /** 100-32-10 with weights 0.0000, 0.0001 … */
    private static Lesson large() {
        Layer hidden = new Layer(
                Activation.LOGISTIC,
                Matrix.generate(32, 100, (row, column) -> (row * 100 + column) / 10_000.0),
                Optional.empty(),
                true);
        Layer output =
                new Layer(Activation.LOGISTIC, Matrix.generate(10, 32, (row, column) -> 0.1), Optional.empty(), true);
        return new Lesson(
                "Large",
                Notation.W_U,
                new Network(List.of(hidden, output)),
                new LearningRule(Loss.HALF_SQUARED_ERROR, 0.5, UpdateOrder.SIMULTANEOUS),
                List.of(new Sample(Vector.of(new double[100]), Vector.of(new double[10]))));
    }
}
