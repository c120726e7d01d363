package backstep.drawing;

import backstep.controller.Frame;
import backstep.controller.Passage;
import backstep.drawing.Diagram.Node;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Shape.Stroke;
import backstep.drawing.StageType.Lettering;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Payoff;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.network.Activation;
import backstep.model.words.Messages;
import backstep.typeset.LabelSetting.Between;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Units as circles with their name, their value, which also fills them, and their net input. */
final class Units {

    /** The value of a unit that carries biases: no measurement, hence no decimals. */
    private static final Formula ALWAYS_ONE = new Formula.Words("1");

    /** The size of the value relative to the radius, and of name and net input relative to the value. */
    private static final double VALUE = 0.44;

    private static final double NAME = 0.85;
    private static final double THIRD = 0.66;
    /** How far the baseline of the name is below the middle, relative to the radius, and where two values stand under it. */
    private static final double NAME_DOWN = -0.36;

    private static final double NAME_OVER_TWO = -0.42;
    /** How wide the net input may be, relative to the radius, and how wide an equals sign is with its spaces, in em. */
    private static final double THIRD_CHORD = 1.58;

    /** How far its baseline is below the middle, relative to the radius: the circle is wider there by the thickness of its ring. */
    private static final double THIRD_DOWN = 0.53;

    private static final double EQUALS = 1.34;
    /** Length of the marks at zero, relative to the radius. */
    private static final double TICK = 0.14;

    /** The size of a value that another one stands under, at most, relative to the radius. */
    private static final double LARGEST_OF_TWO = 0.52;
    /** How wide the lower of them may be. */
    private static final double SECOND_CHORD = 1.5;

    /** Stands under a sum that grows, and how far under its baseline, in em. */
    private static final Formula AND_MORE = new Formula.Words("+\u2009\u22ef");

    private static final double MORE_DOWN = 0.78;

    private static final double THIN = 2;
    private static final double THICK = 4;
    private final Moment now;
    private final Frame frame;
    private final Levels levels;
    private final FlatMarks marks;

    Units(Moment now, Messages messages) {
        this.now = now;
        frame = now.frame();
        levels = new Levels(now);
        marks = new FlatMarks(now, levels, messages);
    }

    Part part(Node node) {
        double radius = now.layout().radius(node);
        Point center = now.layout().center(node);
        Rect place = Rect.around(center.x(), center.y(), 2 * radius, 2 * radius);
        return node.isBiasUnit() ? biasUnit(node, center, radius, place) : unit(node.asUnit(), center, radius, place);
    }

    private Part biasUnit(Node node, Point center, double radius, Rect place) {
        int layer = node.layer() + 1;
        Formula name = frame.symbols().biasUnitName(layer).orElseThrow();
        List<Shape> shapes = disc(center, radius, 1, 0, Stroke.of(Role.INK, THIN));
        double size = Math.max(now.layout().leastType(), VALUE * radius) * 1.2;
        shapes.add(line(now.type().symbol(name, NAME * size), center, radius, NAME_DOWN, 1.5));
        shapes.add(line(now.type().symbol(ALWAYS_ONE, size), center, radius, 0.23, Limits.CHORD));
        boolean recedes = now.diagram().edges().stream()
                .filter(edge -> edge.from().equals(node))
                .allMatch(edge -> now.recedes(edge.parameter()));
        return new Part(Kind.UNIT, "unit-bias-" + layer, Optional.empty(), place, shapes).receding(recedes);
    }

    private Part unit(Unit unit, Point center, double radius, Rect place) {
        Quantity value = unit.value();
        String name = PartNames.of("unit", value);
        boolean known = frame.isKnown(value);
        Stroke ring = ring(unit, name, known);
        List<Shape> shapes = Optional.ofNullable(now.highlights().maps().get(unit))
                .map(learned -> mapped(center, radius, learned, ring))
                .orElseGet(() -> disc(center, radius, levels.filled(unit), levels.zero(unit.layer()), ring));
        shapes.addAll(lettering(unit, center, radius));
        Optional<String> flat = marks.told(unit);
        flat.ifPresent(_ -> shapes.addAll(marks.shapes(unit, center, radius)));
        return new Part(Kind.UNIT, name, Optional.of(value), place, shapes)
                .receding(now.recedes(unit))
                .telling(flat.orElse(""));
    }

