package backstep.model.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.RandomNetworks;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.derivation.Derivation.Relation;
import backstep.model.formula.Digits;
import backstep.model.formula.Formula;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.formula.Precedence;
import backstep.model.formula.Terms;
import backstep.model.iteration.Iteration;
import backstep.model.notation.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Printed lines hold as printed, for a reader with a calculator (notation.md, "Numbers as printed"). */
class PrintedLinesTest {

    private static final List<Integer> DECIMALS = List.of(2, 4, 9);

    @ParameterizedTest
    @MethodSource(Lessons.IN_EVERY_NOTATION)
    void everyLineOfEveryLessonHoldsAsPrinted(String id, Notation notation) {
        for (int number : List.of(1, 2)) {
            Iteration iteration = Lessons.builtIn(id).run().iteration(number);
            for (int decimals : DECIMALS) {
                check(iteration, notation, decimals);
            }
        }
    }

    @Test
    void everyLineOfRandomNetworksHoldsAsPrinted() {
        LongStream.range(0, 400).parallel().forEach(seed -> {
            Iteration iteration = new RandomNetworks(seed).anyIteration();
            int decimals = DECIMALS.get((int) seed % DECIMALS.size());
            if (Double.isFinite(iteration.totalError())) {
                Lessons.notations(iteration).forEach(notation -> check(iteration, notation, decimals));
            }
        });
    }

    private static void check(Iteration iteration, Notation notation, int decimals) {
        ChainRule formulas = ChainRule.of(iteration, notation);
        iteration.steps().list().forEach(step -> check(formulas.derivation(step), iteration, decimals));
    }

    private static void check(Derivation exact, Iteration iteration, int decimals) {
        Derivation derivation = exact.asPrinted(new Numerals(decimals));
        PlainText text = new PlainText(new Numerals(decimals));
        derivation.where().forEach(where -> check(where, iteration, decimals));
        double before = FormulaValue.value(derivation.result().right(), iteration);
        Optional<Formula> above = Optional.empty();
        for (int at = 0; at < derivation.lines().size(); at++) {
            Line line = derivation.lines().get(at);
            if (line.kind().compareTo(Kind.NUMBERS) >= 0
                    && line.kind() != Kind.CONTRAST
                    && line.right().numbers().findAny().isPresent()) {
                String printed = text.of(line.right());
                if (printed.contains("∞") || printed.contains("NaN")) {
                    return;
                }
                double value = Calculator.value(printed);
                // digits carried after symbols, which are exact, do not ask for more than usual
                double allowed =
                        Calculator.allowed((above.isEmpty() ? exact.lines().get(at) : line).right(), text, before);
                boolean differs = Math.abs(value - before) > allowed
                        || above.isPresent() && hasOtherParts(above.get(), line.right(), text);
                if (Double.isFinite(value) && Double.isFinite(before)) {
                    assertThat(line.relation() == Relation.APPROXIMATES)
                            .as(() -> derivation.inOneLine(text) + ": " + line.relation() + " " + printed)
                            .isEqualTo(line.relation() != Relation.BECOMES && differs);
                }
                before = value;
                above = Optional.of(line.right());
            }
        }
    }

    @Test
    void noDigitsThatCouldBeCarriedAreSpared() {
        Numerals numerals = new Numerals(4);
        LongStream.range(0, 60)
                .parallel()
                .mapToObj(seed -> new RandomNetworks(seed).anyIteration())
                .filter(iteration -> Double.isFinite(iteration.totalError()))
                .forEach(iteration -> Lessons.notations(iteration)
                        .forEach(notation -> iteration.steps().list().forEach(step -> {
                            Derivation exact = ChainRule.derivation(iteration, step, notation);
                            Derivation printed = exact.asPrinted(numerals);
                            long differences = differences(printed);
                            // a result that is contrasted has digits of its own
                            if (differences > 0
                                    && printed.result()
                                            .right()
                                            .equals(exact.result().right())) {
                                assertThat(triedByHand(exact, 0, numerals, iteration))
                                        .as(() -> exact.inOneLine(new PlainText(numerals)))
                                        .isEqualTo(differences);
                            }
                        })));
    }

    private static long differences(Derivation printed) {
        return printed.lines().stream()
                .filter(line -> line.relation() == Relation.APPROXIMATES)
                .count();
    }

