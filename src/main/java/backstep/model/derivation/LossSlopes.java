package backstep.model.derivation;

import backstep.model.derivation.Factor.Reason;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Fraction;
import backstep.model.formula.Formula.Root;
import backstep.model.formula.Formula.Sum;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Formula.Term;
import backstep.model.formula.Terms;
import backstep.model.iteration.Step;
import backstep.model.network.Loss;
import backstep.model.notation.Trait;
import java.util.ArrayList;
import java.util.List;

/** ∂E/∂y_k from the definition of each loss: the target is a constant, its derivative is 0. */
record LossSlopes(Context context) {

    Factor of(int output) {
        Slopes slopes = new Slopes(context.partials().errorSlope(output));
        Formula result = new Losses(context).slope(output);
        List<Reason> reasons = new ArrayList<>();
        String rule = "loss-" + context.loss().id();
        if (hasNone(output)) {
            slopes.line(result);
            rule += "-none";
            reasons.add(new Reason("no-slope", context.total()));
        } else {
            Formula factor = toOwnError(slopes, reasons, output);
            ofOwnError(slopes, reasons, factor, output);
            slopes.line(result);
        }
        Symbol any = context.running(context.iteration().output(output).value(), "m");
        return new Factor(rule, slopes.derivation(), List.of(), reasons).alike(Terms.derivative(context.total(), any));
    }

    /** Where it would be divided by 0 there is no derivative, and 0 is taken. */
    private boolean hasNone(int output) {
        double y = context.iteration().value(context.iteration().output(output).value());
        return switch (context.loss()) {
            case HALF_SQUARED_ERROR, SQUARED_ERROR, MEAN_SQUARED_ERROR -> false;
            case ROOT_MEAN_SQUARE_ERROR -> context.iteration().totalError() == 0;
            case BINARY_CROSS_ENTROPY -> y == 0 || y == 1;
            case CROSS_ENTROPY -> y == 0;
        };
    }

    /** ∂(t − y)/∂y = −1. */
    Factor ofDifference(int output) {
        Symbol y = context.output(output);
        Symbol t = context.target(output);
        return new Factor(
                "loss-difference",
                new Slopes(Terms.derivative(Terms.difference(t, y), y, -1))
                        .line(Terms.difference(Slopes.ZERO, Terms.ONE))
                        .line(Terms.minus(Terms.ONE))
                        .derivation(),
                new Reason("target-is-constant", t));
    }

    /** From E to the error of the output alone; returns what that is multiplied by. */
    private Formula toOwnError(Slopes slopes, List<Reason> reasons, int output) {
        Symbol y = context.output(output);
        Formula errors = Terms.sum(context.units(context.outputLayer()).stream()
                .<Formula>map(unit -> context.symbol(new Step.OutputError(unit.index())))
                .toList());
        Formula factor = Terms.ONE;
        if (context.loss() == Loss.ROOT_MEAN_SQUARE_ERROR) {
            Root root = new Root(errors);
            slopes.line(Slopes.of(root, y))
                    .line(context.product(oneOver(context.product(Terms.TWO, root)), Slopes.of(errors, y)));
            factor = oneOver(context.product(Terms.TWO, context.total()));
            reasons.add(new Reason("root", context.total()));
        } else if (context.outputs() > 1) {
            slopes.line(Slopes.of(errors, y));
        }
        if (context.outputs() > 1) {
            Symbol own = context.symbol(new Step.OutputError(output));
            slopes.line(times(factor, Slopes.of(own, y)));
            reasons.add(new Reason("only-own-error", own, y));
        }
        return factor;
    }

    private void ofOwnError(Slopes slopes, List<Reason> reasons, Formula factor, int output) {
        Losses losses = new Losses(context);
        Symbol y = context.output(output);
        Symbol t = context.target(output);
        switch (context.loss()) {
            case HALF_SQUARED_ERROR, SQUARED_ERROR, MEAN_SQUARED_ERROR, ROOT_MEAN_SQUARE_ERROR -> {
                slopes.line(times(factor, Slopes.of(losses.term(output), y)));
                Formula difference = Terms.difference(t, y);
                Formula outer = outerOfSquare(difference);
                slopes.line(times(factor, context.product(outer, Slopes.of(difference, y))))
                        .line(times(factor, context.product(outer, Terms.difference(Slopes.ZERO, Terms.ONE))));
                reasons.add(new Reason("chain-of-square"));
                reasons.add(new Reason("target-is-constant", t));
            }
            case BINARY_CROSS_ENTROPY -> {
                Formula rest = Terms.difference(Terms.ONE, y);
                Formula noTarget = Terms.difference(Terms.ONE, t);
                // Term by term, as the whole would be too long for one fraction.
                slopes.line(new Sum(List.of(
                        new Term(true, Slopes.of(context.product(t, Terms.ln(y)), y)),
                        new Term(true, Slopes.of(context.product(noTarget, Terms.ln(rest)), y)))));
                slopes.line(Terms.minus(Terms.sum(List.of(
                                context.product(t, Slopes.of(Terms.ln(y), y)),
                                context.product(noTarget, Slopes.of(Terms.ln(rest), y))))))
                        .line(Terms.minus(Terms.sum(List.of(
                                context.product(t, oneOver(y)),
                                context.product(noTarget, oneOver(rest), Terms.difference(Slopes.ZERO, Terms.ONE))))));
                reasons.add(new Reason("constant-factor", t));
                reasons.add(new Reason("logarithm"));
            }
            case CROSS_ENTROPY -> {
                slopes.line(Slopes.of(losses.term(output), y))
                        .line(Terms.minus(context.product(t, Slopes.of(Terms.ln(y), y))))
                        .line(Terms.minus(context.product(t, oneOver(y))));
                reasons.add(new Reason("constant-factor", t));
                reasons.add(new Reason("logarithm"));
            }
        }
    }

    /** What is left of the square when what is inside it is differentiated on its own: 2(t − y), with the loss's factor. */
    private Formula outerOfSquare(Formula difference) {
        Formula twice = context.product(Terms.TWO, difference);
        return switch (context.loss()) {
            case HALF_SQUARED_ERROR ->
                context.writes(Trait.ONE_OUTPUT) ? new Fraction(twice, Terms.TWO) : context.product(Terms.HALF, twice);
            case MEAN_SQUARED_ERROR, ROOT_MEAN_SQUARE_ERROR -> new Losses(context).overCount(twice);
            case SQUARED_ERROR -> twice;
            case BINARY_CROSS_ENTROPY, CROSS_ENTROPY -> throw new IllegalArgumentException("not a square");
        };
    }

    private Formula times(Formula factor, Formula formula) {
        return factor.equals(Terms.ONE) ? formula : context.product(factor, formula);
    }

    private static Formula oneOver(Formula denominator) {
        return new Fraction(Terms.ONE, denominator);
    }
}
