package backstep.view.values;

import backstep.controller.Frame;
import backstep.model.formula.Formula;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Layer;
import backstep.model.notation.Symbols;
import backstep.model.notation.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which parameter of a layer stands where in its matrix. The order is that of the notation's indices: element (1, 2) of
 * what is called W is w₁₂, so that a row belongs to a sending unit where w₁₂ leads from 1 to 2, and otherwise to a
 * receiving one.
 *
 * @param rows one header per row
 * @param columns one header per column
 * @param cells row by row
 * @param apartRow the row that holds biases, if one does
 * @param apartColumn the column that holds biases, if one does
 */
record ParameterTable(
        List<Header> rows,
        List<Header> columns,
        List<List<Parameter>> cells,
        OptionalInt apartRow,
        OptionalInt apartColumn) {

    /**
     * What a row or a column belongs to.
     *
     * @param unit empty for biases
     */
    record Header(Formula name, Optional<Unit> unit) {}

    /** The weights and biases of a layer that a window shows. Biases that are one number of the layer have no place here. */
    static ParameterTable of(Frame frame, int index, LayerWindow window) {
        Symbols symbols = frame.symbols();
        Layer layer = frame.iteration().before().layer(index);
        List<Unit> units = units(index, window.firstUnit(), window.endUnit(layer.units()));
        List<Unit> sources = units(index - 1, window.firstSource(), window.endSource(layer.inputs()));
        List<Header> from = headers(symbols, sources);
        List<List<Parameter>> byUnit = new ArrayList<>();
        units.forEach(unit -> byUnit.add(weights(unit, sources)));
        OptionalInt apart = OptionalInt.empty();
        if (layer.hasBiases() && !symbols.sharesBias(index)) {
            // Where a bias is a weight from unit 0, it comes before that from unit 1.
            int place = symbols.biasUnitName(index).isPresent() ? 0 : sources.size();
            apart = OptionalInt.of(place);
            from.add(place, new Header(biasName(symbols, index), Optional.empty()));
            for (int row = 0; row < units.size(); row++) {
                byUnit.get(row).add(place, new Bias(units.get(row)));
            }
        }
        List<Header> into = headers(symbols, units);
        return frame.notation().has(Trait.ROW_PER_SENDER)
                ? new ParameterTable(from, into, transposed(byUnit), apart, OptionalInt.empty())
                : new ParameterTable(into, from, byUnit, OptionalInt.empty(), apart);
    }

    private static List<Unit> units(int layer, int first, int end) {
        return IntStream.range(first, end)
                .mapToObj(unit -> new Unit(layer, unit))
                .toList();
    }

    private static List<Header> headers(Symbols symbols, List<Unit> units) {
        List<Header> headers = new ArrayList<>();
        units.forEach(unit -> headers.add(new Header(symbols.unitName(unit), Optional.of(unit))));
        return headers;
    }

    private static List<Parameter> weights(Unit into, List<Unit> sources) {
        List<Parameter> weights = new ArrayList<>();
        sources.forEach(from -> weights.add(new Weight(into, from)));
        return weights;
    }

    private static Formula biasName(Symbols symbols, int layer) {
        return symbols.biasUnitName(layer)
                .orElseGet(() -> new Formula.Symbol("b", "", "", Formula.Accent.NONE, Optional.empty()));
    }

    private static List<List<Parameter>> transposed(List<List<Parameter>> rows) {
        return IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> rows.stream().map(row -> row.get(column)).toList())
                .toList();
    }
}
