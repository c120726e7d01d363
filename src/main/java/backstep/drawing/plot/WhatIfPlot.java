package backstep.drawing.plot;

import backstep.controller.Frame;
import backstep.drawing.Drawing;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.drawing.Shape.Stroke;
import backstep.drawing.StageType.Lettering;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.iteration.DifferenceQuotient;
import backstep.model.iteration.Step;
import backstep.model.landscape.Relief;
import backstep.model.landscape.WhatIf;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** E over one parameter: the curve, where the parameter stands, the tangent with its slope, and the step along the axis. */
final class WhatIfPlot {

    private static final double TANGENT = 0.5;
    /** How broad the arrow on the axis is, in em. */
    private static final double ARROW = 0.2;

    private static final List<Double> DOTS = List.of(2.0, 4.0);

    private final PlotSheet sheet;
    private final Frame frame;
    private final WhatIf whatIf;
    private final Optional<DifferenceQuotient> secant;
    private final PlotAxes axes;
    private final PlotArea area;
    private final Point at;

    /** @param secant through E on either side of the parameter, if the gradient is to be checked by one */
    WhatIfPlot(PlotSheet sheet, WhatIf whatIf, Optional<DifferenceQuotient> secant) {
        this.secant = secant;
        this.sheet = sheet;
        this.whatIf = whatIf;
        frame = sheet.frame();
        DoubleSummaryStatistics spread = whatIf.curve().spread();
        if (Double.isFinite(whatIf.error())) {
            spread.accept(whatIf.error());
        }
        axes = PlotAxes.within(sheet, sheet.free(), Interval.of(whatIf.curve().x()), Interval.holding(spread));
        area = axes.area();
        at = area.at(whatIf.at(), whatIf.error());
    }

    Plot plot() {
        Rect place = area.place();
        List<Part> parts = new ArrayList<>(sheet.title());
        parts.add(axes.part(
                sheet.symbol(frame.symbols().symbol(whatIf.parameter())),
                sheet.symbol(frame.symbols().symbol(new Step.TotalError()))));
        parts.add(PlotSheet.part("curve", place, PlotLines.curve(whatIf.curve(), area, Stroke.of(Role.ERROR, 3))));
        boolean known = frame.isKnown(new Step.Gradient(whatIf.parameter()));
        parts.add(PlotSheet.part("slope", place, List.of(slope(known))));
        boolean inside = area.contains(whatIf.at(), whatIf.error());
        if (known && inside) {
            parts.add(PlotSheet.part("tangent", place, List.of(tangent())));
            secant.ifPresent(through -> parts.add(PlotSheet.part("secant", place, secant(through))));
            if (whatIf.change().isPresent()) {
                parts.add(PlotSheet.part("step", place, step(whatIf.change().getAsDouble())));
            }
        }
        if (inside) {
            parts.add(PlotSheet.here(at, 0.5 * sheet.em()));
        }
        return new Plot(new Drawing(parts), area);
    }

    /** The gradient with its number, once it is known. */
    private Shape slope(boolean known) {
        Formula symbol = frame.symbols().symbol(new Step.Gradient(whatIf.parameter()));
        Lettering equation = sheet.equation(
                symbol, known ? Optional.of(frame.numerals().parts(whatIf.gradient())) : Optional.empty());
        Rect place = area.place();
        return equation.at(place.right() - equation.width(), place.y() - 0.75 * sheet.em(), Role.BACKWARD_TEXT);
    }

    /** Where it cuts the curve twice, and its slope in numbers. */
    private List<Shape> secant(DifferenceQuotient quotient) {
        double left = quotient.value() - quotient.epsilon();
        double right = quotient.value() + quotient.epsilon();
        Point from = area.at(left, quotient.below());
        Point to = area.at(right, quotient.above());
        Stroke stroke = new Stroke(Role.INK, 1.6, List.of(6.0, 4.0), 1);
        List<Shape> shapes = new ArrayList<>();
        shapes.add(PlotLines.straight(
                area,
                from.towards(to, 0.5),
                to.subtract(from),
                TANGENT * 1.4 * area.place().width(),
                stroke));
        for (Point end : List.of(from, to)) {
            if (area.place().grown(1).overlapsCircle(end, 1)) {
                shapes.add(new Shape.Circle(
                        end, 0.3 * sheet.em(), Optional.of(Role.SURFACE), Optional.of(Stroke.of(Role.INK, 1.6))));
            }
        }
        shapes.addAll(secantLabel(quotient.quotient()));
        return shapes;
    }

    private List<Shape> secantLabel(double slope) {
        double em = sheet.em();
        Lettering words = sheet.words("views.secant");
        Lettering number = sheet.number(slope, 1);
        Rect box = cornerFor(new Point(words.width() + number.width() + 1.4 * em, 1.5 * em), 0.2 * em);
        double left = box.x() + 0.4 * em;
        double baseline = box.y() + 1.1 * em;
        return List.of(
                new Shape.Panel(box, 3, Role.STAGE, Role.STAGE, 1),
                words.at(left, baseline, Role.TEXT),
                number.at(left + words.width() + 0.6 * em, baseline, Role.TEXT));
    }

