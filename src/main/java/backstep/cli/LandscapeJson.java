package backstep.cli;

import backstep.files.Json;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Subjects;
import backstep.model.landscape.Axis;
import backstep.model.landscape.Contour;
import backstep.model.landscape.Landscape;
import backstep.model.landscape.Relief;
import backstep.model.landscape.UnitMap;
import backstep.model.landscape.WhatIf;
import backstep.model.network.Vector;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The numbers of a view as JSON: formats.md, "Views". */
record LandscapeJson(Subjects subjects) {

    Json of(Landscape landscape) {
        return switch (landscape) {
            case UnitMap map -> map(map);
            case WhatIf whatIf -> whatIf(whatIf);
            case Contour contour -> contour(contour);
        };
    }

    private Json map(UnitMap map) {
        Json.Builder object = new Json.Builder()
                .put("kind", Json.text("map"))
                .put("unit", Json.text(subjects.of(map.unit().value())))
                .put(
                        "axes",
                        Json.array(map.inputs().stream()
                                .map(input -> Json.text(subjects.of(new Quantity.Input(input))))
                                .toList()));
        return put(map.relief(), object);
    }

    private Json whatIf(WhatIf whatIf) {
        Json.Builder object = new Json.Builder()
                .put("kind", Json.text("what-if"))
                .put("parameter", Json.text(subjects.of(whatIf.parameter())))
                .put("at", Json.number(whatIf.at()))
                .put("error", number(whatIf.error()))
                .put("gradient", number(whatIf.gradient()));
        return put(whatIf.curve(), object);
    }

    private Json contour(Contour contour) {
        Json.Builder object = new Json.Builder()
                .put("kind", Json.text("contour"))
                .put(
                        "parameters",
                        Json.array(contour.parameters().stream()
                                .map(parameter -> Json.text(subjects.of(parameter)))
                                .toList()));
        return put(contour.relief(), object);
    }

    /** The axes and the values, those of a single axis in one row. */
    private static Json put(Relief relief, Json.Builder object) {
        object.put("x", numbers(relief.x().values()));
        if (relief.y().isEmpty()) {
            return object.put("values", numbers(relief.values().row(0))).build();
        }
        Axis y = relief.y().get();
        return object.put("y", numbers(y.values()))
                .put(
                        "values",
                        new Json.Made(y.points(), row -> numbers(relief.values().row(row))))
                .build();
    }

    private static Json numbers(Vector vector) {
        double[] values = vector.toArray();
        return Arrays.stream(values).allMatch(Double::isFinite)
                ? Json.Numbers.of(values)
                : Json.array(IntStream.range(0, values.length)
                        .mapToObj(index -> number(values[index]))
                        .toList());
    }

    /** E may be infinite somewhere; JSON has no word for that but null. */
    private static Json number(double value) {
        return Double.isFinite(value) ? Json.number(value) : new Json.Null();
    }
}
