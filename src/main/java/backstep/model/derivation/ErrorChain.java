package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.BigSum;
import backstep.model.formula.Formula.Fraction;
import backstep.model.formula.Formula.Literal;
import backstep.model.formula.Formula.Number;
import backstep.model.formula.Formula.Root;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Terms;
import backstep.model.iteration.Step;
import backstep.model.network.Loss;
import backstep.model.notation.Trait;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Errors of outputs and the total error: notation.md, "The computation", rows "error of output" and "total error". */
record ErrorChain(Context context) {

    /** An output's own term of the loss; for RMSE the part under the root. */
    Derivation outputError(Step.OutputError step) {
        Symbol y = context.output(step.output());
        Symbol t = context.target(step.output());
        return new Lines(context, context.of(step)).symbols(term(t, y)).resultingIn(result(step));
    }

    /** E = Σ_k E_k; for RMSE the root of the mean. */
    Derivation totalError() {
        Step step = new Step.TotalError();
        Lines lines = new Lines(context, context.of(step));
        int count = context.outputs();
        if (context.writes(Trait.ONE_OUTPUT)) {
            return lines.symbols(term(context.target(0), context.output(0))).resultingIn(result(step));
        }
        boolean root = loss() == Loss.ROOT_MEAN_SQUARE_ERROR;
        if (count > 1) {
            lines.general(
                    root
                            ? new Root(mean(count))
                            : sumOver(count, context.names().error("k")));
        }
        Formula sum = Terms.sum(IntStream.range(0, count)
                .<Formula>mapToObj(output -> context.symbol(new Step.OutputError(output)))
                .toList());
        return lines.symbols(root ? new Root(sum) : sum).resultingIn(result(step));
    }

    /** The term of one output: its own symbols, or those with the running index k. */
    private Formula term(Symbol t, Symbol y) {
        Formula square = Terms.square(Terms.difference(t, y));
        int count = context.outputs();
        return switch (loss()) {
            case HALF_SQUARED_ERROR ->
                context.writes(Trait.ONE_OUTPUT)
                        ? new Fraction(square, Terms.TWO)
                        : context.product(Terms.HALF, square);
            case SQUARED_ERROR -> square;
            case MEAN_SQUARED_ERROR, ROOT_MEAN_SQUARE_ERROR ->
                count == 1 ? square : new Fraction(square, new Literal(count));
            case BINARY_CROSS_ENTROPY ->
                Terms.minus(Terms.sum(List.of(
                        context.product(t, Terms.ln(y)),
                        context.product(Terms.difference(Terms.ONE, t), Terms.ln(Terms.difference(Terms.ONE, y))))));
            case CROSS_ENTROPY -> Terms.minus(context.product(t, Terms.ln(y)));
        };
    }

    private Formula mean(int count) {
        Formula square = Terms.square(
                Terms.difference(context.names().target("k"), context.names().activation(context.outputLayer(), "k")));
        return Terms.product(new Fraction(Terms.ONE, new Literal(count)), sumOver(count, square));
    }

    private static Formula sumOver(int count, Formula body) {
        return new BigSum("k", "1", Integer.toString(count), body);
    }

    private Loss loss() {
        return context.iteration().rule().loss();
    }

    private Number result(Step step) {
        return new Number(context.iteration().value(step), Optional.of(step));
    }
}
