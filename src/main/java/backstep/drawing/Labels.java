package backstep.drawing;

import backstep.controller.Frame;
import backstep.drawing.Diagram.Edge;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.drawing.StageLayout.Form;
import backstep.drawing.StageType.Lettering;
import backstep.model.formula.Formula;
import backstep.model.formula.Terms;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The labels of weights and biases: symbol and number, under them the gradient once it is known, and after the update the
 * new value with the old one struck through.
 */
final class Labels {

    /** Between a symbol and its number, in em. */
    static final double SPACE = 0.5;

    /** What is between a symbol and its number where the number is set smaller to fit. */
    private static final double LEAST_SPACE = 0.3;

    /** The mark of a gradient with the space after it, in em. */
    static final double MARK = 0.82;

    private static final double MARK_SPACE = 0.2;
    /** What the outline and the air inside it take of the height. */
    private static final double CLEARANCE = 2.5;

    private static final double RADIUS = 5;
    /** The opacity of a number that another one has replaced. */
    static final double REPLACED = 0.75;

    static final Formula DERIVATIVE_MARK = new Formula.Words("\u2202");
    /** Of a number that is only taken for a derivative. */
    private static final Formula TAKEN_MARK = Terms.symbol("g", "", "");

    private final Moment now;
    private final Frame frame;
    private final double font;

    Labels(Moment now) {
        this.now = now;
        frame = now.frame();
        font = now.layout().font();
    }

    /** Whether the label has the keyboard. */
    boolean isFocused(Parameter parameter) {
        return now.isFocused(PartNames.of("label", parameter));
    }

    /** Whether there is nothing yet but what is given. */
    boolean areBeforeTheFirstStep() {
        return frame.cursor().step() == 0;
    }

    /** Whether the parameter is lit or being changed, or the step on the screen is about it. */
    boolean matters(Parameter parameter) {
        return now.isLit(parameter)
                || isFocused(parameter)
                || now.actors().contains(parameter)
                || now.phaseOf(parameter).isPresent();
    }

    /** Whether the parameter itself is what the step on the screen is about, or what somebody looks at or changes. */
    boolean isAtHand(Parameter parameter) {
        return frame.isCurrent(new Step.Gradient(parameter))
                || frame.isCurrent(new Step.Update(parameter))
                || isFocused(parameter)
                || now.isLit(parameter);
    }

    /** Whether it has a label wherever that can stand: what the step names or produces, and what somebody looks at. */
    boolean carriesLabel(Parameter parameter) {
        return isAtHand(parameter) || now.actors().contains(parameter);
    }

    /** Whether an edge among too many to label them all has one now: also those into the unit that is lit. */
    boolean matters(Edge edge) {
        return matters(edge.parameter()) || now.isLit(edge.parameter().into());
    }

    Part part(Kind kind, Parameter parameter, Rect room, Form form) {
        Step update = new Step.Update(parameter);
        Step gradient = new Step.Gradient(parameter);
        boolean updated = frame.isKnown(update);
        Optional<Step> second =
                updated ? Optional.of(update) : Optional.of(gradient).filter(now::shows);
        Lettering symbol = now.symbol(parameter, font);
        Rect place = fitted(room, form, symbol, second.isPresent());
        String name = PartNames.of("label", parameter);
        List<Shape> shapes = new ArrayList<>();
        shapes.add(outline(parameter, name, place));
        if (frame.isAsked(gradient) || frame.isAsked(update)) {
            shapes.addAll(DashedFrame.around(place, frame.isAsked(update) ? Role.UPDATE : Role.BACKWARD));
        }
        shapes.addAll(new Content(place, form, symbol).of(parameter, second, updated));
        return new Part(kind, name, Optional.of(parameter), place, shapes).receding(now.recedes(parameter));
    }

    private Shape outline(Parameter parameter, String name, Rect place) {
        Optional<Phase> phase = now.phaseOf(parameter);
        Role fill = phase.map(Role::soft).orElse(Role.SURFACE);
        if (now.isFocused(name)) {
            return new Shape.Panel(place, RADIUS, fill, Role.FORWARD, 2.5);
        }
        return now.isLit(parameter)
                ? new Shape.Panel(place, RADIUS, fill, Role.TEXT, 2)
                : new Shape.Panel(place, RADIUS, fill, outlineRole(parameter), 1);
    }

    /** The colour of the outline of a label that nobody points at. */
    Role outlineRole(Parameter parameter) {
        return now.phaseOf(parameter).map(Role::of).orElse(Role.BORDER);
    }

