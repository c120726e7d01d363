package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.BranchQuestion;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Loss;
import backstep.view.base.Ids;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Many iterations, their losses, the samples and the network itself, in the window. */
class LearningUITest {

    private static final Quantity.Given W11 = new Weight(0, 0, 0);

    private final WindowRobot window = WindowRobot.open("xor", 1440, 900);

    @Test
    void aThousandIterationsAreOneClickAndTheNextOneIsOnTheStage() {
        window.click(Ids.RUN);
        assertThat(window.iteration()).isEqualTo(1001);
        assertThat(window.text(Ids.STAGE_STATUS)).contains("1,001");
        assertThat(window.title()).contains("1,001");
    }

    @Test
    void theLineOnTopSaysWhichOfSeveralSamples() {
        assertThat(window.text(Ids.STAGE_STATUS)).isEqualTo("Iteration 1 · sample 1 of 4 · epoch 1 · step 0 of 40");
        window.press(KeyCode.ENTER);
        assertThat(window.text(Ids.STAGE_STATUS)).isEqualTo("Iteration 2 · sample 2 of 4 · epoch 1 · step 0 of 40");
    }

    @Test
    void aKeptRunStaysInTheChartUntilSomebodyLetsGoOfIt() {
        window.openTab("loss");
        window.click(Ids.RUN);
        assertThat(window.text(Ids.LOSS_READOUT)).endsWith("4 of 4 right");
        window.click(Ids.KEEP_RUN);
        assertThat(window.isShown(Ids.keptDrop('A'))).isTrue();
        window.click(Ids.keptDrop('A'));
        assertThat(window.controllers().kept().all().get()).isEmpty();
        window.run(() -> window.workspace().undo());
        assertThat(window.isShown(Ids.keptDrop('A'))).isTrue();
    }

    @Test
    void mapsOfKeptRunsStandBesideTheOneOnTheScreenInTheTabAndPresented() {
        window.openTab("loss");
        window.click(Ids.RUN);
        window.click(Ids.KEEP_RUN);
        window.openTab("views");
        assertThat(window.spoken(Ids.viewsPart("tab", "kept"))).startsWith("A: ");
        assertThat(window.heightOnScreen(Ids.viewsPart("tab", "kept"))).isBetween(100.0, 200.0);
        assertThat(window.text(Ids.viewsPart("tab", "title"))).endsWith("tanh");
        window.run(() -> window.settings().presenting().set(true));
        window.press(KeyCode.V);
        assertThat(window.text(Ids.viewsPart("full", "plot"))).contains("A: ");
        Bounds plot = window.place(Ids.viewsPart("full", "plot"));
        Bounds kept = window.place("plot-kept-A-tiles");
        assertThat(kept.getMinX()).isGreaterThan(plot.getCenterX());
        assertThat(kept.getWidth()).isGreaterThan(200);
        assertThat(kept.getMaxX()).isLessThanOrEqualTo(plot.getMaxX());
    }

    @Test
    void anInputIsTriedOnTheMapAndNotBesideIt() {
        window.openTab("loss");
        window.click(Ids.RUN);
        window.click(Ids.KEEP_RUN);
        window.openTab("views");
        window.run(() -> window.settings().presenting().set(true));
        window.press(KeyCode.V);
        window.pressAt(Ids.viewsPart("full", "plot"), 0.8);
        assertThat(window.controllers().viewing().choice().get().tried()).isEmpty();
        window.pressAt(Ids.viewsPart("full", "plot"), 0.25);
        assertThat(window.controllers().viewing().choice().get().tried()).isPresent();
    }

    @Test
    void wordsOfAPresentedViewAreLargerWhereThereIsHeightToSpare() {
        window.openTab("views");
        window.run(() -> window.settings().presenting().set(true));
        window.press(KeyCode.V);
        String title = Ids.viewsPart("full", "title");
        window.resize(1440, 560);
        double usual = largestType(title);
        window.resize(1440, 900);
        assertThat(largestType(title)).isGreaterThan(1.2 * usual);
    }

