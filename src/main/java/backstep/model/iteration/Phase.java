package backstep.model.iteration;

import java.util.Locale;

/** The four parts of an iteration, in the order in which backpropagation is taught. */
public enum Phase {
    FORWARD,
    ERROR,
    BACKWARD,
    UPDATE;

    /** The name in traces: {@code forward}, {@code error}, {@code backward}, {@code update}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
