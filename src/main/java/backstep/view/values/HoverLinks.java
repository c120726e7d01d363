package backstep.view.values;

import backstep.controller.Selection;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.view.base.Styles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.util.Subscription;

/** Lights up nodes while the pointer or the keyboard focus is on what they stand for, here or in any other view. */
final class HoverLinks {

    private final Selection selection;
    private final Map<Quantity.Owner, List<Node>> nodes = new HashMap<>();
    private List<Node> lit = List.of();

    HoverLinks(Selection selection) {
        this.selection = selection;
    }

    /** Follows what is pointed at until unsubscribed. */
    Subscription follow() {
        return selection.hovered().subscribe(this::light);
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

    private void point(Quantity quantity, boolean inside) {
        if (inside) {
            selection.hover(quantity);
        } else {
            selection.leave(quantity);
        }
    }

    private void light(Optional<Quantity> quantity) {
        lit.forEach(node -> node.pseudoClassStateChanged(Styles.LIT, false));
        lit = quantity.map(HoverLinks::shown)
                .map(owner -> nodes.getOrDefault(owner, List.of()))
                .orElse(List.of());
        lit.forEach(node -> node.pseudoClassStateChanged(Styles.LIT, true));
    }

    /** What lights up for a number: its owner; for the error of an output, which is not shown here, the target. */
    private static Quantity.Owner shown(Quantity quantity) {
        return quantity instanceof Step.OutputError(int output) ? new Quantity.Target(output) : quantity.owner();
    }
}
