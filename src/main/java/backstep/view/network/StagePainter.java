package backstep.view.network;

import backstep.drawing.Drawing;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Shape;
import backstep.view.base.Children;
import backstep.view.math.QuantityLinks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

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
            Map.of(Kind.HALO, group(), Kind.EDGE, group(), Kind.PASSING_LABEL, group(), Kind.PACKET, group());
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
        boolean moves = part.kind() == Kind.PACKET;
        if (!part.kind().isPickable() && !moves && part.shapes().size() == 1) {
            return new Painted(part, Optional.empty());
        }
        Pane place = new Pane();
        place.setManaged(false);
        place.setId(part.name());
        if (moves) {
            place.setMouseTransparent(true);
            return new Painted(part, Optional.of(place));
        }
        place.getStyleClass().add("stage-part");
        part.quantity().ifPresent(quantity -> QuantityLinks.mark(place, quantity));
        place.focusedProperty().subscribe((before, focused) -> focusMoved.run());
        return new Painted(part, Optional.of(place));
    }

    /** Puts the nodes of all parts in order: a group stands where the first of its parts would. */
    private void arrange(Drawing drawing) {
        List<Node> onStage = new ArrayList<>();
        Map<Kind, List<Node>> inGroups = new EnumMap<>(Kind.class);
        groups.keySet().forEach(kind -> inGroups.put(kind, new ArrayList<>()));
        for (Part part : drawing.parts()) {
            List<Node> siblings = inGroups.getOrDefault(part.kind(), onStage);
            if (siblings != onStage && siblings.isEmpty()) {
                onStage.add(groups.get(part.kind()));
            }
            siblings.add(painted.get(part.name()).node());
        }
        groups.forEach((kind, group) -> Children.arrange(group.getChildren(), inGroups.get(kind)));
        Children.arrange(stage, onStage);
    }

    /** How a part is painted: in a place of its own, or as the node of its only shape where nobody can point at it. */
    private final class Painted {

        private final Optional<Pane> place;
        private final List<Node> nodes;
        private List<Shape> shown = List.of();
        private boolean receding;
        private Optional<Tooltip> tooltip = Optional.empty();

        Painted(Part part, Optional<Pane> place) {
            this.place = place;
            nodes = place.<List<Node>>map(Pane::getChildren).orElseGet(ArrayList::new);
            show(part);
            if (place.isEmpty()) {
                node().setId(part.name());
            }
        }

        Node node() {
            return place.<Node>map(pane -> pane).orElseGet(nodes::getFirst);
        }

        /** Shows the part, unless it does so already. */
        void show(Part part) {
            tell(part.tip());
            if (part.shapes().equals(shown) && part.recedes() == receding) {
                return;
            }
            shown = part.shapes();
            receding = part.recedes();
            Rect covered = part.place();
            place.ifPresent(pane -> pane.resizeRelocate(covered.x(), covered.y(), covered.width(), covered.height()));
            Point origin = place.map(pane -> new Point(pane.getLayoutX(), pane.getLayoutY()))
                    .orElse(ORIGIN);
            shapes.show(shown, receding, origin, nodes);
        }

        /** Says something when it is pointed at, or nothing. */
        private void tell(String tip) {
            if (place.isPresent() && !tip.equals(tooltip.map(Tooltip::getText).orElse(""))) {
                tooltip.ifPresent(before -> Tooltip.uninstall(place.get(), before));
                tooltip = tip.isEmpty() ? Optional.empty() : Optional.of(new Tooltip(tip));
                tooltip.ifPresent(now -> Tooltip.install(place.get(), now));
            }
        }

        /** What is shown is out of date. */
        void forget() {
            shown = List.of();
        }
    }
}
