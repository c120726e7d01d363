package backstep.drawing;

import backstep.controller.Frame;
import backstep.drawing.Diagram.Node;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Shape.Panel;
import backstep.drawing.Shape.Stroke;
import backstep.drawing.StageType.Lettering;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Payoff;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.words.Messages;
import backstep.typeset.LabelSetting.Between;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plates with one equation a line: the δ badge of a unit, target and error of an output, the total error; and the ties
 * that lead to the errors.
 */
final class Plates {

    /** The size of the errors and of their sum, compared with other numbers. */
    private static final double ERROR = 1.05;

    private static final double TOTAL = 1.1;

    private final Moment now;
    private final Messages messages;
    private final Frame frame;
    private final StageLayout layout;
    private final List<Node> outputs;

    Plates(Moment now, Messages messages) {
        this.now = now;
        this.messages = messages;
        frame = now.frame();
        layout = now.layout();
        outputs = now.diagram().outputNodes();
    }

    /** The lines from the outputs to their errors, and from there to the total error. */
    List<Part> ties() {
        List<Part> ties = new ArrayList<>();
        Point total = layout.skeleton().total().center();
        for (int index = 0; index < outputs.size(); index++) {
            Rect error = layout.skeleton().errors().get(index);
            Point rim = layout.center(outputs.get(index)).add(new Point(layout.radius(), 0));
            Step ofOutput = new Step.OutputError(outputs.get(index).unit());
            ties.add(tie("tie-error-" + index, rim, new Point(error.x(), error.centerY()), ofOutput));
            ties.add(tie("tie-total-" + index, error.center(), total, new Step.TotalError()));
        }
        return ties;
    }

    private Part tie(String name, Point from, Point to, Step leadsTo) {
        Role role = frame.isKnown(new Step.TotalError()) ? Role.ERROR : Role.ERROR_SOFT;
        return new Part(Kind.TIE, name, Rect.between(from, to), new Shape.Line(from, to, Stroke.of(role, 2)))
                .receding(now.recedes(leadsTo.owner()));
    }

    /**
     * All plates that are shown.
     *
     * @param tags where no badge can be
     * @param labels all that stand on the stage
     */
    List<Part> parts(List<Rect> tags, List<Rect> labels) {
        List<Part> plates = new ArrayList<>();
        now.diagram()
                .nodes()
                .forEach(node -> Optional.ofNullable(layout.skeleton().badges().get(node))
                        .filter(place -> tags.stream().noneMatch(place::overlaps))
                        .flatMap(place -> badge(node.asUnit(), place, labels))
                        .ifPresent(plates::add));
        for (int index = 0; index < outputs.size(); index++) {
            plates.add(
                    error(outputs.get(index).unit(), layout.skeleton().errors().get(index)));
        }
        plates.add(total(layout.skeleton().total()));
        return plates;
    }

    /** δ, once it is known; where there is little room, only of units that are lit or that the step is about. */
    private boolean hasRoomForBadges() {
        return layout.skeleton().hasRoomUnderCircles() && layout.skeleton().hasRoomForBadges();
    }

    private boolean isActing(Unit unit) {
        return now.isLit(unit) || now.actors().contains(unit);
    }

    private Optional<Part> badge(Unit unit, Rect place, List<Rect> labels) {
        Step delta = new Step.Delta(unit);
        boolean current = frame.isCurrent(delta);
        boolean matters = switch (layout.spacing()) {
            case ROOMY -> true;
            case TIGHT -> isActing(unit);
            case PACKED -> hasRoomForBadges() && isActing(unit) || current || now.isLit(unit) || isGradientInto(unit);
        };
        Optional<Lettering> sum =
                GrowingSum.of(frame, delta).filter(_ -> matters).map(formula -> small(formula, place));
        if (sum.isPresent()) {
            Optional<Rect> wider = widened(unit, place, sum.get().width() + 2 * Skeleton.LABEL_PADDING, labels);
            Lettering shown = wider.isPresent()
                    ? sum.get()
                    : small(GrowingSum.soFar(frame, delta).orElseThrow(), place);
            Panel panel = new Panel(wider.orElse(place), 30, Role.SURFACE, Role.BACKWARD, 1.5);
            return Optional.of(growing("badge", delta, shown, panel, layout.font(), Role.BACKWARD_TEXT));
        }
        boolean shown = now.shows(delta) && matters;
        if (!shown) {
            return Optional.empty();
        }
        if (frame.isAsked(delta)) {
            Panel open = new Panel(place, 4, Role.SURFACE, Role.SURFACE, 1);
            return Optional.of(plate("badge", List.of(delta), open, layout.font(), Between.SPACE, Role.BACKWARD_TEXT));
        }
        Panel panel = current
                ? new Panel(place, 30, Role.BACKWARD_TEXT, Role.BACKWARD_TEXT, 1.5)
                : new Panel(place, 30, Role.BACKWARD_SOFT, Role.BACKWARD, 1.5);
        Role role = current ? Role.ON_PHASE : Role.BACKWARD_TEXT;
        return Optional.of(plate("badge", List.of(delta), panel, layout.font(), Between.SPACE, role));
    }

