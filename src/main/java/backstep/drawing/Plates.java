package backstep.drawing;

import backstep.controller.Frame;
import backstep.drawing.Diagram.Node;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Shape.Panel;
import backstep.drawing.Shape.Stroke;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.typeset.LabelSetting.Between;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plates with one equation a line: the δ badge of a unit, target and error of an output, the total error; and the ties
 * that lead to the errors.
 */
final class Plates {

    private final Moment now;
    private final Frame frame;
    private final StageLayout layout;
    private final List<Node> outputs;

    Plates(Moment now) {
        this.now = now;
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
     * @param taken where no badge can be
     */
    List<Part> parts(List<Rect> taken) {
        List<Part> plates = new ArrayList<>();
        now.diagram()
                .nodes()
                .forEach(node -> Optional.ofNullable(layout.skeleton().badges().get(node))
                        .filter(place -> taken.stream().noneMatch(place::overlaps))
                        .flatMap(place -> badge(node.asUnit(), place))
                        .ifPresent(plates::add));
        for (int index = 0; index < outputs.size(); index++) {
            plates.add(
                    error(outputs.get(index).unit(), layout.skeleton().errors().get(index)));
        }
        plates.add(total(layout.skeleton().total()));
        return plates;
    }

    /** δ, once it is known; where there is little room, only of units that are lit or that the step is about. */
    private Optional<Part> badge(Unit unit, Rect place) {
        Step delta = new Step.Delta(unit);
        boolean current = frame.isCurrent(delta);
        boolean matters = switch (layout.spacing()) {
            case ROOMY -> true;
            case TIGHT -> now.isLit(unit) || now.actors().contains(unit);
            case PACKED -> now.isLit(unit) || current || isGradientInto(unit);
        };
        Optional<Formula> sum = GrowingSum.of(frame, delta).filter(_ -> matters);
        if (sum.isPresent()) {
            Panel panel = new Panel(place, 30, Role.SURFACE, Role.BACKWARD, 1.5);
            return Optional.of(growing("badge", delta, sum.get(), panel, layout.font(), Role.BACKWARD_TEXT));
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
        List<Quantity> lines = Skeleton.errorLines(output);
        return plate("error-box", lines, panel, layout.font() * 1.05, Between.EQUALS, Role.ERROR_TEXT);
    }

    private Part total(Rect place) {
        Step total = new Step.TotalError();
        boolean known = frame.isKnown(total);
        Panel panel = known
                ? new Panel(place, 6, Role.ERROR_TEXT, Role.ERROR_TEXT, 1)
                : new Panel(place, 6, Role.ERROR_SOFT, Role.ERROR, 1);
        Role role = known ? Role.ON_PHASE : Role.ERROR_TEXT;
        Optional<Formula> sum = GrowingSum.of(frame, total);
        if (sum.isPresent()) {
            return growing("total-box", total, sum.get(), panel, layout.font() * 1.1, role);
        }
        return plate("total-box", List.of(total), panel, layout.font() * 1.1, Between.EQUALS, role);
    }

    /** The plate of a number that is not there yet: the sum of what has arrived. */
    private Part growing(String prefix, Step step, Formula sum, Panel panel, double font, Role role) {
        Rect place = panel.place();
        StageType.Lettering set = now.type().formula(sum, frame.numerals(), font);
        double baseline = place.centerY() - set.box().total() / 2 + set.box().height();
        Shape line = set.center(place.centerX(), baseline, place.width() - font, role);
        return new Part(Kind.PLATE, PartNames.of(prefix, step), Optional.of(step), place, List.of(panel, line));
    }

    /** @param quantities one a line; the last one is what the plate is about, the others are given */
    private Part plate(
            String prefix, List<? extends Quantity> quantities, Panel panel, double font, Between between, Role role) {
        Rect place = panel.place();
        List<Shape> shapes = new ArrayList<>();
        shapes.add(panel);
        double line = place.height() / quantities.size();
        for (int index = 0; index < quantities.size(); index++) {
            Quantity quantity = quantities.get(index);
            Optional<Numerals.Parts> number =
                    Optional.of(quantity).filter(now::shows).map(now::digits);
            StageType.Lettering set = now.type().pair(frame.symbols().symbol(quantity), between, number, font);
            double baseline = place.y()
                    + line * (index + 0.5)
                    - set.box().total() / 2
                    + set.box().height();
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
}
