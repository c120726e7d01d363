package backstep.model.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.fixtures.Lessons;
import backstep.fixtures.Networks;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Evaluation;
import backstep.model.iteration.GradientCheck;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.TrainingRun;
import backstep.model.iteration.TwoClasses;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.lesson.Lesson;
import backstep.model.network.Activation;
import backstep.model.network.LearningRule;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LandscapeTest {

    private static final BooleanSupplier NEVER = () -> false;

    @Test
    void mapHasTheNumbersOfTheForwardPassToTheLastBit() {
        Iteration iteration = Lessons.builtIn("xor").run().iteration(30);
        Axis x = new Axis(-0.25, 1.25, 7);
        Axis y = new Axis(-1, 2, 5);

        for (Unit unit : List.of(new Unit(0, 1), iteration.output(0))) {
            UnitMap map = UnitMap.of(
                            iteration, unit, List.of(0, 1), iteration.sample().inputs(), x, Optional.of(y), NEVER)
                    .orElseThrow();
            for (int row = 0; row < 5; row++) {
                for (int column = 0; column < 7; column++) {
                    assertThat(map.relief().value(column, row))
                            .isEqualTo(forward(iteration, unit, x.at(column), y.at(row)));
                }
            }
        }
    }

    @Test
    void inputsThatAreOnNoAxisAreHeld() {
        Network network = Networks.withBiases(3, 2, 1);
        Iteration iteration =
                Iteration.compute(1, 0, network, Networks.RULE, new Sample(Vector.of(0.1, 0.2, 0.3), Vector.of(1)));

        UnitMap map = UnitMap.of(
                        iteration,
                        iteration.output(0),
                        List.of(2),
                        Vector.of(7, 8, 9),
                        new Axis(0, 1, 3),
                        Optional.empty(),
                        NEVER)
                .orElseThrow();

        assertThat(map.relief().value(1, 0)).isEqualTo(forward(iteration, iteration.output(0), 7, 8, 0.5));
    }

    private static double forward(Iteration of, Unit unit, double... inputs) {
        Sample sample = new Sample(Vector.of(inputs), of.sample().targets());
        return Iteration.compute(1, 0, of.before(), of.rule(), sample).valueOf(unit);
    }

    @Test
    void whatIfHasTheErrorsOfTheForwardPassToTheLastBit() {
        Lesson lesson = Lessons.builtIn("xor");
        Iteration iteration = lesson.run().iteration(3);
        Parameter weight = new Weight(0, 2, 1);
        Axis axis = Axis.around(iteration.value(weight), 9);

        WhatIf own = WhatIf.of(iteration, List.of(iteration.sample()), weight, axis, NEVER)
                .orElseThrow();
        WhatIf mean =
                WhatIf.of(iteration, lesson.samples(), weight, axis, NEVER).orElseThrow();

        for (int point = 0; point < 9; point++) {
            Network other = weight.changedIn(iteration.before(), axis.at(point));
            assertThat(own.curve().value(point, 0))
                    .isEqualTo(Iteration.compute(3, 2, other, lesson.rule(), iteration.sample())
                            .totalError());
            assertThat(mean.curve().value(point, 0))
                    .isEqualTo(Evaluation.of(other, lesson.rule(), lesson.samples())
                            .meanLoss());
        }
        assertThat(own.error()).isEqualTo(iteration.totalError());
    }

    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void slopeOfTheTangentIsTheGradientOfTheStep(String id) {
        Iteration iteration = Lessons.first(id).in(UpdateOrder.SIMULTANEOUS);
        for (GradientCheck.Entry entry : GradientCheck.of(iteration).entries()) {
            WhatIf whatIf = whatIf(iteration, entry.parameter());
            assertThat(whatIf.gradient()).isEqualTo(iteration.value(new Step.Gradient(entry.parameter())));
            assertThat(whatIf.at() + whatIf.change().orElseThrow())
                    .isCloseTo(iteration.value(new Step.Update(entry.parameter())), within(1e-15));
            assertThat(whatIf.tangent(whatIf.at() + 1) - whatIf.tangent(whatIf.at()))
                    .isCloseTo(whatIf.gradient(), within(1e-12));
        }
    }

    @Test
    void tangentTouchesTheCurveAlsoWhereTheUpdateGoesAnotherWay() {
        Iteration published = Lessons.first("step-by-step-as-published");
        Parameter weight = new Weight(0, 0, 0);

        WhatIf whatIf = whatIf(published, weight);

        assertThat(whatIf.gradient()).isNotEqualTo(published.gradient(weight));
        assertThat(whatIf.gradient()).isEqualTo(Lessons.first("step-by-step").gradient(weight));
        assertThat(whatIf.change()).hasValue(published.change(weight));
    }

    @Test
    void meanSlopeIsTheMeanOfTheGradientsOfAllSamples() {
        Lesson lesson = Lessons.builtIn("xor");
        Parameter bias = new Bias(0, 1);
        Iteration iteration = lesson.run().iteration(1);

        WhatIf whatIf = WhatIf.of(iteration, lesson.samples(), bias, Axis.around(0, 2), NEVER)
                .orElseThrow();

        double width = 1e-5;
        double quotient = (meanLoss(lesson, bias, width) - meanLoss(lesson, bias, -width)) / (2 * width);
        assertThat(whatIf.gradient()).isCloseTo(quotient, within(1e-9));
    }

    private static double meanLoss(Lesson lesson, Parameter parameter, double change) {
        Network other = parameter.changedIn(lesson.network(), parameter.valueIn(lesson.network()) + change);
        return Evaluation.of(other, lesson.rule(), lesson.samples()).meanLoss();
    }

    @Test
    void biasThatDoesNotLearnHasNoStep() {
        assertThat(whatIf(Lessons.first("step-by-step"), new Bias(0, 0)).change())
                .isEqualTo(OptionalDouble.empty());
    }

    @Test
    void flatCurveIsPutDownToTheUnitsThatMakeItSo() {
        Iteration iteration = Lessons.first("stuck-units");

        assertThat(WhatIf.flattening(iteration, new Weight(0, 1, 0))).containsExactly(new Unit(0, 1));
        assertThat(WhatIf.flattening(iteration, new Weight(1, 0, 0))).containsExactly(new Unit(1, 0));
        assertThat(WhatIf.flattening(iteration, new Weight(0, 0, 0))).isEmpty();
    }

    @Test
    void contourHasErrorsGradientAndStepOfBothParameters() {
        Lesson lesson = Lessons.builtIn("xor");
        TrainingRun run = lesson.run();
        Iteration iteration = run.iteration(6);
        List<Parameter> two = List.of(new Weight(0, 0, 0), new Bias(1, 0));

        Contour contour = Contour.of(
                        iteration,
                        List.of(iteration.sample()),
                        two,
                        run.path(two, 6),
                        new Axis(-1, 1, 3),
                        new Axis(0, 2, 2),
                        NEVER)
                .orElseThrow();

        Network corner = two.getLast().changedIn(two.getFirst().changedIn(iteration.before(), -1), 2);
        assertThat(contour.relief().value(0, 1))
                .isEqualTo(Iteration.compute(6, 1, corner, lesson.rule(), iteration.sample())
                        .totalError());
        assertThat(contour.gradient().get(1)).isEqualTo(iteration.gradient(two.getLast()));
        assertThat(contour.change().get(0)).isEqualTo(iteration.change(two.getFirst()));
        assertThat(contour.path())
                .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, 6)
                        .mapToObj(number -> run.iteration(number).before())
                        .map(network -> Vector.of(
                                two.getFirst().valueIn(network), two.getLast().valueIn(network)))
                        .toList());
    }

    @Test
    void pathGoesOnFromWhereARunBranched() {
        Lesson lesson = Lessons.builtIn("xor");
        List<Parameter> bias = List.of(new Bias(1, 0));
        TrainingRun run = lesson.run();
        Network there = run.networkBefore(3);
        TrainingRun branch = run.branch(
                3,
                there,
                new LearningRule(lesson.rule().loss(), 0, lesson.rule().order()),
                lesson.samples());
        branch.networkBefore(5);

        assertThat(branch.path(bias, 5))
                .startsWith(Vector.of(bias.getFirst().valueIn(lesson.network())))
                .hasSize(5)
                .endsWith(Vector.of(bias.getFirst().valueIn(there)));
    }

    @Test
    void surveyStopsWhenItIsCancelled() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger computed = new AtomicInteger();
        Terrain terrain = (_, _) -> computed.incrementAndGet();
        Axis axis = new Axis(0, 1, 100);

        assertThat(terrain.survey(axis, Optional.of(axis), () -> asked.incrementAndGet() > 2))
                .isEmpty();
        assertThat(computed.get()).isLessThan(1000);
    }

    @Test
    void axesSpanTheSamplesAndAQuarterMoreOrThreeToEitherSide() {
        assertThat(Axis.ofInput(Networks.XOR_SAMPLES, 1, 3).values()).isEqualTo(Vector.of(-0.25, 0.5, 1.25));
        assertThat(Axis.ofInput(List.of(Networks.W_AND_U_SAMPLE), 0, 2).values())
                .isEqualTo(Vector.of(0.9 - 1, 0.9 + 1));
        assertThat(Axis.around(0.5, 2).values()).isEqualTo(Vector.of(-2.5, 3.5));
        assertThat(new Axis(0, 4, 2).middles(4).values()).isEqualTo(Vector.of(0.5, 1.5, 2.5, 3.5));
        assertThat(Axis.around(1e300, 5).values().toArray()).doesNotHaveDuplicates();
    }

    @Test
    void thresholdPartsTheClassesOrTheSignsOfTheNetInput() {
        Iteration xor = Lessons.first("xor");
        Optional<TwoClasses> classes = TwoClasses.of(Networks.XOR_SAMPLES);
        assertThat(UnitMap.threshold(xor, xor.output(0), classes)).hasValue(0.5);
        assertThat(UnitMap.threshold(xor, new Unit(0, 0), classes)).hasValue(Activation.TANH.value(0));
        assertThat(UnitMap.threshold(xor, xor.output(0), Optional.empty())).isEmpty();
    }

    @Test
    void errorReachTellsSizesAndWhatTheyComeTo() {
        ErrorReach deep = ErrorReach.of(Lessons.first("any-depth"));
        assertThat(deep.trend()).isEqualTo(ErrorReach.Trend.VANISHING);
        assertThat(deep.layers().getFirst().delta()).isCloseTo(0.0017, within(5e-5));
        assertThat(deep.layers().getLast().delta()).isCloseTo(0.150, within(5e-4));

        Iteration stuck = Lessons.first("stuck-units");
        ErrorReach reach = ErrorReach.of(stuck);
        assertThat(reach.inactive()).containsExactly(new Unit(0, 1));
        assertThat(reach.layers().get(0).saturated()).isEmpty();
        assertThat(reach.saturated()).hasSize(1).allMatch(unit -> unit.layer() == 1);
        assertThat(reach.layers().get(1).inactive()).isEmpty();
        double largest = 0;
        for (int unit = 0; unit < 2; unit++) {
            for (int from = 0; from < 2; from++) {
                largest = Math.max(largest, Math.abs(stuck.gradient(new Weight(1, unit, from))));
            }
        }
        assertThat(reach.layers().get(1).gradient()).isEqualTo(largest);
        assertThat(ErrorReach.of(Lessons.first("xor")).trend()).isEqualTo(ErrorReach.Trend.SHORT);
    }

    @Test
    void errorsOfARunAreFollowedFromItsFirstIterationToItsLast() {
        Lesson xor = Lessons.builtIn("xor");
        ReachHistory history = ReachHistory.of(xor.run(), 1001, 5, NEVER).orElseThrow();
        assertThat(history.stations())
                .extracting(ReachHistory.Station::iteration)
                .containsExactly(1, 251, 501, 751, 1001);
        ReachHistory.Station last = history.stations().getLast();
        double[] largest = new double[2];
        for (int sample = 0; sample < 4; sample++) {
            Iteration of = Iteration.compute(
                    1001,
                    sample,
                    xor.run().networkBefore(1001),
                    xor.rule(),
                    xor.samples().get(sample));
            for (int layer = 0; layer < 2; layer++) {
                largest[layer] =
                        Math.max(largest[layer], of.layers().get(layer).deltas().largestMagnitude());
            }
        }
        assertThat(last.layers()).extracting(ReachHistory.Size::delta).containsExactly(largest[0], largest[1]);
        assertThat(ReachHistory.of(xor.run(), 1001, 5, () -> true)).isEmpty();
    }

    @Test
    void whatIfKnowsWhereItsStepLandsAndWhetherItGoesTooFar() {
        WhatIf large = landing("stuck-units", 5);
        WhatIf modest = landing("stuck-units", 0.5);
        assertThat(large.overshoots()).isTrue();
        assertThat(modest.overshoots()).isFalse();
        assertThat(modest.landing().orElseThrow()).isLessThan(modest.error());
    }

    private static WhatIf landing(String id, double rate) {
        Lesson lesson = Lessons.builtIn(id);
        return whatIf(
                lesson.withRule(lesson.rule().withLearningRate(rate)).run().iteration(1), new Weight(2, 0, 0));
    }

    private static WhatIf whatIf(Iteration iteration, Parameter parameter) {
        return WhatIf.of(
                        iteration,
                        List.of(iteration.sample()),
                        parameter,
                        Axis.around(iteration.value(parameter), 2),
                        NEVER)
                .orElseThrow();
    }
}
