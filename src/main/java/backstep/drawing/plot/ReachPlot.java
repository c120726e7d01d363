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
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.landscape.ErrorReach;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** How far the error reaches: for each layer the largest delta and the largest gradient as bars, over decades. */
final class ReachPlot {

    private static final double WIDEST = 5;
    private static final double TOP = 2.6;
    private static final double BOTTOM = 3.2;
    private static final double LEFT = 3.2;

    private final PlotSheet sheet;
    private final Frame frame;
    private final ErrorReach reach;
    private final PlotArea area;
    private final double slot;

    ReachPlot(PlotSheet sheet, ErrorReach reach) {
        this.sheet = sheet;
        this.reach = reach;
        frame = sheet.frame();
        double em = sheet.em();
        Rect free = sheet.free();
        Rect place = new Rect(
                free.x() + LEFT * em,
                free.y() + TOP * em,
                free.width() - (LEFT + 0.5) * em,
                free.height() - (TOP + BOTTOM) * em);
        area = PlotArea.of(place, new Interval(0, reach.layers().size()), decades());
        slot = area.place().width() / reach.layers().size();
    }

    /** Whole decades that hold all sizes, one at least. */
    private Interval decades() {
        DoubleSummaryStatistics sizes = reach.layers().stream()
                .flatMapToDouble(layer -> DoubleStream.of(layer.delta(), layer.gradient()))
                .filter(size -> size > 0 && Double.isFinite(size))
                .map(Math::log10)
                .summaryStatistics();
        if (sizes.getCount() == 0) {
            return new Interval(-1, 0);
        }
        double high = Math.ceil(sizes.getMax());
        return new Interval(Math.min(high - 1, Math.floor(sizes.getMin() - 0.2)), high);
    }

    Plot plot() {
        List<Part> parts = new ArrayList<>(sheet.title());
        parts.add(PlotSheet.part("decades", area.place(), grid()));
        parts.add(PlotSheet.part("key", area.place(), key()));
        for (int layer = 0; layer < reach.layers().size(); layer++) {
            parts.add(PlotSheet.part("layer-" + layer, area.place(), bars(layer)));
        }
        return new Plot(new Drawing(parts), area);
    }

    private List<Shape> grid() {
        List<Shape> shapes = new ArrayList<>();
        double em = sheet.em();
        int step = Math.max(
                1, (int) Math.ceil(area.vertical().span() / (area.place().height() / (2.2 * em))));
        for (int decade = (int) area.vertical().low(); decade <= area.vertical().high(); decade += step) {
            Point left = area.at(0, decade);
            Point right = area.at(area.horizontal().high(), decade);
            shapes.add(new Shape.Line(left, right, Stroke.of(Role.BORDER, 1)));
            Lettering label = sheet.formula(new Formula.Power(new Formula.Literal(10), new Formula.Literal(decade)));
            shapes.add(label.at(left.x() - label.width() - 0.5 * em, left.y() + 0.28 * em, Role.TEXT_MUTED));
        }
        return shapes;
    }

    private List<Shape> key() {
        double em = sheet.em();
        double baseline = area.place().y() - 1.4 * em;
        double x = area.place().x();
        List<Shape> shapes = new ArrayList<>();
        for (boolean gradient : new boolean[] {false, true}) {
            Rect box = new Rect(x, baseline - 0.75 * em, em, 0.8 * em);
            shapes.add(bar(box, gradient));
            Lettering words = sheet.words(gradient ? "views.reach.gradient" : "views.reach.delta");
            shapes.add(words.at(x + 1.4 * em, baseline, Role.TEXT));
            x += words.width() + 3 * em;
        }
        return shapes;
    }

    private static Shape bar(Rect box, boolean gradient) {
        Role fill = gradient ? Role.BACKWARD_SOFT : Role.BACKWARD;
        return new Shape.Panel(box, 2, fill, Role.BACKWARD, 1.5);
    }

    private List<Shape> bars(int layer) {
        double em = sheet.em();
        ErrorReach.Share share = reach.layers().get(layer);
        double middle = area.place().x() + (layer + 0.5) * slot;
        double width = Math.min(WIDEST * em, 0.38 * slot);
        List<Shape> shapes = new ArrayList<>();
        if (isKnown(layer)) {
            shapes.addAll(bar(middle - width - 1, width, share.delta(), false));
            shapes.addAll(bar(middle + 1, width, share.gradient(), true));
        }
        Lettering name = name(layer);
        shapes.add(name.center(middle, area.place().bottom() + 1.3 * em, slot, Role.TEXT));
        flat(share)
                .ifPresent(words ->
                        shapes.add(words.center(middle, area.place().bottom() + 2.5 * em, slot, Role.TEXT_MUTED)));
        return shapes;
    }

    /** Whether the cursor has come to all deltas of a layer and all gradients into it. */
    private boolean isKnown(int layer) {
        return Unit.ofLayer(frame.iteration().before(), layer).stream()
                        .allMatch(unit -> frame.isKnown(new Step.Delta(unit)))
                && frame.steps().list().stream()
                        .filter(step -> step instanceof Step.Gradient && step.layerOr(0) == layer)
                        .allMatch(frame::isKnown);
    }

    private List<Shape> bar(double x, double width, double size, boolean gradient) {
        List<Shape> shapes = new ArrayList<>();
        double top = area.place().bottom();
        if (size > 0 && Double.isFinite(size)) {
            top = area.at(0, Math.log10(size)).y();
            shapes.add(bar(new Rect(x, top, width, area.place().bottom() - top), gradient));
        }
        Lettering number = sheet.number(size, 0.85);
        shapes.add(number.center(x + width / 2, top - 0.4 * sheet.em(), width, Role.BACKWARD_TEXT));
        return shapes;
    }

    private Lettering name(int layer) {
        boolean output = layer == reach.layers().size() - 1;
        if (output) {
            return sheet.words("stage.caption.brief-output");
        }
        return reach.layers().size() > 2
                ? sheet.words("views.reach.hidden", String.valueOf(layer + 1))
                : sheet.words("stage.caption.brief-hidden");
    }

    private Optional<Lettering> flat(ErrorReach.Share share) {
        String units = String.valueOf(share.units());
        if (share.inactive() > 0) {
            return Optional.of(sheet.words("views.reach.inactive", String.valueOf(share.inactive()), units));
        }
        return share.saturated() > 0
                ? Optional.of(sheet.words("views.reach.saturated", String.valueOf(share.saturated()), units))
                : Optional.empty();
    }
}
