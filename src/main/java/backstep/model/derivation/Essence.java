package backstep.model.derivation;

import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.derivation.Derivation.Relation;
import backstep.model.derivation.RunningNames.Place;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.BigSum;
import backstep.model.formula.Formula.Parentheses;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Formula.Words;
import backstep.model.formula.Terms;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Activation;
import backstep.model.network.Loss;
import backstep.model.notation.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The few formulas that a whole iteration is made of, under running indices (notation.md, "The computation"): a δ of each
 * kind of unit, a gradient and an update of each kind of weight. Four where there is one hidden layer.
 */
public final class Essence {

    private final Context context;
    private final RunningNames names;

    public Essence(Context context) {
        this.context = context;
        this.names = new RunningNames(context);
    }

    /** In the order in which they are used. */
    public List<Derivation> formulas() {
        return context.writes(Trait.DELTA_OF_WEIGHTS) ? ofSingleOutput() : ofDeltas();
    }

    private List<Derivation> ofDeltas() {
        List<Derivation> formulas = new ArrayList<>();
        formulas.add(formula(delta(names.output()), ofOutput()));
        names.hidden().forEach(unit -> formulas.add(formula(delta(unit), ofHidden(unit))));
        List<Place> receivers = names.receivers();
        if (receivers.size() == 1) {
            Place unit = receivers.getFirst();
            formulas.add(formula(gradient(unit), deltaTimesValue(unit)));
            formulas.add(update(unit));
        } else {
            receivers.forEach(unit -> formulas.add(update(unit, deltaTimesValue(unit))));
        }
        return formulas;
    }

    /** δ_j, or g in its place where that is only taken for the derivative. */
    private Formula delta(Place unit) {
        return context.isMissed(new Step.Delta(unit.like()))
                ? takenFor(names.of(unit, Step.NetInput::new))
                : names.of(unit, Step.Delta::new);
    }

    /** ∂E/∂w_ij, or g in its place. */
    private Formula gradient(Place unit) {
        Symbol weight = names.weightInto(unit);
        return isGradientMissed(unit) ? takenFor(weight) : Terms.derivative(context.total(), weight);
    }

    private boolean isGradientMissed(Place unit) {
        return context.isMissed(new Step.Gradient(new Weight(unit.layer(), 0, 0)));
    }

    private static Formula takenFor(Symbol by) {
        return new Formula.TakenFor(by, OptionalDouble.empty(), Optional.empty());
    }

    private Formula deltaTimesValue(Place unit) {
        return context.product(delta(unit), names.of(names.before(unit), Unit::value));
    }

