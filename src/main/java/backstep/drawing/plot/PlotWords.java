package backstep.drawing.plot;

import backstep.controller.Frame;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Accuracy;
import backstep.model.iteration.Evaluation;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.landscape.Contour;
import backstep.model.landscape.ErrorReach;
import backstep.model.landscape.Landscape;
import backstep.model.landscape.ReachHistory;
import backstep.model.landscape.ReachHistory.Station;
import backstep.model.landscape.UnitLogic;
import backstep.model.landscape.UnitMap;
import backstep.model.landscape.WhatIf;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import backstep.model.words.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What there is to say about a plot: its title, and its content for those who do not see it. */
public record PlotWords(Frame frame, Messages messages) {

    private static final int MOST_EVALUATED = 200;
    /** Longer lists of units nobody reads. */
    private static final int MOST_NAMED = 8;

    /**
     * What a landscape shows.
     *
     * @param mean whether its E is the mean of all samples
     */
    public String title(Landscape landscape, boolean mean) {
        return switch (landscape) {
            case UnitMap map ->
                map.inputs().size() > 1
                        ? messages.get(
                                "views.title.map",
                                symbol(map.unit().value()),
                                symbol(new Quantity.Input(map.inputs().getFirst())),
                                symbol(new Quantity.Input(map.inputs().getLast())),
                                iteration())
                        : messages.get(
                                "views.title.curve",
                                symbol(map.unit().value()),
                                symbol(new Quantity.Input(map.inputs().getFirst())),
                                iteration());
            case WhatIf whatIf ->
                messages.get("views.title.what-if", error(mean), symbol(whatIf.parameter()), iteration());
            case Contour contour ->
                messages.get(
                        "views.title.contour",
                        error(mean),
                        symbol(contour.parameters().getFirst()),
                        symbol(contour.parameters().getLast()),
                        iteration());
        };
    }

    /** What the bars of an error show. */
    public String title(ErrorReach reach) {
        return messages.get(
                "views.title.reach", String.valueOf(frame.iteration().sampleIndex() + 1), iteration());
    }

    /** What the lines of a run show. */
    public String title(ReachHistory history) {
        return messages.get(
                "views.title.reaches",
                Numerals.grouped(history.stations().getLast().iteration()));
    }

    /** What became of the errors of a run on their way to the first layer. */
    public String content(ReachHistory history) {
        return messages.get(
                "views.reach.past",
                way(history.stations().getFirst()),
                way(history.stations().getLast()));
    }

    private String way(Station station) {
        return messages.get(
                "views.reach.moment",
                Numerals.grouped(station.iteration()),
                number(station.layers().getLast().delta()),
                number(station.layers().getFirst().delta()),
                symbol(new Step.TotalError()),
                number(station.error()));
    }

    /** E of this sample, or the mean of all. */
    private String error(boolean mean) {
        String error = symbol(new Step.TotalError());
        return mean
                ? messages.get("views.error.mean", error)
                : messages.get(
                        "views.error.sample",
                        error,
                        String.valueOf(frame.iteration().sampleIndex() + 1));
    }

    private String iteration() {
        return Numerals.grouped(frame.iteration().number());
    }

    private String symbol(Quantity quantity) {
        return PlainText.DEFAULT.of(frame.symbols().symbol(quantity));
    }

    /**
     * What the curve of one parameter says, as far as the cursor has come.
     *
     * @param mean whether its E is the mean of all samples
     */
    public String content(WhatIf whatIf, boolean mean) {
        Parameter parameter = whatIf.parameter();
        if (!frame.isKnown(new Step.Gradient(parameter))) {
            return messages.get("views.content.unknown", symbol(parameter), number(whatIf.at()));
        }
        String slope = messages.get(
                "views.content.what-if",
                symbol(parameter),
                number(whatIf.at()),
                symbol(new Step.Gradient(parameter)),
                number(whatIf.gradient()),
                whatIf.change().isEmpty() ? messages.get("views.content.fixed") : update(whatIf));
        return slope + (mean ? "" : silence(parameter)) + landing(whatIf, mean);
    }

    /** What becomes of a parameter: where it goes, or how far where that looks like the place that it comes from. */
    private String update(WhatIf whatIf) {
        double change = whatIf.change().orElseThrow();
        if (change == 0) {
            return messages.get("views.content.stays");
        }
        String after = number(whatIf.at() + change);
        return after.equals(number(whatIf.at()))
                ? messages.get("views.content.moves", number(change))
                : messages.get("views.content.goes", after);
    }

    /** Why E is the same whatever a weight is: it multiplies 0. */
    private String silence(Parameter parameter) {
        return parameter instanceof Weight weight
                        && frame.iteration().value(weight.from().value()) == 0
                ? ' '
                        + messages.get(
                                "views.content.silent",
                                symbol(weight.from().value()),
                                symbol(parameter),
                                symbol(new Step.TotalError()))
                : "";
    }