    /** Its name and its value, the largest of all; under it the net input, or above until then where there is no room. */
    private List<Shape> lettering(Unit unit, Point center, double radius) {
        List<Shape> shapes = new ArrayList<>();
        double size = typeSize(radius);
        Step netInput = new Step.NetInput(unit);
        boolean summed = !unit.isInput() && now.shows(netInput);
        boolean valued = now.shows(unit.value());
        Formula.Symbol symbol = frame.symbols().of(netInput);
        Formula bare = new Formula.Symbol(symbol.name(), "", "", symbol.accent(), symbol.quantity());
        boolean third = !frame.symbols().isItsValue(unit) && hasThird(bare, size, radius);
        boolean sumAlone = summed && !valued && !third;
        Formula name =
                sumAlone ? frame.symbols().symbol(netInput) : frame.symbols().unitName(unit);
        Optional<Payoff> payoff = now.payoff().filter(_ -> isOutput(unit));
        Optional<Double> ofTwo = payoff.flatMap(came -> sizeOfTwo(unit, came, size, radius));
        double named = ofTwo.isPresent() ? NAME_OVER_TWO : NAME_DOWN;
        shapes.add(line(now.type().symbol(name, NAME * ofTwo.orElse(size)), center, radius, named, 1.5));
        if (ofTwo.isPresent()) {
            shapes.addAll(replaced(unit, payoff.orElseThrow(), ofTwo.get(), center, radius));
            return shapes;
        }
        if (valued || sumAlone) {
            shapes.add(line(now.number(valued ? unit.value() : netInput, size), center, radius, 0.23, Limits.CHORD));
        }
        shapes.addAll(underWay(unit, size, third, center, radius));
        if (summed && third) {
            shapes.add(line(third(bare, netInput, THIRD * size, radius), center, radius, THIRD_DOWN, THIRD_CHORD));
        }
        return shapes;
    }

    /** Where it is too long it loses its spaces before it is set smaller. */
    private Lettering third(Formula symbol, Step netInput, double size, double radius) {
        Optional<Numerals.Parts> number = Optional.of(now.digits(netInput));
        Lettering usual = now.type().pair(symbol, Between.EQUALS, number, size);
        return usual.width() <= THIRD_CHORD * radius
                ? usual
                : now.type().pair(symbol, Between.CLOSE_EQUALS, number, size);
    }

    private boolean isOutput(Unit unit) {
        return frame.iteration().before().isOutput(unit.layer());
    }

    /** How large a value is that another one stands under: empty where there is no room for two. */
    private Optional<Double> sizeOfTwo(Unit unit, Payoff payoff, double size, double radius) {
        double alone = now.type().number(again(unit, payoff), size).width();
        return Optional.of(size * Math.min(1, SECOND_CHORD * radius / alone))
                .filter(both -> both >= now.layout().leastType() && size <= LARGEST_OF_TWO * radius);
    }

    private Numerals.Parts again(Unit unit, Payoff payoff) {
        return frame.numerals().parts(payoff.again().valueOf(unit));
    }

    /** At the end an output is struck through, and under it stands what it is with the new weights. */
    private List<Shape> replaced(Unit unit, Payoff payoff, double size, Point center, double radius) {
        Lettering old = now.number(unit.value(), size);
        double upper = center.y() + 0.12 * radius;
        double wide = Math.min(old.width(), Limits.CHORD * radius);
        return List.of(
                old.right(center.x() + wide / 2, upper, wide, Role.TEXT, Labels.REPLACED),
                Labels.strike(center.x() + wide / 2, wide, upper - 0.3 * size),
                now.type()
                        .number(again(unit, payoff), size)
                        .center(center.x(), center.y() + 0.62 * radius, Limits.CHORD * radius, Role.UPDATE_TEXT));
    }

    /** Where the value will stand: first the sum that grows, then the curve of the activation. */
    private List<Shape> underWay(Unit unit, double size, boolean third, Point center, double radius) {
        if (unit.isInput()) {
            return List.of();
        }
        Step netInput = new Step.NetInput(unit);
        Activation activation = function(unit.layer());
        Optional<Passage> rising = frame.passage(new Step.Activation(unit)).filter(_ -> !activation.spansLayer());
        if (rising.isPresent() && third) {
            Rect plot = Rect.around(center.x(), center.y() + radius * 0.08, radius * 1.2, radius * 0.44);
            double a = now.value(netInput);
            return new ActivationCurve(activation, a, plot)
                    .shapes(a, rising.get().share());
        }
        return GrowingSum.soFar(frame, netInput).stream()
                .map(sum -> now.type().formula(sum, frame.numerals(), size))
                .flatMap(sum -> growing(sum, !frame.arrivals(netInput).areAll(), size, center, radius).stream())
                .toList();
    }

