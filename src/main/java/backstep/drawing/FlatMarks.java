package backstep.drawing;

import backstep.controller.Frame;
import backstep.drawing.Shape.Stroke;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.network.Activation;
import backstep.model.words.Messages;
import java.util.List;
import java.util.Optional;

/** Marks at units whose activation function is flat where they stand, so that they hardly learn. */
final class FlatMarks {

    /** Size of a mark, relative to the radius, and at least in pixels. */
    private static final double SIZE = 0.22;

    private static final double LEAST_SIZE = 6;

    private final Moment now;
    private final Frame frame;
    private final Levels levels;
    private final Messages messages;

    FlatMarks(Moment now, Levels levels, Messages messages) {
        this.now = now;
        frame = now.frame();
        this.levels = levels;
        this.messages = messages;
    }

    /** What follows from the slope of a unit where its function is flat, once that gives nothing away. */
    Optional<String> told(Unit unit) {
        if (unit.isInput()) {
            return Optional.empty();
        }
        boolean told = frame.withholds() ? frame.isKnown(unit.value()) : frame.isKnown(new Step.NetInput(unit));
        if (!told) {
            return Optional.empty();
        }
        Activation function = frame.iteration().before().layer(unit.layer()).activation();
        double netInput = now.value(new Step.NetInput(unit));
        if (!function.isFlatAt(function.slope(netInput, now.value(unit.value())))) {
            return Optional.empty();
        }
        String kind = function == Activation.RELU ? "inactive" : "saturated";
        String name = PlainText.DEFAULT.of(frame.symbols().symbol(unit.value()));
        return Optional.of(messages.get("stage.unit." + kind, name));
    }

    /** The mark on the rim of a unit that stands on a flat piece. */
    List<Shape> shapes(Unit unit, Point center, double radius) {
        Point rim = center.add(new Point(1, -1).multiply(radius * Math.sqrt(0.5)));
        return mark(rim, Math.max(LEAST_SIZE, radius * SIZE), levels.isHigh(unit));
    }

    /**
     * A small curve that runs flat.
     *
     * @param above whether at its upper end
     */
    static List<Shape> mark(Point at, double size, boolean above) {
        double flat = (above ? -0.32 : 0.32) * size;
        double flatEnd = (above ? 0.6 : -0.6) * size;
        Point knee = at.add(new Point(-0.2 * flatEnd, flat));
        Stroke line = Stroke.of(Role.TEXT, 1.6);
        return List.of(
                new Shape.Circle(at, size, Optional.of(Role.SURFACE), Optional.of(Stroke.of(Role.TEXT_MUTED, 1.2))),
                new Shape.Line(at.add(new Point(-0.8 * flatEnd, -flat)), knee, line),
                new Shape.Line(knee, at.add(new Point(flatEnd, flat)), line));
    }
}
