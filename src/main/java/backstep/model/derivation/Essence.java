package backstep.model.derivation;

import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.derivation.Derivation.Relation;
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
import java.util.stream.IntStream;

/** The three or four formulas that a whole iteration is made of, under running indices (notation.md, "The computation"). */
public record Essence(Context context) {

    /** Stand for any hidden unit and any weight. */
    private static final Unit FIRST = new Unit(0, 0);

    private static final Weight LIKE = new Weight(FIRST, new Unit(-1, 0));

    /** In the order in which they are used. */
    public List<Derivation> formulas() {
        return context.writes(Trait.DELTA_OF_WEIGHTS) ? ofSingleOutput() : ofDeltas();
    }

    private List<Derivation> ofDeltas() {
        List<Derivation> formulas = new ArrayList<>();
        formulas.add(formula(any(new Step.Delta(output()), "k"), ofOutput()));
        if (context.outputLayer() > 0) {
            formulas.add(formula(delta(FIRST, "j"), ofHidden(FIRST)));
        }
        Formula gradient = gradient();
        formulas.add(formula(
                gradient, context.product(delta(FIRST, into()), any(LIKE.from().value(), "i"))));
        formulas.add(update(gradient));
        return formulas;
    }

    /** δ_j, or g in its place where that is only taken for the derivative. */
    private Formula delta(Unit like, String index) {
        Step.Delta delta = new Step.Delta(like);
        return context.isMissed(delta) ? takenFor(any(new Step.NetInput(like), index)) : any(delta, index);
    }

    /** ∂E/∂w_ij, or g in its place. */
    private Formula gradient() {
        Symbol weight = weight(LIKE, into(), "i");
        return context.isMissed(new Step.Gradient(LIKE)) ? takenFor(weight) : Terms.derivative(context.total(), weight);
    }

    private static Formula takenFor(Symbol by) {
        return new Formula.TakenFor(by, OptionalDouble.empty(), Optional.empty());
    }

    /** The letter of the units that the first layer of weights leads into. */
    private String into() {
        return context.outputLayer() > 0 ? "j" : "k";
    }

    private Derivation update(Formula gradient) {
        Symbol weight = weight(LIKE, into(), "i");
        Symbol rate = context.symbol(new Quantity.LearningRate());
        boolean renamed = context.symbols().namesUpdated();
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
        Formula sum = carriedBack(unit, delta(after(unit), "k"));
        if (context.function(unit.layer()) == Activation.IDENTITY) {
            return sum;
        }
        Formula slope = slope(unit, "j");
        return context.writes(Trait.SLOPE_FIRST)
                ? context.product(slope, sum)
                : context.product(sum instanceof BigSum ? new Parentheses(sum) : sum, slope);
    }

    private static Unit after(Unit unit) {
        return new Unit(unit.layer() + 1, 0);
    }

    /** Σ_k w_kj times what the units k after are sent back. */
    private Formula carriedBack(Unit unit, Formula sent) {
        Formula product = context.weighted(sent, carryingWeight(unit));
        int units = context.units(after(unit).layer()).size();
        if (isOfAnyLayer()) {
            return new BigSum("k", "", "", product);
        }
        return units == 1 ? product : Terms.sumOver("k", units, product);
    }

    private Symbol carryingWeight(Unit unit) {
        Symbol weight = weight(new Weight(after(unit), unit), "k", "j");
        return context.carriesUpdated() ? Terms.plus(weight) : weight;
    }

