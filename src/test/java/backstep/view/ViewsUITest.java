package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.fixtures.Lessons;
import backstep.model.iteration.Evaluation;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Weight;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import backstep.view.base.Ids;
import backstep.view.chalkboard.CaptionView;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What learning does, in the window. */
class ViewsUITest {

    private static final Quantity.Given U11 = new Weight(1, 0, 0);

    private final WindowRobot window = WindowRobot.open("xor", 1440, 900);

    @Test
    void mapSaysHowManySamplesAreRightBeforeAndAfterLearning() {
        window.openTab("views");
        assertThat(window.text(Ids.VIEWS_TITLE)).contains("y₁", "x₁", "x₂");
        assertThat(window.text(Ids.VIEWS_READOUT)).startsWith("1 of 4");
        window.click(Ids.RUN);
        assertThat(window.text(Ids.VIEWS_READOUT)).isEqualTo("All 4 samples are answered correctly.");
        assertThat(window.spoken(Ids.VIEWS_PLOT)).contains("All 4");
    }

    @Test
    void lessonOfManyIterationsOpensWithItsMapUntilSomebodyChoosesAnotherTab() {
        assertThat(window.isShown(Ids.VIEWS)).isTrue();
        open("w-and-u");
        assertThat(window.isShown(Ids.VIEWS)).isFalse();
        open("xor");
        assertThat(window.isShown(Ids.VIEWS)).isTrue();
        window.openTab("loss");
        open("w-and-u");
        assertThat(window.isShown(Ids.VIEWS)).isFalse();
        assertThat(window.isShown(Ids.LOSS_EMPTY)).isTrue();
    }

    @Test
    void stepIsDerivedUnderTheStageWhileAnotherTabThanTheBoardIsInFront() {
        assertThat(window.isShown(Ids.VIEWS)).isTrue();
        window.press(KeyCode.RIGHT);
        assertThat(window.isShown(CaptionView.EQUATION_ID)).isTrue();
        assertThat(window.text(CaptionView.WORDS_ID)).startsWith("Net input");
        window.openTab("chalkboard");
        assertThat(window.isShown(CaptionView.EQUATION_ID)).isFalse();
        window.openTab("samples");
        assertThat(window.isShown(CaptionView.EQUATION_ID)).isTrue();
    }

    @Test
    void viewTakesThePlaceOfTheStageWhilePresenting() {
        window.press(KeyCode.V);
        assertThat(window.isShown("views-full-title")).isFalse();
        window.press(KeyCode.F5);
        window.press(KeyCode.V);
        assertThat(window.isShown("views-full-title")).isTrue();
        assertThat(window.text("views-full-title")).contains("y₁");
        assertThat(window.text("views-full-readout")).startsWith("1 of 4");
        window.press(KeyCode.V);
        assertThat(window.isShown("views-full-title")).isFalse();
    }

    private void open(String id) {
        window.run(() -> window.workspace().openAsChosen(id, Lessons.builtIn(id)));
    }

    @Test
    void reachOfTheWholeRunIsShownBesideThatOfAnIteration() {
        window.click(Ids.RUN);
        window.click(Ids.views("reach"));
        assertThat(window.text(Ids.VIEWS_TITLE)).contains("iteration 1,001");
        window.click(Ids.VIEWS_PAST);
        assertThat(window.text(Ids.VIEWS_READOUT)).contains("iteration 1:", "iteration 1,001:");
        assertThat(window.spoken(Ids.VIEWS_PLOT)).contains("Layer 1:", "Layer 2:");
    }

    @Test
    void clickOnASmallMapShowsWhatThatUnitHasLearned() {
        window.openTab("views");
        window.click(Ids.viewsUnit(0, 1));
        assertThat(window.text(Ids.VIEWS_TITLE)).startsWith("h₂ ");
    }

    @Test
    void draggingOverTheMapTriesAnInput() {
        window.openTab("views");
        window.pressAt(Ids.VIEWS_PLOT, 0.5);
        assertThat(window.text(Ids.VIEWS_READOUT)).contains("→   y₁ = ");
    }

    @Test
    void theInputThatIsTriedGoesForwardOnTheStageAsLongAsItIsInHand() {
        window.openTab("views");
        String before = window.text(Ids.STAGE);
        window.pressAt(Ids.VIEWS_PLOT, 0.3);
        Vector tried = window.controllers().viewing().choice().get().tried().orElseThrow();
        Frame shown = window.workspace().shown().get();
        Evaluation said = Evaluation.of(
                shown.iteration().before(),
                shown.iteration().rule(),
                List.of(new Sample(tried, shown.iteration().sample().targets())));
        assertThat(window.text(Ids.STAGE))
                .contains(shown.numerals().text(tried.get(0)))
                .contains(shown.numerals().text(said.outputs().getFirst().get(0)));
        window.run(() -> window.controllers().viewing().takeInHand(false));
        assertThat(window.text(Ids.STAGE)).isEqualTo(before);
    }

    @Test
    void draggingOverTheCurveEditsTheWeightAsOneEntryOfUndo() {
        window.openTab("views");
        window.click(Ids.views("what-if"));
        window.pressAt(Ids.VIEWS_PLOT, 0.3);
        window.pressAt(Ids.VIEWS_PLOT, 0.9);
        double dragged = value();
        assertThat(dragged).isBetween(1.5, 3.7);
        assertThat(window.text("field", U11)).contains(String.valueOf(dragged).substring(0, 3));
        window.run(() -> window.workspace().undo());
        window.run(() -> window.workspace().undo());
        assertThat(value()).isEqualTo(0.7);
    }

    @Test
    void gradientIsNotGivenAwayBeforeItsStep() {
        window.openTab("views");
        window.click(Ids.views("what-if"));
        assertThat(window.text(Ids.VIEWS_READOUT)).contains("not known yet");
        window.run(() -> window.animation().last());
        String gradient = window.workspace().shown().get().format(new Step.Gradient((Weight) U11));
        assertThat(window.text(Ids.VIEWS_READOUT)).contains("∂E/∂u₁₁ = " + gradient);
    }

    @Test
    void stepThatGoesTooFarIsCalledSo() {
        open("stuck-units");
        window.openTab("views");
        window.click(Ids.views("what-if"));
        window.run(() -> window.animation().last());
        assertThat(window.text(Ids.VIEWS_READOUT)).contains("That alone takes E of sample 1 from 0.1351 down to");
        window.run(() -> window.workspace()
                .edit(
                        "edit",
                        Optional.empty(),
                        lesson -> lesson.withRule(lesson.rule().withLearningRate(5))));
        window.run(() -> window.animation().last());
        assertThat(window.text(Ids.VIEWS_READOUT)).contains("from 0.1351 up to", "goes too far");
    }

    @Test
    void reachSaysWhatBecomesOfTheError() {
        WindowRobot deep = WindowRobot.open("any-depth", 1440, 900);
        deep.openTab("views");
        deep.click(Ids.views("reach"));
        assertThat(deep.text(Ids.VIEWS_READOUT)).contains("4.5", "vanishes");
    }

    private double value() {
        return window.workspace().shown().get().iteration().value(U11);
    }
}