    /** w ← w − η ∂E/∂w, and the same with the gradient written out. */
    private Derivation update(Place unit, Formula... writtenOut) {
        Symbol weight = names.weightInto(unit);
        boolean renamed = context.symbols().namesUpdated();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                Kind.GENERAL,
                renamed ? Relation.EQUALS : Relation.BECOMES,
                Terms.difference(weight, context.product(rate(), gradient(unit)))));
        for (Formula gradient : writtenOut) {
            Formula step = context.product(rate(), gradient);
            lines.add(new Line(Kind.GENERAL, Relation.EQUALS, Terms.difference(weight, step)));
        }
        return new Derivation(renamed ? Terms.plus(weight) : weight, lines);
    }

    private Symbol rate() {
        return context.symbol(new Quantity.LearningRate());
    }

    /** δ_k: what is left where slopes cancel, the sum over all outputs of a softmax, or slope times slope. */
    private Formula ofOutput() {
        Place unit = names.output();
        Symbol y = names.of(unit, Unit::value);
        Symbol t = names.of(unit, _ -> new Quantity.Target(0));
        Activation function = context.function(unit.layer());
        if (context.loss().collapsesWith(function)) {
            boolean difference = !function.spansLayer() || context.targetsAddUpToOne();
            Place any = unit.called("m");
            Formula targets = Terms.sumOver("m", context.outputs(), names.of(any, _ -> new Quantity.Target(0)));
            return Terms.difference(difference ? y : context.product(y, new Parentheses(targets)), t);
        }
        if (function.spansLayer() && context.outputs() > 1) {
            Symbol m = names.of(unit.called("m"), Unit::value);
            Formula isUnit = new Words("[m = " + names.index(unit) + "]");
            return Terms.sumOver(
                    "m",
                    context.outputs(),
                    context.product(Terms.derivative(context.total(), m), m, Terms.difference(isUnit, y)));
        }
        Formula error =
                context.loss() == Loss.HALF_SQUARED_ERROR ? difference(y, t) : Terms.derivative(context.total(), y);
        return times(error, slopeFactor(unit));
    }

    private Formula difference(Symbol y, Symbol t) {
        return context.writes(Trait.TARGET_MINUS_OUTPUT) ? Terms.minus(Terms.difference(t, y)) : Terms.difference(y, t);
    }

    /** δ_j = h′(a_j) Σ_k w_kj δ_k. */
    private Formula ofHidden(Place unit) {
        Formula sum = carriedBack(unit, delta(names.after(unit)));
        List<Formula> slope = slopeFactor(unit);
        if (context.writes(Trait.SLOPE_FIRST) && !slope.isEmpty()) {
            return context.product(slope.getFirst(), sum);
        }
        return times(sum instanceof BigSum && !slope.isEmpty() ? new Parentheses(sum) : sum, slope);
    }

    private Formula times(Formula first, List<Formula> others) {
        return others.isEmpty() ? first : context.product(first, others.getFirst());
    }

    /** Σ_k w_kj times what the units k after are sent back. */
    private Formula carriedBack(Place unit, Formula sent) {
        return names.sumOver(names.after(unit), context.weighted(sent, carryingWeight(unit)));
    }

    private Symbol carryingWeight(Place unit) {
        Symbol weight = names.weight(names.after(unit), unit);
        return context.carriesUpdated() ? Terms.plus(weight) : weight;
    }

    /** δ_ij = ∂y/∂W_ij and ΔW_ij = −α ∂E/∂W_ij = α(d − y) δ_ij, of the output's weights first. */
    private List<Derivation> ofSingleOutput() {
        List<Derivation> formulas = new ArrayList<>();
        List<Place> receivers = names.receivers();
        for (Place unit : receivers) {
            if (isGradientMissed(unit)) {
                formulas.add(formula(delta(unit), takenForDelta(unit)));
            } else {
                if (unit.layer() < context.outputLayer() - 1) {
                    names.hidden()
                            .forEach(each -> formulas.add(formula(slopeOfOutput(each), ofHidden(each, sent(each)))));
                }
                Formula derivative = Terms.derivative(context.output(0), names.weightInto(unit));
                formulas.add(formula(weightDelta(unit), derivative, byValue(unit)));
            }
        }
        for (Place unit : receivers) {
            Formula change = Terms.minus(Terms.product(rate(), gradient(unit)));
            formulas.add(formula(Terms.change(names.weightInto(unit)), change, increment(unit)));
        }
        return formulas;
    }

    /** α(d − y) δ_ij, or −α g x_i where g is only taken for a derivative. */
    private Formula increment(Place unit) {
        return isGradientMissed(unit)
                ? Terms.minus(Terms.product(rate(), delta(unit), names.of(names.before(unit), Unit::value)))
                : Terms.product(rate(), missing(), weightDelta(unit));
    }

    private Formula missing() {
        return Terms.difference(context.target(0), context.output(0));
    }

    private Formula weightDelta(Place unit) {
        return names.weightDeltaInto(unit);
    }

    /** ∂y/∂h̃_j. */
    private Formula slopeOfOutput(Place unit) {
        return Terms.derivative(context.output(0), names.of(unit, Step.NetInput::new));
    }

    /** What the units after send back: ∂y/∂h̃_k of each; of the output its slope, where it is not 1. */
    private List<Formula> sent(Place unit) {
        Place after = names.after(unit);
        return after.layer() == context.outputLayer() ? slopeFactor(after) : List.of(slopeOfOutput(after));
    }

    /** Σ_k of what is sent back times W_jk, times the own slope. */
    private Formula ofHidden(Place unit, List<Formula> sent) {
        List<Formula> carried = new ArrayList<>(sent);
        carried.add(carryingWeight(unit));
        Formula sum = names.sumOver(names.after(unit), context.product(carried));
        List<Formula> slope = slopeFactor(unit);
        if (slope.isEmpty()) {
            return sum;
        }
        if (sum instanceof BigSum) {
            return context.product(new Parentheses(sum), slope.getFirst());
        }
        carried.addAll(slope);
        return context.product(carried);
    }

    /** ∂y/∂W_ij: ∂y/∂h̃_j x_i, where that is short written out: W_j Φ′(h̃_j) x_i, h_j. */
    private Formula byValue(Place unit) {
        List<Formula> factors = new ArrayList<>();
        if (unit.layer() == context.outputLayer()) {
            factors.addAll(slopeFactor(unit));
        } else if (unit.layer() == context.outputLayer() - 1) {
            factors.addAll(sent(unit));
            factors.add(carryingWeight(unit));
            factors.addAll(slopeFactor(unit));
        } else {
            factors.add(slopeOfOutput(unit));
        }
        factors.add(names.of(names.before(unit), Unit::value));
        return context.product(factors);
    }

    /** −(d − y) W_j Φ′(h̃_j) over the new weight; with more layers between (Σ_k W_jk g_k) Φ′(h̃_j). */
    private Formula takenForDelta(Place unit) {
        List<Formula> factors = new ArrayList<>();
        if (names.after(unit).layer() == context.outputLayer()) {
            factors.add(Terms.minus(missing()));
            factors.addAll(slopeFactor(names.output()));
            factors.add(carryingWeight(unit));
        } else {
            Formula sum = carriedBack(unit, delta(names.after(unit)));
            factors.add(sum instanceof BigSum ? new Parentheses(sum) : sum);
        }
        factors.addAll(slopeFactor(unit));
        return context.product(factors);
    }

    /** No factor where the function is linear. */
    private List<Formula> slopeFactor(Place unit) {
        Activation function = context.function(unit.layer());
        if (function == Activation.IDENTITY) {
            return List.of();
        }
        Symbol a = names.of(unit, Step.NetInput::new);
        return List.of(
                context.writes(Trait.THREE_FACTORS)
                        ? Terms.derivative(names.of(unit, Unit::value), a)
                        : Terms.slope(function, context.functionName(unit.layer()), a));
    }

    private static Derivation formula(Formula left, Formula... right) {
        return new Derivation(
                left,
                List.of(right).stream()
                        .map(each -> new Line(Kind.GENERAL, Relation.EQUALS, each))
                        .toList());
    }
}
