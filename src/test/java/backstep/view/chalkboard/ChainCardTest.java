package backstep.view.chalkboard;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.lesson.BuiltInLessons;
import backstep.model.lesson.Guide;
import backstep.model.lesson.Lesson;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import backstep.model.notation.Notation;
import backstep.view.FxThread;
import backstep.view.math.MathBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

class ChainCardTest {

    /** The side panel at its narrowest, without its scroll bar. */
    private static final double NARROWEST = 300;

    /** The card's padding. */
    private static final double INSET = 14;

    @Test
    void everyChainOfEveryLessonStaysInsideItsCard() {
        FxThread.run(() -> {
            for (BuiltInLessons.Entry entry : BuiltInLessons.load().all()) {
                assertFits(entry.lesson(), Numerals.DEFAULT);
            }
        });
    }

    @Test
    void deepAndWideNetworksStayInsideTheirCardsWithNineDecimals() {
        FxThread.run(() -> {
            assertFits(network(2, 3, 3, 3, 3, 3, 3, 3, 2), new Numerals(Numerals.MOST));
            assertFits(network(4, 12, 12, 2), new Numerals(Numerals.MOST));
        });
    }

    private static void assertFits(Lesson lesson, Numerals numerals) {
        Iteration iteration = lesson.run().iteration(1);
        for (Notation notation : Notation.values()) {
            if (notation.refusal(iteration.before(), iteration.rule().loss()).isPresent()) {
                continue;
            }
            ObjectProperty<Frame> frame = Boards.property(Frame.still(iteration, 0, notation, numerals));
            Selection selection = new Selection();
            ChalkboardView board = Boards.board(frame, selection, NARROWEST);
            for (Quantity quantity : selectable(iteration)) {
                selection.pin(quantity);
                Boards.layout(board);
                String where = lesson.title() + ", " + notation.id() + ", " + quantity;
                // what goes wrong in a listener does not come here: then the last card would still be there
                assertThat(Boards.node(board, ChalkboardView.CHAIN_ID).isVisible())
                        .as(where)
                        .isTrue();
                assertInside(board, where);
            }
        }
    }

    private static void assertInside(ChalkboardView board, String where) {
        Parent card = (Parent) Boards.node(board, ChalkboardView.CHAIN_ID);
        Bounds room = Boards.inScene(card);
        assertThat(room.getMaxX()).as(where).isLessThanOrEqualTo(NARROWEST);
        List<MathBox> formulas = Boards.all(card, MathBox.class).toList();
        assertThat(formulas).as(where).isNotEmpty();
        for (MathBox formula : formulas) {
            double left = formula.localToScene(0, 0).getX();
            assertThat(left).as(where).isGreaterThanOrEqualTo(room.getMinX() + INSET - 0.5);
            assertThat(left + formula.advance()).as(where).isLessThanOrEqualTo(room.getMaxX() - INSET + 0.5);
        }
    }

    /** The error, and of each layer the delta, a weight and the bias of its first unit: others have the same shape. */
    private static List<Quantity> selectable(Iteration iteration) {
        List<Quantity> selectable = new ArrayList<>();
        for (Step step : iteration.steps().list()) {
            switch (step) {
                case Step.TotalError _ -> selectable.add(step);
                case Step.Delta(Unit unit) when unit.index() == 0 -> selectable.add(step);
                case Step.Gradient(Weight weight)
                when weight.into().index() == 0 && weight.from().index() == 0 -> selectable.add(weight);
                case Step.Gradient(Bias bias) when bias.into().index() == 0 -> selectable.add(bias);
                default -> {}
            }
        }
        return selectable;
    }

    private static Lesson network(int... units) {
        List<Layer> layers = new ArrayList<>();
        for (int at = 1; at < units.length; at++) {
            int shift = at;
            Matrix weights = Matrix.generate(
                    units[at], units[at - 1], (row, column) -> Math.sin(1 + shift + 3.1 * row + 1.7 * column));
            layers.add(new Layer(Activation.LOGISTIC, weights, Optional.of(Vector.of(new double[units[at]])), true));
        }
        Sample sample = new Sample(Vector.of(inputs(units[0])), Vector.of(new double[units[units.length - 1]]));
        return Lessons.builtIn("w-and-u")
                .withGuide(Guide.NONE)
                .withNetwork(new Network(layers))
                .withSamples(List.of(sample));
    }

    private static double[] inputs(int count) {
        double[] inputs = new double[count];
        for (int at = 0; at < count; at++) {
            inputs[at] = 0.3 - 0.7 * at;
        }
        return inputs;
    }
}
