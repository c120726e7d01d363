package backstep.drawing;

import backstep.controller.Frame;
import backstep.drawing.Diagram.Node;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Shape.Stroke;
import backstep.model.formula.Formula;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.network.Activation;
import backstep.typeset.LabelSetting.Between;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Units as circles with their name, their value, which also fills them, and their net input. */
final class Units {

    /** The value of a unit that carries biases: no measurement, hence no decimals. */
    private static final Formula ALWAYS_ONE = new Formula.Words("1");

    private static final double DIGIT = 0.5;
    private static final double THIN = 2;
    private static final double THICK = 4;

    private final Moment now;
    private final Frame frame;

    Units(Moment now) {
        this.now = now;
        frame = now.frame();
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
        List<Shape> shapes = disc(center, radius, 1, Stroke.of(Role.INK, THIN));
        shapes.add(now.type()
                .symbol(name, radius * 0.5)
                .center(center.x(), place.y() + radius * 0.68, radius * 1.5, Role.TEXT));
        shapes.add(now.type()
                .symbol(ALWAYS_ONE, typeSize(radius) * 1.2)
                .center(center.x(), place.y() + radius * 1.23, radius * 1.8, Role.TEXT));
        return new Part(Kind.UNIT, "unit-bias-" + layer, Optional.empty(), place, shapes);
    }

    private Part unit(Unit unit, Point center, double radius, Rect place) {
        Quantity value = unit.value();
        String name = PartNames.of("unit", value);
        boolean known = frame.isKnown(value);
        List<Shape> shapes = disc(center, radius, filled(unit, known), ring(unit, name, known));
        shapes.add(now.type()
                .symbol(frame.symbols().unitName(unit), radius * 0.42)
                .center(center.x(), place.y() + radius * 0.68, radius * 1.5, Role.TEXT));
        if (known) {
            shapes.add(now.number(value, typeSize(radius))
                    .center(center.x(), place.y() + radius * 1.23, radius * 1.8, Role.TEXT));
        }
        Step netInput = new Step.NetInput(unit);
        if (!unit.isInput() && frame.isKnown(netInput)) {
            Formula.Symbol symbol = frame.symbols().of(netInput);
            Formula bare = new Formula.Symbol(symbol.name(), "", "", symbol.accent(), symbol.quantity());
            shapes.add(now.type()
                    .pair(bare, Between.EQUALS, Optional.of(now.digits(netInput)), typeSize(radius) * 0.66)
                    .center(center.x(), place.y() + radius * 1.6, radius * 1.5, Role.TEXT));
        }
        return new Part(Kind.UNIT, name, Optional.of(value), place, shapes);
    }

    /** The type size at which the widest number fits across the circle. */
    private double typeSize(double radius) {
        double widest = 1.3 + DIGIT * (frame.numerals().decimals() + 1);
        return Math.min(radius * 0.42, radius * 1.72 / widest);
    }

    private static List<Shape> disc(Point center, double radius, double share, Stroke ring) {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape.Circle(center, radius, Optional.of(Role.SURFACE), Optional.empty()));
        if (share > 0) {
            shapes.add(new Shape.Level(center, radius, share, Role.FORWARD_SOFT));
        }
        shapes.add(new Shape.Circle(center, radius, Optional.empty(), Optional.of(ring)));
        return shapes;
    }

    private Stroke ring(Unit unit, String name, boolean known) {
        if (now.isFocused(name)) {
            return new Stroke(Role.FORWARD, THICK, List.of(6.0, 4.0), 1);
        }
        if (now.isLit(unit)) {
            return Stroke.of(Role.TEXT, THICK);
        }
        if (!unit.isInput()
                && (frame.isCurrent(new Step.NetInput(unit)) || frame.isCurrent(new Step.Activation(unit)))) {
            return Stroke.of(Role.FORWARD, THICK);
        }
        if (!unit.isInput() && frame.isCurrent(new Step.Delta(unit))) {
            return Stroke.of(Role.BACKWARD, THICK);
        }
        return Stroke.of(known ? Role.INK : Role.BORDER_STRONG, THIN);
    }

    /** How full the circle is now; it fills while its value is computed. */
    private double filled(Unit unit, boolean known) {
        if (known) {
            return share(unit);
        }
        boolean filling = unit.value() instanceof Step step
                && frame.isCurrent(step)
                && frame.cursor().isMoving();
        return filling ? share(unit) * frame.cursor().progress() : 0;
    }

    /** The value between the bounds of its function, or its size where it has none. */
    private double share(Unit unit) {
        double value = now.value(unit.value());
        if (unit.isInput()) {
            return Math.clamp(Math.abs(value), 0.0, 1.0);
        }
        Activation activation = frame.iteration().before().layer(unit.layer()).activation();
        return switch (activation) {
            case LOGISTIC, SOFTMAX -> Math.clamp(value, 0.0, 1.0);
            case TANH -> Math.clamp((value + 1) / 2, 0.0, 1.0);
            case IDENTITY, RELU, LEAKY_RELU, SOFTPLUS -> Math.clamp(Math.abs(value), 0.0, 1.0);
        };
    }
}