    /** The fewest signs ≈ that a reader would need if up to four more digits stood in any of the lines from {@code at} on. */
    private static long triedByHand(Derivation derivation, int at, Numerals numerals, Iteration iteration) {
        if (at == derivation.lines().size()) {
            return byCalculator(derivation, numerals, iteration);
        }
        Line line = derivation.lines().get(at);
        boolean inside = line.kind() == Kind.NUMBERS || line.kind() == Kind.REDUCED;
        long fewest = Long.MAX_VALUE;
        for (int carried = 0; carried <= (inside ? 4 : 0); carried++) {
            List<Line> lines = new ArrayList<>(derivation.lines());
            lines.set(at, new Line(line.kind(), line.relation(), new Digits(carried).of(line.right())));
            Derivation tried = new Derivation(derivation.left(), lines);
            fewest = Math.min(fewest, triedByHand(tried, at + 1, numerals, iteration));
        }
        return fewest;
    }

    private static long byCalculator(Derivation derivation, Numerals numerals, Iteration iteration) {
        PlainText text = new PlainText(numerals);
        double before = FormulaValue.value(derivation.result().right(), iteration);
        Optional<Formula> above = Optional.empty();
        long differences = 0;
        for (Line line : derivation.lines()) {
            if (line.kind().compareTo(Kind.NUMBERS) >= 0 && line.kind() != Kind.CONTRAST) {
                double value = Calculator.value(text.of(line.right()));
                Line measure = above.isPresent()
                        ? line
                        : new Line(line.kind(), line.relation(), new Digits(0).of(line.right()));
                boolean differs = Math.abs(value - before) > Calculator.allowed(measure.right(), text, before)
                        || above.isPresent() && hasOtherParts(above.get(), line.right(), text);
                differences += differs && line.relation() == Relation.EQUALS ? 1 : 0;
                before = value;
                above = Optional.of(line.right());
            }
        }
        return differences;
    }

    /** Whether a number below is not what a calculator makes of what stood in its place above. */
    private static boolean hasOtherParts(Formula above, Formula below, PlainText text) {
        Formula before = Precedence.bare(above);
        Formula after = Precedence.bare(below);
        if (after instanceof Formula.Number number) {
            return isOther(text.of(before), number, 1, text);
        }
        List<Formula> parts = before.parts().toList();
        List<Formula> worked = after.parts().toList();
        if (before.getClass() != after.getClass() || parts.size() != worked.size()) {
            return false;
        }
        for (int at = 0; at < parts.size(); at++) {
            boolean flipped = before instanceof Formula.Sum(var terms)
                    && after instanceof Formula.Sum(var others)
                    && terms.get(at).negative() != others.get(at).negative();
            boolean differs = flipped && Precedence.bare(worked.get(at)) instanceof Formula.Number number
                    ? isOther(text.of(Precedence.bare(parts.get(at))), number, -1, text)
                    : hasOtherParts(parts.get(at), worked.get(at), text);
            if (differs) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOther(String above, Formula.Number below, int sign, PlainText text) {
        String shown = text.of(below);
        double expected = sign * Calculator.value(above);
        double place = below.isGiven() && Calculator.value(shown) == below.value() || below.value() == 0
                ? 0
                : Calculator.lastPlace(shown);
        double allowed = place == 0 ? 1e-13 * Math.max(1, Math.abs(expected)) : place / 2 * (1 + 1e-6);
        return Math.abs(expected - Calculator.value(shown)) > allowed;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 9})
    void computedNumbersKeepTwoDigitsAndZeroIsZero(int decimals) {
        PlainText text = new PlainText(new Numerals(decimals));
        LongStream.range(0, 50)
                .mapToObj(seed -> new RandomNetworks(seed).anyIteration())
                .forEach(iteration -> iteration.steps().list().stream()
                        .map(iteration::value)
                        .filter(Double::isFinite)
                        .map(value -> text.of(Terms.number(value)))
                        .forEach(printed ->
                                assertThat(printed).matches("0|−?(0\\.0*[1-9]\\d+|[1-9]\\d*\\.\\d+(·10.+)?)")));
    }

    @Test
    void theCalculatorReadsWhatIsPrinted() {
        assertThat(Calculator.value("−(1 − 0.2732)·1·0.4·0.5939²/(2·1.5·10⁻¹)")).isCloseTo(-0.3418, within());
        assertThat(Calculator.value("√(½(0.2 + 0.3)) − ln(1 + e^(−0.3)) + ln 0.5"))
                .isCloseTo(-0.7475, within());
        assertThat(Calculator.lastPlace("−3.42·10⁻³")).isEqualTo(1e-5);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-4);
    }
}
