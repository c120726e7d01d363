package backstep.view.base;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/** How things are shown, whatever the lesson: remembered from one start to the next. */
public final class ViewSettings {

    /** Dialogs, menus and tooltips are windows of their own, which nothing enlarges but the size of their text. */
    private static final String DIALOGS_SHEET =
            "data:text/css,.dialog-pane,.context-menu,.tooltip,.combo-box-popup{-fx-font-size:%dpx}";

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final DoubleProperty textScale = new SimpleDoubleProperty(1);
    private final BooleanProperty presenting = new SimpleBooleanProperty(false);
    private final DoubleProperty dialogText = new SimpleDoubleProperty(14);

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** Size of all text, 1 = normal. */
    public DoubleProperty textScale() {
        return textScale;
    }

    /** Size of the text of dialogs, in pixels: what the window's own text has on the screen, however it is enlarged. */
    public DoubleProperty dialogText() {
        return dialogText;
    }

    /** Gives a window its palette, and what opens over it the size of its text. */
    public void dress(Scene window) {
        theme.get().apply(window, DIALOGS_SHEET.formatted(Math.round(dialogText.get())));
    }

    /** Whether the stage fills the screen. */
    public BooleanProperty presenting() {
        return presenting;
    }
}
