package backstep.view.chalkboard;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.notation.Notation;
import backstep.view.FxThread;
import backstep.view.math.MathBox;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step's chalkboard, in every lesson and notation: nothing is cut and nothing covers anything else. */
class BoardBoundsTest {

    /** The side panel at its narrowest, without its scroll bar. */
    static final double NARROWEST = 300;

    private static final double HALF_PIXEL = 0.5;

    @ParameterizedTest
    @MethodSource(Lessons.IN_EVERY_NOTATION)
    void nothingIsCutOrCoveredAtAnyStep(String id, Notation notation) {
        Iteration iteration = Lessons.first(id);
        FxThread.run(() -> {
            ObjectProperty<Frame> frame = Boards.property(Frame.still(iteration, 0, notation, Numerals.DEFAULT));
            ChalkboardView board = Boards.board(frame, NARROWEST);
            for (int cursor = 0; cursor <= iteration.steps().size(); cursor++) {
                frame.set(Frame.still(iteration, cursor, notation, Numerals.DEFAULT));
                Boards.layout(board);
                String where = id + ", " + notation.id() + ", step " + cursor;
                List<MathBox> formulas = Boards.all(board, MathBox.class)
                        .filter(BoardBoundsTest::isShown)
                        .toList();
                assertThat(formulas).as(where).isNotEmpty();
                assertInside(formulas, where);
                assertApart(formulas, where);
                assertWholeWords(board, where);
            }
        });
    }

    /** No formula that is shown leaves the board. */
    static void assertInside(ChalkboardView board, String where) {
        assertInside(
                Boards.all(board, MathBox.class)
                        .filter(BoardBoundsTest::isShown)
                        .toList(),
                where);
    }

    private static void assertInside(List<MathBox> formulas, String where) {
        for (MathBox formula : formulas) {
            Bounds bounds = bounds(formula);
            assertThat(bounds.getMinX()).as(where).isGreaterThanOrEqualTo(0);
            assertThat(bounds.getMaxX()).as(where).isLessThanOrEqualTo(NARROWEST + HALF_PIXEL);
        }
    }

    private static void assertApart(List<MathBox> formulas, String where) {
        for (int first = 0; first < formulas.size(); first++) {
            Bounds one = bounds(formulas.get(first));
            for (int second = first + 1; second < formulas.size(); second++) {
                Bounds other = bounds(formulas.get(second));
                boolean apart = one.getMaxX() <= other.getMinX() + HALF_PIXEL
                        || other.getMaxX() <= one.getMinX() + HALF_PIXEL
                        || one.getMaxY() <= other.getMinY() + HALF_PIXEL
                        || other.getMaxY() <= one.getMinY() + HALF_PIXEL;
                assertThat(apart).as("%s: %s over %s", where, one, other).isTrue();
            }
        }
    }

    /** A label without room would end in three dots. */
    private static void assertWholeWords(Node board, String where) {
        Boards.all(board, Label.class)
                .filter(BoardBoundsTest::isShown)
                .filter(label -> label.lookup(".text") instanceof Text)
                .forEach(label -> assertThat(((Text) label.lookup(".text")).getText())
                        .as(where)
                        .isEqualTo(label.getText()));
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Where a formula is set, which is more than where it has ink. */
    private static Bounds bounds(MathBox formula) {
        return formula.localToScene(new BoundingBox(0, 0, formula.advance(), formula.ascent() + formula.depth()));
    }
}
