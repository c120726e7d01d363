package backstep.view.base;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What controls get beside what they do: an icon, a tooltip, a place that they keep or give up, a pane to scroll in. */
public final class Controls {

    /** Fired by what was typed in when it has been taken: the keyboard is free again. */
    public static final EventType<Event> DONE = new EventType<>(Event.ANY, "DONE");

    /** What keeps off the edge of a pane that scrolls, in pixels. */
    private static final double AIR = 12;

    private Controls() {}

    /** Gives a button its id, icon and a name for tooltip and screen reader. */
    public static <B extends ButtonBase> B dress(B button, String id, Feather icon, String name) {
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(name);
        tooltip(button, () -> name);
        return button;
    }

    /**
     * Gives a node a tooltip that is made when the pointer first comes: each is a window of its own, and most are never
     * wanted.
     *
     * @param text asked whenever the tooltip shows
     */
    public static void tooltip(Node node, Supplier<String> text) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<MouseEvent>() {
            @Override
            public void handle(MouseEvent event) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip tooltip = new Tooltip();
                tooltip.setOnShowing(showing -> tooltip.setText(text.get()));
                node.focusWithinProperty().subscribe(within -> offer(node, tooltip, within));
            }
        });
    }

    /** Words in a style of their own. */
    public static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** Words that go on on the next line where they do not fit on one. */
    public static Label wrapping(String text, String styleClass) {
        Label label = label(text, styleClass);
        label.setWrapText(true);
        return label;
    }

    /** Takes what room is left, so that what comes after it stands at the right end. */
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** A title with what belongs to it at the right end. */
    public static HBox header(Label title, Node right) {
        HBox header = new HBox(title, spring(), right);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    /** What has the keyboard changes under a tooltip, which would say what was before, and hide what comes of it. */
    private static void offer(Node node, Tooltip tooltip, boolean focused) {
        if (focused && !(node instanceof ButtonBase)) {
            tooltip.hide();
            Tooltip.uninstall(node, tooltip);
        } else {
            Tooltip.install(node, tooltip);
        }
    }

    /** Shows a part of a window, or hides it and gives its room to the others. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Shows a control where it can be used. */
    public static void offer(Node control, boolean useful) {
        show(control, useful);
        control.setDisable(!useful);
    }

    /** Whether a node and all that it is in are visible, in a window or not. */
    public static boolean isShown(Node node) {
        return outward(node).allMatch(Node::isVisible);
    }

    /** A pane that scrolls up and down, as wide as it is given room, whose content is as sharp as anything outside it. */
    public static ScrollPane scrolling(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.skinProperty().subscribe(() -> {
            Node viewport = pane.lookup(".viewport");
            if (viewport != null) {
                // JavaFX keeps a picture of it, which is blurred where it does not begin with a whole pixel.
                viewport.setCache(false);
            }
        });
        return pane;
    }

    /** A node and all that it is in, from the inside out; nothing where an event goes to anything else. */
    public static Stream<Node> outward(@Nullable EventTarget target) {
        return Stream.iterate(target instanceof Node node ? node : null, Objects::nonNull, Node::getParent);
    }

    /** Whether the keyboard focus of a window is on a node or below it, also while another window is in front. */
    public static boolean holdsFocus(Node node) {
        return node.getScene() != null
                && outward(node.getScene().getFocusOwner()).anyMatch(each -> each == node);
    }

    /** Has a pane scroll so that what has the keyboard focus can be seen. */
    public static void revealFocus(ScrollPane pane) {
        pane.sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(owner -> {
            if (owner != null && holdsFocus(pane.getContent())) {
                reveal(pane, owner);
            }
        });
    }

    /** Has the pane that a node is in scroll so that as much of the node can be seen as there is room for. */
    public static void reveal(Node node) {
        outward(node)
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .findFirst()
                .ifPresent(pane -> {
                    // What was only just made visible has its place after this; a pane that is new knows its size the
                    // second time.
                    for (int times = 0; times < 2; times++) {
                        pane.getScene().getRoot().applyCss();
                        pane.getScene().getRoot().layout();
                    }
                    reveal(pane, node);
                });
    }

    private static void reveal(ScrollPane pane, Node node) {
        Bounds place = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double view = pane.getViewportBounds().getHeight();
        double hidden = pane.getContent().getLayoutBounds().getHeight() - view;
        if (hidden <= 0) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        double wanted = top;
        if (place.getMinY() - AIR < top) {
            wanted = place.getMinY() - AIR;
        } else if (place.getMaxY() + AIR > top + view) {
            wanted = Math.min(place.getMinY() - AIR, place.getMaxY() + AIR - view);
        }
        pane.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }
}
