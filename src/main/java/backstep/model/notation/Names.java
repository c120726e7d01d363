package backstep.model.notation;

import backstep.model.formula.Formula.Symbol;
import backstep.model.iteration.Quantity;
import backstep.model.network.Network;
import backstep.model.notation.NamePattern.Place;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a notation calls things: a column of the table below, which is that of notation.md, "The five notations". */
final class Names {

    /**
     * A row per kind of number, a column per notation, in the order of {@link Notation}.
     *
     * <p>{@code %j} is the unit itself, {@code %i} the one that a weight comes from, {@code %l} the layer, {@code %n}
     * the number of a weight counted through the network. What stands in brackets is left out where no other layer has
     * such names: of a row that differs for outputs, where there is one hidden layer. Rows {@code output …} are for the
     * last layer, {@code direct …} for weights straight from inputs to outputs; empty cells are as the row above says,
     * or stand for what a notation has no name for. {@code count} is how many outputs there are.
     */
    private static final String TABLE = """
        row                 | w-u           | net-out      | alpha-d-y         | a-z         | layers
        --------------------+---------------+--------------+-------------------+-------------+------------
        input               | x_%j          | i_%j         | x_%j              | x_%j        | a_%j^(0)
        net input           | a_h%j^[(%l)]  | net_h[%l.]%j | tilde h_%j^[(%l)] | a_%j^[(%l)] | z_%j^(%l)
        output net input    | a_y%j         | net_o%j      | tilde y           | a_%j^[(%l)] | z_%j^(%l)
        value               | h_%j^[(%l)]   | out_h[%l.]%j | h_%j^[(%l)]       | z_%j^[(%l)] | a_%j^(%l)
        output value        | y_%j          | out_o%j      | y                 | y_%j        | hat y_%j
        circle              |               | h_[%l.]%j    |                   |             |
        output circle       |               | o_%j         |                   |             |
        target              | t_%j          | target_o%j   | d                 | t_%j        | y_%j
        weight              | w_%i%j^[(%l)] | w_%n         | W_%i%j^[(%l)]     | w_%j%i^(%l) | w_%j%i^(%l)
        output weight       | u_%i%j        | w_%n         | W_%i^[(%l)]       | w_%j%i^(%l) | w_%j%i^(%l)
        direct weight       | w_%i%j        |              |                   |             |
        bias                | b_h%j^[(%l)]  | b_h[%l.]%j   | b_%j^[(%l)]       | w_%j%i^(%l) | b_%j^(%l)
        output bias         | b_y%j         | b_o%j        | b                 | w_%j%i^(%l) | b_%j^(%l)
        shared bias         |               | b_%l         |                   |             |
        error               | E_%j          | E_o%j        | E                 | E_%j        | J_%j
        total error         | E             | E_total      | E                 | E_n         | J
        delta               | δ_h%j^[(%l)]  | δ_h[%l.]%j   |                   | δ_%j^[(%l)] | δ_%j^(%l)
        output delta        | δ_y%j         | δ_o%j        |                   | δ_%j^[(%l)] | δ_%j^(%l)
        weight delta        |               |              | δ_%i%j^[(%l)]     |             |
        output weight delta |               |              | δ_%i^[(%l)]       |             |
        matrix              | bold W^[(%l)] | bold W^(%l)  | bold W^(%l)       | bold W^(%l) | bold W^(%l)
        output matrix       | bold U        | bold W^(%l)  | bold W^(%l)       | bold W^(%l) | bold W^(%l)
        direct matrix       | bold W        |              |                   |             |
        count               | n             | n            | n                 | K           | n
        learning rate       | η             | η            | α                 | η           | η
        function            |               |              | Φ                 | h           | σ
        """;

