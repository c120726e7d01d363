package backstep.view.chalkboard;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.notation.Notation;
import backstep.view.FxThread;
import backstep.view.math.MathBox;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** The step's layer in matrices, on the board. */
class MatrixViewTest {

    private static Node matrices(ChalkboardView board) {
        return Boards.node(board, MatrixView.DERIVATION_ID);
    }

    private static List<String> lit(ChalkboardView board) {
        return matrices(board).lookupAll(".math-lit").stream()
                .map(entry -> String.join(
                        "", Boards.all(entry, Text.class).map(Text::getText).toList()))
                .toList();
    }

    @Test
    void unfoldsOnDemandAndWhenStepsGoByLayer() {
        FxThread.run(() -> {
            ChalkboardView board =
                    Boards.board(Boards.property(Boards.frame("w-and-u", new Step.Delta(new Unit(0, 0)))), 350);
            assertThat(matrices(board).getParent().isVisible()).isFalse();
            ((ToggleButton) Boards.node(board, MatrixView.FOLD_ID)).fire();
            assertThat(matrices(board).getParent().isVisible()).isTrue();
            board.showLayers(false);
            assertThat(matrices(board).getParent().isVisible()).isFalse();
            board.showLayers(true);
            assertThat(matrices(board).getParent().isVisible()).isTrue();
        });
    }

    @Test
    void rowAndColumnInQuestionAreLitTheSlopeToo() {
        FxThread.run(() -> {
            ObjectProperty<Frame> frame = Boards.property(Boards.frame("w-and-u", new Step.Delta(new Unit(0, 1))));
            ChalkboardView board = Boards.board(frame, 350);
            board.showLayers(true);
            Boards.layout(board);
            assertThat(lit(board)).containsExactlyInAnyOrder("−0.3", "0.9", "−0.0972", "0.1425", "0.2139", "0.0337");
            frame.set(Boards.frame("w-and-u", new Step.Gradient(new Weight(0, 1, 0))));
            Boards.layout(board);
            assertThat(lit(board)).containsExactlyInAnyOrder("0.9", "0.0337", "0.0303");
        });
    }

    @Test
    void whatIsNotKnownYetHasItsName() {
        FxThread.run(() -> {
            ObjectProperty<Frame> frame = Boards.property(Boards.frame("w-and-u", new Step.Delta(new Unit(0, 1))));
            ChalkboardView board = Boards.board(frame, 350);
            board.showLayers(true);
            Boards.layout(board);
            assertThat(matrices(board).getAccessibleText()).endsWith("[−0.0383; 0.0337; δ_h3]");
            frame.set(Boards.frame("w-and-u", new Step.Delta(new Unit(0, 2))));
            Boards.layout(board);
            assertThat(matrices(board).getAccessibleText()).endsWith("[−0.0383; 0.0337; −0.0086]");
        });
    }

    @Test
    void itIsSaidWhereTheTransposeComesFrom() {
        FxThread.run(() -> {
            Step netInput = new Step.NetInput(new Unit(0, 0));
            ObjectProperty<Frame> frame =
                    Boards.property(Boards.frame(Lessons.builtIn("w-and-u"), Notation.W_U, netInput));
            ChalkboardView board = Boards.board(frame, 350);
            board.showLayers(true);
            Boards.layout(board);
            assertThat(Boards.node(board, MatrixView.REMARKS_ID).getAccessibleText())
                    .contains("hence the transpose");
            frame.set(Boards.frame(Lessons.builtIn("w-and-u"), Notation.A_Z, netInput));
            assertThat(Boards.node(board, MatrixView.REMARKS_ID).isVisible()).isFalse();
        });
    }

    @Test
    void largeMatricesLoseTheirMiddleButNotTheRowInQuestion() {
        FxThread.run(() -> {
            var iteration = Lessons.wide();
            int number = iteration
                    .steps()
                    .numberOf(new Step.NetInput(new Unit(0, 8)))
                    .orElseThrow();
            ChalkboardView board =
                    Boards.board(Boards.property(Frame.still(iteration, number, Notation.W_U, Numerals.DEFAULT)), 350);
            board.showLayers(true);
            Boards.layout(board);
            List<String> texts =
                    Boards.all(matrices(board), Text.class).map(Text::getText).toList();
            assertThat(texts).contains("⋮", "⋯", "⋱");
            assertThat(lit(board)).hasSizeBetween(6, 30);
            assertThat(Boards.all(matrices(board), MathBox.class).map(Boards::inScene))
                    .allMatch(each -> each.getMaxX() <= 350.5);
        });
    }
}
