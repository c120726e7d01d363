package backstep.view.network;

import backstep.drawing.Drawing;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Point;
import backstep.drawing.Shape;
import backstep.view.math.QuantityLinks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Paints drawings: keeps a node for each name, and changes only what differs from the drawing before.
 *
 * <p>What can have the keyboard lies on the stage itself, in the order of the drawing; edges, packets and labels that come
 * and go lie in a group each.
 */
final class StagePainter {

    private static final Point ORIGIN = new Point(0, 0);

    private final List<Node> stage;
    private final ShapeNodes shapes;
    private final Runnable focusMoved;
    private final Map<Kind, Group> groups =
            Map.of(Kind.EDGE, group(), Kind.PASSING_LABEL, group(), Kind.PACKET, group());
    private final Map<String, Painted> painted = new HashMap<>();
    private List<String> names = List.of();

    /** @param focusMoved called when a part gets or loses the keyboard */
    StagePainter(List<Node> stage, StagePalette palette, Runnable focusMoved) {
        this.stage = stage;
        this.focusMoved = focusMoved;
        shapes = new ShapeNodes(palette);
    }

    private static Group group() {
        Group group = new Group();
        group.setManaged(false);
        group.setAutoSizeChildren(false);
        return group;
    }

    /** Has every part painted again, in other colours. */
    void forgetColours() {
        shapes.forgetColours();
        painted.values().forEach(Painted::forget);
    }

    void paint(Drawing drawing) {
        drawing.parts()
                .forEach(part -> painted.computeIfAbsent(part.name(), name -> create(part))
                        .show(part));
        List<String> now = drawing.parts().stream().map(Part::name).toList();
        if (!now.equals(names)) {
            names = now;
            painted.keySet().retainAll(new HashSet<>(now));
            arrange(drawing);
        }
    }

    private Painted create(Part part) {
        if (!part.kind().isPickable()) {
            return new Single(part);
        }
        PartNode node = new PartNode();
        part.quantity().ifPresent(quantity -> QuantityLinks.mark(node, quantity));
        node.setId(part.name());
        node.focusedProperty().subscribe((before, focused) -> focusMoved.run());
        return node;
    }

    /** Puts the nodes of all parts in order, each in its group or on the stage. */
    private void arrange(Drawing drawing) {
        List<Node> onStage = new ArrayList<>();
        Map<Kind, List<Node>> inGroups = new HashMap<>();
        for (Part part : drawing.parts()) {
            Node node = painted.get(part.name()).node();
            if (groups.containsKey(part.kind())) {
                inGroups.computeIfAbsent(part.kind(), kind -> new ArrayList<>()).add(node);
            } else {
                onStage.add(node);
            }
        }
        groups.forEach((kind, group) -> arrange(group.getChildren(), inGroups.getOrDefault(kind, List.of())));
        arrange(stage, withGroups(onStage, drawing));
    }

    /** The groups stand before the first part of a kind that is drawn after theirs. */
    private List<Node> withGroups(List<Node> onStage, Drawing drawing) {
        List<Node> all = new ArrayList<>();
        int next = 0;
        Set<Kind> placed = new HashSet<>();
        for (Part part : drawing.parts()) {
            for (Kind kind : List.of(Kind.EDGE, Kind.PASSING_LABEL, Kind.PACKET)) {
                if (part.kind().compareTo(kind) >= 0 && placed.add(kind)) {
                    all.add(groups.get(kind));
                }
            }
            if (!groups.containsKey(part.kind())) {
                all.add(onStage.get(next++));
            }
        }
        return all;
    }

    /** Nodes that stay are not taken out, as they would lose the keyboard and their styles. */
    private static void arrange(List<Node> children, List<Node> wanted) {
        Set<Node> kept = new HashSet<>(wanted);
        children.removeIf(child -> !kept.contains(child));
        Set<Node> there = new HashSet<>(children);
        if (!wanted.stream().filter(there::contains).toList().equals(children)) {
            children.clear();
            there.clear();
        }
        int at = 0;
        while (at < wanted.size()) {
            int end = at;
            while (end < wanted.size() && !there.contains(wanted.get(end))) {
                end++;
            }
            if (end > at) {
                children.addAll(at, wanted.subList(at, end));
            }
            at = end + 1;
        }
    }

    /** How a part is painted. */
    private sealed interface Painted {

        Node node();

        /** Shows the part, unless it does so already. */
        void show(Part part);

        /** What is shown is out of date. */
        void forget();
    }

    /** A part of a single shape, which nobody points at. */
    private final class Single implements Painted {

        private final List<Node> nodes = new ArrayList<>();
        private List<Shape> shown = List.of();

        Single(Part part) {
            show(part);
            node().setId(part.name());
            node().setMouseTransparent(true);
        }

        @Override
        public Node node() {
            return nodes.getFirst();
        }

        @Override
        public void show(Part part) {
            if (!part.shapes().equals(shown)) {
                shown = part.shapes();
                shapes.show(shown, ORIGIN, nodes);
            }
        }

        @Override
        public void forget() {
            shown = List.of();
        }
    }

    /** A part of several shapes in the place that it covers. */
    private final class PartNode extends Region implements Painted {

        private List<Shape> shown = List.of();

        PartNode() {
            getStyleClass().add("stage-part");
            setManaged(false);
        }

        @Override
        public Node node() {
            return this;
        }

        @Override
        public void show(Part part) {
            if (part.shapes().equals(shown)) {
                return;
            }
            shown = part.shapes();
            resizeRelocate(
                    part.place().x(),
                    part.place().y(),
                    part.place().width(),
                    part.place().height());
            shapes.show(shown, new Point(getLayoutX(), getLayoutY()), getChildren());
        }

        @Override
        public void forget() {
            shown = List.of();
        }
    }
}
