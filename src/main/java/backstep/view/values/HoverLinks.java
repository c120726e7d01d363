package backstep.view.values;

import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.view.base.Styles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.util.Subscription;

/** Lights up nodes while the pointer or the keyboard focus is on what they stand for, here or in any other view. */
final class HoverLinks {

    private final ObjectProperty<Optional<Quantity>> hovered;
    private final Map<Quantity, List<Node>> nodes = new HashMap<>();
    private List<Node> lit = List.of();

    HoverLinks(ObjectProperty<Optional<Quantity>> hovered) {
        this.hovered = hovered;
    }

    /** Follows the shared property until unsubscribed. */
    Subscription follow() {
        return hovered.subscribe(this::light);
    }

    /** Says that a node stands for a number: pointing at the node tells the other views. */
    void add(Node node, Quantity quantity) {
        nodes.computeIfAbsent(quantity, none -> new ArrayList<>()).add(node);
        node.hoverProperty().subscribe((before, inside) -> point(quantity, inside));
        node.focusWithinProperty().subscribe((before, inside) -> point(quantity, inside));
        if (hovered.get().map(HoverLinks::subject).equals(Optional.of(quantity))) {
            node.pseudoClassStateChanged(Styles.LIT, true);
        }
    }

    void remove(Quantity quantity) {
        nodes.remove(quantity);
    }

    private void point(Quantity quantity, boolean inside) {
        if (inside) {
            hovered.set(Optional.of(quantity));
        } else if (hovered.get().equals(Optional.of(quantity))) {
            hovered.set(Optional.empty());
        }
    }

    private void light(Optional<Quantity> quantity) {
        lit.forEach(node -> node.pseudoClassStateChanged(Styles.LIT, false));
        lit = quantity.map(HoverLinks::subject)
                .map(subject -> nodes.getOrDefault(subject, List.of()))
                .orElse(List.of());
        lit.forEach(node -> node.pseudoClassStateChanged(Styles.LIT, true));
    }

    /** What of the given numbers or units a number belongs to: the weight of a gradient, the unit of a delta. */
    static Quantity subject(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Given given -> given;
            case Step.WeightGradient(int layer, int unit, int from) -> new Quantity.Weight(layer, unit, from);
            case Step.WeightUpdate(int layer, int unit, int from) -> new Quantity.Weight(layer, unit, from);
            case Step.BiasGradient(int layer, int unit) -> new Quantity.Bias(layer, unit);
            case Step.BiasUpdate(int layer, int unit) -> new Quantity.Bias(layer, unit);
            case Step.NetInput(int layer, int unit) -> new Step.Activation(layer, unit);
            case Step.Activation activation -> activation;
            case Step.Delta(int layer, int unit) -> new Step.Activation(layer, unit);
            case Step.OutputError(int output) -> new Quantity.Target(output);
            case Step.TotalError total -> total;
        };
    }
}