    /** The sum as large as the number that it will be, and under it that more will come. */
    private List<Shape> growing(Lettering sum, boolean more, double size, Point center, double radius) {
        List<Shape> shapes = new ArrayList<>();
        double wide = Limits.CHORD * radius;
        shapes.add(sum.center(center.x(), center.y() + 0.23 * radius, wide, Role.FORWARD));
        if (more) {
            Lettering sign = now.type().symbol(AND_MORE, size);
            shapes.add(sign.center(center.x(), center.y() + 0.23 * radius + MORE_DOWN * size, wide, Role.FORWARD));
        }
        return shapes;
    }

    /** Whether there is room for the net input under the value, in a size that can be read. */
    private boolean hasThird(Formula symbol, double size, double radius) {
        double least = now.layout().leastType();
        double widest = now.type().symbol(symbol, least).width()
                + least * (EQUALS + now.type().widestInCircle());
        return THIRD * size >= least && THIRD_CHORD * radius >= widest;
    }

    /** @param wide how wide it may be, relative to the radius, like {@code down}, how far below the middle its baseline is */
    private static Shape line(Lettering set, Point center, double radius, double down, double wide) {
        return set.center(center.x(), center.y() + down * radius, wide * radius, Role.TEXT);
    }

    /** The type size of the value: fits across the circle, and is no smaller than any number may be. */
    private double typeSize(double radius) {
        double fitting = Limits.CHORD * radius / now.type().widestInCircle();
        double wanted = VALUE * Math.max(1, now.layout().textScale()) * radius;
        return Math.min(fitting, Math.max(now.layout().leastType(), wanted));
    }

    /** What a unit has learned in place of the fill that tells its value: a square whose corners are on its rim. */
    private static List<Shape> mapped(Point center, double radius, Learned learned, Stroke ring) {
        double side = Math.sqrt(2) * (radius - ring.width() / 2);
        Rect place = Rect.around(center.x(), center.y(), side, side);
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape.Circle(center, radius, Optional.of(Role.SURFACE), Optional.empty()));
        shapes.addAll(LearnedShapes.in(place, learned));
        shapes.add(new Shape.Circle(center, radius, Optional.empty(), Optional.of(ring)));
        return shapes;
    }

    /** @param zero where in its height marks stand for 0, if that is inside */
    private static List<Shape> disc(Point center, double radius, double share, double zero, Stroke ring) {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape.Circle(center, radius, Optional.of(Role.SURFACE), Optional.empty()));
        if (share > 0) {
            shapes.add(new Shape.Level(center, radius, share, Role.FORWARD_SOFT));
        }
        if (zero > 0 && zero < 1) {
            // Two ticks on the rim: a line through the middle would strike the number out, marks beside it be minus
            // signs.
            double half = 2 * radius * Math.sqrt(zero * (1 - zero));
            for (double side : new double[] {-1, 1}) {
                Point rim = center.add(new Point(side * half, radius * (1 - 2 * zero)));
                Point tick = rim.add(new Point(side * TICK * radius, 0));
                shapes.add(new Shape.Line(rim, tick, Stroke.of(Role.INK, 1.5)));
            }
        }
        shapes.add(new Shape.Circle(center, radius, Optional.empty(), Optional.of(ring)));
        return shapes;
    }

    private Stroke ring(Unit unit, String name, boolean known) {
        if (now.isFocused(name)) {
            return new Stroke(Role.FORWARD, THICK, List.of(6.0, 4.0), 1);
        }
        if (!unit.isInput() && (frame.isAsked(new Step.NetInput(unit)) || frame.isAsked(new Step.Activation(unit)))) {
            return new Stroke(Role.FORWARD, THICK, DashedFrame.DASHES, 1);
        }
        if (!unit.isInput()
                && (frame.isCurrent(new Step.NetInput(unit)) || frame.isCurrent(new Step.Activation(unit)))) {
            return Stroke.of(Role.FORWARD, THICK);
        }
        if (!unit.isInput() && frame.isCurrent(new Step.Delta(unit))) {
            return Stroke.of(Role.BACKWARD, THICK);
        }
        if (now.isLit(unit)) {
            return Stroke.of(Role.TEXT, THICK);
        }
        return Stroke.of(known ? Role.INK : Role.BORDER_STRONG, THIN);
    }

    private Activation function(int layer) {
        return frame.iteration().before().layer(layer).activation();
    }
}
