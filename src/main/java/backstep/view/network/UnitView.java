package backstep.view.network;

import backstep.controller.Frame;
import backstep.model.formula.Formula;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.network.Activation;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.math.MathLabel;
import backstep.view.math.QuantityLinks;
import backstep.view.network.Diagram.Node;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/** A unit as a circle with its name, its value, which also fills it, and its net input. */
final class UnitView extends Region {

    /** The value of a unit that carries biases: no measurement, hence no decimals. */
    private static final Formula ALWAYS_ONE = new Formula.Words("1");

    private final Node node;
    private final double radius;
    private final Circle disc;
    private final Circle ring;
    private final Arc level;
    private final MathLabel name;
    private final MathLabel value;
    private final MathLabel netInput;

    UnitView(Node node, double centerX, double centerY, double stageRadius, Frame frame) {
        this.node = node;
        this.radius = StageFrame.radiusOf(stageRadius, node);
        disc = new Circle(radius, radius, radius);
        disc.getStyleClass().add("unit-disc");
        ring = new Circle(radius, radius, radius);
        ring.getStyleClass().add("unit-ring");
        level = new Arc(radius, radius, radius, radius, 0, 0);
        level.setType(ArcType.CHORD);
        level.getStyleClass().add("unit-level");
        double size = fitted(frame);
        name = StageType.symbol(
                node.isBiasUnit()
                        ? frame.symbols().biasUnitName(node.layer() + 1).orElseThrow()
                        : frame.symbols().unitName(node.asUnit()),
                radius * (node.isBiasUnit() ? 0.5 : 0.42));
        value = node.isBiasUnit() ? StageType.symbol(ALWAYS_ONE, size * 1.2) : StageType.number(size);
        netInput = StageType.equation(netInputName(frame), size * 0.66);
        if (!node.isBiasUnit()) {
            QuantityLinks.mark(this, quantity());
        }
        setId(node.isBiasUnit() ? "unit-bias-" + (node.layer() + 1) : Ids.of("unit", quantity()));
        getStyleClass().add("unit");
        getChildren().addAll(disc, level, ring, name, value, netInput);
        resizeRelocate(centerX - radius, centerY - radius, 2 * radius, 2 * radius);
    }

    private static final double DIGIT = 0.5;

    /** The type size at which the widest number fits across the circle. */
    private double fitted(Frame frame) {
        double widest = 1.3 + DIGIT * (frame.numerals().decimals() + 1);
        return Math.min(radius * 0.42, radius * 1.72 / widest);
    }

    private Formula netInputName(Frame frame) {
        if (node.isInput() || node.isBiasUnit()) {
            return new Formula.Words("");
        }
        var symbol = frame.symbols().of(new Step.NetInput(node.asUnit()));
        return new Formula.Symbol(symbol.name(), "", "", symbol.accent(), symbol.quantity());
    }

    /** The layer of the unit, −1 for the input. */
    int layer() {
        return node.layer();
    }

    Quantity quantity() {
        return node.asUnit().value();
    }

    void show(Frame frame, Set<Quantity.Owner> lit) {
        if (node.isBiasUnit()) {
            ring.pseudoClassStateChanged(Styles.KNOWN, true);
            fill(1);
            return;
        }
        Quantity quantity = quantity();
        boolean known = frame.isKnown(quantity);
        StageType.setNumber(value, frame, quantity);
        showNetInput(frame);
        double share = share(frame, quantity);
        boolean filling = !known
                && quantity instanceof Step step
                && frame.isCurrent(step)
                && frame.cursor().isMoving();
        fill(known ? share : filling ? share * frame.cursor().progress() : 0);
        ring.pseudoClassStateChanged(Styles.KNOWN, known);
        ring.pseudoClassStateChanged(Styles.LIT, lit.contains(node.asUnit()));
        Styles.phase(ring, emphasis(frame));
        requestLayout();
    }

    private void showNetInput(Frame frame) {
        boolean known = !node.isInput() && frame.isKnown(new Step.NetInput(node.asUnit()));
        netInput.setVisible(known);
        if (known) {
            StageType.setNumber(netInput, frame, new Step.NetInput(node.asUnit()));
        }
    }

    private Optional<Phase> emphasis(Frame frame) {
        if (node.isInput()) {
            return Optional.empty();
        }
        boolean forward = frame.isCurrent(new Step.NetInput(node.asUnit()))
                || frame.isCurrent(new Step.Activation(node.asUnit()));
        if (forward) {
            return Optional.of(Phase.FORWARD);
        }
        boolean backward = frame.isCurrent(new Step.Delta(node.asUnit()));
        return backward ? Optional.of(Phase.BACKWARD) : Optional.empty();
    }

    /** How full the circle is: the value between the bounds of its function, or its size where it has none. */
    private double share(Frame frame, Quantity quantity) {
        double shown = frame.iteration().value(quantity);
        if (node.isInput()) {
            return Math.clamp(Math.abs(shown), 0.0, 1.0);
        }
        Activation activation = frame.iteration().before().layer(node.layer()).activation();
        return switch (activation) {
            case LOGISTIC, SOFTMAX -> Math.clamp(shown, 0.0, 1.0);
            case TANH -> Math.clamp((shown + 1) / 2, 0.0, 1.0);
            case IDENTITY, RELU, LEAKY_RELU, SOFTPLUS -> Math.clamp(Math.abs(shown), 0.0, 1.0);
        };
    }

    /** Fills the circle from below up to a share of its height. */
    private void fill(double share) {
        double half = Math.toDegrees(Math.acos(1 - 2 * share));
        level.setStartAngle(270 - half);
        level.setLength(2 * half);
        level.setVisible(share > 0);
    }

    @Override
    protected void layoutChildren() {
        StageType.center(name, radius, radius * 0.68, radius * 1.5);
        StageType.center(value, radius, radius * 1.23, radius * 1.8);
        StageType.center(netInput, radius, radius * 1.6, radius * 1.5);
    }
}
