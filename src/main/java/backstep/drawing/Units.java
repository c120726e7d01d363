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
import backstep.model.formula.PlainText;
import backstep.model.iteration.Payoff;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.network.Activation;
import backstep.model.network.Matrix;
import backstep.model.words.Messages;
import backstep.typeset.LabelSetting.Between;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Units as circles with their name, their value, which also fills them, and their net input. */
final class Units {

    /** The value of a unit that carries biases: no measurement, hence no decimals. */
    private static final Formula ALWAYS_ONE = new Formula.Words("1");

    /** The size of the value relative to the radius, and of name and net input relative to the value. */
    private static final double VALUE = 0.44;

    private static final double NAME = 0.85;
    private static final double THIRD = 0.66;
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

    private static final double THIN = 2;
    private static final double THICK = 4;
    /** Size of the mark of a flat function, relative to the radius, and at least in pixels. */
    private static final double MARK = 0.22;

    private static final double LEAST_MARK = 6;

    private final Moment now;
    private final Frame frame;
    private final Messages messages;
    private final boolean withholds;
    /** The largest value of each layer, by its number; −1 for the inputs. */
    private final Map<Integer, Span> spans = new HashMap<>();

    Units(Moment now, Messages messages) {
        this.now = now;
        this.messages = messages;
        frame = now.frame();
        withholds = frame.withholds();
    }

    /** Where the values of a layer lie. */
    private record Span(double low, double high) {

        double share(double value) {
            return high > low ? Math.clamp((value - low) / (high - low), 0.0, 1.0) : 0;
        }

        double middle() {
            return (low + high) / 2;
        }
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
        shapes.add(line(now.type().symbol(name, NAME * size), center, radius, -0.36, 1.5));
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
        Optional<Matrix> map = Optional.ofNullable(now.highlights().maps().get(unit));
        List<Shape> shapes = map.map(tones -> mapped(center, radius, tones, ring(unit, name, known)))
                .orElseGet(() -> disc(
                        center, radius, filled(unit, known), span(unit.layer()).share(0), ring(unit, name, known)));
        shapes.addAll(lettering(unit, center, radius));
        Optional<String> flat = unit.isInput() ? Optional.empty() : flatness(unit);
        flat.ifPresent(_ -> {
            Point rim = center.add(new Point(1, -1).multiply(radius * Math.sqrt(0.5)));
            boolean above = now.value(value) > span(unit.layer()).middle();
            shapes.addAll(mark(rim, Math.max(LEAST_MARK, radius * MARK), above));
        });
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
        boolean third = hasThird(bare, size, radius);
        boolean sumAlone = summed && !valued && !third;
        Formula name =
                sumAlone ? frame.symbols().symbol(netInput) : frame.symbols().unitName(unit);
        shapes.add(line(now.type().symbol(name, NAME * size), center, radius, -0.36, 1.5));
        Optional<List<Shape>> both = now.payoff()
                .filter(_ -> isOutput(unit))
                .flatMap(payoff -> replaced(unit, payoff, size, center, radius));
        if (both.isPresent()) {
            shapes.addAll(both.get());
            return shapes;
        }
        if (valued || sumAlone) {
            shapes.add(line(now.number(valued ? unit.value() : netInput, size), center, radius, 0.23, Limits.CHORD));
        }
        shapes.addAll(underWay(unit, size, third, center, radius));
        if (summed && third) {
            Lettering sum = now.type().pair(bare, Between.EQUALS, Optional.of(now.digits(netInput)), THIRD * size);
            shapes.add(line(sum, center, radius, THIRD_DOWN, THIRD_CHORD));
        }
        return shapes;
    }

    private boolean isOutput(Unit unit) {
        return frame.iteration().before().isOutput(unit.layer());
    }

