package backstep.model.notation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Terms;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.Network;
import backstep.model.network.Vector;
import backstep.model.notation.NamePattern.Place;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a notation calls the numbers of a network: one column of the table below, which is the table of notation.md,
 * "The five notations".
 *
 * <p>Units are named by index texts counted from 1, so that running indices (i, j, k) are named by the same rules.
 * Layers are counted as in {@link Network}: 0 is the first with weights, −1 the input.
 */
public final class Names {

    /**
     * A row per kind of number, a column per notation, in the order of {@link Notation}.
     *
     * <p>{@code %j} is the unit itself, {@code %i} the one that a weight comes from, {@code %l} the layer, {@code %n}
     * the number of a weight counted through the network. What stands in brackets is left out where no other layer has
     * such names: of a row that differs for outputs, where there is one hidden layer. Rows {@code output …} are for the
     * last layer, {@code direct …} for weights straight from inputs to outputs; empty cells are as the row above says,
     * or stand for what a notation has no name for.
     */
    private static final String TABLE = """
        row                 | w-u               | net-out        | alpha-d-y       | a-z             | layers
        --------------------+-------------------+----------------+-----------------+-----------------+----------------
        input               | x_%j              | i_%j           | x_%j            | x_%j            | a_%j^(0)
        net input           | a_h%j^[(%l)]      | net_h[%l.]%j   | tilde h_%j^[%l] | a_%j^[(%l)]     | z_%j^(%l)
        output net input    | a_y%j             | net_o%j        | tilde y         | a_%j^[(%l)]     | z_%j^(%l)
        value               | h_%j^[(%l)]       | out_h[%l.]%j   | h_%j^[%l]       | z_%j^[(%l)]     | a_%j^(%l)
        output value        | y_%j              | out_o%j        | y               | y_%j            | hat y_%j
        circle              |                   | h_[%l.]%j      |                 |                 |
        output circle       |                   | o_%j           |                 |                 |
        target              | t_%j              | target_o%j     | d               | t_%j            | y_%j
        weight              | w_%i%j^[(%l)]     | w_%n           | W_%i%j^[%l]     | w_%j%i^(%l)     | w_%j%i^(%l)
        output weight       | u_%i%j            | w_%n           | W_%i^[%l]       | w_%j%i^(%l)     | w_%j%i^(%l)
        direct weight       | w_%i%j            |                |                 |                 |
        bias                | b_h%j^[(%l)]      | b_h[%l.]%j     | b_%j^[%l]       | w_%j%i^(%l)     | b_%j^(%l)
        output bias         | b_y%j             | b_o%j          | b               | w_%j%i^(%l)     | b_%j^(%l)
        shared bias         |                   | b_%l           |                 |                 |
        error               | E_%j              | E_o%j          | E               | E_%j            | J_%j
        total error         | E                 | E_total        | E               | E_n             | J
        delta               | δ_h%j^[(%l)]      | δ_h[%l.]%j     |                 | δ_%j^[(%l)]     | δ_%j^(%l)
        output delta        | δ_y%j             | δ_o%j          |                 | δ_%j^[(%l)]     | δ_%j^(%l)
        weight delta        |                   |                | δ_%i%j^[%l]     |                 |
        output weight delta |                   |                | δ_%i^[%l]       |                 |
        matrix              | bold W^[(%l)]     | bold W^(%l)    | bold W^%l       | bold W^(%l)     | bold W^(%l)
        output matrix       | bold U            | bold W^(%l)    | bold W^%l       | bold W^(%l)     | bold W^(%l)
        direct matrix       | bold W            |                |                 |                 |
        learning rate       | η                 | η              | α               | η               | η
        function            |                   |                | Φ               | h               | σ
        """;

