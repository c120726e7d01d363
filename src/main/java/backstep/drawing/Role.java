package backstep.drawing;

import backstep.model.iteration.Phase;
import java.util.Locale;

/** What a colour means. A palette gives each its colour, under the same name. */
public enum Role {
    STAGE,
    SURFACE,
    BORDER,
    BORDER_STRONG,
    TEXT,
    TEXT_MUTED,
    INK,
    EDGE,
    FORWARD,
    FORWARD_SOFT,
    ERROR,
    ERROR_TEXT,
    ERROR_SOFT,
    BACKWARD,
    BACKWARD_TEXT,
    BACKWARD_SOFT,
    UPDATE,
    UPDATE_TEXT,
    UPDATE_SOFT,
    ON_PHASE;

    /** Its name in style sheets, e.g. {@code border-strong}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The strong colour of a phase: of its lines and packets. */
    static Role of(Phase phase) {
        return switch (phase) {
            case FORWARD -> FORWARD;
            case ERROR -> ERROR;
            case BACKWARD -> BACKWARD;
            case UPDATE -> UPDATE;
        };
    }

    /** The pale colour of a phase, for what text stands on. */
    static Role soft(Phase phase) {
        return switch (phase) {
            case FORWARD -> FORWARD_SOFT;
            case ERROR -> ERROR_SOFT;
            case BACKWARD -> BACKWARD_SOFT;
            case UPDATE -> UPDATE_SOFT;
        };
    }
}
