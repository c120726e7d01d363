package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.iteration.Quantity;
import backstep.model.iteration.Weight;
import backstep.view.base.Ids;
import backstep.view.gradients.GradientCheckCard;
import backstep.view.gradients.GradientsView;
import java.util.Comparator;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The tab with the table of all parameters, in the window. */
class GradientsUITest {

    private static final Quantity U_11 = new Weight(1, 0, 0);
    private static final Quantity U_21 = new Weight(1, 0, 1);
    private static final String ROW = Ids.of("row", U_11);

    private static WindowRobot open(String lesson) {
        WindowRobot window = WindowRobot.open(lesson, 1440, 900);
        window.press(KeyCode.END);
        window.openTab("gradients");
        return window;
    }

    private static List<Double> numbers(WindowRobot window, int column) {
        return window.rows(GradientsView.TABLE_ID).stream()
                .map(row -> Double.valueOf(row.get(column).replace('\u2212', '-')))
                .toList();
    }

    @Test
    void everyColumnSortsBothWays() {
        WindowRobot window = open("w-and-u");
        List<String> columns =
                List.of("gradients-value", "gradients-gradient", "gradients-change", "gradients-updated");
        for (int at = 0; at < columns.size(); at++) {
            window.sort(GradientsView.TABLE_ID, columns.get(at), false);
            assertThat(numbers(window, at + 1)).hasSize(12).isSorted();
            window.sort(GradientsView.TABLE_ID, columns.get(at), true);
            assertThat(numbers(window, at + 1)).isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void namesSortFromTheFirstLayerToTheLast() {
        WindowRobot window = open("w-and-u");
        window.sort(GradientsView.TABLE_ID, "gradients-name", false);
        List<String> names = window.rows(GradientsView.TABLE_ID).stream()
                .map(row -> row.getFirst().replace(" ", ""))
                .toList();
        assertThat(names)
                .containsExactly("w11", "w21", "w12", "w22", "w13", "w23", "u11", "u21", "u31", "u12", "u22", "u32");
    }

    @Test
    void whatIsNotKnownYetComesLastWhicheverWayTheNumbersGo() {
        WindowRobot window = open("w-and-u");
        window.press(KeyCode.DIGIT3);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);
        window.pass(1);
        for (boolean descending : List.of(true, false)) {
            window.sort(GradientsView.TABLE_ID, "gradients-gradient", descending);
            List<List<String>> rows = window.rows(GradientsView.TABLE_ID);
            assertThat(rows.getFirst().get(2)).isNotEqualTo("\u2026");
            assertThat(rows.getLast().get(2)).isEqualTo("\u2026");
        }
    }

    @Test
    void pointingAtARowLightsUpTheStageAndTheOtherWayRound() {
        WindowRobot window = open("w-and-u");
        window.hover(ROW);
        assertThat(window.colour("edge", U_11)).contains("text");
        window.hover(Ids.STAGE);
        assertThat(window.colour("edge", U_11)).doesNotContain("text");
        window.hover(Ids.of("label", U_11));
        assertThat(window.states(ROW)).contains("linked");
        window.hover(Ids.STAGE);
        assertThat(window.states(ROW)).doesNotContain("linked");
    }

    @Test
    void pinningARowPinsItOnTheStageAndTheOtherWayRound() {
        WindowRobot window = open("w-and-u");
        window.press(KeyCode.HOME);
        window.mouseClick(ROW);
        assertThat(window.states(ROW)).contains("pinned");
        assertThat(window.colour("edge", U_11)).contains("text");
        window.mouseClick(Ids.of("label", U_11));
        assertThat(window.states(ROW)).doesNotContain("pinned");
        assertThat(window.colour("edge", U_11)).doesNotContain("backward", "text");
        window.mouseClick(Ids.of("label", U_21));
        assertThat(window.states(Ids.of("row", U_21))).contains("pinned");
    }

    @Test
    void rowThatTheKeyboardIsOnLightsUpTheStage() {
        WindowRobot window = open("w-and-u");
        window.mouseClick(ROW);
        window.focus(GradientsView.TABLE_ID);
        window.pressIn(GradientsView.TABLE_ID, KeyCode.DOWN);
        assertThat(window.colour("edge", U_21)).contains("text");
        window.pressIn(GradientsView.TABLE_ID, KeyCode.ENTER);
        assertThat(window.states(Ids.of("row", U_21))).contains("pinned");
    }

    @Test
    void copiesInFourFormsToTheClipboard() {
        WindowRobot window = open("step-by-step");
        window.chooseItem("gradients-copy", "gradients-copy-tsv");
        assertThat(window.clipboard().lines().toList().get(1)).startsWith("w\u2085\t0.4\t0.0821670405642");
        window.chooseItem("gradients-copy", "gradients-copy-csv");
        assertThat(window.clipboard()).contains("\nb\u2082,0.6,fixed,,\n");
        window.chooseItem("gradients-copy", "gradients-copy-markdown");
        assertThat(window.clipboard())
                .contains("| $w_{5}$ | $0.400000000$ | $0.082167041$ | $-0.041083520$ | $0.358916480$ |");
        window.chooseItem("gradients-copy", "gradients-copy-latex");
        assertThat(window.clipboard()).contains("$b_{2}$ & $0.600000000$ & fixed & -- & -- \\\\");
    }

    @Test
    void biasesThatNeverChangeAreListedOnceAsFixed() {
        WindowRobot window = open("step-by-step");
        assertThat(window.rows(GradientsView.TABLE_ID))
                .contains(List.of("b 2", "0.600000000", "fixed", "\u2013", "\u2013"))
                .contains(List.of("b 1", "0.350000000", "fixed", "\u2013", "\u2013"))
                .hasSize(10);
    }

    @Test
    void checkShowsTheErrorAtThreePlacesAndBothSlopes() {
        WindowRobot window = open("step-by-step");
        assertThat(window.text(GradientCheckCard.ID)).doesNotContain("0.298");
        window.mouseClick(Ids.of("row", new Weight(1, 0, 0)));
        assertThat(window.text(GradientCheckCard.ID))
                .contains("0.298362891995", "0.298371108760", "0.298379325403")
                .contains("0.0821670405", "9 digits");
    }

    @Test
    void ordersAreComparedOnlyWhereTheyCanDiffer() {
        WindowRobot window = WindowRobot.open("step-by-step", 1440, 900);
        assertThat(window.itemText(Ids.MENU_BUTTON, Ids.COMPARE_ORDERS)).isPresent();
        window.type("field-eta", "0");
        assertThat(window.itemText(Ids.MENU_BUTTON, Ids.COMPARE_ORDERS)).isEmpty();
        window.pressShortcut(KeyCode.Z);
    }
}
