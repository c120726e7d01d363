package backstep.view;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What a mouse does to a node, without a screen to point at. */
public final class Mouse {

    private Mouse() {}

    /** Something at the upper left corner of a node, with the main button. */
    public static void fire(Node node, EventType<MouseEvent> type) {
        fire(node, type, 1, 1, 1);
    }

    /**
     * Something at a place, with the main button, which is down where it must be.
     *
     * @param x in the coordinates of the scene
     * @param y in the coordinates of the scene
     * @param clicks how many clicks this is the last of
     */
    public static void fire(Node node, EventType<MouseEvent> type, double x, double y, int clicks) {
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }
}