    /** What the update of one parameter alone would do to E: a step that goes too far raises it. */
    private String landing(WhatIf whatIf, boolean mean) {
        if (whatIf.landing().isEmpty() || whatIf.change().orElse(0.0) == 0) {
            return "";
        }
        return ' ' + landingPlace(whatIf, mean);
    }

    private String landingPlace(WhatIf whatIf, boolean mean) {
        String before = number(whatIf.error());
        String after = number(whatIf.landing().orElseThrow());
        if (before.equals(after)) {
            return messages.get("views.content.lands-level", error(mean), before);
        }
        if (!whatIf.overshoots()) {
            return messages.get("views.content.lands", error(mean), before, after);
        }
        return messages.get(
                mean ? "views.content.overshoots-mean" : "views.content.overshoots", error(mean), before, after);
    }

    /** What the contour of two parameters says, as far as the cursor has come. */
    public String content(Contour contour) {
        return contour.parameters().stream()
                .map(parameter -> frame.isKnown(new Step.Gradient(parameter))
                        ? messages.get(
                                "views.content.gradient",
                                symbol(new Step.Gradient(parameter)),
                                number(contour.gradient()
                                        .get(contour.parameters().indexOf(parameter))))
                        : messages.get(
                                "views.content.unknown",
                                symbol(parameter),
                                number(frame.iteration().value(parameter))))
                .collect(Collectors.joining(" "));
    }

    /** What a map says: how many samples are on their side of the line. */
    public String content(Frame shown) {
        List<Sample> samples = shown.lesson().samples();
        return samples.size() > MOST_EVALUATED
                ? ""
                : Accuracy.of(
                                samples,
                                Evaluation.of(
                                                shown.iteration().before(),
                                                shown.iteration().rule(),
                                                samples)
                                        .outputs())
                        .map(found -> messages.get(
                                        answered(found), String.valueOf(found.right()), String.valueOf(found.samples()))
                                + counting(shown))
                        .orElse("");
    }

    /** A map is of one output, and an answer is of all. */
    private String counting(Frame shown) {
        return shown.iteration().before().outputs() == 1 ? "" : " " + messages.get("views.content.all-outputs");
    }

    private static String answered(Accuracy found) {
        boolean all = found.right() == found.samples();
        if (found.samples() == 1) {
            return all ? "views.content.map-only-right" : "views.content.map-only-wrong";
        }
        return all ? "views.content.map-all" : "views.content.map";
    }

    /** For which inputs a hidden unit is high, and the logic that this is; empty where the inputs are not 0 and 1. */
    public String logic(Unit unit) {
        return UnitLogic.of(frame.iteration(), unit, frame.lesson().samples())
                .map(logic -> logic(PlainText.DEFAULT.of(frame.symbols().unitName(unit)), logic))
                .orElse("");
    }

    /** By the fewer inputs: three that it is high for are hard to hold in mind. */
    private String logic(String unit, UnitLogic logic) {
        boolean byHigh = logic.high().size() <= logic.low().size();
        String inputs = (byHigh ? logic.high() : logic.low())
                .stream().map(PlotWords::digits).collect(Collectors.joining(", "));
        String gate = messages.get("views.gate." + logic.gate().id(), input(0), input(1));
        return ' ' + messages.get(byHigh ? "views.content.high" : "views.content.low", unit, inputs, gate);
    }

    private String input(int index) {
        return PlainText.DEFAULT.of(frame.symbols().unitName(new Unit(-1, index)));
    }

    /** "(1, 0)" of inputs that are 0 or 1. */
    private static String digits(Vector inputs) {
        return String.format(Locale.ROOT, "(%.0f, %.0f)", inputs.get(0), inputs.get(1));
    }

    /** What becomes of the error on its way back, and the units that it does not get through, as far as they are known. */
    public String content(ErrorReach reach) {
        String trend = messages.get("views.reach.trend-" + reach.trend().name().toLowerCase(Locale.ROOT));
        String way = reach.factorPerLayer()
                .map(factor -> messages.get(
                        factor < 1 ? "views.reach.shrinks" : "views.reach.grows",
                        times(factor < 1 ? 1 / factor : factor),
                        trend))
                .orElseGet(() -> messages.get("views.reach.single"));
        return way
                + flat("views.reach.units-inactive", reach.inactive(), reach.units())
                + flat("views.reach.units-saturated", reach.saturated(), reach.units());
    }

    private String flat(String key, List<Unit> units, int all) {
        List<Unit> known =
                units.stream().filter(unit -> frame.isKnown(unit.value())).toList();
        if (known.isEmpty()) {
            return "";
        }
        String names = known.stream()
                .limit(MOST_NAMED)
                .map(unit -> PlainText.DEFAULT.of(frame.symbols().unitName(unit)))
                .collect(Collectors.joining(", "));
        String named = known.size() > MOST_NAMED ? messages.get("views.reach.units-more", names) : names;
        return ' ' + messages.get(key, String.valueOf(known.size()), String.valueOf(all), named);
    }

    private static String times(double factor) {
        return String.format(Locale.ROOT, factor < 10 ? "%.1f" : "%.0f", factor);
    }

    private String number(double value) {
        return frame.numerals().text(value);
    }
}
