package backstep.view.math;

import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * Ties nodes to the numbers they stand for, so that pointing at one lights up all others: in formulas, in the graph, in
 * tables.
 */
public final class QuantityLinks {

    /** On nodes of the quantity that the pointer or the keyboard focus is on. */
    public static final PseudoClass HOVERED = PseudoClass.getPseudoClass("linked");

    /** On nodes of the quantity that was clicked. */
    public static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

    private static final Object KEY = QuantityLinks.class;

    private QuantityLinks() {}

    /** Says that a node stands for a number; gives it the style class of the number's phase. */
    public static void mark(Node node, Quantity quantity) {
        Object before = node.getProperties().put(KEY, quantity);
        if (quantity.equals(before)) {
            return;
        }
        node.pseudoClassStateChanged(HOVERED, false);
        node.pseudoClassStateChanged(PINNED, false);
        String styleClass = styleClass(quantity);
        // A class that is taken away and given back has all styles looked up anew.
        if (before instanceof Quantity other && !styleClass(other).equals(styleClass)) {
            node.getStyleClass().remove(styleClass(other));
        }
        if (!node.getStyleClass().contains(styleClass)) {
            node.getStyleClass().add(styleClass);
        }
    }

    /** The number a node itself stands for. */
    public static Optional<Quantity> of(Node node) {
        return node.hasProperties() && node.getProperties().get(KEY) instanceof Quantity quantity
                ? Optional.of(quantity)
                : Optional.empty();
    }

    /** The number under the pointer: that of the target of an event, or of the nearest node around it. */
    public static Optional<Quantity> at(EventTarget target) {
        Node node = target instanceof Node start ? start : null;
        while (node != null) {
            Optional<Quantity> quantity = of(node);
            if (quantity.isPresent()) {
                return quantity;
            }
            node = node.getParent();
        }
        return Optional.empty();
    }

    /** Sets {@link #HOVERED} and {@link #PINNED} on all nodes below {@code root} as they should be now. */
    public static void highlight(Node root, Optional<Quantity> hovered, Optional<Quantity> pinned) {
        for (Node node : nodes(root)) {
            Optional<Quantity> quantity = of(node);
            node.pseudoClassStateChanged(HOVERED, quantity.equals(hovered));
            node.pseudoClassStateChanged(PINNED, quantity.equals(pinned));
        }
    }

    /** All nodes that stand for a number: {@code root} and those below it, in the order of the scene graph. */
    public static List<Node> nodes(Node root) {
        List<Node> nodes = new ArrayList<>();
        collect(root, nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        if (of(node).isPresent()) {
            nodes.add(node);
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                collect(child, nodes);
            }
        }
    }

    /** The style class that colours a number: {@code math-given} or that of the phase that computes it. */
    public static String styleClass(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Given _ -> "math-given";
            case Step step -> "math-" + step.phase().id();
        };
    }
}
