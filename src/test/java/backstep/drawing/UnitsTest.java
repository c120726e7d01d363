package backstep.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.controller.Frame;
import backstep.drawing.Drawing.Part;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Unit;
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
import backstep.model.words.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One unit with the weight 1 and one input, so that its net input is the input. */
class UnitsTest {

    private static final int STEPS = 8;

    /** How full the circle is, from a value that is worked out by hand. */
    @ParameterizedTest
    @CsvSource({
        "LOGISTIC, 0, 0.5",
        "TANH, 0, 0.5",
        // tanh(0.5) = 0.4621, from −1 to 1
        "TANH, 0.5, 0.7311",
        // the largest of its layer
        "IDENTITY, 3, 1",
        "IDENTITY, -3, 0",
        "RELU, 2, 1",
    })
    void fillSaysWhereAValueLiesInItsRange(Activation function, double netInput, double share) {
        double filled = unit(function, netInput, STEPS).shapes().stream()
                .filter(Shape.Level.class::isInstance)
                .mapToDouble(shape -> ((Shape.Level) shape).share())
                .findFirst()
                .orElse(0);

        assertThat(filled).isCloseTo(share, within(1e-4));
    }

    @Test
    void aRangeOnBothSidesOfZeroHasALineAtZero() {
        assertThat(unit(Activation.TANH, 0.5, 2).shapes()).anyMatch(Shape.Line.class::isInstance);
        assertThat(unit(Activation.LOGISTIC, 0.5, 2).shapes()).noneMatch(Shape.Line.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({"LOGISTIC, 6, saturated", "TANH, -4, saturated", "RELU, -1, inactive", "RELU, 0, inactive"})
    void aFlatUnitSaysSoInEveryPhase(Activation function, double netInput, String word) {
        for (int step = 1; step <= STEPS; step++) {
            assertThat(unit(function, netInput, step).tip()).as("step %d", step).contains(word);
        }
        assertThat(unit(function, netInput, 0).tip()).isEmpty();
    }

    @Test
    void aUnitThatLearnsSaysNothing() {
        assertThat(unit(Activation.LOGISTIC, 1, STEPS).tip()).isEmpty();
        assertThat(unit(Activation.RELU, 1, STEPS).tip()).isEmpty();
    }

    @Test
    void aUnitWithAMapShowsItInPlaceOfItsFillAndUnderItsNumber() {
        Frame frame = Frame.still(Lessons.first("xor"), 40, Notation.W_U, Numerals.DEFAULT);
        Matrix tones = Matrix.of(new double[][] {{-0.4, 0.4}});
        Highlights highlights = Highlights.NONE.withMaps(Map.of(new Unit(0, 1), new Learned.Tones(tones)));
        StageDrawing stage = new StageDrawing(frame, new Room(800, 600, 1), Messages.load());

        List<Shape> mapped = stage.draw(frame, highlights, 1)
                .part("unit-out-0-1")
                .orElseThrow()
                .shapes();
        List<Shape> filled = stage.draw(frame, highlights, 1)
                .part("unit-out-0-0")
                .orElseThrow()
                .shapes();

        assertThat(mapped).filteredOn(Shape.Shading.class::isInstance).hasSize(1);
        assertThat(mapped).noneMatch(Shape.Level.class::isInstance);
        assertThat(mapped.getLast()).isInstanceOf(Shape.GlyphRun.class);
        assertThat(filled).noneMatch(Shape.Shading.class::isInstance);
    }

    @Test
    void aUnitWithACurveShowsItUnderItsNumberWithAGapWhereThereIsNone() {
        Frame frame = Frame.still(Lessons.first("four-tanh"), 1, Notation.W_U, Numerals.DEFAULT);
        Learned curve = new Learned.Curve(Vector.of(-1, 0, Double.NaN, 0, 1));
        StageDrawing stage = new StageDrawing(frame, new Room(800, 600, 1), Messages.load());

        Part part = stage.draw(frame, Highlights.NONE.withMaps(Map.of(new Unit(0, 1), curve)), 1)
                .part("unit-out-0-1")
                .orElseThrow();

        List<Shape.Polyline> pieces = part.shapes().stream()
                .filter(Shape.Polyline.class::isInstance)
                .map(Shape.Polyline.class::cast)
                .toList();
        assertThat(pieces).hasSize(2);
        Point low = pieces.getFirst().points().getFirst();
        Point high = pieces.getLast().points().getLast();
        assertThat(low.x()).isLessThan(high.x());
        assertThat(low.y()).isGreaterThan(high.y());
        assertThat(low.x()).isBetween(part.place().x(), part.place().right());
        assertThat(part.shapes().getLast()).isInstanceOf(Shape.GlyphRun.class);
    }

    private static Part unit(Activation function, double netInput, int step) {
        Matrix one = Matrix.of(new double[][] {{1}});
        Network network = new Network(List.of(new Layer(function, one, Optional.empty(), false)));
        LearningRule rule = new LearningRule(Loss.HALF_SQUARED_ERROR, 0.5, UpdateOrder.SIMULTANEOUS);
        Sample sample = new Sample(Vector.of(netInput), Vector.of(0.25));
        Iteration iteration = Iteration.compute(1, 0, network, rule, sample);
        Frame frame =
                Frame.still(iteration, Math.min(step, iteration.steps().size()), Notation.LAYERS, Numerals.DEFAULT);
        return new StageDrawing(frame, new Room(800, 600, 1), Messages.load())
                .draw(frame, Highlights.NONE, 1)
                .part("unit-out-0-0")
                .orElseThrow();
    }
}
