package backstep.model.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.Networks;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Iteration.LayerPass;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import backstep.model.notation.Notation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VariantTest {

    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void hasTheSameShapeAndRuleAndOtherNumbersOfOneDecimal(String id) {
        Lesson lesson = Lessons.builtIn(id);
        Lesson variant = Variant.of(lesson, 7);
        assertThat(NetworkShape.of(variant)).isEqualTo(NetworkShape.of(lesson));
        assertThat(variant.rule()).isEqualTo(lesson.rule());
        assertThat(variant.guide().stops()).isEqualTo(lesson.guide().stops());
        for (int index = 0; index < lesson.network().depth(); index++) {
            Layer drawn = variant.network().layer(index);
            assertThat(drawn.weights())
                    .isNotEqualTo(lesson.network().layer(index).weights());
            drawn.weights().forEach(VariantTest::assertOneDecimal);
            drawn.biases().ifPresent(biases -> biases.forEach(VariantTest::assertOneDecimal));
        }
        if (lesson.samples().size() > 1) {
            assertThat(variant.samples()).isEqualTo(lesson.samples());
        } else {
            variant.samples().getFirst().inputs().forEach(VariantTest::assertOneDecimal);
        }
    }

    @Test
    void equalSeedsGiveEqualNumbersAndOthersOthers() {
        Lesson lesson = Lessons.builtIn("w-and-u");
        assertThat(Variant.of(lesson, 3)).isEqualTo(Variant.of(lesson, 3));
        assertThat(IntStream.range(0, 50).mapToObj(seed -> Variant.of(lesson, seed)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aSecondVariantDoesNotDependOnTheFirst() {
        Lesson lesson = Lessons.builtIn("step-by-step");
        assertThat(Variant.of(Variant.of(lesson, 1), 2)).isEqualTo(Variant.of(lesson, 2));
    }

    @Test
    void untrainedBiasesOfALayerStillShareTheirName() {
        Vector biases = Variant.of(Lessons.builtIn("step-by-step"), 5)
                .network()
                .layer(0)
                .biases()
                .orElseThrow();
        assertThat(biases.get(0)).isEqualTo(biases.get(1));
    }

    @Test
    void noReluIsDeadWhereThatCanBe() {
        Lesson lesson = new Lesson(
                "",
                Notation.W_U,
                new Network(List.of(
                        Networks.layer(Activation.RELU, new double[][] {{1, 1}, {1, 1}, {1, 1}}),
                        Networks.layer(Activation.RELU, new double[][] {{1, 1, 1}, {1, 1, 1}}))),
                Networks.RULE,
                List.of(Networks.W_AND_U_SAMPLE));
        for (long seed = 0; seed < 20; seed++) {
            Iteration iteration = Variant.of(lesson, seed).run().iteration(1);
            assertThat(iteration.layers())
                    .map(LayerPass::netInputs)
                    .allSatisfy(inputs -> inputs.forEach(a -> assertThat(a).isPositive()));
        }
    }

    @Test
    void targetsThatAreProbabilitiesStayWhatTheyAre() {
        Lesson lesson = Lessons.builtIn("three-classes");
        Sample only = lesson.samples().getFirst();
        Sample thirds = new Sample(only.inputs(), Vector.of(0.33, 0.33, 0.34));
        assertThat(Variant.of(lesson.withSamples(List.of(thirds)), 1)
                        .samples()
                        .getFirst()
                        .targets())
                .isEqualTo(thirds.targets());
    }

    private static void assertOneDecimal(double value) {
        assertThat(value).isNotZero().isEqualTo(Math.round(value * 10) / 10.0);
    }
}
