package backstep.model.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.fixtures.Lessons;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.formula.Formula;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Buildup;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.notation.Notation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnfoldingTest {

    private static final Iteration W_AND_U = Lessons.first("w-and-u");

    @Test
    void aNetInputGrowsTermByTerm() {
        Step step = new Step.NetInput(new Unit(0, 0));
        assertThat(numbers(step, 0)).isEmpty();
        assertThat(numbers(step, 1)).containsExactly("0.3·0.9 + ⋯", "0.2700 + ⋯");
        assertThat(numbers(step, 2)).containsExactly("0.3·0.9 + (−0.5)·0.4", "0.2700 − 0.2000");
    }

    @Test
    void aDeltaShowsItsSlopeWhenItsSumIsThere() {
        Step step = new Step.Delta(new Unit(0, 0));
        assertThat(numbers(step, 1)).allMatch(line -> line.startsWith("(") && line.endsWith(" + ⋯)"));
        assertThat(numbers(step, 2)).noneMatch(line -> line.contains("⋯"));
    }

    /** Before anything has arrived no number is shown, whatever the lesson and the notation, and the result never is. */
    @ParameterizedTest
    @MethodSource(Lessons.IN_EVERY_NOTATION)
    void nothingIsShownThatHasNotArrived(String id, Notation notation) {
        Iteration iteration = Lessons.first(id);
        for (Step step : iteration.steps().list()) {
            Derivation derivation = ChainRule.of(iteration, notation).derivation(step);
            int parts = Buildup.of(iteration, step).addends().size();
            for (int arrived = 0; arrived <= parts; arrived++) {
                Unfolding unfolding = new Unfolding(arrived, parts);
                assertThat(unfolding.of(derivation.result())).isEmpty();
                boolean numbers = derivation.lines().stream()
                        .filter(line -> line.kind() == Kind.NUMBERS || line.kind() == Kind.REDUCED)
                        .anyMatch(line -> unfolding.of(line).isPresent());
                assertThat(numbers && unfolding.arrived() == 0)
                        .as("%s %s %s", id, notation, step)
                        .isFalse();
            }
        }
    }

    /** What is written of a sum is what has arrived, never another sum, such as the 1 − h of a slope. */
    @ParameterizedTest
    @MethodSource(Lessons.IN_EVERY_NOTATION)
    void whatIsWrittenIsTheSumOfWhatHasArrived(String id, Notation notation) {
        Iteration iteration = Lessons.first(id);
        for (Step step : iteration.steps().list()) {
            Buildup buildup = Buildup.of(iteration, step);
            for (int arrived = 1; arrived < buildup.addends().size(); arrived++) {
                Unfolding unfolding = new Unfolding(arrived, buildup.addends().size());
                double sum = buildup.sum(arrived);
                for (Derivation.Line line :
                        ChainRule.of(iteration, notation).derivation(step).lines()) {
                    if (line.kind() == Kind.NUMBERS || line.kind() == Kind.REDUCED) {
                        Optional<Formula> shown = unfolding.of(line);
                        String where = "%s %s %s".formatted(id, notation, step);
                        // Under a root that is partly worked out stands one number, which is there when all of it is.
                        assertThat(shown.isPresent() || line.kind() == Kind.REDUCED)
                                .as(where)
                                .isTrue();
                        shown.ifPresent(formula -> assertThat(valueWithoutMore(formula, iteration))
                                .as(where)
                                .isCloseTo(sum, within(1e-12)));
                    }
                }
            }
        }
    }

    private static double valueWithoutMore(Formula shown, Iteration iteration) {
        return switch (shown) {
            case Formula.Parentheses(Formula inner) -> valueWithoutMore(inner, iteration);
            case Formula.Root(Formula inner) -> valueWithoutMore(inner, iteration);
            case Formula.Sum(List<Formula.Term> terms) -> {
                assertThat(terms.getLast().formula()).isEqualTo(Unfolding.MORE);
                yield FormulaValue.value(new Formula.Sum(terms.subList(0, terms.size() - 1)), iteration);
            }
            case Formula other -> throw new AssertionError(other);
        };
    }

    private static List<String> numbers(Step step, int arrived) {
        int parts = Buildup.of(W_AND_U, step).addends().size();
        Unfolding unfolding = new Unfolding(arrived, parts);
        return ChainRule.of(W_AND_U, Notation.W_U).derivation(step).lines().stream()
                .filter(line -> line.kind() == Kind.NUMBERS || line.kind() == Kind.REDUCED)
                .flatMap(line -> unfolding.of(line).stream())
                .map(PlainText.DEFAULT::of)
                .toList();
    }
}
