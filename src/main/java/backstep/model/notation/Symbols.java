package backstep.model.notation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Formula.TakenFor;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Truth;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.Network;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import backstep.model.notation.Names.Row;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a notation writes each number of a network: notation.md, "The five notations". Two networks of the same shape can
 * differ in their names only by biases (one b for a layer whose biases are equal and untrained).
 */
public final class Symbols {

    private final Notation notation;
    private final Network network;
    private final UpdateOrder order;
    private final Names names;

    /** The symbols of a network whose layers are updated in this order. */
    public Symbols(Notation notation, Network network, UpdateOrder order) {
        this.notation = notation;
        this.network = network;
        this.order = order;
        this.names = new Names(notation, network);
    }

    /** The same where all layers are updated at once. */
    public Symbols(Notation notation, Network network) {
        this(notation, network, UpdateOrder.SIMULTANEOUS);
    }

    public Notation notation() {
        return notation;
    }

    public Network network() {
        return network;
    }

    /** In which order the layers are updated. */
    public UpdateOrder order() {
        return order;
    }

    /**
     * How a number is written: a symbol, or a derivative (gradients; in {@code alpha-d-y} the deltas too), or g where it
     * is only taken for one. Its value is not looked up here.
     */
    public Formula symbol(Quantity quantity) {
        if (Truth.isMissedBy(quantity, network, order)) {
            return new TakenFor(derivedBy(quantity), OptionalDouble.empty(), Optional.of(quantity));
        }
        return switch (quantity) {
            case Step.Gradient(Parameter parameter) -> derivative(parameter, quantity);
            case Step.Delta(Unit unit) when !names.has(Row.DELTA) -> derivative(new Step.NetInput(unit), quantity);
            case Quantity.Given _, Step _ -> of(quantity);
        };
    }

    /**
     * The symbol of a number, e.g. w_11 or w_5^+. For what is written as a derivative (see {@link #symbol}) it is the
     * symbol of that which E is derived by.
     */
    public Symbol of(Quantity quantity) {
        return switch (quantity.owner()) {
            case Unit unit -> named(quantity, index(unit), "");
            case Weight(Unit into, Unit from) -> named(quantity, index(into), index(from));
            case Bias(Unit into) -> named(quantity, index(into), "0");
            case Quantity.Target(int output) -> named(quantity, index(output), "");
            case Step.OutputError(int output) -> named(quantity, index(output), "");
            case Quantity.LearningRate _, Step.TotalError _ -> named(quantity, "", "");
        };
    }

    /** What E is derived by, where a step's number is a derivative: the parameter of a gradient, the net input of a δ. */
    private Symbol derivedBy(Quantity quantity) {
        return switch (quantity) {
            case Step.Gradient(Parameter parameter) -> of(parameter);
            case Step.Delta(Unit unit) -> of(new Step.NetInput(unit));
            case Quantity.Given _, Step _ -> throw new IllegalArgumentException("no derivative: " + quantity);
        };
    }

    /** The name of a number like this one under running indices: a_j, w_ij, E_k. It stands for none of them. */
    public Symbol running(Quantity like, String to, String from) {
        return named(like, to, from, Optional.empty());
    }

    private Symbol named(Quantity quantity, String to, String from) {
        return named(quantity, to, from, Optional.of(quantity));
    }

    private Symbol named(Quantity like, String to, String from, Optional<Quantity> quantity) {
        Symbol name = names.find(row(like), layer(like), to, from, quantity).orElseThrow();
        return like instanceof Step.Update && namesUpdated() ? Terms.plus(name) : name;
    }

    /** Whether a parameter has another name once it is updated: w_5^+. Where it is used after that, it needs one. */
    public boolean namesUpdated() {
        return notation.has(Trait.UPDATED_HAVE_NAMES) || order == UpdateOrder.OUTPUT_FIRST;
    }

