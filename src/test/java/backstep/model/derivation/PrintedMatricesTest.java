package backstep.model.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.RandomNetworks;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.derivation.Derivation.Relation;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Application;
import backstep.model.formula.Formula.Fraction;
import backstep.model.formula.Formula.Grid;
import backstep.model.formula.Formula.Negation;
import backstep.model.formula.Formula.Number;
import backstep.model.formula.Formula.Parentheses;
import backstep.model.formula.Formula.Product;
import backstep.model.formula.Formula.Sign;
import backstep.model.formula.Formula.Sum;
import backstep.model.formula.Formula.Term;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.network.Activation;
import backstep.model.notation.Notation;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines in matrices hold as printed, element by element, for a reader who multiplies them out with a calculator. */
class PrintedMatricesTest {

    private static final List<Integer> DECIMALS = List.of(2, 4, 9);

    @ParameterizedTest
    @MethodSource(Lessons.IN_EVERY_NOTATION)
    void everyLineOfEveryLessonHoldsAsPrinted(String id, Notation notation) {
        for (int number : List.of(1, 2)) {
            Iteration iteration = Lessons.builtIn(id).run().iteration(number);
            DECIMALS.forEach(decimals -> check(iteration, notation, decimals));
        }
    }

    @Test
    void everyLineOfRandomNetworksHoldsAsPrinted() {
        LongStream.range(0, 200).parallel().forEach(seed -> {
            Iteration iteration = new RandomNetworks(seed).anyIteration();
            int decimals = DECIMALS.get((int) seed % DECIMALS.size());
            if (Double.isFinite(iteration.totalError())) {
                Lessons.notations(iteration).forEach(notation -> check(iteration, notation, decimals));
            }
        });
    }

    private static void check(Iteration iteration, Notation notation, int decimals) {
        MatrixForm form = new MatrixForm(Context.of(iteration, notation));
        iteration.steps().firstOfEachLayer().stream()
                .flatMap(step -> form.like(step).stream())
                .forEach(derivation -> check(derivation, new Numerals(decimals)));
    }

    private static void check(Derivation exact, Numerals numerals) {
        PlainText text = new PlainText(numerals);
        Derivation derivation = exact.asPrinted(numerals);
        double[][] before = elements(exact.result().right(), Number::value);
        boolean isFirst = true;
        for (int at = 0; at < derivation.lines().size(); at++) {
            Line line = derivation.lines().get(at);
            if (line.kind().compareTo(Kind.NUMBERS) < 0 || line.kind() == Kind.CONTRAST) {
                continue;
            }
            double[][] value = elements(line.right(), number -> Calculator.value(text.of(number)));
            // digits carried after symbols, which are exact, do not ask for more than usual
            boolean differs =
                    differ(before, value, isFirst ? exact.lines().get(at).right() : line.right(), text);
            if (allFinite(before) && allFinite(value)) {
                assertThat(line.relation())
                        .as(() -> derivation.inOneLine(text))
                        .isEqualTo(differs ? Relation.APPROXIMATES : Relation.EQUALS);
            }
            before = value;
            isFirst = false;
        }
    }

    private static boolean allFinite(double[][] elements) {
        return Arrays.stream(elements).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }

    private static boolean differ(double[][] before, double[][] value, Formula right, PlainText text) {
        for (int row = 0; row < value.length; row++) {
            for (int column = 0; column < value[row].length; column++) {
                Formula measure =
                        right instanceof Grid(var rows) ? rows.get(row).get(column) : right;
                double difference = Math.abs(before[row][column] - value[row][column]);
                if (difference > Calculator.allowed(measure, text, before[row][column])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How a number is read. */
    private interface Reading {
        double of(Number number);
    }

    private static double[][] elements(Formula formula, Reading reading) {
        return switch (formula) {
            case Grid(var rows) ->
                rows.stream()
                        .map(row -> row.stream()
                                .mapToDouble(entry -> elements(entry, reading)[0][0])
                                .toArray())
                        .toArray(double[][]::new);
            case Number number -> new double[][] {{reading.of(number)}};
            case Formula.Literal(int value) -> new double[][] {{value}};
            case Formula.Lettered lettered -> new double[][] {{lettered.value()}};
            case Parentheses(Formula inner) -> elements(inner, reading);
            case Negation(Formula inner) -> each(elements(inner, reading), value -> -value);
            case Sum(var terms) ->
                terms.stream()
                        .map(term -> signed(term, reading))
                        .reduce((one, other) -> pairwise(one, other, Double::sum))
                        .orElseThrow();
            case Product(Sign sign, var factors) ->
                factors.stream()
                        .map(factor -> elements(factor, reading))
                        .reduce((one, other) -> product(sign, one, other))
                        .orElseThrow();
            case Fraction(Formula numerator, Formula denominator) -> {
                double[][] divisor = elements(denominator, reading);
                yield each(elements(numerator, reading), value -> value / divisor[0][0]);
            }
            case Application(Formula.Function.OfUnit(Activation activation, var _), var _, Formula argument) ->
                applied(activation, elements(argument, reading));
            case Formula other -> new double[][] {{Calculator.value(PlainText.DEFAULT.of(other))}};
        };
    }

    private static double[][] signed(Term term, Reading reading) {
        double[][] elements = elements(term.formula(), reading);
        return term.negative() ? each(elements, value -> -value) : elements;
    }

    private static double[][] product(Sign sign, double[][] one, double[][] other) {
        if (sign == Sign.HADAMARD) {
            return pairwise(one, other, (left, right) -> left * right);
        }
        if (isNumber(one)) {
            return each(other, value -> one[0][0] * value);
        }
        if (isNumber(other) && one[0].length != 1) {
            return each(one, value -> value * other[0][0]);
        }
        double[][] product = new double[one.length][other[0].length];
        for (int row = 0; row < one.length; row++) {
            for (int column = 0; column < other[0].length; column++) {
                for (int k = 0; k < other.length; k++) {
                    product[row][column] += one[row][k] * other[k][column];
                }
            }
        }
        return product;
    }

    private static boolean isNumber(double[][] elements) {
        return elements.length == 1 && elements[0].length == 1;
    }

    private static double[][] applied(Activation activation, double[][] netInputs) {
        double[] all = Arrays.stream(netInputs).flatMapToDouble(Arrays::stream).toArray();
        double largest = Arrays.stream(all).max().orElseThrow();
        double sum = Arrays.stream(all).map(a -> Math.exp(a - largest)).sum();
        return each(netInputs, a -> switch (activation) {
            case IDENTITY -> a;
            case LOGISTIC -> 1 / (1 + Math.exp(-a));
            case TANH -> Math.tanh(a);
            case RELU -> Math.max(0, a);
            case LEAKY_RELU -> Math.max(0.01 * a, a);
            case SOFTPLUS -> Math.max(0, a) + Math.log1p(Math.exp(-Math.abs(a)));
            case SOFTMAX -> Math.exp(a - largest) / sum;
        });
    }

    private static double[][] each(double[][] elements, DoubleUnaryOperator of) {
        return Arrays.stream(elements)
                .map(row -> Arrays.stream(row).map(of).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] pairwise(double[][] one, double[][] other, DoubleBinaryOperator of) {
        double[][] both = new double[one.length][one[0].length];
        for (int row = 0; row < both.length; row++) {
            for (int column = 0; column < both[row].length; column++) {
                both[row][column] = of.applyAsDouble(one[row][column], other[row][column]);
            }
        }
        return both;
    }
}