    /** The upper corner in which less of the curve runs. */
    private Rect cornerFor(Point size, double margin) {
        Rect place = area.place();
        double top = place.y() + margin;
        Rect right = new Rect(place.right() - margin - size.x(), top, size.x(), size.y());
        Rect left = new Rect(place.x() + margin, top, size.x(), size.y());
        return curvePointsIn(left) < curvePointsIn(right) ? left : right;
    }

    private long curvePointsIn(Rect box) {
        double[] x = whatIf.curve().x().values().toArray();
        double[] y = whatIf.curve().values().row(0).toArray();
        Rect near = box.grown(0.3 * sheet.em());
        return IntStream.range(0, x.length)
                .mapToObj(index -> area.at(x[index], y[index]))
                .filter(point -> near.overlapsCircle(point, 1))
                .count();
    }

    private Shape tangent() {
        double wide = whatIf.curve().x().span();
        Point direction =
                area.at(whatIf.at() + wide, whatIf.tangent(whatIf.at() + wide)).subtract(at);
        return PlotLines.straight(area, at, direction, TANGENT * area.place().width(), Stroke.of(Role.BACKWARD, 2.5));
    }

    /** From where the parameter stands to where the update puts it: along the axis, then up to the curve. */
    private List<Shape> step(double change) {
        double landing = whatIf.at() + change;
        double bottom = area.place().bottom();
        double pixels = Math.abs(area.at(landing, 0).x() - at.x());
        int enlarged = sheet.enlargement(pixels);
        double end = Math.clamp(
                area.at(whatIf.at() + enlarged * change, 0).x(),
                area.place().x(),
                area.place().right());
        Stroke dots = new Stroke(Role.TEXT_MUTED, 1.5, DOTS, 1);
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape.Line(at, new Point(at.x(), bottom), dots));
        if (end != at.x()) {
            // Its head ends above the numbers of the axis.
            shapes.addAll(PlotLines.arrow(
                    new Point(at.x(), bottom), new Point(end, bottom), Stroke.of(Role.UPDATE, ARROW * sheet.em())));
        }
        double there = height(landing);
        if (enlarged == 1 && area.contains(landing, there)) {
            Point on = area.at(landing, there);
            shapes.add(new Shape.Line(new Point(on.x(), bottom), on, dots));
            boolean updated = frame.isKnown(new Step.Update(whatIf.parameter()));
            shapes.add(new Shape.Circle(
                    on,
                    0.4 * sheet.em(),
                    Optional.of(updated ? Role.UPDATE : Role.SURFACE),
                    Optional.of(Stroke.of(Role.UPDATE, 2.5))));
        }
        shapes.addAll(stepInNumbers(landing, stepNote(landing, enlarged)));
        return shapes;
    }

    /** What the length of the arrow alone would tell wrongly. */
    private Optional<Lettering> stepNote(double landing, int enlarged) {
        if (enlarged > 1) {
            return Optional.of(sheet.words("views.drawn.enlarged", Numerals.grouped(enlarged)));
        }
        return landing < whatIf.curve().x().low()
                        || landing > whatIf.curve().x().high()
                ? Optional.of(sheet.words("views.drawn.beyond"))
                : Optional.empty();
    }

    private List<Shape> stepInNumbers(double landing, Optional<Lettering> note) {
        double em = sheet.em();
        double baseline = area.place().bottom() + 2.6 * em;
        Lettering to = sheet.number(landing, 1);
        Lettering arrow = sheet.symbol(new Formula.Words("\u2192"));
        Lettering from = sheet.number(whatIf.at(), 1);
        double gap = 0.35 * em;
        double x = area.place().x();
        List<Shape> shapes = new ArrayList<>();
        shapes.add(from.at(x, baseline, Role.TEXT));
        x += from.width() + gap;
        shapes.add(arrow.at(x, baseline, Role.UPDATE_TEXT));
        x += arrow.width() + gap;
        shapes.add(to.at(x, baseline, Role.UPDATE_TEXT));
        double after = x + to.width() + em;
        note.ifPresent(words -> shapes.add(words.at(after, baseline, Role.TEXT_MUTED)));
        return shapes;
    }

    /** How high the curve that is drawn is over a value; infinite beyond its ends. */
    private double height(double value) {
        Relief curve = whatIf.curve();
        double place = (value - curve.x().low()) / curve.x().span() * (curve.x().points() - 1);
        int left = (int) Math.floor(place);
        if (left < 0 || left + 1 >= curve.x().points()) {
            return Double.POSITIVE_INFINITY;
        }
        return curve.value(left, 0) + (place - left) * (curve.value(left + 1, 0) - curve.value(left, 0));
    }
}