    private Row row(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Input _ -> Row.INPUT;
            case Quantity.Target _ -> Row.TARGET;
            case Quantity.LearningRate _ -> Row.LEARNING_RATE;
            case Weight _ -> Row.WEIGHT;
            case Bias(Unit into) -> hasSharedBias(into.layer()) ? Row.SHARED_BIAS : Row.BIAS;
            case Step.NetInput(Unit unit) -> isItsValue(unit) ? Row.VALUE : Row.NET_INPUT;
            case Step.Activation _ -> Row.VALUE;
            case Step.OutputError _ -> Row.ERROR;
            case Step.TotalError _ -> Row.TOTAL_ERROR;
            case Step.Delta _ -> names.has(Row.DELTA) ? Row.DELTA : Row.NET_INPUT;
            case Step.Gradient(Parameter parameter) -> row(parameter);
            case Step.Update(Parameter parameter) -> row(parameter);
        };
    }

    /** Whether the net input of a unit is its value, under one name: that of a linear output where there is only one. */
    public boolean isItsValue(Unit unit) {
        return notation.has(Trait.ONE_OUTPUT)
                && network.isOutput(unit.layer())
                && network.layer(unit.layer()).activation() == Activation.IDENTITY;
    }

    private int layer(Quantity quantity) {
        return switch (quantity.owner()) {
            case Unit unit -> unit.layer();
            case Parameter parameter -> parameter.into().layer();
            case Quantity.Target _, Quantity.LearningRate _, Step.OutputError _, Step.TotalError _ ->
                network.depth() - 1;
        };
    }

    /** ∂E/∂by, in place of a name of its own. */
    private Formula derivative(Quantity by, Quantity quantity) {
        return new Derivative(of(new Step.TotalError()), of(by), OptionalDouble.empty(), Optional.of(quantity));
    }

    /** What is written into the circle of a unit or input, e.g. x_1, h_1, o_1. */
    public Symbol unitName(Unit unit) {
        Symbol value = of(unit.value());
        return unit.isInput()
                ? value
                : names.find(Row.CIRCLE, unit.layer(), index(unit), "", value.quantity())
                        .orElse(value);
    }

    /**
     * The unit that is always 1 and whose outgoing weights are the biases of {@code layer} (x_0, z_0); empty where the
     * notation draws biases as numbers of their units, or where the layer has none.
     */
    public Optional<Symbol> biasUnitName(int layer) {
        return notation.has(Trait.BIAS_IS_WEIGHT) && network.layer(layer).hasBiases()
                ? Optional.of(running(new Unit(layer - 1, 0).value(), "0", ""))
                : Optional.empty();
    }

    /** δ_ij = ∂y/∂W_ij, the gradient of the only output, in a notation whose deltas belong to weights. */
    public Symbol weightDelta(Weight weight) {
        return weightDelta(weight, index(weight.into()), index(weight.from()));
    }

    /** The same under running indices. */
    public Symbol weightDelta(Weight like, String to, String from) {
        return names.find(Row.WEIGHT_DELTA, like.into().layer(), to, from, Optional.empty())
                .orElseThrow();
    }

    /** All weights into a layer, e.g. U, W^(2). */
    public Symbol matrix(int layer) {
        return names.find(Row.MATRIX, layer, "", "", Optional.empty()).orElseThrow();
    }

    /** How many outputs there are. */
    public Formula.Lettered outputCount() {
        return new Formula.Lettered(names.word(Row.COUNT).orElseThrow(), network.outputs());
    }

    /**
     * What an activation function is called: by its own name, or as the notation calls every one of them where the
     * network has only one. The identity is not written, and softmax is no function of one net input.
     */
    public String function(Activation activation) {
        boolean isOne = isCalled(activation)
                && network.layers().stream()
                                .map(Layer::activation)
                                .filter(Symbols::isCalled)
                                .distinct()
                                .count()
                        == 1;
        return names.word(Row.FUNCTION).filter(_ -> isOne).orElseGet(() -> ownName(activation));
    }

    private static boolean isCalled(Activation activation) {
        return activation != Activation.IDENTITY && !activation.spansLayer();
    }

    /** The own name of an activation function. */
    public static String ownName(Activation activation) {
        return switch (activation) {
            case IDENTITY -> "id";
            case LOGISTIC -> "\u03c3";
            case TANH -> "tanh";
            case RELU -> "relu";
            case LEAKY_RELU -> "leaky relu";
            case SOFTPLUS -> "softplus";
            case SOFTMAX -> "softmax";
        };
    }

    /** The index of a unit in text, counted from 1. */
    public static String index(Unit unit) {
        return index(unit.index());
    }

    /** The same by its place in the layer. */
    public static String index(int unit) {
        return Integer.toString(unit + 1);
    }

    /** Whether all biases of a layer are one number with one name: then whoever changes one of them changes all. */
    public boolean sharesBias(int layer) {
        return network.unitsOf(layer) > 1 && hasSharedBias(layer);
    }

    /** Whether the notation has one name for all biases of a layer, and they are the same and stay so. */
    private boolean hasSharedBias(int layer) {
        Layer of = network.layer(layer);
        return names.has(Row.SHARED_BIAS)
                && !of.trainBiases()
                && of.biases().filter(Symbols::areEqual).isPresent();
    }

    private static boolean areEqual(Vector biases) {
        return Arrays.stream(biases.toArray()).allMatch(bias -> bias == biases.get(0));
    }
}
