package backstep.model.formula;

import backstep.model.formula.Formula.*;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.network.Activation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The value of a formula: the fold that proves what the chalkboard shows.
 *
 * <p>Terms and factors are worked out from left to right, in the order in which {@code Backpropagation} does it, so
 * that a step's lines SYMBOLS and NUMBERS give the step's number to the last bit. Three forms are worked out the way
 * the engine does, because the written form would overflow or be undefined: ln(1 + e^a) as softplus, a quotient of
 * exponentials as softmax with the largest exponent subtracted, and 0 · ln 0 and 0/0 as 0.
 */
public final class FormulaValue {

    private final ToDoubleFunction<Quantity> values;
    private final ToDoubleFunction<Formula.Number> reading;

    private FormulaValue(ToDoubleFunction<Quantity> values, ToDoubleFunction<Formula.Number> reading) {
        this.values = values;
        this.reading = reading;
    }

    /**
     * What a formula is worth in an iteration.
     *
     * @throws IllegalArgumentException for general forms: running indices, matrices, words, symbols that stand for no
     *     number of the iteration
     */
    public static double value(Formula formula, Iteration iteration) {
        return new FormulaValue(iteration::value, Formula.Number::value).of(formula);
    }

    /** What a reader with a calculator gets of a formula in numbers, who has only these as they are printed. */
    public static double asPrinted(Formula formula, Numerals numerals) {
        ToDoubleFunction<Quantity> none = quantity -> {
            throw new IllegalArgumentException("not a number: " + quantity);
        };
        return new FormulaValue(none, number -> numerals.parts(number).value()).of(formula);
    }

    /** The same of matrices, rows and columns; a single number is one of each. */
    public static double[][] matrixAsPrinted(Formula formula, Numerals numerals) {
        return new MatrixValue(entry -> asPrinted(entry, numerals)).of(formula);
    }

    /** The numbers of a matrix with all their digits. */
    public static double[][] matrix(Formula.Grid grid) {
        return new MatrixValue(entry -> ((Formula.Number) entry).value()).of(grid);
    }

    /**
     * The same worked out from its numbers as they are printed.
     *
     * @param givenToo whether also weights, inputs, targets and the learning rate have no more than their printed digits
     */
    public static double asPrinted(Formula formula, Iteration iteration, Numerals numerals, boolean givenToo) {
        return new FormulaValue(iteration::value, number -> {
                    boolean exact = !givenToo && number.isGiven();
                    return exact ? number.value() : numerals.asPrinted(number.value());
                })
                .of(formula);
    }

    private double read(Quantity quantity) {
        return reading.applyAsDouble(new Formula.Number(values.applyAsDouble(quantity), Optional.of(quantity)));
    }

    private double read(double value) {
        return reading.applyAsDouble(new Formula.Number(value, Optional.empty()));
    }

    /** As relu has it: the first where the second is not a number. */
    private static double larger(double first, double second) {
        return second > first ? second : first;
    }

    private double of(Formula formula) {
        return switch (formula) {
            case Formula.Symbol symbol -> read(symbol.quantity().orElseThrow(() -> without(symbol)));
            case Formula.Number number -> reading.applyAsDouble(number);
            case Literal literal -> literal.value();
            case Formula.Lettered lettered -> lettered.value();
            case Sum sum -> sum(sum.terms());
            case Formula.Product product -> product(product.factors());
            case Fraction fraction -> fraction(fraction);
            case Power power -> power(power);
            case Formula.Root root -> Math.sqrt(of(root.radicand()));
            case Formula.Negation negation -> -of(negation.formula());
            case Application application -> application(application);
            case Formula.Derivative(var _, var _, OptionalDouble value, Optional<Quantity> quantity) ->
                quantity.map(this::read).orElseGet(() -> read(value.orElseThrow(() -> without(formula))));
            case Formula.TakenFor(var _, OptionalDouble value, Optional<Quantity> quantity) ->
                quantity.map(this::read).orElseGet(() -> read(value.orElseThrow(() -> without(formula))));
            case Formula.Maximum(Formula first, Formula second) -> larger(of(first), of(second));
            case Parentheses parentheses -> of(parentheses.inner());
            case Formula.BigSum _, Formula.Grid _, Formula.Words _ -> throw without(formula);
        };
    }

    private static IllegalArgumentException without(Formula formula) {
        return new IllegalArgumentException("no value: " + formula);
    }

    private double sum(List<Term> terms) {
        double sum = signed(terms.getFirst());
        for (Term term : terms.subList(1, terms.size())) {
            sum += signed(term);
        }
        return sum;
    }

    private double signed(Term term) {
        double value = of(term.formula());
        return term.negative() ? -value : value;
    }

    private double product(List<Formula> factors) {
        double product = of(factors.getFirst());
        for (Formula factor : factors.subList(1, factors.size())) {
            product = product == 0 && isLn(factor) ? 0 : product * of(factor);
        }
        return product;
    }

    private static boolean isLn(Formula factor) {
        return factor instanceof Application(Function function, boolean _, Formula _)
                && function instanceof Function.Ln;
    }

    private double fraction(Fraction fraction) {
        if (isExponential(fraction.numerator())) {
            return shareOfExponentials(fraction);
        }
        double numerator = of(fraction.numerator());
        return numerator == 0 ? 0 : numerator / of(fraction.denominator());
    }

    private static boolean isExponential(Formula formula) {
        return formula instanceof Application(Function function, boolean _, Formula _)
                && function instanceof Function.Exp;
    }

    private double shareOfExponentials(Fraction fraction) {
        List<Double> exponents = fraction.denominator() instanceof Sum sum
                ? sum.terms().stream().map(term -> exponent(term.formula())).toList()
                : List.of(exponent(fraction.denominator()));
        double largest = exponents.stream().reduce(Double.NEGATIVE_INFINITY, Math::max);
        double sum = 0;
        for (double exponent : exponents) {
            sum += Math.exp(exponent - largest);
        }
        return Math.exp(exponent(fraction.numerator()) - largest) / sum;
    }

    private double exponent(Formula exponential) {
        if (exponential instanceof Application(Function.Exp _, boolean _, Formula argument)) {
            return of(argument);
        }
        throw without(exponential);
    }

    private double power(Power power) {
        double base = of(power.base());
        return power.exponent() instanceof Literal(int exponent) && exponent == 2
                ? base * base
                : Math.pow(base, of(power.exponent()));
    }

    private double application(Application application) {
        return switch (application.function()) {
            // of an only output: e^a over itself
            case Function.OfUnit(Activation activation, String _)
            when activation.spansLayer() -> application.derivative() ? 0 : 1;
            case Function.OfUnit(Activation activation, String _) -> {
                double argument = of(application.argument());
                double value = activation.value(argument);
                yield application.derivative() ? activation.slope(argument, value) : value;
            }
            case Function.Exp _ -> Math.exp(of(application.argument()));
            case Function.Ln _ -> ln(application.argument());
        };
    }

    private double ln(Formula argument) {
        if (argument instanceof Sum(List<Term> terms)
                && terms.size() == 2
                && terms.getFirst().formula() instanceof Literal(int one)
                && one == 1
                && isExponential(terms.getLast().formula())) {
            return Activation.SOFTPLUS.value(exponent(terms.getLast().formula()));
        }
        return Math.log(of(argument));
    }
}
