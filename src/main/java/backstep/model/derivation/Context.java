package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Number;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Truth;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.Loss;
import backstep.model.network.Network;
import backstep.model.network.UpdateOrder;
import backstep.model.notation.Notation;
import backstep.model.notation.Symbols;
import backstep.model.notation.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One iteration seen through one notation: what the chains of formulas are written with.
 *
 * @param forAnyNumbers whether formulas hold whatever the numbers are; otherwise they are as short as these numbers allow,
 *     e.g. 1 for the slope of a relu that is active
 */
public record Context(Iteration iteration, Symbols symbols, Truth truth, boolean forAnyNumbers) {

    public static Context of(Iteration iteration, Notation notation) {
        return of(iteration, notation, false);
    }

    /** The same for whoever puts other numbers into the formulas. */
    public static Context forAnyNumbers(Iteration iteration, Notation notation) {
        return of(iteration, notation, true);
    }

    private static Context of(Iteration iteration, Notation notation, boolean forAnyNumbers) {
        Symbols symbols =
                new Symbols(notation, iteration.before(), iteration.rule().order());
        return new Context(iteration, symbols, Truth.of(iteration), forAnyNumbers);
    }

    /** The same iteration with all parameters updated at once, where every number is what its name says. */
    Context ofDerivatives() {
        return of(truth.derivatives(), notation(), forAnyNumbers);
    }

    /** Whether a step's number is only taken for a derivative. */
    public boolean isMissed(Quantity quantity) {
        return truth.of(quantity).isPresent();
    }

    public Notation notation() {
        return symbols.notation();
    }

    public Network network() {
        return iteration.before();
    }

    public int outputLayer() {
        return iteration.outputLayer();
    }

    public int outputs() {
        return network().outputs();
    }

    public Layer layer(int layer) {
        return network().layer(layer);
    }

    public Activation function(int layer) {
        return layer(layer).activation();
    }

    /** What the notation calls the activation function of a layer. */
    public String functionName(int layer) {
        return symbols.function(function(layer));
    }

    /** How a number is written: a symbol, or a derivative that has no name of its own. */
    public Formula of(Quantity quantity) {
        return symbols.symbol(quantity);
    }

    public Symbol symbol(Quantity quantity) {
        return symbols.of(quantity);
    }

    /** The name under a running index of what each unit has one of: a_k, E_k. */
    public Symbol running(Quantity like, String index) {
        return symbols.running(like, index, "");
    }

    public Number number(Quantity quantity) {
        return new Number(iteration.value(quantity), Optional.of(quantity));
    }

    public Symbol total() {
        return symbol(new Step.TotalError());
    }

    public Symbol target(int output) {
        return symbol(new Quantity.Target(output));
    }

    public Symbol output(int output) {
        return value(iteration.output(output));
    }

    public Loss loss() {
        return iteration.rule().loss();
    }

    /** All units of a layer; −1 for the inputs. */
    public List<Unit> units(int layer) {
        return Unit.ofLayer(network(), layer);
    }

    public Symbol netInput(Unit unit) {
        return symbol(new Step.NetInput(unit));
    }

    /** What a unit sends on. */
    public Symbol value(Unit unit) {
        return symbol(unit.value());
    }

    public Formula delta(Unit unit) {
        return of(new Step.Delta(unit));
    }

    /** What a parameter is multiplied by in a net input: the value it takes in, and 1 for a bias. */
    public Formula factor(Parameter parameter) {
        return switch (parameter) {
            case Weight weight -> value(weight.from());
            case Bias _ -> Terms.ONE;
        };
    }

    /** δ_j z_i, for a bias δ_j. */
    public Formula deltaTimesFactor(Parameter parameter) {
        Formula delta = delta(parameter.into());
        return switch (parameter) {
            case Weight weight -> product(delta, value(weight.from()));
            case Bias _ -> delta;
        };
    }

    /** The weight that carries deltas back: marked with a plus where they flow through weights already updated. */
    public Symbol carryingWeight(Unit into, Unit from) {
        Weight weight = new Weight(into, from);
        return symbol(carriesUpdated() ? new Step.Update(weight) : weight);
    }

