package backstep.model.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.iteration.Subjects;
import backstep.model.lesson.Initialization.Kind;
import backstep.model.lesson.LayerShape.Biases;
import backstep.model.lesson.NetworkShape.Caution;
import backstep.model.network.Activation;
import backstep.model.network.Loss;
import backstep.model.network.Network;
import backstep.model.network.Vector;
import backstep.model.notation.Notation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkShapeTest {

    private static final Initialization FRESH = new Initialization(Kind.NICE, 1);

    private final Lesson lesson = Lessons.builtIn("w-and-u");
    private final NetworkShape shape = NetworkShape.of(lesson);

    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void anUnchangedShapeGivesTheSameLesson(String id) {
        Lesson builtIn = Lessons.builtIn(id);
        assertThat(NetworkShape.of(builtIn).applyTo(builtIn, FRESH)).isEqualTo(builtIn);
    }

    @Test
    void oneMoreHiddenUnitKeepsAllOtherWeights() {
        Network old = lesson.network();
        Network made = applied(shape.withLayer(0, shape.layers().getFirst().withUnits(4)));
        assertThat(made.shape()).isEqualTo("2-4-2");
        for (int unit = 0; unit < 3; unit++) {
            assertThat(made.layer(0).weights().row(unit))
                    .isEqualTo(old.layer(0).weights().row(unit));
            assertThat(made.layer(1).weights().get(1, unit))
                    .isEqualTo(old.layer(1).weights().get(1, unit));
        }
        assertThat(made.layer(0).weights().get(3, 0)).isNotZero();
    }

    @Test
    void fewerUnitsKeepTheFirstOnes() {
        Network made = applied(shape.withLayer(0, shape.layers().getFirst().withUnits(1)));
        assertThat(made.layer(0).weights().row(0))
                .isEqualTo(lesson.network().layer(0).weights().row(0));
        assertThat(made.layer(1).weights().columns()).isEqualTo(1);
    }

    @Test
    void theOutputLayerStaysTheOutputLayerWhenHiddenLayersAreAdded() {
        NetworkShape deeper = shape.withHiddenLayers(3);
        Network made = applied(deeper);
        assertThat(made.shape()).isEqualTo("2-3-3-3-2");
        assertThat(made.layer(3).weights()).isEqualTo(lesson.network().layer(1).weights());
        assertThat(made.layer(0)).isEqualTo(lesson.network().layer(0));
    }

    @Test
    void withoutHiddenLayersInputsLeadToOutputs() {
        Network made = applied(shape.withHiddenLayers(0));
        assertThat(made.shape()).isEqualTo("2-2");
        assertThat(NetworkShape.of(lesson.withGuide(Guide.NONE).withNetwork(made))
                        .withHiddenLayers(1)
                        .hiddenLayers())
                .isEqualTo(1);
    }

    @Test
    void samplesKeepWhatFitsAndArePaddedWithZero() {
        Lesson made =
                shape.withInputs(3).withLayer(1, shape.output().withUnits(1)).applyTo(lesson, FRESH);
        Vector inputs = lesson.samples().getFirst().inputs();
        assertThat(made.samples().getFirst().inputs()).isEqualTo(Vector.of(inputs.get(0), inputs.get(1), 0));
        assertThat(made.samples().getFirst().targets())
                .isEqualTo(Vector.of(lesson.samples().getFirst().targets().get(0)));
    }

    @Test
    void biasesSwitchedOffAreGoneAndSwitchedOnAreNew() {
        Lesson biased = Lessons.builtIn("step-by-step");
        NetworkShape from = NetworkShape.of(biased);
        LayerShape hidden = from.layers().getFirst();
        assertThat(hidden.biases()).isEqualTo(Biases.FIXED);
        Lesson without = from.withLayer(0, hidden.withBiases(Biases.NONE)).applyTo(biased, FRESH);
        assertThat(without.network().layer(0).hasBiases()).isFalse();
        Lesson trained = from.withLayer(0, hidden.withBiases(Biases.TRAINED)).applyTo(biased, FRESH);
        assertThat(trained.network().layer(0).learnsBiases()).isTrue();
        assertThat(trained.network().layer(0).biases())
                .isEqualTo(biased.network().layer(0).biases());
    }

    @Test
    void newUnitsOfALayerWithFixedBiasesShareTheBias() {
        Lesson biased = Lessons.builtIn("step-by-step");
        NetworkShape from = NetworkShape.of(biased);
        Lesson made = from.withLayer(0, from.layers().getFirst().withUnits(4)).applyTo(biased, FRESH);
        assertThat(made.network().layer(0).biases()).contains(Vector.of(0.35, 0.35, 0.35, 0.35));
    }

    @Test
    void aNotationThatTheNetworkCannotHaveBecomesWU() {
        Lesson one = Lessons.builtIn("one-output");
        assertThat(one.notation()).isEqualTo(Notation.ALPHA_D_Y);
        NetworkShape from = NetworkShape.of(one);
        assertThat(from.withInputs(4).applyTo(one, FRESH).notation()).isEqualTo(Notation.ALPHA_D_Y);
        assertThat(from.withLoss(Loss.SQUARED_ERROR).applyTo(one, FRESH).notation())
                .isEqualTo(Notation.W_U);
    }

    @Test
    void lossesWithALogarithmNeedProbabilities() {
        NetworkShape identity = shape.withLayer(1, shape.output().withActivation(Activation.IDENTITY));
        assertThat(identity.cautions()).isEmpty();
        assertThat(identity.withLoss(Loss.BINARY_CROSS_ENTROPY).cautions())
                .containsExactly(Caution.LOGARITHM_OF_NO_PROBABILITY);
        assertThat(shape.withLoss(Loss.BINARY_CROSS_ENTROPY).cautions()).isEmpty();
        assertThat(shape.withLoss(Loss.CROSS_ENTROPY).cautions()).containsExactly(Caution.ZERO_TARGETS_IGNORED);
        NetworkShape softmax = shape.withLayer(1, shape.output().withActivation(Activation.SOFTMAX));
        assertThat(softmax.withLoss(Loss.CROSS_ENTROPY).cautions()).isEmpty();
        assertThat(softmax.withLayer(1, softmax.output().withUnits(1)).cautions())
                .containsExactly(Caution.SOFTMAX_OF_ONE);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void equalSeedsGiveEqualNetworks(Kind kind) {
        Network network = lesson.network();
        Network first = new Initialization(kind, 7).apply(network);
        assertThat(new Initialization(kind, 7).apply(network)).isEqualTo(first);
        if (kind != Kind.ZEROS) {
            assertThat(new Initialization(kind, 8).apply(network)).isNotEqualTo(first);
        }
    }

    @Test
    void weightsLieWhereTheirKindSays() {
        Network wide = shape.withInputs(12)
                .withLayer(0, shape.layers().getFirst().withUnits(12).withBiases(Biases.TRAINED))
                .applyTo(lesson, FRESH)
                .network();
        assertThat(new Initialization(Kind.XAVIER, 3)
                        .apply(wide)
                        .layer(0)
                        .weights()
                        .largestMagnitude())
                .isBetween(0.4, 0.5);
        assertThat(new Initialization(Kind.UNIFORM, 3).apply(wide).largestWeight())
                .isBetween(0.9, 1.0);
        assertThat(new Initialization(Kind.ZEROS, 3).apply(wide).largestWeight())
                .isZero();
        Network nice = new Initialization(Kind.NICE, 3).apply(wide);
        for (int unit = 0; unit < 12; unit++) {
            double weight = nice.layer(0).weights().get(unit, unit);
            assertThat(Math.abs(weight)).isBetween(0.1, 0.9);
            assertThat(weight).isEqualTo(Math.round(weight * 10) / 10.0);
            assertThat(nice.layer(0).biases().orElseThrow().get(unit)).isNotZero();
        }
    }

    @Test
    void heWeightsSpreadWithTheNumberOfInputs() {
        double squares = 0;
        for (int seed = 0; seed < 200; seed++) {
            Vector row = new Initialization(Kind.HE, seed)
                    .apply(lesson.network())
                    .layer(0)
                    .weights()
                    .row(0);
            squares += row.get(0) * row.get(0) + row.get(1) * row.get(1);
        }
        assertThat(squares / 400).isBetween(0.8, 1.2);
    }

    @Test
    void biasesThatAreNotTrainedBelongToTheSetUpAndStay() {
        Network network = Lessons.builtIn("step-by-step").network();
        Network made = new Initialization(Kind.NICE, 3).apply(network);
        assertThat(made.layer(0).biases()).isEqualTo(network.layer(0).biases());
        assertThat(made.layer(0).weights()).isNotEqualTo(network.layer(0).weights());
    }

    @Test
    void stopsMoveWithTheUnitsOfTheirSteps() throws LessonException {
        Lesson stopping = stoppingAt("before", "delta y2", "weight-gradient h3->y1", "net-input h1", "after");

        Lesson deeper = shape.withHiddenLayers(2).applyTo(stopping, FRESH);

        assertThat(stops(deeper))
                .containsExactly("before", "delta y2", "weight-gradient h2.3->y1", "net-input h1.1", "after");
    }

    @Test
    void aStopGoesWithItsStep() throws LessonException {
        Lesson stopping = stoppingAt("delta h2", "delta h3", "weight-update x2->h3", "error E2", "total-error E");

        Lesson smaller = shape.withLayer(0, shape.layers().getFirst().withUnits(2))
                .withLayer(1, shape.output().withUnits(1))
                .applyTo(stopping, FRESH);

        assertThat(stops(smaller)).containsExactly("delta h2", "total-error E");
    }

    @Test
    void stopsAtHiddenLayersThatAreGoneGoToo() throws LessonException {
        Lesson stopping = stoppingAt("delta h1", "weight-gradient h3->y1", "weight-gradient h1->y1", "delta y1");

        Lesson flat = shape.withHiddenLayers(0).applyTo(stopping, FRESH);

        assertThat(stops(flat)).containsExactly("weight-gradient x1->y1", "delta y1");
    }

    private Lesson stoppingAt(String... places) throws LessonException {
        String stops = Stream.of(places)
                .map(place -> "{\"at\": \"" + place + "\", \"say\": \"S\"}")
                .collect(Collectors.joining(", ", "\"stops\": [", "], "));
        String text = LessonFile.text(lesson.withGuide(Guide.NONE)).replace("\"loss\"", stops + "\"loss\"");
        return LessonFile.parse("my.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> stops(Lesson lesson) {
        Subjects subjects = new Subjects(lesson.network());
        return lesson.guide().stops().stream()
                .map(stop -> stop.at().name(subjects))
                .toList();
    }

    private Network applied(NetworkShape changed) {
        return changed.applyTo(lesson, FRESH).network();
    }
}