    /** Takes only the room that its lines need, around the middle of what is kept free for all of them. */
    private Rect fitted(Rect room, Form form, Lettering symbol, boolean second) {
        int lines = switch (form) {
            case WIDE -> second ? 2 : 1;
            case TALL -> second ? 3 : 2;
            case LONG -> 1;
        };
        double content = Math.max(
                lines * font * Skeleton.LINE + 2 * Skeleton.LABEL_PADDING_Y,
                symbol.box().total() + 2 * CLEARANCE);
        double height = Math.min(room.height(), content);
        double width = form == Form.LONG && !second
                ? symbol.width() + font * (SPACE + now.type().widestNumber()) + 2 * Skeleton.LABEL_PADDING
                : room.width();
        // Whole pixels: lines are sharp, and a painter can copy what it drew for another label.
        return new Rect(
                Math.round(room.centerX() - width / 2),
                Math.round(room.centerY() - height / 2),
                Math.ceil(width),
                Math.ceil(height));
    }

    /** The lines of one label, within its outline. */
    private final class Content {

        private final Rect place;
        private final Form form;
        private final Lettering symbol;
        private final double left;
        private final double right;

        Content(Rect place, Form form, Lettering symbol) {
            this.place = place;
            this.form = form;
            this.symbol = symbol;
            left = place.x() + Skeleton.LABEL_PADDING;
            right = place.right() - Skeleton.LABEL_PADDING;
        }

        List<Shape> of(Parameter parameter, Optional<Step> second, boolean updated) {
            List<Shape> shapes = new ArrayList<>();
            double baseline = firstBaseline();
            double symbolX = form == Form.TALL ? (left + right - symbol.width()) / 2 : left;
            shapes.add(symbol.at(symbolX, baseline, Role.TEXT));
            baseline = form == Form.TALL ? below(baseline) : baseline;
            Lettering number = now.number(parameter, font);
            boolean goesOn = form == Form.LONG && second.isPresent();
            double numberRight =
                    goesOn ? left + symbol.width() + font * (SPACE + now.type().widestNumber()) : right;
            double taken = form == Form.TALL ? 0 : symbol.width() + font * LEAST_SPACE;
            shapes.add(
                    number.right(numberRight, baseline, numberRight - left - taken, Role.TEXT, updated ? REPLACED : 1));
            if (updated) {
                shapes.add(strike(numberRight, number.width(), baseline - font * 0.3));
            }
            double resultLeft = goesOn ? numberRight + font * SPACE : left;
            double resultBaseline = goesOn ? baseline : below(baseline);
            Step update = new Step.Update(parameter);
            if (frame.isAsked(update)) {
                Lettering question = now.number(update, font * Limits.SECOND_LINE);
                shapes.add(question.at(resultLeft, resultBaseline, Role.UPDATE_TEXT));
                resultLeft += question.width() + font * MARK_SPACE;
            }
            double from = resultLeft;
            second.ifPresent(step -> shapes.addAll(result(step, from, resultBaseline)));
            return shapes;
        }

        /** The gradient with its mark, later the new value. */
        private List<Shape> result(Step step, double from, double baseline) {
            Lettering value = now.number(step, font * Limits.SECOND_LINE);
            if (!(step instanceof Step.Gradient)) {
                return List.of(value.right(right, baseline, right - from, Role.UPDATE_TEXT, 1));
            }
            boolean isTaken = frame.symbols().symbol(step) instanceof Formula.TakenFor;
            Lettering mark = now.type().symbol(isTaken ? TAKEN_MARK : DERIVATIVE_MARK, font * Limits.SECOND_LINE);
            double markWidth = mark.width() + font * MARK_SPACE;
            double room = right - from - markWidth;
            return List.of(
                    mark.at(right - Math.min(room, value.width()) - markWidth, baseline, Role.BACKWARD_TEXT),
                    value.right(right, baseline, room, Role.BACKWARD_TEXT, 1));
        }

        /** Such that figures stand in the middle of their line, but a symbol with an index above keeps clear of the outline. */
        private double firstBaseline() {
            double figures = Skeleton.LABEL_PADDING_Y + font * 0.98;
            double ascent = symbol.box().height();
            boolean oneLine = place.height() <= 2 * font * Skeleton.LINE;
            double clear = oneLine ? (place.height() - symbol.box().total()) / 2 + ascent : ascent + CLEARANCE;
            return place.y() + Math.max(figures, Math.ceil(clear));
        }

        private double below(double baseline) {
            return Math.min(baseline + font * Skeleton.LINE, place.bottom() - CLEARANCE);
        }
    }

    /** A line through a number that another one has replaced. */
    static Shape strike(double right, double width, double y) {
        double over = 1.6;
        return new Shape.Line(
                new Point(right - width - over, y), new Point(right + over, y), Shape.Stroke.of(Role.TEXT_MUTED, 1.2));
    }
}