    /** Σ_k w_kj x_k over the units k of the layer after, written out: what a unit is sent back. */
    Formula carriedBack(Unit unit, Function<Unit, Formula> sent) {
        return Terms.sum(units(unit.layer() + 1).stream()
                .map(after -> weighted(sent.apply(after), carryingWeight(after, unit)))
                .toList());
    }

    /** What is sent back times the weight that carries it, in the order of the notation. */
    public Formula weighted(Formula sent, Formula weight) {
        return writes(Trait.DELTA_BEFORE_WEIGHT) ? product(sent, weight) : product(weight, sent);
    }

    /** Whether deltas flow back through weights that were already updated. */
    public boolean carriesUpdated() {
        return iteration.rule().order() == UpdateOrder.OUTPUT_FIRST;
    }

    /** Whether the δ of a unit is a product with its slope as numbers too: at an output nothing cancels or is summed. */
    public boolean isProductOfSlopes(Unit unit) {
        Activation outputs = function(outputLayer());
        return unit.layer() < outputLayer() || !outputs.spansLayer() && !loss().collapsesWith(outputs);
    }

    /** The derivatives of these numbers by one another. */
    public Partials partials() {
        return new Partials(this);
    }

    /** Whether a softmax with the cross-entropy is known to collapse to output minus target. */
    public boolean targetsAddUpToOne() {
        return !forAnyNumbers && iteration.sample().targets().sum() == 1;
    }

    /** x_0 = 1: what the biases of a layer are the weights of, where they are weights. */
    Derivation alwaysOne(int layer) {
        return new Lines(this, symbols.biasUnitName(layer).orElseThrow())
                .general(Terms.ONE)
                .asTheyAre();
    }

    public boolean writes(Trait trait) {
        return symbols.notation().has(trait);
    }

    /** Factors side by side, or with dots between them where names are words. */
    public Formula product(Formula... factors) {
        return writes(Trait.DOTS_BETWEEN_FACTORS) ? Terms.dotted(factors) : Terms.product(factors);
    }

    /** The same of one factor or more: one alone stands for itself. */
    public Formula product(List<Formula> factors) {
        return factors.size() == 1 ? factors.getFirst() : product(factors.toArray(Formula[]::new));
    }

    /** A formula times others, if there are any. */
    Formula productWith(List<Formula> factors, Formula first) {
        List<Formula> all = new ArrayList<>(List.of(first));
        all.addAll(factors);
        return product(all);
    }

    /** δ_k under a running index, or what is taken for it. */
    Formula runningDelta(Unit like, String index) {
        Step.Delta delta = new Step.Delta(like);
        return isMissed(delta)
                ? new Formula.TakenFor(
                        running(new Step.NetInput(like), index), OptionalDouble.empty(), Optional.empty())
                : running(delta, index);
    }

    /** h·W^2, with the bias before it: the only output, or its net input, as a product of two vectors. */
    Formula outputAsProduct() {
        Symbol values = running(new Unit(outputLayer() - 1, 0).value(), "");
        Formula product = Terms.dotted(
                new Symbol(values.name(), "", values.sup(), Formula.Accent.BOLD, Optional.empty()),
                symbols.matrix(outputLayer()));
        return layer(outputLayer()).hasBiases()
                ? Terms.sum(List.of(symbol(new Bias(iteration.output(0))), product))
                : product;
    }

    /** The bias, if there is one, and every value before a unit times its weight. */
    Formula weightedSum(Unit unit) {
        List<Formula> terms = new ArrayList<>();
        if (layer(unit.layer()).hasBiases()) {
            terms.add(symbol(new Bias(unit)));
        }
        units(unit.layer() - 1).forEach(from -> terms.add(product(symbol(new Weight(unit, from)), value(from))));
        return Terms.sum(terms);
    }

    /** The letter that runs over the units of a layer: i inputs, k outputs, j between them. */
    public String letter(int layer) {
        if (layer < 0) {
            return "i";
        }
        return layer == outputLayer() ? "k" : "j";
    }
}