    private enum Row {
        INPUT,
        NET_INPUT,
        OUTPUT_NET_INPUT,
        VALUE,
        OUTPUT_VALUE,
        CIRCLE,
        OUTPUT_CIRCLE,
        TARGET,
        WEIGHT,
        OUTPUT_WEIGHT,
        DIRECT_WEIGHT,
        BIAS,
        OUTPUT_BIAS,
        SHARED_BIAS,
        ERROR,
        TOTAL_ERROR,
        DELTA,
        OUTPUT_DELTA,
        WEIGHT_DELTA,
        OUTPUT_WEIGHT_DELTA,
        MATRIX,
        OUTPUT_MATRIX,
        DIRECT_MATRIX,
        LEARNING_RATE,
        FUNCTION
    }

    /** One map of names per notation, in their order; read once. */
    private static final List<Map<Row, NamePattern>> COLUMNS = columns();

    private final Notation notation;
    private final Network network;
    private final Map<Row, NamePattern> column;

    Names(Notation notation, Network network) {
        this.notation = notation;
        this.network = network;
        this.column = COLUMNS.get(notation.ordinal());
    }

    private static List<Map<Row, NamePattern>> columns() {
        List<Map<Row, NamePattern>> columns = Stream.of(Notation.values())
                .<Map<Row, NamePattern>>map(_ -> new EnumMap<>(Row.class))
                .toList();
        TABLE.lines().skip(2).forEach(line -> {
            String[] cells = line.split("\\|", -1);
            Row row = Row.valueOf(cells[0].strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
            for (int at = 0; at < columns.size(); at++) {
                Map<Row, NamePattern> column = columns.get(at);
                NamePattern.parse(cells[at + 1].strip()).ifPresent(pattern -> column.put(row, pattern));
            }
        });
        return columns;
    }

    public Symbol input(String i) {
        return only(Row.INPUT, -1, i);
    }

    public Symbol netInput(int layer, String j) {
        return ofUnit(Row.NET_INPUT, Row.OUTPUT_NET_INPUT, layer, j);
    }

    /** What a unit of a layer with weights sends on. */
    public Symbol activation(int layer, String j) {
        return ofUnit(Row.VALUE, Row.OUTPUT_VALUE, layer, j);
    }

    /** Input or activation: what a unit sends on; layer −1 is the input. */
    public Symbol value(int layer, String j) {
        return layer < 0 ? input(j) : activation(layer, j);
    }

    /** The name written into the circle of a unit; layer −1 is the input. */
    public Symbol unit(int layer, String j) {
        return layer < 0
                ? input(j)
                : find(Row.CIRCLE, Row.OUTPUT_CIRCLE, layer, j, "").orElseGet(() -> value(layer, j));
    }

    public Symbol target(String k) {
        return only(Row.TARGET, network.depth() - 1, k);
    }

    /** The weight into unit {@code to} from unit {@code from} of the layer before. */
    public Symbol weight(int layer, String to, String from) {
        Row output = isDirect(layer, Row.DIRECT_WEIGHT) ? Row.DIRECT_WEIGHT : Row.OUTPUT_WEIGHT;
        return find(Row.WEIGHT, output, layer, to, from).orElseThrow();
    }

    /** A weight from a unit 0 where biases are weights; one name for the whole layer where all are the same. */
    public Symbol bias(int layer, String j) {
        return sharesBias(layer)
                ? only(Row.SHARED_BIAS, layer, j)
                : find(Row.BIAS, Row.OUTPUT_BIAS, layer, j, "0").orElseThrow();
    }

    /** E_k. */
    public Symbol error(String k) {
        return only(Row.ERROR, network.depth() - 1, k);
    }

    /** E. */
    public Symbol total() {
        return only(Row.TOTAL_ERROR, network.depth() - 1, "");
    }

    /** ∂E/∂(net input) of a unit: a δ, or that derivative where the notation keeps the letter for something else. */
    public Formula delta(int layer, String j) {
        Optional<Symbol> name = find(Row.DELTA, Row.OUTPUT_DELTA, layer, j, "");
        return name.isPresent() ? name.get() : Terms.derivative(total(), netInput(layer, j));
    }

    /** δ_ij = ∂y/∂W_ij: the gradient of the only output; empty where weights have no delta. */
    public Optional<Symbol> weightDelta(int layer, String to, String from) {
        return find(Row.WEIGHT_DELTA, Row.OUTPUT_WEIGHT_DELTA, layer, to, from);
    }

    /** All weights into a layer as a matrix. */
    public Symbol matrix(int layer) {
        Row output = isDirect(layer, Row.DIRECT_MATRIX) ? Row.DIRECT_MATRIX : Row.OUTPUT_MATRIX;
        return ofUnit(Row.MATRIX, output, layer, "");
    }

    /** What an activation function is called: by its own name, or as the notation calls every one of them. */
    public String function(Activation activation) {
        NamePattern every = column.get(Row.FUNCTION);
        return every == null ? ownName(activation) : every.name();
    }

    public Symbol learningRate() {
        return only(Row.LEARNING_RATE, 0, "");
    }

    /** A parameter after its update: w_5^+, or the same name. */
    public Symbol updated(Symbol parameter) {
        return notation.has(Trait.UPDATED_HAVE_NAMES)
                ? Terms.symbol(parameter.name(), parameter.sub(), "+")
                : parameter;
    }

    /** The unit that is always 1 and whose weights are the biases of a layer; empty where biases are no weights. */
    public Optional<Symbol> biasUnit(int layer) {
        return notation.has(Trait.BIAS_IS_WEIGHT) ? Optional.of(value(layer - 1, "0")) : Optional.empty();
    }

    /** Whether all biases of a layer go by one name: the notation has one for that, and they are the same and stay so. */
    boolean sharesBias(int layer) {
        Layer of = network.layer(layer);
        return column.containsKey(Row.SHARED_BIAS)
                && !of.trainBiases()
                && of.biases().filter(Names::areEqual).isPresent();
    }

    private static boolean areEqual(Vector biases) {
        for (int unit = 1; unit < biases.size(); unit++) {
            if (biases.get(unit) != biases.get(0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a layer takes inputs straight to outputs and the notation names that otherwise. */
    private boolean isDirect(int layer, Row direct) {
        return network.depth() == 1 && layer == 0 && column.containsKey(direct);
    }

    /**
     * The number of a weight, layer by layer, receiving unit by receiving unit. Running indices have none: they stay as
     * they are.
     */
    private String number(int layer, String to, String from) {
        if (!Character.isDigit(to.charAt(0)) || !Character.isDigit(from.charAt(0))) {
            return to + NamePattern.separator(to, from) + from;
        }
        int number = 0;
        for (int before = 0; before < layer; before++) {
            number += network.layer(before).units() * network.layer(before).inputs();
        }
        number += (Integer.parseInt(to) - 1) * network.layer(layer).inputs() + Integer.parseInt(from);
        return Integer.toString(number);
    }

    private Symbol only(Row row, int layer, String j) {
        return ofUnit(row, row, layer, j);
    }

    private Symbol ofUnit(Row row, Row output, int layer, String j) {
        return find(row, output, layer, j, "").orElseThrow();
    }

    private Optional<Symbol> find(Row row, Row output, int layer, String to, String from) {
        NamePattern inner = column.get(row);
        NamePattern last = column.get(output);
        NamePattern pattern = network.isOutput(layer) ? last : inner;
        if (pattern == null || inner == null) {
            return Optional.empty();
        }
        boolean inFull = inner.equals(last) ? network.depth() > 1 : network.hiddenLayers() > 1;
        String number = notation.has(Trait.NUMBERED_WEIGHTS) && !from.isEmpty() ? number(layer, to, from) : "";
        return Optional.of(pattern.at(new Place(to, from, layer + 1, number), inFull));
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
}