    /** At the end an output is struck through, and under it stands what it is with the new weights: if there is room. */
    private Optional<List<Shape>> replaced(Unit unit, Payoff payoff, double size, Point center, double radius) {
        Numerals.Parts digits = frame.numerals().parts(payoff.again().valueOf(unit));
        Lettering alone = now.type().number(digits, size);
        double both = size * Math.min(1, SECOND_CHORD * radius / alone.width());
        if (both < now.layout().leastType() || size > LARGEST_OF_TWO * radius) {
            return Optional.empty();
        }
        Lettering old = now.number(unit.value(), both);
        double upper = center.y() + 0.1 * radius;
        double wide = Math.min(old.width(), Limits.CHORD * radius);
        return Optional.of(List.of(
                old.right(center.x() + wide / 2, upper, wide, Role.TEXT, Labels.REPLACED),
                Labels.strike(center.x() + wide / 2, wide, upper - 0.3 * both),
                now.type()
                        .number(digits, both)
                        .center(center.x(), center.y() + 0.6 * radius, Limits.CHORD * radius, Role.UPDATE_TEXT)));
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
        return GrowingSum.of(frame, netInput).stream()
                .<Shape>map(sum -> now.type()
                        .formula(sum, frame.numerals(), size)
                        .center(center.x(), center.y() + 0.23 * radius, Limits.CHORD * radius, Role.FORWARD))
                .toList();
    }

    /** Whether there is room for the net input under the value, in a size that can be read. */
    private boolean hasThird(Formula symbol, double size, double radius) {
        double least = now.layout().leastType();
        double widest = now.type().symbol(symbol, least).width()
                + least * (EQUALS + now.type().widestNumber());
        return THIRD * size >= least && THIRD_CHORD * radius >= widest;
    }

    /** @param wide how wide it may be, relative to the radius, like {@code down}, how far below the middle its baseline is */
    private static Shape line(Lettering set, Point center, double radius, double down, double wide) {
        return set.center(center.x(), center.y() + down * radius, wide * radius, Role.TEXT);
    }

    /** The type size of the value: fits across the circle, and is no smaller than any number may be. */
    private double typeSize(double radius) {
        double fitting = Limits.CHORD * radius / now.type().widestNumber();
        double wanted = VALUE * Math.max(1, now.layout().textScale()) * radius;
        return Math.min(fitting, Math.max(now.layout().leastType(), wanted));
    }

    /** What a unit has learned in place of the fill that tells its value: a square whose corners are on its rim. */
    private static List<Shape> mapped(Point center, double radius, Matrix tones, Stroke ring) {
        double side = Math.sqrt(2) * (radius - ring.width() / 2);
        Rect place = Rect.around(center.x(), center.y(), side, side);
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape.Circle(center, radius, Optional.of(Role.SURFACE), Optional.empty()));
        shapes.add(new Shape.Shading(place, tones, Role.BACKWARD, Role.SURFACE, Role.FORWARD));
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

    /** What follows from the slope of a unit where its function is flat, once that gives nothing away. */
    private Optional<String> flatness(Unit unit) {
        boolean told = withholds ? frame.isKnown(unit.value()) : frame.isKnown(new Step.NetInput(unit));
        if (!told) {
            return Optional.empty();
        }
        Activation function = function(unit.layer());
        double netInput = now.value(new Step.NetInput(unit));
        if (!function.isFlatAt(function.slope(netInput, now.value(unit.value())))) {
            return Optional.empty();
        }
        String kind = function == Activation.RELU ? "inactive" : "saturated";
        String name = PlainText.DEFAULT.of(frame.symbols().symbol(unit.value()));
        return Optional.of(messages.get("stage.unit." + kind, name));
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

    /** How full the circle is now: where the value lies in its range; it fills while the value is computed. */
    private double filled(Unit unit, boolean known) {
        double share = span(unit.layer()).share(now.value(unit.value()));
        if (known) {
            return share;
        }
        return frame.passage(new Step.Activation(unit))
                .map(passage -> passage.share() * share)
                .orElse(0.0);
    }

    private Activation function(int layer) {
        return frame.iteration().before().layer(layer).activation();
    }

    /** What the units of a layer can be; where that has no end, as far as the largest of them is from 0. */
    private Span span(int layer) {
        return spans.computeIfAbsent(layer, this::spanOf);
    }

    private Span spanOf(int layer) {
        double[] values = Unit.ofLayer(frame.iteration().before(), layer).stream()
                .filter(unit -> !withholds || frame.isKnown(unit.value()))
                .mapToDouble(unit -> now.value(unit.value()))
                .toArray();
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        boolean below = Arrays.stream(values).anyMatch(value -> value < 0);
        double least = layer < 0 ? Double.NEGATIVE_INFINITY : function(layer).least();
        double most = layer < 0 ? Double.POSITIVE_INFINITY : function(layer).most();
        double low = Double.isFinite(least) ? least : below ? -largest : 0;
        return new Span(low, Double.isFinite(most) ? most : largest);
    }
}
