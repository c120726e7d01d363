package backstep.model.derivation;

import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.derivation.Derivation.Relation;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Derivative;
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

/** The three or four formulas that a whole iteration is made of, under running indices (notation.md, "The computation"). */
public record Essence(Context context) {

    /** In the order in which they are used. */
    public List<Derivation> formulas() {
        return context.writes(Trait.DELTA_OF_WEIGHTS) ? ofSingleOutput() : ofDeltas();
    }

    private List<Derivation> ofDeltas() {
        Unit first = new Unit(0, 0);
        boolean hidden = context.outputLayer() > 0;
        List<Derivation> formulas = new ArrayList<>();
        formulas.add(formula(any(new Step.Delta(output()), "k"), ofOutput()));
        if (hidden) {
            formulas.add(formula(any(new Step.Delta(first), "j"), ofHidden(first)));
        }
        String into = hidden ? "j" : "k";
        Weight like = new Weight(first, new Unit(-1, 0));
        Symbol weight = weight(like, into, "i");
        Derivative gradient = Terms.derivative(context.total(), weight);
        Symbol delta = any(new Step.Delta(first), into);
        formulas.add(formula(gradient, context.product(delta, any(like.from().value(), "i"))));
        formulas.add(update(weight, gradient));
        return formulas;
    }

    private Derivation update(Symbol weight, Derivative gradient) {
        Symbol rate = context.symbol(new Quantity.LearningRate());
        boolean renamed = context.writes(Trait.UPDATED_HAVE_NAMES);
        return new Derivation(
                renamed ? Terms.plus(weight) : weight,
                List.of(new Line(
                        Kind.GENERAL,
                        renamed ? Relation.EQUALS : Relation.BECOMES,
                        Terms.difference(weight, context.product(rate, gradient)))));
    }

    /** δ_k: what is left where slopes cancel, the sum over all outputs of a softmax, or slope times slope. */
    private Formula ofOutput() {
        Unit unit = output();
        Symbol y = any(unit.value(), "k");
        Symbol t = any(new Quantity.Target(0), "k");
        Activation function = context.function(unit.layer());
        if (context.loss().collapsesWith(function)) {
            boolean difference = !function.spansLayer() || context.targetsAddUpToOne();
            Formula targets = Terms.sumOver("m", context.outputs(), context.running(new Quantity.Target(0), "m"));
            return Terms.difference(difference ? y : context.product(y, new Parentheses(targets)), t);
        }
        if (function.spansLayer() && context.outputs() > 1) {
            Symbol m = context.running(unit.value(), "m");
            Formula isUnit = new Words("[m = k]");
            return Terms.sumOver(
                    "m",
                    context.outputs(),
                    context.product(Terms.derivative(context.total(), m), m, Terms.difference(isUnit, y)));
        }
        Formula error =
                context.loss() == Loss.HALF_SQUARED_ERROR ? difference(y, t) : Terms.derivative(context.total(), y);
        return function == Activation.IDENTITY ? error : context.product(error, slope(unit, "k"));
    }

    private Formula difference(Symbol y, Symbol t) {
        return context.writes(Trait.TARGET_MINUS_OUTPUT) ? Terms.minus(Terms.difference(t, y)) : Terms.difference(y, t);
    }

    /** δ_j = h′(a_j) Σ_k w_kj δ_k. */
    private Formula ofHidden(Unit unit) {
        List<Unit> after = context.units(unit.layer() + 1);
        Symbol weight = weight(new Weight(after.getFirst(), unit), "k", "j");
        Symbol delta = any(new Step.Delta(after.getFirst()), "k");
        Formula product = context.weighted(delta, weight);
        Formula sum = after.size() == 1 ? product : Terms.sumOver("k", after.size(), product);
        if (context.function(unit.layer()) == Activation.IDENTITY) {
            return sum;
        }
        Formula slope = slope(unit, "j");
        return context.writes(Trait.SLOPE_FIRST)
                ? context.product(slope, sum)
                : context.product(after.size() == 1 ? sum : new Parentheses(sum), slope);
    }

    /** ∂E/∂W_ij = −(d − y) δ_ij, δ_ij = ∂y/∂W_ij, ΔW_ij = −α ∂E/∂W_ij. */
    private List<Derivation> ofSingleOutput() {
        String into = context.outputLayer() > 0 ? "j" : "k";
        Weight like = new Weight(0, 0, 0);
        Symbol weight = weight(like, into, "i");
        Symbol delta = context.symbols().weightDelta(like, index(0, into), index(-1, "i"));
        Symbol y = context.output(0);
        Symbol d = context.target(0);
        Symbol rate = context.symbol(new Quantity.LearningRate());
        Derivative gradient = Terms.derivative(context.total(), weight);
        return List.of(
                formula(delta, Terms.derivative(y, weight)),
                formula(gradient, Terms.product(Terms.minus(Terms.difference(d, y)), delta)),
                formula(
                        Terms.change(weight),
                        Terms.minus(Terms.product(rate, gradient)),
                        Terms.product(rate, Terms.difference(d, y), delta)));
    }

    private Formula slope(Unit unit, String index) {
        Activation function = context.function(unit.layer());
        Symbol a = any(new Step.NetInput(unit), index);
        return context.writes(Trait.THREE_FACTORS)
                ? Terms.derivative(any(unit.value(), index), a)
                : Terms.slope(function, context.functionName(unit.layer()), a);
    }

    private Unit output() {
        return context.iteration().output(0);
    }

    /** The weight from any unit to any. */
    private Symbol weight(Weight like, String to, String from) {
        return context.symbols()
                .running(like, index(like.into().layer(), to), index(like.from().layer(), from));
    }

    /** The name of any of its kind; of the only one of its kind its own. */
    private Symbol any(Quantity like, String index) {
        int layer = like.owner() instanceof Unit unit ? unit.layer() : context.outputLayer();
        return context.running(like, index(layer, index));
    }

    private String index(int layer, String letter) {
        return context.units(layer).size() == 1 ? "1" : letter;
    }

    private static Derivation formula(Formula left, Formula... right) {
        return new Derivation(
                left,
                List.of(right).stream()
                        .map(each -> new Line(Kind.GENERAL, Relation.EQUALS, each))
                        .toList());
    }
}
