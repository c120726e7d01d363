package backstep.model.formula;

import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Symbol;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.Network;
import backstep.model.network.UpdateOrder;
import java.util.Optional;

/** One iteration seen through one notation: what the chains of formulas are written with. */
record Context(Iteration iteration, Symbols symbols) {

    static Context of(Iteration iteration, Notation notation) {
        return new Context(iteration, new Symbols(notation, iteration.before()));
    }

    Notation notation() {
        return symbols.notation();
    }

    Network network() {
        return iteration.before();
    }

    Names names() {
        return symbols.names();
    }

    int outputLayer() {
        return iteration.outputLayer();
    }

    int outputs() {
        return network().outputs();
    }

    Layer layer(int layer) {
        return network().layer(layer);
    }

    Activation function(int layer) {
        return layer(layer).activation();
    }

    /** What the notation calls the activation function of a layer. */
    String functionName(int layer) {
        return names().function(function(layer));
    }

    /** How a number is written, with its value where that is a derivative. */
    Formula of(Quantity quantity) {
        Formula formula = symbols.symbol(quantity);
        return formula instanceof Derivative derivative
                ? new Derivative(derivative.of(), derivative.by(), iteration.value(quantity), derivative.quantity())
                : formula;
    }

    Symbol symbol(Quantity quantity) {
        return symbols.of(quantity);
    }

    Symbol total() {
        return symbol(new Step.TotalError());
    }

    Symbol target(int output) {
        return symbol(new Quantity.Target(output));
    }

    Symbol output(int output) {
        return symbol(new Step.Activation(outputLayer(), output));
    }

    Symbol netInput(int layer, int unit) {
        return symbol(new Step.NetInput(layer, unit));
    }

    /** What a unit sends on; layer −1 is the input. */
    Symbol value(int layer, int unit) {
        return symbol(Quantity.valueOf(layer, unit));
    }

    Formula delta(int layer, int unit) {
        return of(new Step.Delta(layer, unit));
    }

    /**
     * The weight that carries deltas back from {@code unit} of {@code layer} to {@code from}: marked with a plus where
     * the lesson lets them flow through weights that were already updated.
     */
    Symbol carryingWeight(int layer, int unit, int from) {
        return carriesUpdated()
                ? Terms.plus(symbol(new Step.WeightUpdate(layer, unit, from)))
                : symbol(new Quantity.Weight(layer, unit, from));
    }

    /** Whether deltas flow back through weights that were already updated. */
    boolean carriesUpdated() {
        return iteration.rule().order() == UpdateOrder.OUTPUT_FIRST;
    }

    /** ∂E/∂y of an output. */
    Derivative errorSlope(int output) {
        return Terms.derivative(total(), output(output), iteration.errorSlope(output));
    }

    /** ∂E/∂(net input) of any unit, written as a derivative in every notation. */
    Derivative deltaAsDerivative(int layer, int unit) {
        return new Derivative(
                total(), netInput(layer, unit), iteration.delta(layer, unit), Optional.of(new Step.Delta(layer, unit)));
    }

    /** ∂z/∂a of a unit with respect to its own net input. */
    Derivative activationSlope(int layer, int unit) {
        return Terms.derivative(value(layer, unit), netInput(layer, unit), iteration.activationSlope(layer, unit));
    }

    boolean is(Notation notation) {
        return symbols.notation() == notation;
    }

    /** Factors side by side; net-out puts dots between them, as its names are words. */
    Formula product(Formula... factors) {
        return is(Notation.NET_OUT) ? Terms.dotted(factors) : Terms.product(factors);
    }

    /** The letter that runs over the units of a layer: i inputs, k outputs, j between them. */
    String letter(int layer) {
        if (layer < 0) {
            return "i";
        }
        return layer == outputLayer() ? "k" : "j";
    }
}
