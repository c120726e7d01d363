package backstep.view.base;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How things are shown, whatever the lesson: remembered from one start to the next. */
public final class ViewSettings {

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final IntegerProperty decimals = new SimpleIntegerProperty(4);
    private final DoubleProperty textScale = new SimpleDoubleProperty(1);
    private final BooleanProperty presenting = new SimpleBooleanProperty(false);

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** Decimals of every number on the screen, 2 to 9. */
    public IntegerProperty decimals() {
        return decimals;
    }

    /** Size of all text, 1 = normal. */
    public DoubleProperty textScale() {
        return textScale;
    }

    /** Whether the stage fills the screen. */
    public BooleanProperty presenting() {
        return presenting;
    }
}
