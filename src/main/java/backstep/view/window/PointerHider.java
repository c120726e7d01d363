package backstep.view.window;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Hides the pointer while it is still and the stage is presented. */
final class PointerHider {

    private static final Duration STILL = Duration.seconds(2);

    private PointerHider() {}

    static void install(Node root, BooleanProperty presenting) {
        PauseTransition still = new PauseTransition(STILL);
        still.setOnFinished(event -> root.setCursor(presenting.get() ? Cursor.NONE : Cursor.DEFAULT));
        root.addEventFilter(MouseEvent.MOUSE_MOVED, event -> {
            root.setCursor(Cursor.DEFAULT);
            if (presenting.get()) {
                still.playFromStart();
            }
        });
        presenting.subscribe(now -> {
            root.setCursor(Cursor.DEFAULT);
            if (now) {
                still.playFromStart();
            } else {
                still.stop();
            }
        });
    }
}
