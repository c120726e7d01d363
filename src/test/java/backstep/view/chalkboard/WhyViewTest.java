package backstep.view.chalkboard;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.notation.Notation;
import backstep.view.FxThread;
import backstep.view.Mouse;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the factors of a step come from, on the board. */
class WhyViewTest {

    private static final Step DELTA_Y1 = new Step.Delta(new Unit(1, 0));

    private final Selection selection = new Selection();

    private static String opened(ChalkboardView board) {
        Node derivation = Boards.node(board, WhyView.DERIVATION_ID);
        return derivation.getParent().isVisible() ? derivation.getAccessibleText() : "";
    }

    private static List<ToggleButton> buttons(ChalkboardView board) {
        return Boards.all(board, ToggleButton.class)
                .filter(button -> button.getId().startsWith(WhyView.FACTOR_ID))
                .toList();
    }

    @Test
    void oneAfterTheOtherIsOpenedAndTheLastOneClosed() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(Boards.property(Boards.frame("w-and-u", DELTA_Y1)), 350);
            assertThat(opened(board)).isEmpty();
            board.askWhy();
            assertThat(opened(board)).startsWith("∂E/∂y₁ = ∂(E₁ + E₂)/∂y₁ =").endsWith("= y₁ − t₁");
            board.askWhy();
            assertThat(opened(board)).startsWith("∂y₁/∂a_y1 =").endsWith("= y₁(1 − y₁)");
            board.askWhy();
            assertThat(opened(board)).isEmpty();
        });
    }

    @Test
    void aButtonOpensItsFactorAndClosesItAgain() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(Boards.property(Boards.frame("w-and-u", DELTA_Y1)), 350);
            assertThat(buttons(board))
                    .extracting(Node::getAccessibleText)
                    .containsExactly("Why ∂E/∂y₁?", "Why ∂y₁/∂a_y1?");
            buttons(board).getLast().fire();
            assertThat(opened(board)).startsWith("∂y₁/∂a_y1 =");
            buttons(board).getLast().fire();
            assertThat(opened(board)).isEmpty();
        });
    }

    @Test
    void aClickOnAFactorOfTheChainRuleOpensItAndPinsNothing() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(Boards.property(Boards.frame("w-and-u", DELTA_Y1)), selection, 350);
            Node factor = Boards.node(board, ChalkboardView.DERIVATION_ID).lookup(".math-derivative .math-quantity");
            Mouse.fire(factor, MouseEvent.MOUSE_CLICKED);
            assertThat(opened(board)).startsWith("∂E/∂y₁ =");
            assertThat(selection.pinned().get()).isEmpty();
        });
    }

    @Test
    void anotherStepBeginsWithAllOfThemClosed() {
        FxThread.run(() -> {
            ObjectProperty<Frame> frame = Boards.property(Boards.frame("w-and-u", DELTA_Y1));
            ChalkboardView board = Boards.board(frame, 350);
            board.askWhy();
            frame.set(Boards.frame("w-and-u", new Step.Delta(new Unit(1, 1))));
            assertThat(opened(board)).isEmpty();
            frame.set(Boards.frame("w-and-u", new Step.NetInput(new Unit(0, 0))));
            board.askWhy();
            assertThat(opened(board)).isEmpty();
        });
    }

    /** One lesson for each kind of output: logistic, linear, softmax, with a cross-entropy. */
    @ParameterizedTest
    @ValueSource(strings = {"w-and-u", "one-output", "three-classes", "xor"})
    void nothingOfWhatUnfoldsLeavesTheBoard(String id) {
        Iteration iteration = Lessons.first(id);
        List<Step> steps = List.of(
                new Step.NetInput(new Unit(0, 0)),
                new Step.Delta(iteration.output(0)),
                new Step.Delta(new Unit(0, 0)),
                new Step.Gradient(iteration.steps().parameters().getLast()),
                new Step.Update(iteration.steps().parameters().getLast()));
        FxThread.run(() -> {
            for (Notation notation : Lessons.notations(iteration)) {
                ObjectProperty<Frame> frame = Boards.property(Frame.still(iteration, 0, notation, Numerals.DEFAULT));
                ChalkboardView board = Boards.board(frame, BoardBoundsTest.NARROWEST);
                board.showLayers(true);
                for (Step step : steps) {
                    int number = iteration.steps().numberOf(step).orElseThrow();
                    frame.set(Frame.still(iteration, number, notation, Numerals.DEFAULT));
                    do {
                        Boards.layout(board);
                        BoardBoundsTest.assertInside(
                                board, id + ", " + notation.id() + ", " + step + ": " + opened(board));
                        board.askWhy();
                    } while (!opened(board).isEmpty());
                }
            }
        });
    }
}
