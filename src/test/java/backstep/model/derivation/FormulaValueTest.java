package backstep.model.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstep.fixtures.Lessons;
import backstep.fixtures.RandomNetworks;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.formula.Formula;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.PlainText;
import backstep.model.formula.Terms;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.notation.Notation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** What is written is what is computed: every formula with numbers has the value of its step, to the last bit. */
class FormulaValueTest {

    /** Enough that every activation meets every loss in every notation. */
    private static final int RANDOM_NETWORKS = 400;

    private static final Set<Kind> EXACT = EnumSet.of(Kind.SYMBOLS, Kind.NUMBERS, Kind.RESULT);

    @Test
    void everyStepOfEveryLessonInEveryNotationHasItsValue() {
        Lessons.all().forEach(FormulaValueTest::assertExact);
    }

    @Test
    void everyStepOfRandomNetworksInEveryNotationHasItsValue() {
        Set<String> met = new TreeSet<>();
        for (long seed = 0; seed < RANDOM_NETWORKS; seed++) {
            Iteration iteration = new RandomNetworks(seed).anyIteration();
            met.add(iteration.before().layers().getLast().activation().id() + " with "
                    + iteration.rule().loss().id());
            assertExact("seed " + seed, iteration);
        }
        assertThat(met).hasSize(7 * 6);
    }

    /** Sums of partly worked out parts are exact too, except where softplus and softmax are arranged differently. */
    @Test
    void reducedLinesAreWorthTheSame() {
        for (long seed = 0; seed < RANDOM_NETWORKS; seed++) {
            Iteration iteration = new RandomNetworks(seed).anyIteration();
            forEachLine(iteration, (notation, step, line) -> {
                double value = iteration.value(step);
                if (line.kind() == Kind.REDUCED && Double.isFinite(value)) {
                    assertThat(FormulaValue.value(line.right(), iteration))
                            .as(() -> step + " in " + notation + ": " + PlainText.DEFAULT.of(line.right()))
                            .isCloseTo(value, Offset.offset(1e-12 * (1 + Math.abs(value))));
                }
            });
        }
    }

    @Test
    void whatIsNamedBesideAFormulaIsWorkedOutToo() {
        for (Iteration iteration : Lessons.all().values()) {
            forEach(
                    iteration,
                    (notation, step, derivation) -> derivation
                            .where()
                            .forEach(where -> where.lines().stream()
                                    .filter(line -> EXACT.contains(line.kind()) && line.kind() != Kind.RESULT)
                                    .forEach(line -> assertThat(FormulaValue.value(line.right(), iteration))
                                            .isCloseTo(
                                                    FormulaValue.value(
                                                            where.result().right(), iteration),
                                                    Percentage.withPercentage(1e-12)))));
        }
    }

    @Test
    void generalFormsHaveNoValue() {
        Formula running = Terms.symbol("w", "ij", "");

        assertThatThrownBy(() -> FormulaValue.value(running, Lessons.first("w-and-u")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertExact(String name, Iteration iteration) {
        forEachLine(iteration, (notation, step, line) -> {
            if (!EXACT.contains(line.kind())) {
                return;
            }
            double value = FormulaValue.value(line.right(), iteration);
            // + 0.0: a sum that starts from nothing is never −0
            assertThat(Double.doubleToLongBits(value + 0.0))
                    .as(() -> "%s: %s in %s, %s: %s gives %s, not %s"
                            .formatted(
                                    name,
                                    step,
                                    notation,
                                    line.kind(),
                                    PlainText.DEFAULT.of(line.right()),
                                    value,
                                    iteration.value(step)))
                    .isEqualTo(Double.doubleToLongBits(iteration.value(step) + 0.0));
        });
    }

    private interface LineCheck {
        void check(Notation notation, Step step, Line line);
    }

    private interface DerivationCheck {
        void check(Notation notation, Step step, Derivation derivation);
    }

    private static void forEachLine(Iteration iteration, LineCheck check) {
        forEach(iteration, (notation, step, derivation) -> {
            List<Line> lines = derivation.lines();
            assertThat(lines)
                    .extracting(Line::kind)
                    .as(() -> step + " in " + notation)
                    .containsAnyOf(Kind.GENERAL, Kind.SYMBOLS);
            lines.forEach(line -> check.check(notation, step, line));
        });
    }

    private static void forEach(Iteration iteration, DerivationCheck check) {
        for (Notation notation : Lessons.notations(iteration)) {
            ChainRule rule = ChainRule.of(iteration, notation);
            for (Step step : iteration.steps().list()) {
                check.check(notation, step, rule.derivation(step));
            }
        }
    }
}