    /** ∂E/∂W_ij = −(d − y) δ_ij, δ_ij = ∂y/∂W_ij, ΔW_ij = −α ∂E/∂W_ij. */
    private List<Derivation> ofSingleOutput() {
        Symbol weight = weight(LIKE, into(), "i");
        Symbol rate = context.symbol(new Quantity.LearningRate());
        Formula difference = Terms.difference(context.target(0), context.output(0));
        Formula gradient = gradient();
        Formula change = Terms.minus(Terms.product(rate, gradient));
        if (context.isMissed(new Step.Gradient(LIKE))) {
            Formula taken = delta(FIRST, "j");
            return List.of(
                    formula(taken, takenForDelta(difference)),
                    formula(gradient, Terms.product(taken, any(LIKE.from().value(), "i"))),
                    formula(Terms.change(weight), change));
        }
        Symbol delta = context.symbols().weightDelta(LIKE, index(0, into()), index(-1, "i"));
        return List.of(
                formula(delta, Terms.derivative(context.output(0), weight), slopeOfOutput()),
                formula(gradient, Terms.product(Terms.minus(difference), delta)),
                formula(Terms.change(weight), change, Terms.product(rate, difference, delta)));
    }

    /** W_j Φ′(h̃_j) x_i; with more layers between ∂y/∂h̃_j x_i. */
    private Formula slopeOfOutput() {
        List<Formula> factors = new ArrayList<>();
        if (context.outputLayer() > 1) {
            factors.add(Terms.derivative(context.output(0), any(new Step.NetInput(FIRST), "j")));
        } else {
            factors.addAll(slopeFactor(output(), "k"));
            if (context.outputLayer() == 1) {
                factors.add(carryingWeight(FIRST));
                factors.addAll(slopeFactor(FIRST, "j"));
            }
        }
        factors.add(any(LIKE.from().value(), "i"));
        return context.product(factors);
    }

    /** −(d − y) W_j Φ′(h̃_j) over the new weight; with more layers between (Σ_k W_jk g_k) Φ′(h̃_j). */
    private Formula takenForDelta(Formula difference) {
        List<Formula> factors = new ArrayList<>();
        if (context.outputLayer() == 1) {
            factors.add(Terms.minus(difference));
            factors.addAll(slopeFactor(output(), "k"));
            factors.add(carryingWeight(FIRST));
        } else {
            Formula sum = carriedBack(FIRST, delta(after(FIRST), "k"));
            factors.add(sum instanceof BigSum ? new Parentheses(sum) : sum);
        }
        factors.addAll(slopeFactor(FIRST, "j"));
        return context.product(factors);
    }

    /** No factor where the function is linear. */
    private List<Formula> slopeFactor(Unit unit, String index) {
        return context.function(unit.layer()) == Activation.IDENTITY ? List.of() : List.of(slope(unit, index));
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
        int layer = like.into().layer();
        return ofLayer(
                layer,
                context.symbols()
                        .running(like, index(layer, to), index(like.from().layer(), from)));
    }

    /** The name of any of its kind; of the only one of its kind its own. */
    private Symbol any(Quantity like, String index) {
        int layer = like.owner() instanceof Unit unit ? unit.layer() : context.outputLayer();
        return ofLayer(layer, context.running(like, index(layer, index)));
    }

    private String index(int layer, String letter) {
        return context.units(layer).size() == 1 && !isOfAnyLayer() ? "1" : letter;
    }

    /** Whether the rules of the first layer are those of every layer l: the notation numbers all layers, inputs too. */
    private boolean isOfAnyLayer() {
        return context.writes(Trait.INPUTS_ARE_A_LAYER)
                && context.outputLayer() > 1
                && IntStream.range(1, context.outputLayer())
                        .allMatch(layer -> context.function(layer) == context.function(0));
    }

    /** The same with l in place of the number of a layer, where the formulas hold for any. */
    private Symbol ofLayer(int layer, Symbol symbol) {
        if (!isOfAnyLayer() || layer == context.outputLayer()) {
            return symbol;
        }
        String l = switch (layer) {
            case -1 -> "(l\u22121)";
            case 0 -> "(l)";
            default -> "(l+1)";
        };
        return new Symbol(symbol.name(), symbol.sub(), l, symbol.accent(), Optional.empty());
    }

    private static Derivation formula(Formula left, Formula... right) {
        return new Derivation(
                left,
                List.of(right).stream()
                        .map(each -> new Line(Kind.GENERAL, Relation.EQUALS, each))
                        .toList());
    }
}