    /** What grows is longer than the number that it will be: it is set smaller where it has to, but no smaller than any may be. */
    private Lettering small(Formula sum, Rect place) {
        double least = layout.leastType();
        Lettering smallest = now.type().formula(sum, frame.numerals(), least);
        double fitting = least * (place.width() - 3 * Skeleton.LABEL_PADDING) / smallest.width();
        return fitting <= least
                ? smallest
                : now.type().formula(sum, frame.numerals(), Math.min(fitting, layout.font()));
    }

    /** The place of a badge made wide enough, if it covers nothing then that stands on the stage or may stand there. */
    private Optional<Rect> widened(Unit unit, Rect place, double width, List<Rect> labels) {
        if (width <= place.width()) {
            return Optional.of(place);
        }
        Rect wider = Rect.around(place.centerX(), place.centerY(), width, place.height());
        Skeleton skeleton = layout.skeleton();
        boolean clear = wider.x() >= 0
                && labels.stream().noneMatch(wider::overlaps)
                && !skeleton.touchesCircle(wider)
                && skeleton.errors().stream().noneMatch(wider::overlaps)
                && !wider.overlaps(skeleton.total())
                && skeleton.badges().entrySet().stream()
                        .filter(badge -> !badge.getKey().asUnit().equals(unit))
                        .noneMatch(badge -> badge.getValue().overlaps(wider));
        return Optional.of(wider).filter(_ -> clear);
    }

    private boolean isGradientInto(Unit unit) {
        return frame.step()
                .filter(step -> step instanceof Step.Gradient(Parameter parameter)
                        && parameter.into().equals(unit))
                .isPresent();
    }

    private Part error(int output, Rect place) {
        Step error = new Step.OutputError(output);
        boolean current = frame.isCurrent(error) && frame.phase().equals(Optional.of(Phase.ERROR));
        Role fill = current ? Role.ERROR_SOFT : Role.SURFACE;
        Panel panel = now.isFocused(PartNames.of("error-box", error))
                ? new Panel(place, 5, fill, Role.FORWARD, 2.5)
                : new Panel(place, 6, fill, Role.ERROR, current ? 2.5 : 1.5);
        List<Quantity> lines = errorLines(output);
        if (now.payoff().isPresent()) {
            return nearer(output, now.payoff().get(), panel);
        }
        return plate("error-box", lines, panel, layout.font() * ERROR, Between.EQUALS, Role.ERROR_TEXT);
    }

    private Part total(Rect place) {
        Step total = new Step.TotalError();
        boolean known = frame.isKnown(total);
        Panel panel = known
                ? new Panel(place, 6, Role.ERROR_TEXT, Role.ERROR_TEXT, 1)
                : new Panel(place, 6, Role.ERROR_SOFT, Role.ERROR, 1);
        if (now.payoff().isPresent()) {
            return replaced(now.payoff().get(), place);
        }
        Role role = known ? Role.ON_PHASE : Role.ERROR_TEXT;
        Optional<Formula> sum = GrowingSum.of(frame, total);
        if (sum.isPresent()) {
            Lettering set = now.type().formula(sum.get(), frame.numerals(), layout.font() * TOTAL);
            return growing("total-box", total, set, panel, layout.font() * TOTAL, role);
        }
        return plate("total-box", List.of(total), panel, layout.font() * TOTAL, Between.EQUALS, role);
    }

    /** At the end the error is struck through, and under it stands what it is with the new weights. */
    private Part replaced(Payoff payoff, Rect own) {
        Step total = new Step.TotalError();
        double font = layout.font() * TOTAL;
        Rect place = Rect.around(own.centerX(), own.centerY(), own.width(), 2 * font * Skeleton.LINE + 2);
        Lettering symbol = now.symbol(total, font);
        Lettering old = now.number(total, font);
        Lettering again =
                now.type().number(frame.numerals().parts(payoff.again().totalError()), font);
        double wide = symbol.width() + Labels.SPACE * font + Math.max(old.width(), again.width());
        double right = Math.min(place.centerX() + wide / 2, place.right() - Skeleton.LABEL_PADDING);
        double room = place.width() - 2 * Skeleton.LABEL_PADDING - symbol.width() - Labels.SPACE * font;
        double upper = place.centerY() - 0.3 * font;
        double lower = upper + font * Skeleton.LINE;
        List<Shape> shapes = List.of(
                new Panel(place, 6, Role.SURFACE, Role.UPDATE, 2),
                symbol.at(Math.max(place.x() + Skeleton.LABEL_PADDING, right - wide), upper, Role.TEXT),
                old.right(right, upper, room, Role.TEXT, Labels.REPLACED),
                Labels.strike(right, Math.min(room, old.width()), upper - font * 0.3),
                again.right(right, lower, room, Role.UPDATE_TEXT, 1));
        return new Part(Kind.PLATE, PartNames.of("total-box", total), Optional.of(total), place, shapes);
    }