    private double largestType(String id) {
        return window.typeSizes(id).values().stream()
                .mapToDouble(size -> size)
                .max()
                .orElseThrow();
    }

    @Test
    void pointingAtALossGoesBackToItsIteration() {
        window.openTab("loss");
        assertThat(window.isShown(Ids.LOSS_EMPTY)).isTrue();
        window.click(Ids.RUN);
        assertThat(window.isShown(Ids.LOSS_PLOT)).isTrue();
        window.pressAt(Ids.LOSS_PLOT, 0.5);
        assertThat(window.iteration()).isBetween(350, 650);
        assertThat(window.text(Ids.STAGE_STATUS)).contains(Integer.toString(window.iteration()));
        assertThat(window.text("field", W11)).endsWith(shownWeight());
    }

    @Test
    void pointingAtALossKeepsTheArrowKeysForTheCurve() {
        window.openTab("loss");
        window.click(Ids.RUN);
        window.pressAt(Ids.LOSS_PLOT, 0.5);
        assertThat(window.focused()).isEqualTo(Ids.LOSS_PLOT);
    }

    @Test
    void aClickBesideTheStageLeavesTheArrowKeysToTheSteps() {
        window.focus(Ids.SIDE_PANEL);
        window.mouseClick(Ids.SIDE_PANEL);
        assertThat(window.focused()).isEqualTo(Ids.STAGE);
    }

    @Test
    void aMenuThatClosesLeavesTheSpaceBarToTheSteps() {
        window.show();
        window.focus(Ids.LESSON_PICKER);
        window.openAndCloseMenu(Ids.LESSON_PICKER);
        assertThat(window.focused()).isEqualTo(Ids.STAGE);
    }

    @Test
    void undoInAFieldThatWasOnlySteppedTakesBackTheStep() {
        String before = window.text("field", W11);
        window.openNumber(Ids.of("field", W11));
        window.pressIn(Ids.NUMBER_EDITOR, KeyCode.UP);
        assertThat(window.text("field", W11)).isNotEqualTo(before);
        window.pressShortcutInFocus(KeyCode.Z);
        assertThat(window.text("field", W11)).isEqualTo(before);
    }

    @Test
    void aRefusedBranchLeavesTheFieldAsItWas() {
        window.click(Ids.RUN);
        List<Integer> asked = new ArrayList<>();
        window.run(() -> {
            window.workspace().goTo(3);
            window.workspace().askBeforeBranching((_, last, _) -> {
                asked.add(last);
                return BranchQuestion.Answer.CANCEL;
            });
        });
        String before = window.text("field", W11);
        window.type(Ids.of("field", W11), "0.123");
        assertThat(asked).containsExactly(1001);
        assertThat(window.text("field", W11)).isEqualTo(before);
    }

    @Test
    void aSampleAddedIsLearnedFrom() {
        window.openTab("samples");
        window.click(Ids.SAMPLES_ADD);
        assertThat(window.workspace().shown().get().lesson().samples()).hasSize(5);
        assertThat(window.isShown(Ids.of("sample-4", new Quantity.Input(0)))).isTrue();
    }

    @Test
    void anotherUnitAppearsOnTheStageAndAnotherLossInTheError() {
        window.openTab("network");
        double error = window.workspace().shown().get().iteration().totalError();
        window.pick(Ids.NETWORK_LOSS, Loss.SQUARED_ERROR);
        assertThat(window.workspace().shown().get().iteration().totalError()).isNotEqualTo(error);
        Quantity fourth = new Step.Activation(new Unit(0, 3));
        assertThat(window.isShown(Ids.of("unit", fourth))).isFalse();
        window.click(Ids.more(Ids.network("units", 0)));
        assertThat(window.isShown(Ids.of("unit", fourth))).isTrue();
    }

    private String shownWeight() {
        return window.workspace()
                .shown()
                .get()
                .numerals()
                .text(window.workspace().shown().get().iteration().value(W11));
    }
}
