package backstep.drawing.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.controller.Frame;
import backstep.drawing.Drawing;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Room;
import backstep.drawing.Shape;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.DifferenceQuotient;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.landscape.Axis;
import backstep.model.landscape.Contour;
import backstep.model.landscape.ErrorReach;
import backstep.model.landscape.Landscape;
import backstep.model.landscape.ReachHistory;
import backstep.model.landscape.UnitMap;
import backstep.model.landscape.WhatIf;
import backstep.model.lesson.Lesson;
import backstep.model.network.Activation;
import backstep.model.network.LearningRule;
import backstep.model.network.Matrix;
import backstep.model.network.Vector;
import backstep.model.words.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlotsTest {

    private static final Room ROOM = new Room(600, 500, 1);
    private static final Parameter WEIGHT = new Weight(1, 0, 0);

    private final Lesson lesson = Lessons.builtIn("xor");

    @Test
    void mapColoursValuesByTheSideOfTheThresholdTheyLieOn() {
        Iteration trained = lesson.run().iteration(1001);
        UnitMap map = map(trained, trained.output(0));
        Drawing drawing = plot(frame(trained, 0), map).drawing();

        Shape.Shading shading =
                (Shape.Shading) shapes(drawing, "tiles").findFirst().orElseThrow();
        Matrix tones = shading.tones();
        for (int row = 0; row < tones.rows(); row++) {
            for (int column = 0; column < tones.columns(); column++) {
                double value = map.relief().value(column, tones.rows() - 1 - row);
                assertThat(tones.get(row, column)).isCloseTo(2 * value - 1, within(1e-12));
            }
        }
        assertThat(shading.high()).isEqualTo(Role.FORWARD);
        assertThat(shapes(drawing, "decision")).hasSize(2);
    }

    @Test
    void misclassifiedSamplesHaveARing() {
        assertThat(rings(lesson.run().iteration(1))).isEqualTo(3);
        assertThat(rings(lesson.run().iteration(1001))).isZero();
    }

    private long rings(Iteration iteration) {
        return plot(frame(iteration, 0), map(iteration, iteration.output(0))).drawing().parts().stream()
                .filter(part -> part.name().startsWith("plot-sample-"))
                .filter(part -> part.shapes().stream()
                        .anyMatch(shape -> shape instanceof Shape.Circle circle
                                && circle.stroke()
                                        .filter(stroke -> stroke.role() == Role.ERROR)
                                        .isPresent()))
                .count();
    }

    @Test
    void mapsOfKeptRunsHaveTheirSamplesAndNumbersOnThemWhereThereIsRoom() {
        for (int count = 1; count <= 4; count++) {
            for (double width : new double[] {150, 330, 700}) {
                Room room = new Room(width, 700, 1);
                Drawing drawing = Plots.of(sheet(room), kept(count)).drawing();
                List<Part> tiles = drawing.parts().stream()
                        .filter(part -> part.name().endsWith("-tiles"))
                        .toList();
                assertThat(tiles).hasSize(count);
                assertThat(tiles).allSatisfy(part -> {
                    assertThat(part.place().width())
                            .isEqualTo(part.place().height())
                            .isGreaterThan(50);
                    assertThat(part.place().x()).isGreaterThanOrEqualTo(0);
                    assertThat(part.place().right()).isLessThanOrEqualTo(room.width());
                    assertThat(part.place().bottom()).isLessThan(room.height());
                });
                long numbered = drawing.parts().stream()
                        .filter(part -> part.name().contains("-sample-"))
                        .filter(part -> part.shapes().stream().anyMatch(Shape.GlyphRun.class::isInstance))
                        .count();
                boolean large = tiles.getFirst().place().width() >= 180;
                assertThat(numbered).isEqualTo(large ? 4 * count : 0);
            }
        }
    }

    @Test
    void mapsOfKeptRunsBesideAPlotTakeNoneOfItsRoom() {
        Iteration first = lesson.run().iteration(1);
        UnitMap map = map(first, first.output(0));
        for (Room room : List.of(new Room(900, 720, 1), new Room(970, 350, 1.2), new Room(900, 560, 1.5))) {
            Drawing drawing = Plots.beside(
                            sheet(room),
                            main -> Plots.of(
                                    new PlotSheet(frame(first, 0), main, Messages.load(), Optional.empty()),
                                    map,
                                    Optional.empty()),
                            kept(3))
                    .drawing();
            Rect scale = drawing.part("plot-scale").orElseThrow().place();
            assertThat(drawing.parts().stream().map(Part::name)).doesNotHaveDuplicates();
            assertThat(drawing.parts().stream()
                            .filter(part -> part.name().startsWith("plot-kept-"))
                            .map(Part::place))
                    .hasSize(3 * 8)
                    .allSatisfy(place -> {
                        assertThat(place.x()).isGreaterThan(scale.right());
                        assertThat(place.right()).isLessThanOrEqualTo(room.width());
                        assertThat(place.bottom()).isLessThanOrEqualTo(room.height());
                    });
        }
    }

    @Test
    void samplesOfACurveThatAreNoClassesHaveOneColourSmallAndLarge() {
        Lesson curve = Lessons.builtIn("four-tanh");
        Iteration first = curve.run().iteration(1);
        Frame frame = Frame.still(curve, first, 0, Numerals.DEFAULT);
        UnitMap map = UnitMap.of(
                        first,
                        first.output(0),
                        List.of(0),
                        first.sample().inputs(),
                        new Axis(-1.4, 1.2, 20),
                        Optional.empty(),
                        () -> false)
                .orElseThrow();
        Drawing large = plot(frame, map).drawing();
        Drawing small = Plots.of(sheet(frame), List.of(new RunMap('A', "A", frame, map)))
                .drawing();
        for (Drawing drawing : List.of(large, small)) {
            assertThat(drawing.parts().stream()
                            .filter(part -> part.name().contains("sample-"))
                            .flatMap(part -> part.shapes().stream())
                            .map(shape -> ((Shape.Circle) shape).fill()))
                    .hasSize(7)
                    .containsOnly(Optional.of(Role.FORWARD));
        }
    }

    private PlotSheet sheet(Room room) {
        return new PlotSheet(frame(lesson.run().iteration(1), 0), room, Messages.load(), Optional.empty());
    }

    private List<RunMap> kept(int count) {
        Iteration first = lesson.run().iteration(1);
        UnitMap map = map(first, first.output(0));
        return IntStream.range(0, count)
                .mapToObj(index -> new RunMap((char) ('A' + index), "A: \u03b7 = 0.5, tanh", frame(first, 0), map))
                .toList();
    }

    @Test
    void mapIsAsWideAsItIsHighInWhateverRoomItsInputsHaveEqualRanges() {
        Iteration first = lesson.run().iteration(1);
        for (Room room : List.of(new Room(970, 350, 1), new Room(350, 970, 1), new Room(500, 500, 1))) {
            PlotSheet sheet = new PlotSheet(frame(first, 0), room, Messages.load(), Optional.empty());
            Rect place = Plots.of(sheet, map(first, first.output(0)), Optional.empty())
                    .area()
                    .place();
            assertThat(place.width()).isCloseTo(place.height(), within(1e-9));
        }
    }

    @Test
    void placesOfAPlotLeadBackToTheirNumbers() {
        Iteration first = lesson.run().iteration(1);
        PlotArea area = plot(frame(first, 0), map(first, new Unit(0, 1))).area();
        Point at = area.at(0.75, 0.25);

        assertThat(area.x(at.x())).isCloseTo(0.75, within(1e-12));
        assertThat(area.y(at.y())).isCloseTo(0.25, within(1e-12));
        assertThat(area.x(-100)).isCloseTo(-0.25, within(1e-12));
    }

    @Test
    void gradientIsWrittenAsEverywhereAndNotBeforeTheCursorHasComeToIt() {
        Iteration iteration = lesson.run().iteration(2);
        int known = iteration.steps().numberOf(new Step.Gradient(WEIGHT)).orElseThrow();
        Frame after = frame(iteration, known);

        Drawing early = plot(frame(iteration, known - 1), whatIf(iteration)).drawing();
        Drawing late = plot(after, whatIf(iteration)).drawing();

        assertThat(texts(early, "slope")).containsExactly("∂E/∂u₁₁");
        assertThat(early.part("plot-tangent")).isEmpty();
        assertThat(early.part("plot-step")).isEmpty();
        assertThat(texts(late, "slope")).containsExactly("∂E/∂u₁₁ = " + after.format(new Step.Gradient(WEIGHT)));
        assertThat(texts(late, "step")).contains(after.format(new Step.Update(WEIGHT)));
    }

    @Test
    void stepThatLeavesTheAxisIsSaidToDoSo() {
        assertThat(stepTexts(0.5)).noneMatch(text -> text.contains("beyond"));
        assertThat(stepTexts(10_000)).anyMatch(text -> text.contains("beyond the end of the axis"));
    }

    private List<String> stepTexts(double rate) {
        Iteration iteration =
                lesson.withRule(lesson.rule().withLearningRate(rate)).run().iteration(1);
        Frame after = frame(iteration, iteration.steps().size());
        return texts(plot(after, whatIf(iteration)).drawing(), "step");
    }

    @Test
    void tangentTouchesTheCurveInThePoint() {
        Iteration iteration = lesson.run().iteration(2);
        WhatIf whatIf = whatIf(iteration);
        Plot plot = plot(frame(iteration, iteration.steps().size()), whatIf);

        Shape.Line tangent =
                (Shape.Line) shapes(plot.drawing(), "tangent").findFirst().orElseThrow();
        Point at = plot.area().at(whatIf.at(), whatIf.error());
        double slope = (tangent.to().y() - tangent.from().y())
                / (tangent.to().x() - tangent.from().x());
        assertThat(tangent.from().y() + slope * (at.x() - tangent.from().x())).isCloseTo(at.y(), within(1e-9));
        Rect place = plot.area().place();
        double unit = place.height()
                / plot.area().height()
                / (place.width() / plot.area().width());
        assertThat(-slope / unit).isCloseTo(iteration.gradient(WEIGHT), within(1e-9));
    }

    @Test
    void curveOverAWeightThatMultipliesZeroIsSaidToBeLevelForThisSampleOnly() {
        Parameter silent = new Weight(0, 0, 0);
        Iteration first = lesson.run().iteration(1);
        assertThat(words(first, silent, false))
                .endsWith("; the update leaves it where it is. "
                        + "It multiplies x\u2081, which is 0 here: whatever w\u2081\u2081 is, E stays the same.");
        assertThat(words(first, silent, true)).doesNotContain("multiplies");
        assertThat(words(first, WEIGHT, false))
                .contains("; the update takes it to ")
                .doesNotContain("multiplies");
    }

    @Test
    void updateTooSmallToBeSeenInTheDigitsIsSaidByItself() {
        LearningRule slow = lesson.rule().withLearningRate(1e-9);
        Iteration late = lesson.withRule(slow).run().iteration(3);
        assertThat(words(late, new Weight(0, 2, 0), false))
                .contains("; the update changes it by ")
                .contains("\u00b710\u207b");
    }

    private String words(Iteration iteration, Parameter parameter, boolean mean) {
        WhatIf whatIf = WhatIf.of(
                        iteration,
                        mean ? lesson.samples() : List.of(iteration.sample()),
                        parameter,
                        new Axis(-1, 1, 9),
                        () -> false)
                .orElseThrow();
        Frame done = frame(iteration, iteration.steps().size());
        return new PlotWords(done, Messages.load()).content(whatIf, mean);
    }

    @Test
    void secantIsThatOfTheGradientCheckAndComesNearToTheTangent() {
        Iteration iteration = lesson.run().iteration(2);
        Frame after = frame(iteration, iteration.steps().size());
        DifferenceQuotient wide = DifferenceQuotient.of(iteration, WEIGHT, 1);
        DifferenceQuotient narrow = DifferenceQuotient.of(iteration, WEIGHT, 1e-4);

        assertThat(texts(Plots.of(sheet(after), whatIf(iteration), wide).drawing(), "secant"))
                .contains(after.numerals().text(wide.quotient()));
        assertThat(texts(Plots.of(sheet(after), whatIf(iteration), narrow).drawing(), "secant"))
                .contains(after.format(new Step.Gradient(WEIGHT)));
        Drawing early =
                Plots.of(sheet(frame(iteration, 0)), whatIf(iteration), wide).drawing();
        assertThat(early.part("plot-secant")).isEmpty();
    }

    /** Of curves that rise to the right and of those that fall. */
    @Test
    void theNumberOfTheSecantKeepsClearOfTheCurve() {
        Iteration iteration = lesson.run().iteration(2);
        Frame after = frame(iteration, iteration.steps().size());
        iteration.steps().parameters().forEach(parameter -> {
            WhatIf whatIf = whatIf(iteration, parameter);
            Drawing drawing = Plots.of(sheet(after), whatIf, DifferenceQuotient.of(iteration, parameter, 0.5))
                    .drawing();
            Rect label = shapes(drawing, "secant")
                    .filter(Shape.Panel.class::isInstance)
                    .map(panel -> ((Shape.Panel) panel).place())
                    .findFirst()
                    .orElseThrow();
            assertThat(shapes(drawing, "curve"))
                    .allSatisfy(line -> assertThat(((Shape.Polyline) line).points())
                            .noneMatch(point -> label.overlapsCircle(point, 1)));
        });
    }

    @Test
    void inAWideRoomTheWordsOfAContourStandBesideItSoThatItHasTheHeight() {
        Iteration iteration = lesson.run().iteration(9);
        Frame done = frame(iteration, iteration.steps().size());
        Contour contour = contour(iteration);
        Room low = new Room(960, 350, 1);
        Plot plot = Plots.of(new PlotSheet(done, low, Messages.load(), Optional.empty()), contour, Optional.empty());
        assertThat(plot.area().place().height()).isGreaterThan(270);
        assertThat(notes(plot)).hasSizeGreaterThan(1).allSatisfy(x -> {
            assertThat(x).isBetween(plot.area().place().right(), low.width() - 200);
        });
        assertThat(notes(plot(done, contour))).allSatisfy(x -> assertThat(x).isLessThan(ROOM.width() / 2));
    }

    private static List<Double> notes(Plot plot) {
        return shapes(plot.drawing(), "notes")
                .map(shape -> ((Shape.GlyphRun) shape).at().x())
                .toList();
    }

    @Test
    void iterationsOnAnAxisAreWholeNumbers() {
        for (int last = 2; last < 12; last++) {
            ReachHistory history =
                    ReachHistory.of(lesson.run(), last, 4, () -> false).orElseThrow();
            Iteration iteration = lesson.run().iteration(last);
            Drawing drawing = Plots.of(sheet(frame(iteration, 0)), history).drawing();
            assertThat(shapes(drawing, "iterations")
                            .filter(Shape.GlyphRun.class::isInstance)
                            .map(shape -> ((Shape.GlyphRun) shape).text()))
                    .hasSizeGreaterThan(1)
                    .allMatch(text -> text.matches("\\d+"));
        }
    }

    private Contour contour(Iteration iteration) {
        List<Parameter> two = List.of(WEIGHT, new Weight(1, 0, 1));
        return Contour.of(
                        iteration,
                        List.of(iteration.sample()),
                        two,
                        List.of(),
                        Axis.around(iteration.value(two.getFirst()), 60),
                        Axis.around(iteration.value(two.getLast()), 60),
                        () -> false)
                .orElseThrow();
    }

    @Test
    void gradientStandsAtRightAnglesToTheLineThroughThePoint() {
        Iteration iteration = lesson.run().iteration(9);
        Contour contour = contour(iteration);
        Drawing drawing =
                plot(frame(iteration, iteration.steps().size()), contour).drawing();

        Shape.Line arrow = (Shape.Line) shapes(drawing, "gradient")
                .filter(Shape.Line.class::isInstance)
                .findFirst()
                .orElseThrow();
        Shape.Polyline through = shapes(drawing, "levels")
                .filter(shape ->
                        shape instanceof Shape.Polyline line && line.stroke().width() > 2)
                .map(Shape.Polyline.class::cast)
                .findFirst()
                .orElseThrow();
        int near = 0;
        for (int corner = 0; corner < through.points().size(); corner++) {
            near = distance(through, corner, arrow) < distance(through, near, arrow) ? corner : near;
        }
        Point along = through.points()
                .get(near + 1)
                .subtract(through.points().get(near - 1))
                .normalize();
        Point up = arrow.to().subtract(arrow.from()).normalize();
        assertThat(along.x() * up.x() + along.y() * up.y()).isCloseTo(0, within(0.03));
        assertThat(distance(through, near, arrow)).isLessThan(6);
    }

    private static double distance(Shape.Polyline line, int corner, Shape.Line arrow) {
        Point way = line.points().get(corner).subtract(arrow.from());
        return Math.hypot(way.x(), way.y());
    }

    @Test
    void barsStandOnlyForLayersWhoseErrorHasArrived() {
        Iteration deep = Lessons.first("any-depth");
        Frame before = Frame.still(Lessons.builtIn("any-depth"), deep, 0, Numerals.DEFAULT);
        Frame after =
                Frame.still(Lessons.builtIn("any-depth"), deep, deep.steps().size(), Numerals.DEFAULT);

        assertThat(texts(reach(before), "layer-0")).containsExactly("hidden 1");
        assertThat(texts(reach(after), "layer-0")).contains("0.0017", "hidden 1");
    }

    @Test
    void unitsThatAnErrorDoesNotGetThroughAreNamedOnceTheyAreKnown() {
        Lesson stuck = Lessons.builtIn("stuck-units");
        Iteration iteration = stuck.run().iteration(1);
        ErrorReach reach = ErrorReach.of(iteration);
        int steps = iteration.steps().size();

        String all =
                new PlotWords(Frame.still(stuck, iteration, steps, Numerals.DEFAULT), Messages.load()).content(reach);
        String none = new PlotWords(Frame.still(stuck, iteration, 0, Numerals.DEFAULT), Messages.load()).content(reach);

        assertThat(all).contains("1 of 5 units inactive").contains("h₂⁽¹⁾").contains("1 of 5 units saturated");
        assertThat(none).doesNotContain("inactive").doesNotContain("saturated");
    }

    @Test
    void numbersOfEveryViewAreSaidToThoseWhoDoNotSeeIt() {
        Iteration trained = lesson.run().iteration(1001);
        Frame frame = frame(trained, trained.steps().size());
        PlotSpeech speech = new PlotSpeech(frame, Messages.load());
        Numerals numerals = frame.numerals();

        for (int sample = 0; sample < 4; sample++) {
            Iteration passed = Iteration.compute(
                    1001,
                    sample,
                    trained.before(),
                    trained.rule(),
                    lesson.samples().get(sample));
            assertThat(speech.of(map(trained, trained.output(0))))
                    .contains(numerals.text(passed.valueOf(passed.output(0))));
        }
        WhatIf whatIf = whatIf(trained);
        assertThat(speech.of(whatIf))
                .contains(numerals.text(whatIf.curve().x().low()))
                .contains(numerals.text(whatIf.curve().spread().getMax()));
        assertThat(speech.of(ErrorReach.of(trained)))
                .contains(
                        numerals.text(ErrorReach.of(trained).layers().getFirst().delta()))
                .contains(
                        numerals.text(ErrorReach.of(trained).layers().getLast().gradient()));
        ReachHistory history =
                ReachHistory.of(lesson.run(), 1001, 4, () -> false).orElseThrow();
        assertThat(speech.of(history))
                .contains(numerals.text(
                        history.stations().getFirst().layers().getFirst().delta()))
                .contains(numerals.text(
                        history.stations().getLast().layers().getLast().gradient()));
    }

    @Test
    void contourAndSmallMapsAreSaidWithTheirNumbers() {
        Iteration trained = lesson.run().iteration(1001);
        Frame frame = frame(trained, trained.steps().size());
        PlotSpeech speech = new PlotSpeech(frame, Messages.load());
        Numerals numerals = frame.numerals();
        Parameter other = new Weight(1, 0, 1);
        Contour contour = Contour.of(
                        trained,
                        List.of(trained.sample()),
                        List.of(WEIGHT, other),
                        List.of(),
                        Axis.around(trained.value(WEIGHT), 9),
                        Axis.around(trained.value(other), 9),
                        () -> false)
                .orElseThrow();
        assertThat(speech.of(contour))
                .contains(numerals.text(trained.value(WEIGHT)), numerals.text(trained.value(other)))
                .contains(numerals.text(contour.relief().spread().getMin()))
                .contains(numerals.text(contour.relief().spread().getMax()));
        UnitMap map = map(trained, new Unit(0, 1));
        assertThat(speech.extent(map))
                .startsWith("h₂ ")
                .contains(numerals.text(map.relief().spread().getMin()))
                .contains(numerals.text(map.relief().spread().getMax()));
    }

    private static Drawing reach(Frame frame) {
        return Plots.of(sheet(frame), ErrorReach.of(frame.iteration())).drawing();
    }

    @Test
    void slopeOfACurveOverTheOnlyInputIsThatOfItsNeighbours() {
        for (Activation activation : List.of(Activation.TANH, Activation.SOFTPLUS)) {
            Iteration iteration = Lessons.oneInput(activation);
            double x = iteration.sample().inputs().get(0);
            Axis axis = new Axis(x - 1e-5, x + 1e-5, 2);
            UnitMap map = UnitMap.of(
                            iteration,
                            iteration.output(0),
                            List.of(0),
                            iteration.sample().inputs(),
                            axis,
                            Optional.empty(),
                            () -> false)
                    .orElseThrow();
            double quotient = (map.relief().value(1, 0) - map.relief().value(0, 0)) / axis.span();
            assertThat(UnitMap.slope(iteration, iteration.output(0), 0)).isCloseTo(quotient, within(1e-8));
        }
    }

    private UnitMap map(Iteration iteration, Unit unit) {
        Axis axis = new Axis(-0.25, 1.25, 2).middles(20);
        return UnitMap.of(
                        iteration,
                        unit,
                        List.of(0, 1),
                        iteration.sample().inputs(),
                        axis,
                        Optional.of(axis),
                        () -> false)
                .orElseThrow();
    }

    private static WhatIf whatIf(Iteration iteration) {
        return whatIf(iteration, WEIGHT);
    }

    private static WhatIf whatIf(Iteration iteration, Parameter parameter) {
        return WhatIf.of(
                        iteration,
                        List.of(iteration.sample()),
                        parameter,
                        Axis.around(iteration.value(parameter), 50),
                        () -> false)
                .orElseThrow();
    }

    private Frame frame(Iteration iteration, int step) {
        return Frame.still(lesson, iteration, step, Numerals.DEFAULT);
    }

    private static Plot plot(Frame frame, Landscape landscape) {
        return Plots.of(sheet(frame), landscape, Optional.<Vector>empty());
    }

    private static PlotSheet sheet(Frame frame) {
        return new PlotSheet(frame, ROOM, Messages.load(), Optional.empty());
    }

    private static Stream<Shape> shapes(Drawing drawing, String part) {
        return drawing.part("plot-" + part).map(Part::shapes).orElseThrow().stream();
    }

    private static List<String> texts(Drawing drawing, String part) {
        return shapes(drawing, part)
                .filter(Shape.GlyphRun.class::isInstance)
                .map(shape -> ((Shape.GlyphRun) shape).text())
                .toList();
    }
}
