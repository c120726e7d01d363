package backstep.view.values;

import backstep.controller.Selection;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.view.base.Styles;
import backstep.view.math.QuantityLinks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Subscription;

/** Lights up nodes while the pointer or the keyboard focus is on what they stand for, here or in any other view. */
final class HoverLinks {

    private final Selection selection;
    private final Map<Quantity.Owner, List<Node>> nodes = new HashMap<>();
    private List<Node> lit = List.of();
    private List<Node> pinned = List.of();

    HoverLinks(Selection selection) {
        this.selection = selection;
    }

    /** Follows what is pointed at and pinned until unsubscribed. */
    Subscription follow() {
        return Subscription.combine(
                selection.hovered().subscribe(quantity -> lit = mark(Styles.LIT, lit, quantity)),
                selection.pinned().subscribe(quantity -> pinned = mark(QuantityLinks.PINNED, pinned, quantity)));
    }

    /** Says that a node stands for a number: pointing at the node tells the other views. */
    void add(Node node, Quantity quantity) {
        nodes.computeIfAbsent(quantity.owner(), none -> new ArrayList<>()).add(node);
        node.hoverProperty().subscribe((before, inside) -> point(quantity, inside));
        node.focusWithinProperty().subscribe((before, inside) -> point(quantity, inside));
        if (selection.hovered().get().map(HoverLinks::shown).equals(Optional.of(quantity.owner()))) {
            node.pseudoClassStateChanged(Styles.LIT, true);
        }
    }

    /** A node that is gone stands for nothing. */
    void remove(Node node) {
        nodes.values().forEach(standing -> standing.remove(node));
    }

    private void point(Quantity quantity, boolean inside) {
        if (inside) {
            selection.hover(quantity);
        } else {
            selection.leave(quantity);
        }
    }

    /** Takes a state away from the nodes that were in it and gives it to those that stand for a number now. */
    private List<Node> mark(PseudoClass state, List<Node> before, Optional<Quantity> quantity) {
        before.forEach(node -> node.pseudoClassStateChanged(state, false));
        List<Node> now = quantity.map(HoverLinks::shown)
                .map(owner -> nodes.getOrDefault(owner, List.of()))
                .orElse(List.of());
        now.forEach(node -> node.pseudoClassStateChanged(state, true));
        return now;
    }

    /** What lights up for a number: its owner; for the error of an output, which is not shown here, the target. */
    private static Quantity.Owner shown(Quantity quantity) {
        return quantity instanceof Step.OutputError(int output) ? new Quantity.Target(output) : quantity.owner();
    }
}
