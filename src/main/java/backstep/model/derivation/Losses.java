package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Fraction;
import backstep.model.formula.Formula.Literal;
import backstep.model.formula.Formula.Root;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.FormulaValue;
import backstep.model.formula.Terms;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.network.Loss;
import backstep.model.notation.Trait;
import java.util.List;

/** Errors of outputs, the total error, and its slopes: notation.md, "Losses and their slopes". */
public record Losses(Context context) {

    /** An output's own term of the loss; for RMSE the part under the root. */
    Formula term(int output) {
        return term(context.target(output), context.output(output));
    }

    /** The same of any target and output, or of all of them at once. */
    public Formula term(Symbol t, Symbol y) {
        Formula square = Terms.square(Terms.difference(t, y));
        return switch (context.loss()) {
            case HALF_SQUARED_ERROR ->
                context.writes(Trait.ONE_OUTPUT)
                        ? new Fraction(square, Terms.TWO)
                        : context.product(Terms.HALF, square);
            case SQUARED_ERROR -> square;
            case MEAN_SQUARED_ERROR, ROOT_MEAN_SQUARE_ERROR -> overCount(square);
            case BINARY_CROSS_ENTROPY ->
                Terms.minus(Terms.sum(List.of(
                        context.product(t, Terms.ln(y)),
                        context.product(Terms.difference(Terms.ONE, t), Terms.ln(Terms.difference(Terms.ONE, y))))));
            case CROSS_ENTROPY -> Terms.minus(context.product(t, Terms.ln(y)));
        };
    }

    /** E = Σ_k E_k; for RMSE the root of the mean. */
    void explainTotal(Lines lines) {
        if (context.writes(Trait.ONE_OUTPUT)) {
            // the error of the only output was worked out under the same name
            lines.general(term(0));
            return;
        }
        boolean root = context.loss() == Loss.ROOT_MEAN_SQUARE_ERROR;
        if (context.outputs() > 1) {
            lines.general(root ? new Root(mean()) : overOutputs(context.running(new Step.OutputError(0), "k")));
        }
        Formula sum = Terms.sum(context.units(context.outputLayer()).stream()
                .<Formula>map(unit -> context.symbol(new Step.OutputError(unit.index())))
                .toList());
        lines.symbols(root ? new Root(sum) : sum);
    }

    private Formula mean() {
        Symbol t = context.running(new Quantity.Target(0), "k");
        Symbol y = context.running(context.iteration().output(0).value(), "k");
        Formula each = new Fraction(Terms.ONE, context.symbols().outputCount());
        return Terms.product(each, overOutputs(Terms.square(Terms.difference(t, y))));
    }

    private Formula overOutputs(Formula any) {
        return Terms.sumOver("k", context.outputs(), any);
    }

    /** ∂E/∂y of one output; 0 where the derivative does not exist (RMSE at 0 error, t/y at y = 0). */
    public Formula slope(int output) {
        return slope(context.target(output), context.output(output));
    }

    /** The same of any target and output, or of all of them at once. */
    public Formula slope(Symbol t, Symbol y) {
        return context.loss() == Loss.HALF_SQUARED_ERROR && context.writes(Trait.TARGET_MINUS_OUTPUT)
                ? Terms.minus(Terms.difference(t, y))
                : slopeInSum(t, y);
    }

    /** The same without a leading minus sign where it can be, for a factor inside a sum. */
    Formula slopeInSum(int output) {
        return slopeInSum(context.target(output), context.output(output));
    }

    private Formula slopeInSum(Symbol t, Symbol y) {
        Formula difference = Terms.difference(y, t);
        return switch (context.loss()) {
            case HALF_SQUARED_ERROR -> difference;
            case SQUARED_ERROR -> context.product(Terms.TWO, difference);
            case MEAN_SQUARED_ERROR -> overCount(context.product(Terms.TWO, difference));
            case ROOT_MEAN_SQUARE_ERROR ->
                context.iteration().totalError() == 0 && !context.forAnyNumbers()
                        ? new Literal(0)
                        : new Fraction(difference, timesCount(context.total()));
            case BINARY_CROSS_ENTROPY ->
                Terms.difference(
                        quotient(Terms.difference(Terms.ONE, t), Terms.difference(Terms.ONE, y)), quotient(t, y));
            case CROSS_ENTROPY -> quotient(t, y) instanceof Literal zero ? zero : Terms.minus(quotient(t, y));
        };
    }

    /** 0 where it would be divided by 0: there the error has no slope. */
    private Formula quotient(Formula numerator, Formula denominator) {
        return !context.forAnyNumbers() && FormulaValue.value(denominator, context.iteration()) == 0
                ? new Literal(0)
                : new Fraction(numerator, denominator);
    }

    private Formula timesCount(Formula factor) {
        return context.outputs() == 1
                ? factor
                : context.product(context.symbols().outputCount(), factor);
    }

    /** Divided by the number of outputs, where there is more than one. */
    Formula overCount(Formula numerator) {
        return context.outputs() == 1
                ? numerator
                : new Fraction(numerator, context.symbols().outputCount());
    }
}
