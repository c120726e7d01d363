package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Grid;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.notation.Trait;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Matrices and columns of numbers of one layer. */
record Grids(Context context) {

    Grid byReceiver(int layer, Function<Weight, Quantity> quantity) {
        return grid(
                context.units(layer),
                context.units(layer - 1),
                (into, from) -> context.number(quantity.apply(new Weight(into, from))));
    }

    Grid bySender(int layer, Function<Weight, Quantity> quantity) {
        return grid(
                context.units(layer - 1),
                context.units(layer),
                (from, into) -> context.number(quantity.apply(new Weight(into, from))));
    }

    Formula biases(int layer, Function<Parameter, Quantity> quantity) {
        return units(layer, unit -> quantity.apply(new Bias(unit)));
    }

    /** A number of every unit of a layer: a column, or the number itself of the only output that a notation knows. */
    Formula units(int layer, Function<Unit, Quantity> quantity) {
        return isOneNumber(layer) ? context.number(quantity.apply(new Unit(layer, 0))) : column(layer, quantity);
    }

    /** The same in a row. */
    Formula row(int layer, Function<Unit, Quantity> quantity) {
        return isOneNumber(layer)
                ? units(layer, quantity)
                : grid(
                        List.of(new Unit(layer, 0)),
                        context.units(layer),
                        (_, unit) -> context.number(quantity.apply(unit)));
    }

    /** Whether what the units of a layer have is no vector: that of the output, in a notation that has only one. */
    boolean isOneNumber(int layer) {
        return context.writes(Trait.ONE_OUTPUT) && layer == context.outputLayer();
    }

    Grid column(int layer, Function<Unit, Quantity> quantity) {
        return column(context.units(layer), unit -> context.number(quantity.apply(unit)));
    }

    Formula numbers(int layer, ToDoubleFunction<Unit> value) {
        return entries(layer, unit -> Terms.number(value.applyAsDouble(unit)));
    }

    /** A column with an entry for every unit of a layer, or the entry itself of the only output. */
    Formula entries(int layer, Function<Unit, Formula> entry) {
        return isOneNumber(layer) ? entry.apply(new Unit(layer, 0)) : column(context.units(layer), entry);
    }

    private static Grid column(List<Unit> units, Function<Unit, Formula> entry) {
        return new Grid(units.stream().map(unit -> List.of(entry.apply(unit))).toList());
    }

    static Grid grid(List<Unit> rows, List<Unit> columns, BiFunction<Unit, Unit, Formula> entry) {
        return new Grid(rows.stream()
                .map(row ->
                        columns.stream().map(column -> entry.apply(row, column)).toList())
                .toList());
    }
}