    /** Rows but for those of outputs and of direct weights, which are other forms of these. */
    enum Row {
        INPUT,
        NET_INPUT,
        VALUE,
        CIRCLE,
        TARGET,
        WEIGHT,
        BIAS,
        SHARED_BIAS,
        ERROR,
        TOTAL_ERROR,
        DELTA,
        WEIGHT_DELTA,
        MATRIX,
        COUNT,
        LEARNING_RATE,
        FUNCTION
    }

    /**
     * What a row is called in one notation.
     *
     * @param every in any layer but the last
     * @param output in the last layer
     * @param direct in the only layer
     * @param differ whether outputs have names of their own
     */
    private record Forms(NamePattern every, NamePattern output, NamePattern direct, boolean differ) {}

    /** One map of names per notation, in their order: with what stands in brackets, and without. */
    private static final List<Map<Row, Forms>> IN_FULL = columns("[\\[\\]]");

    private static final List<Map<Row, Forms>> SHORT = columns("\\[[^\\]]*\\]");

    private final Network network;
    private final boolean numbered;
    private final Map<Row, Forms> inFull;
    private final Map<Row, Forms> shortened;

    Names(Notation notation, Network network) {
        this.network = network;
        this.numbered = notation.has(Trait.NUMBERED_WEIGHTS);
        this.inFull = IN_FULL.get(notation.ordinal());
        this.shortened = SHORT.get(notation.ordinal());
    }

    private static List<Map<Row, Forms>> columns(String without) {
        return IntStream.rangeClosed(1, Notation.values().length)
                .mapToObj(column -> column(column, without))
                .toList();
    }

    private static Map<Row, Forms> column(int column, String without) {
        Map<String, NamePattern> names = new HashMap<>();
        TABLE.lines().skip(2).map(line -> line.split("\\|", -1)).forEach(cells -> {
            String name = cells[column].strip().replaceAll(without, "");
            if (!name.isEmpty()) {
                names.put(cells[0].strip(), NamePattern.parse(name));
            }
        });
        Map<Row, Forms> forms = new EnumMap<>(Row.class);
        for (Row row : Row.values()) {
            String title = row.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            if (names.containsKey(title)) {
                NamePattern every = names.get(title);
                NamePattern output = names.getOrDefault("output " + title, every);
                NamePattern direct = names.getOrDefault("direct " + title, output);
                forms.put(row, new Forms(every, output, direct, !every.equals(output)));
            }
        }
        return forms;
    }

    boolean has(Row row) {
        return inFull.containsKey(row);
    }

    /** The letter or word of a row, without indices. */
    Optional<String> word(Row row) {
        return Optional.ofNullable(inFull.get(row)).map(forms -> forms.every().name());
    }

    /** The name at a place; empty where the notation has none. */
    Optional<Symbol> find(Row row, int layer, String to, String from, Optional<Quantity> quantity) {
        if (!has(row)) {
            return Optional.empty();
        }
        int depth = network.depth();
        boolean alone = inFull.get(row).differ() ? depth <= 2 : depth == 1;
        Forms forms = (alone ? shortened : inFull).get(row);
        NamePattern pattern = forms.every();
        if (network.isOutput(layer)) {
            pattern = depth == 1 ? forms.direct() : forms.output();
        }
        String number = numbered && !to.isEmpty() && !from.isEmpty() ? number(layer, to, from) : "";
        return Optional.of(pattern.at(new Place(to, from, layer + 1, number), quantity));
    }

    /**
     * The number of a weight, layer by layer, receiving unit by receiving unit. Running indices have none: they stay as
     * they are.
     */
    private String number(int layer, String to, String from) {
        if (!Character.isDigit(to.charAt(0)) || !Character.isDigit(from.charAt(0))) {
            return to + NamePattern.separator(to, from) + from;
        }
        int number = (Integer.parseInt(to) - 1) * network.layer(layer).inputs() + Integer.parseInt(from);
        for (int before = 0; before < layer; before++) {
            number += network.layer(before).units() * network.layer(before).inputs();
        }
        return Integer.toString(number);
    }
}
