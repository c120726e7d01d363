package backstep.view.chalkboard;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.AnimationController;
import backstep.controller.Frame;
import backstep.controller.ManualTicker;
import backstep.controller.Selection;
import backstep.controller.Workspace;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Weight;
import backstep.model.lesson.BuiltInLessons;
import backstep.model.lesson.Lesson;
import backstep.model.notation.Notation;
import backstep.view.FxThread;
import backstep.view.base.Texts;
import backstep.view.math.MathLabel;
import backstep.view.math.QuantityLinks;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class PayoffCardTest {

    /** The side panel at its narrowest, without its scroll bar. */
    private static final double NARROWEST = 300;

    private static Frame frame(Lesson lesson, int fromTheEnd) {
        Iteration iteration = lesson.run().iteration(1);
        int last = iteration.steps().size();
        return Frame.still(lesson, iteration, last - fromTheEnd, Numerals.DEFAULT);
    }

    private static String text(Node node) {
        return String.join("", Boards.all(node, Text.class).map(Text::getText).toList());
    }

    private static Node payoff(ChalkboardView board) {
        return Boards.node(board, ChalkboardView.RESULTS_ID);
    }

    @Test
    void comesWithTheLastUpdateAndOnlyOnceThatHasArrived() {
        FxThread.run(() -> {
            Lesson lesson = Lessons.builtIn("w-and-u");
            ObjectProperty<Frame> frame = Boards.property(frame(lesson, 1));
            ChalkboardView board = Boards.board(frame, NARROWEST);
            assertThat(payoff(board).isVisible()).isFalse();

            Frame end = frame(lesson, 0);
            frame.set(end.approaching(0.5));
            assertThat(payoff(board).isVisible()).isFalse();

            frame.set(end);
            assertThat(payoff(board).isVisible()).isTrue();
        });
    }

    @Test
    void saysWhatBecameOfTheErrorAndWhichChangeWasToBringMost() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(Boards.property(frame(Lessons.builtIn("w-and-u"), 0)), NARROWEST);
            assertThat(text(Boards.node(board, CardView.ERROR_ID))).isEqualTo("E0.25460.2391");
            assertThat(Boards.node(board, CardView.VERDICT_ID).getAccessibleText())
                    .isEqualTo("Yes: E fell by 0.0155.");
            assertThat(text(Boards.node(board, CardView.PART_ID + 0))).isEqualTo("\u22120.0048");
            Optional<Quantity> largest = Boards.all(Boards.node(board, ChalkboardView.CARDS_ID), MathLabel.class)
                    .flatMap(label -> QuantityLinks.of(label).stream())
                    .findFirst();
            assertThat(largest).contains(new Weight(1, 1, 1));
        });
    }

    @Test
    void itStandsAboveTheLastStep() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(Boards.property(frame(Lessons.builtIn("w-and-u"), 0)), NARROWEST);
            Bounds title = Boards.inScene(Boards.node(board, ChalkboardView.TITLE_ID));
            assertThat(Boards.inScene(payoff(board)).getMaxY()).isLessThan(title.getMinY());
        });
    }

    @Test
    void whereTheErrorRisesItSaysWhy() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(Boards.property(frame(Lessons.linear(1, 3), 0)), NARROWEST);
            assertThat(Boards.node(board, CardView.VERDICT_ID).getAccessibleText())
                    .startsWith("No: E rose by")
                    .contains("step was so long");
            assertThat(Boards.node(board, CardView.OUTPUT_ID + 0).getAccessibleText())
                    .contains("farther from");
        });
    }

    @Test
    void theErrorOfTheNextIterationIsComparedWithTheLastTimeThisSampleCameBy() {
        FxThread.run(() -> {
            Workspace workspace = new Workspace("xor", Lessons.builtIn("xor"));
            ChalkboardView board = new ChalkboardView(
                    Texts.load(), workspace.shown(), new Selection(), workspace::lastTime, new Group());
            Boards.show(board, NARROWEST);
            int total = workspace
                    .shown()
                    .get()
                    .steps()
                    .numberOf(new Step.TotalError())
                    .orElseThrow();
            AnimationController animation = new AnimationController(workspace, new ManualTicker());
            animation.seek(total);
            assertThat(Boards.node(board, ChalkboardView.EARLIER_ID).isVisible())
                    .isFalse();

            double before = workspace.shown().get().iteration().totalError();
            workspace.goTo(5);
            Node earlier = Boards.node(board, ChalkboardView.EARLIER_ID);
            assertThat(earlier.isVisible()).isTrue();
            assertThat(earlier.getAccessibleText()).contains("iteration 1").contains(Numerals.DEFAULT.text(before));
            animation.seek(total - 1);
            assertThat(earlier.isVisible()).isFalse();
        });
    }

    @Test
    void everyCardOfEveryLessonAndNotationStaysInsideTheBoard() {
        FxThread.run(() -> {
            for (BuiltInLessons.Entry entry : BuiltInLessons.load().all()) {
                for (Notation notation : Lessons.notations(entry.lesson().run().iteration(1))) {
                    ChalkboardView board =
                            Boards.board(Boards.property(frame(entry.lesson().withNotation(notation), 0)), NARROWEST);
                    Bounds room = Boards.inScene(payoff(board));
                    Node below = Boards.node(board, ChalkboardView.CARDS_ID);
                    assertThat(Stream.of(payoff(board), below)
                                    .flatMap(cards -> Boards.all(cards, Region.class))
                                    .map(Boards::inScene))
                            .as(entry.id() + " in " + notation.id())
                            .allMatch(each -> each.getMaxX() <= room.getMaxX() + 0.5);
                }
            }
        });
    }
}