    /** At the end the plate of an output says how much nearer it came to its target. */
    private Part nearer(int output, Payoff payoff, Panel panel) {
        Step error = new Step.OutputError(output);
        Quantity target = new Quantity.Target(output);
        Rect place = panel.place();
        double font = layout.font() * ERROR;
        double nearer = new PrintedPayoff(payoff, frame.numerals()).nearer(output);
        String words = messages.get(nearer < 0 ? "stage.payoff.farther" : "stage.payoff.nearer");
        Lettering given =
                now.type().pair(frame.symbols().symbol(target), Between.EQUALS, Optional.of(now.digits(target)), font);
        Lettering number = now.type().number(frame.numerals().parts(Math.abs(nearer)), layout.font());
        Lettering said = now.type().symbol(new Formula.Words(words), layout.font());
        double space = 0.3 * font;
        double wide = number.width() + space + said.width();
        double room = place.width() - font / 2;
        double scale = Math.min(1, room / wide);
        double left = place.centerX() - scale * wide / 2;
        double upper = baseline(place, 0.25, given);
        double lower = baseline(place, 0.75, number);
        double numberRight = left + scale * number.width();
        List<Shape> shapes = List.of(
                new Panel(place, 6, Role.SURFACE, Role.UPDATE, 1.5),
                given.center(place.centerX(), upper, place.width() - font, Role.TEXT),
                number.right(numberRight, lower, scale * number.width(), Role.UPDATE_TEXT, 1),
                said.right(left + scale * wide, lower, scale * said.width(), Role.UPDATE_TEXT, 1));
        return new Part(Kind.PLATE, PartNames.of("error-box", error), Optional.of(error), place, shapes);
    }

    /** Where a line stands whose middle is at a share of the height of a plate. */
    private static double baseline(Rect place, double share, Lettering line) {
        return place.y()
                + share * place.height()
                - line.box().total() / 2
                + line.box().height();
    }

    /** The plate of a number that is not there yet: the sum of what has arrived. */
    private Part growing(String prefix, Step step, Lettering sum, Panel panel, double font, Role role) {
        Rect place = panel.place();
        double baseline = baseline(place, 0.5, sum);
        Shape line = sum.center(place.centerX(), baseline, place.width() - 2 * Skeleton.LABEL_PADDING, role);
        return new Part(Kind.PLATE, PartNames.of(prefix, step), Optional.of(step), place, List.of(panel, line));
    }

    /** @param quantities one a line; the last one is what the plate is about, the others are given */
    private Part plate(
            String prefix, List<? extends Quantity> quantities, Panel panel, double font, Between between, Role role) {
        Rect place = panel.place();
        List<Shape> shapes = new ArrayList<>();
        shapes.add(panel);
        for (int index = 0; index < quantities.size(); index++) {
            Quantity quantity = quantities.get(index);
            Optional<Numerals.Parts> number =
                    Optional.of(quantity).filter(now::shows).map(now::digits);
            Lettering set = now.type().pair(frame.symbols().symbol(quantity), between, number, font);
            double baseline = baseline(place, (index + 0.5) / quantities.size(), set);
            Role colour = quantity instanceof Step ? role : Role.TEXT;
            shapes.add(set.center(place.centerX(), baseline, place.width() - font, colour));
        }
        Quantity subject = quantities.getLast();
        if (frame.isAsked(subject)) {
            shapes.addAll(DashedFrame.around(place, role));
        }
        Quantity.Owner[] owners = quantities.stream().map(Quantity::owner).toArray(Quantity.Owner[]::new);
        return new Part(Kind.PLATE, PartNames.of(prefix, subject), Optional.of(subject), place, shapes)
                .receding(now.recedes(owners));
    }

    /** The quantities that stand in an error box: target and error of an output. */
    static List<Quantity> errorLines(int output) {
        return List.of(new Quantity.Target(output), new Step.OutputError(output));
    }
}
