package backstep.drawing.plot;

import backstep.controller.Frame;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.landscape.Contour;
import backstep.model.landscape.ErrorReach;
import backstep.model.landscape.Landscape;
import backstep.model.landscape.ReachHistory;
import backstep.model.landscape.ReachHistory.Station;
import backstep.model.landscape.Relief;
import backstep.model.landscape.UnitMap;
import backstep.model.landscape.WhatIf;
import backstep.model.network.Sample;
import backstep.model.words.Messages;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The numbers that a plot shows, in sentences for those who do not see it. */
public record PlotSpeech(Frame frame, Messages messages) {

    /** More samples than this nobody listens to. */
    private static final int MOST_SAMPLES = 8;

    /** The numbers of a landscape. */
    public String of(Landscape landscape) {
        return switch (landscape) {
            case UnitMap map -> samples(map) + extent(map) + held(map);
            case WhatIf whatIf -> ends(whatIf);
            case Contour contour ->
                messages.get(
                        "views.spoken.contour",
                        symbol(contour.parameters().getFirst()),
                        number(contour.at().get(0)),
                        symbol(contour.parameters().getLast()),
                        number(contour.at().get(1)),
                        range(contour.relief()));
        };
    }

    /** What a unit gives for each of the samples. */
    private String samples(UnitMap map) {
        List<Sample> samples = frame.lesson().samples();
        return IntStream.range(0, Math.min(MOST_SAMPLES, samples.size()))
                .mapToObj(index -> sample(map, samples.get(index), index))
                .collect(Collectors.joining());
    }

    private String sample(UnitMap map, Sample sample, int index) {
        Iteration shown = frame.iteration();
        Iteration passed = Iteration.compute(shown.number(), index, shown.before(), shown.rule(), sample);
        String inputs = IntStream.range(0, sample.inputs().size())
                .mapToObj(input -> number(sample.inputs().get(input)))
                .collect(Collectors.joining(", "));
        String value = number(passed.valueOf(map.unit()));
        return shown.before().isOutput(map.unit().layer())
                ? messages.get(
                        "views.spoken.sample-target",
                        inputs,
                        value,
                        number(sample.targets().get(map.unit().index())))
                : messages.get("views.spoken.sample", inputs, value);
    }

    /** Between which values a unit lies, and over which inputs. */
    public String extent(UnitMap map) {
        DoubleSummaryStatistics spread = map.relief().spread();
        return spread.getCount() == 0
                ? ""
                : messages.get(
                        "views.spoken.extent",
                        PlainText.DEFAULT.of(frame.symbols().unitName(map.unit())),
                        number(spread.getMin()),
                        number(spread.getMax()));
    }

    /** At which values the inputs stand that are on no axis. */
    private String held(UnitMap map) {
        return IntStream.range(0, map.held().size())
                .filter(input -> !map.inputs().contains(input))
                .mapToObj(input -> " "
                        + messages.get(
                                "views.spoken.held",
                                symbol(new Quantity.Input(input)),
                                number(map.held().get(input))))
                .collect(Collectors.joining());
    }

    private String ends(WhatIf whatIf) {
        Relief curve = whatIf.curve();
        return messages.get(
                "views.spoken.what-if",
                symbol(whatIf.parameter()),
                number(curve.x().low()),
                number(curve.x().high()),
                range(curve));
    }

    /** "E from 0.0051 to 0.2101". */
    private String range(Relief errors) {
        DoubleSummaryStatistics spread = errors.spread();
        return messages.get(
                "views.spoken.range", symbol(new Step.TotalError()), number(spread.getMin()), number(spread.getMax()));
    }

    /** The bars of those layers that the cursor has come to. */
    public String of(ErrorReach reach) {
        return IntStream.range(0, reach.layers().size())
                .filter(layer -> ReachPlot.isKnown(frame, layer))
                .mapToObj(layer -> layer(
                        layer,
                        reach.layers().get(layer).delta(),
                        reach.layers().get(layer).gradient()))
                .collect(Collectors.joining());
    }

    /** The beginnings and the ends of the lines. */
    public String of(ReachHistory history) {
        return station(history.stations().getFirst())
                + station(history.stations().getLast());
    }

    private String station(Station station) {
        return IntStream.range(0, station.layers().size())
                .mapToObj(layer -> layer(
                        layer,
                        station.layers().get(layer).delta(),
                        station.layers().get(layer).gradient()))
                .collect(Collectors.joining(
                        "", messages.get("views.spoken.iteration", Numerals.grouped(station.iteration())), ""));
    }

    private String layer(int layer, double delta, double gradient) {
        return messages.get("views.spoken.layer", String.valueOf(layer + 1), number(delta), number(gradient));
    }

    private String symbol(Quantity quantity) {
        return PlainText.DEFAULT.of(frame.symbols().symbol(quantity));
    }

    private String number(double value) {
        return frame.numerals().text(value);
    }
}
