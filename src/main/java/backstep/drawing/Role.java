package backstep.drawing;

import backstep.model.iteration.Phase;
import backstep.model.network.Identified;

/** What a colour means. A palette gives each its colour, under its id. */
public enum Role implements Identified {
    STAGE,
    SURFACE,
    SURFACE_RAISED,
    BORDER,
    BORDER_STRONG,
    TEXT,
    TEXT_MUTED,
    INK,
    EDGE,
    FORWARD,
    FORWARD_TEXT,
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

    /** The strong colour of a phase: of its lines and packets. */
    public static Role of(Phase phase) {
        return switch (phase) {
            case FORWARD -> FORWARD;
            case ERROR -> ERROR;
            case BACKWARD -> BACKWARD;
            case UPDATE -> UPDATE;
        };
    }

    /** The colour of a phase that a number can stand on, in {@link #ON_PHASE}. */
    static Role plate(Phase phase) {
        return switch (phase) {
            case FORWARD -> FORWARD;
            case ERROR -> ERROR_TEXT;
            case BACKWARD -> BACKWARD_TEXT;
            case UPDATE -> UPDATE_TEXT;
        };
    }

    /** The colour of what is written about a phase. */
    public static Role text(Phase phase) {
        return switch (phase) {
            case FORWARD -> FORWARD_TEXT;
            case ERROR -> ERROR_TEXT;
            case BACKWARD -> BACKWARD_TEXT;
            case UPDATE -> UPDATE_TEXT;
        };
    }

    /** The pale colour of a phase, for what text stands on. */
    public static Role soft(Phase phase) {
        return switch (phase) {
            case FORWARD -> FORWARD_SOFT;
            case ERROR -> ERROR_SOFT;
            case BACKWARD -> BACKWARD_SOFT;
            case UPDATE -> UPDATE_SOFT;
        };
    }
}
