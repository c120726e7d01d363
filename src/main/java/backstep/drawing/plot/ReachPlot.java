package backstep.drawing.plot;

import backstep.controller.Frame;
import backstep.drawing.Drawing;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.drawing.StageType.Lettering;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.landscape.ErrorReach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** How far the error reaches: for each layer the largest delta and the largest gradient as bars, over decades. */
final class ReachPlot {

    private static final double WIDEST = 5;
    private static final double TOP = 2.6;
    private static final double BOTTOM = 3.2;
    private static final double LEFT = 3.2;
    private static final double RIGHT = 0.5;

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
        Rect place = sheet.free().inset(LEFT * em, TOP * em, RIGHT * em, BOTTOM * em);
        area = PlotArea.of(
                place,
                new Interval(0, reach.layers().size()),
                Decades.holding(reach.layers().stream()
                        .flatMapToDouble(layer -> DoubleStream.of(layer.delta(), layer.gradient()))));
        slot = area.place().width() / reach.layers().size();
    }

    Plot plot() {
        List<Part> parts = new ArrayList<>(sheet.title());
        parts.add(PlotSheet.part("decades", area.place(), new Decades(sheet, area).grid()));
        parts.add(PlotSheet.part("key", area.place(), key()));
        for (int layer = 0; layer < reach.layers().size(); layer++) {
            parts.add(PlotSheet.part("layer-" + layer, area.place(), bars(layer)));
        }
        return new Plot(new Drawing(parts), area);
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
        if (isKnown(frame, layer)) {
            shapes.addAll(bar(middle - width - 1, width, share.delta(), false));
            shapes.addAll(bar(middle + 1, width, share.gradient(), true));
        }
        Lettering name = name(sheet, layer, reach.layers().size());
        shapes.add(name.center(middle, area.place().bottom() + 1.3 * em, slot, Role.TEXT));
        flat(share)
                .ifPresent(words ->
                        shapes.add(words.center(middle, area.place().bottom() + 2.5 * em, slot, Role.TEXT_MUTED)));
        return shapes;
    }

    /** Whether the cursor has come to all deltas of a layer and all gradients into it. */
    static boolean isKnown(Frame frame, int layer) {
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

    /** What a layer of so many is called. */
    static Lettering name(PlotSheet sheet, int layer, int layers) {
        if (layer == layers - 1) {
            return sheet.words("stage.caption.brief-output");
        }
        return layers > 2
                ? sheet.words("views.reach.hidden", String.valueOf(layer + 1))
                : sheet.words("stage.caption.brief-hidden");
    }

    private Optional<Lettering> flat(ErrorReach.Share share) {
        String units = String.valueOf(share.units());
        if (!share.inactive().isEmpty()) {
            return Optional.of(sheet.words("views.reach.inactive", count(share.inactive()), units));
        }
        return share.saturated().isEmpty()
                ? Optional.empty()
                : Optional.of(sheet.words("views.reach.saturated", count(share.saturated()), units));
    }

    private static String count(List<Unit> units) {
        return String.valueOf(units.size());
    }
}
