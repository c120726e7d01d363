package backstep.view.math;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * Children of one kind that are used again and again, as new ones cost more: their styles would have to be looked up. Those
 * that are not needed now are there, but not seen.
 */
final class NodePool<N extends Node> {

    private final List<Node> children;
    private final Supplier<N> maker;
    private final List<N> nodes = new ArrayList<>();
    private int used;
    private int styled;

    /** @param children that what is made is added to */
    NodePool(List<Node> children, Supplier<N> maker) {
        this.children = children;
        this.maker = maker;
    }

    /** From here on, all are free. */
    void restart() {
        used = 0;
    }

    /** Takes one that is free, or makes one. */
    N next() {
        if (used == nodes.size()) {
            N made = maker.get();
            nodes.add(made);
            children.add(made);
        }
        N node = nodes.get(used++);
        node.setVisible(true);
        return node;
    }

    List<N> used() {
        return nodes.subList(0, used);
    }

    /** Hides those that are still free, and returns them. */
    List<N> hideRest() {
        List<N> rest = nodes.subList(used, nodes.size());
        rest.forEach(node -> node.setVisible(false));
        return rest;
    }

    /** Gives those their styles that were made while the view was laid out: a frame later would be seen. */
    void styleNew() {
        nodes.subList(styled, nodes.size()).forEach(Node::applyCss);
        styled = nodes.size();
    }
}
