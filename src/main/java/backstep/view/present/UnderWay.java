package backstep.view.present;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;

/** The presentation that is under way: the one in the window of the class while there is such a window, or else this one's. */
public final class UnderWay {

    private final Presentation here;
    private final ReadOnlyBooleanProperty speaking;
    private final Supplier<Presentation> forClass;

    /**
     * @param here in the window of the program
     * @param speaking whether the class has a window of its own
     * @param forClass in that window; asked only while there is one
     */
    public UnderWay(Presentation here, ReadOnlyBooleanProperty speaking, Supplier<Presentation> forClass) {
        this.here = here;
        this.speaking = speaking;
        this.forClass = forClass;
    }

    /** Whether there is something to blank, to point at and to draw on. */
    public ObservableValue<Boolean> any() {
        return speaking.flatMap(_ -> get().presenting());
    }

    public Presentation get() {
        return speaking.get() ? forClass.get() : here;
    }

    /** Whether there is a stroke of its pen. */
    public ObservableValue<Boolean> drawn() {
        return speaking.flatMap(_ -> get().pen().drawn());
    }
}
