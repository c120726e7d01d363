package backstep.drawing;

import backstep.controller.Frame;
import backstep.drawing.Diagram.Edge;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.drawing.StageLayout.Form;
import backstep.drawing.StageType.Lettering;
import backstep.model.formula.Formula;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The labels of weights and biases: symbol and number, under them the gradient once it is known, and after the update the
 * new value with the old one struck through.
 */
final class Labels {

    private static final double SMALL = 0.86;
    /** What the outline and the air inside it take of the height. */
    private static final double CLEARANCE = 2.5;

    private static final double RADIUS = 5;
    private static final Formula DERIVATIVE_MARK = new Formula.Words("\u2202");

    private final Moment now;
    private final Frame frame;
    private final double font;

    Labels(Moment now) {
        this.now = now;
        frame = now.frame();
        font = now.layout().font();
    }

    /** Whether the parameter is lit, or the step on the screen reads or changes it. */
    boolean matters(Parameter parameter) {
        return now.isLit(parameter)
                || reads(parameter)
                || frame.isCurrent(new Step.Gradient(parameter))
                || frame.isCurrent(new Step.Update(parameter));
    }

    /** Whether an edge among too many to label them all has one now: also those into the unit that is lit. */
    boolean matters(Edge edge) {
        return matters(edge.parameter()) || now.isLit(edge.parameter().into());
    }

    /** Whether the step on the screen reads this weight or bias: forward into a unit, or back out of one. */
    private boolean reads(Parameter parameter) {
        return frame.isCurrent(new Step.NetInput(parameter.into()))
                || parameter instanceof Weight(Unit _, Unit from) && frame.isCurrent(new Step.Delta(from));
    }

    Part part(Kind kind, Parameter parameter, Rect room, Form form) {
        Step update = new Step.Update(parameter);
        Step gradient = new Step.Gradient(parameter);
        boolean updated = frame.isKnown(update);
        Optional<Step> second =
                updated ? Optional.of(update) : Optional.of(gradient).filter(frame::isKnown);
        Lettering symbol = now.symbol(parameter, font);
        Rect place = fitted(room, form, symbol, second.isPresent());
        String name = PartNames.of("label", parameter);
        List<Shape> shapes = new ArrayList<>();
        shapes.add(outline(parameter, name, place));
        shapes.addAll(new Content(place, form, symbol).of(parameter, second, updated));
        return new Part(kind, name, Optional.of(parameter), place, shapes);
    }

    private Shape outline(Parameter parameter, String name, Rect place) {
        Optional<Phase> phase = emphasis(parameter).filter(present -> present != Phase.ERROR);
        Role fill = phase.map(Role::soft).orElse(Role.SURFACE);
        if (now.isFocused(name)) {
            return new Shape.Panel(place, RADIUS, fill, Role.FORWARD, 2.5);
        }
        return now.isLit(parameter)
                ? new Shape.Panel(place, RADIUS, fill, Role.TEXT, 2)
                : new Shape.Panel(place, RADIUS, fill, phase.map(Role::of).orElse(Role.BORDER), 1);
    }

    private Optional<Phase> emphasis(Parameter parameter) {
        if (frame.isCurrent(new Step.Gradient(parameter))) {
            return Optional.of(Phase.BACKWARD);
        }
        if (frame.isCurrent(new Step.Update(parameter))) {
            return Optional.of(Phase.UPDATE);
        }
        return reads(parameter) ? frame.phase() : Optional.empty();
    }

    /** Takes only the height that the lines need, around the middle of the room kept free for all of them. */
    private Rect fitted(Rect room, Form form, Lettering symbol, boolean secondLine) {
        int lines = switch (form) {
            case WIDE -> secondLine ? 2 : 1;
            case TALL -> secondLine ? 3 : 2;
            case COMPACT -> room.height() > 2 * font * Skeleton.LINE ? 2 : 1;
        };
        double content = Math.max(
                lines * font * Skeleton.LINE + 2 * Skeleton.LABEL_PADDING_Y,
                symbol.box().total() + 2 * CLEARANCE);
        double height = Math.min(room.height(), content);
        // Whole pixels: lines are sharp, and a painter can copy what it drew for another label.
        return new Rect(
                Math.round(room.x()),
                Math.round(room.centerY() - height / 2),
                Math.round(room.width()),
                Math.round(height));
    }

    /** The lines of one label, within its outline. */
    private final class Content {

        private final Rect place;
        private final Form form;
        private final Lettering symbol;
        private final boolean oneLine;

        Content(Rect place, Form form, Lettering symbol) {
            this.place = place;
            this.form = form;
            this.symbol = symbol;
            oneLine = place.height() <= 2 * font * Skeleton.LINE;
        }

        List<Shape> of(Parameter parameter, Optional<Step> second, boolean updated) {
            List<Shape> shapes = new ArrayList<>();
            double padding = form == Form.COMPACT ? 3 : Skeleton.LABEL_PADDING;
            double left = place.x() + padding;
            double right = place.right() - padding;
            double baseline = firstBaseline();
            double symbolX = form == Form.TALL ? (left + right - symbol.width()) / 2 : left;
            shapes.add(symbol.at(symbolX, baseline, Role.TEXT));
            if (form == Form.COMPACT) {
                left = oneLine ? left + symbol.width() + font * 0.2 : place.x() + 2;
            }
            if (form == Form.TALL || form == Form.COMPACT && !oneLine) {
                baseline = below(baseline);
            }
            boolean replaced = form == Form.COMPACT && second.isPresent();
            if (!replaced) {
                Lettering number = now.number(parameter, font);
                shapes.add(number.right(right, baseline, right - left, Role.TEXT, updated ? 0.75 : 1));
                if (updated) {
                    shapes.add(strike(right, number.width(), baseline - font * 0.3));
                }
                baseline = second.isPresent() ? below(baseline) : baseline;
            }
            if (second.isPresent()) {
                shapes.addAll(result(second.get(), left, right, baseline));
            }
            return shapes;
        }

        /** The gradient with its mark, later the new value. */
        private List<Shape> result(Step step, double left, double right, double baseline) {
            boolean gradient = step instanceof Step.Gradient;
            Role role = gradient ? Role.BACKWARD_TEXT : Role.UPDATE_TEXT;
            Lettering mark = gradient ? now.type().symbol(DERIVATIVE_MARK, font * SMALL) : Lettering.NONE;
            double markWidth = gradient ? mark.width() + font * 0.2 : 0;
            Lettering value = now.number(step, font * SMALL);
            double room = right - left - markWidth;
            Shape number = value.right(right, baseline, room, role, 1);
            return gradient
                    ? List.of(mark.at(right - Math.min(room, value.width()) - markWidth, baseline, role), number)
                    : List.of(number);
        }

        /** Such that figures stand in the middle of their line, but a symbol with an index above keeps clear of the outline. */
        private double firstBaseline() {
            double figures = Skeleton.LABEL_PADDING_Y + font * 0.98;
            double ascent = symbol.box().height();
            double clear = oneLine ? (place.height() - symbol.box().total()) / 2 + ascent : ascent + CLEARANCE;
            return place.y() + Math.max(figures, clear);
        }

        private double below(double baseline) {
            return Math.min(baseline + font * Skeleton.LINE, place.bottom() - CLEARANCE);
        }
    }

    private static Shape strike(double right, double width, double y) {
        double over = 1.6;
        return new Shape.Line(
                new Point(right - width - over, y), new Point(right + over, y), Shape.Stroke.of(Role.TEXT_MUTED, 1.2));
    }
}
