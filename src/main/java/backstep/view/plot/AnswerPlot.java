package backstep.view.plot;

import backstep.controller.Frame;
import backstep.controller.ViewAnswer;
import backstep.drawing.Room;
import backstep.drawing.plot.Plot;
import backstep.drawing.plot.PlotSheet;
import backstep.drawing.plot.PlotSpeech;
import backstep.drawing.plot.PlotWords;
import backstep.drawing.plot.Plots;
import backstep.drawing.plot.RunMap;
import backstep.model.iteration.DifferenceQuotient;
import backstep.model.landscape.Contour;
import backstep.model.landscape.ErrorReach;
import backstep.model.landscape.Landscape;
import backstep.model.landscape.UnitMap;
import backstep.model.landscape.WhatIf;
import backstep.model.network.Vector;
import backstep.view.base.Texts;
import backstep.view.charts.RunNames;
import backstep.view.samples.TriedInput;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What there is to see and to say of an answer, whoever shows it.
 *
 * @param epsilon of the secant on the curve of a parameter; empty = none is wanted
 */
public record AnswerPlot(ViewAnswer answer, OptionalDouble epsilon, Texts texts) {

    /** One without a secant. */
    public AnswerPlot(ViewAnswer answer, Texts texts) {
        this(answer, OptionalDouble.empty(), texts);
    }

    /** What it shows, in a line; beside kept runs, of which run. */
    public String title() {
        PlotWords words = words();
        String title = answer.landscape()
                .map(landscape -> words.title(landscape, answer.choice().mean()))
                .or(() -> answer.reaches().map(words::title))
                .orElseGet(() -> words.title(reach()));
        return answer.kept().isEmpty()
                ? title
                : texts.get("kept.title.text", title, new RunNames(texts).of(frame().lesson(), answer.run()));
    }

    /** The maps of kept runs. */
    List<RunMap> kept() {
        RunNames names = new RunNames(texts);
        return answer.kept().stream()
                .map(each -> new RunMap(each.run().letter(), names.of(each.run()), each.frame(), each.map()))
                .toList();
    }

    /**
     * The whole of it, with the maps of kept runs at its right.
     *
     * @param titled whether its title stands above it
     */
    public Plot in(Room room, boolean titled) {
        return answer.kept().isEmpty()
                ? alone(room, titled)
                : Plots.beside(sheet(room, Optional.empty()), main -> alone(main, titled), kept());
    }

    /** Of a room, and what is to be drawn there. */
    PlotSheet sheet(Room room, Optional<String> title) {
        return new PlotSheet(frame(), room, texts.messages(), title);
    }

    /** What there is to say about it beside the picture. */
    String readout() {
        PlotWords words = words();
        return answer.landscape()
                .map(landscape -> switch (landscape) {
                    case UnitMap map -> tried().orElseGet(() -> words.content(frame()) + words.logic(map.unit()));
                    case WhatIf whatIf -> words.content(whatIf, answer.choice().mean());
                    case Contour contour -> words.content(contour);
                })
                .orElseGet(() ->
                        answer.reaches().map(past -> words.content(past) + ' ').orElse("") + words.content(reach()));
    }

    /** The numbers of the picture, for those who do not see it. */
    String spoken() {
        PlotSpeech speech = new PlotSpeech(frame(), texts.messages());
        return answer.landscape()
                .map(speech::of)
                .or(() -> answer.reaches().map(speech::of))
                .orElseGet(() -> speech.of(reach()));
    }

    /**
     * Without the maps of kept runs.
     *
     * @param titled whether its title stands above it
     */
    Plot alone(Room room, boolean titled) {
        Optional<String> title = titled ? Optional.of(title()) : Optional.empty();
        PlotSheet sheet = sheet(room, title);
        return answer.landscape()
                .map(landscape -> of(sheet, landscape))
                .or(() -> answer.reaches().map(past -> Plots.of(sheet, past)))
                .orElseGet(() -> Plots.of(sheet, reach()));
    }

    private Plot of(PlotSheet sheet, Landscape landscape) {
        return landscape instanceof WhatIf whatIf
                        && epsilon.isPresent()
                        && !answer.choice().mean()
                ? Plots.of(
                        sheet,
                        whatIf,
                        DifferenceQuotient.of(frame().iteration(), whatIf.parameter(), epsilon.getAsDouble()))
                : Plots.of(sheet, landscape, answer.choice().tried());
    }

    private Frame frame() {
        return answer.frame();
    }

    private ErrorReach reach() {
        return ErrorReach.of(frame().iteration());
    }

    private PlotWords words() {
        return new PlotWords(frame(), texts.messages());
    }

    private Optional<String> tried() {
        return answer.choice()
                .tried()
                .map(inputs ->
                        texts.get("views.tried.text", numbers(inputs), new TriedInput(frame(), inputs).answer(texts)));
    }

    private String numbers(Vector inputs) {
        return Arrays.stream(inputs.toArray())
                .mapToObj(frame().numerals()::text)
                .collect(Collectors.joining(", "));
    }
}
