package backstep.drawing;

import backstep.model.iteration.Phase;

/** What a colour means. A palette gives each its colour, under the same name. */
public enum Role {
    STAGE("stage"),
    SURFACE("surface"),
    BORDER("border"),
    BORDER_STRONG("border-strong"),
    TEXT("text"),
    TEXT_MUTED("text-muted"),
    INK("ink"),
    EDGE("edge"),
    FORWARD("forward"),
    FORWARD_SOFT("forward-soft"),
    ERROR("error"),
    ERROR_TEXT("error-text"),
    ERROR_SOFT("error-soft"),
    BACKWARD("backward"),
    BACKWARD_TEXT("backward-text"),
    BACKWARD_SOFT("backward-soft"),
    UPDATE("update"),
    UPDATE_TEXT("update-text"),
    UPDATE_SOFT("update-soft"),
    ON_PHASE("on-phase");

    private final String id;

    Role(String id) {
        this.id = id;
    }

    /** Its name in style sheets. */
    public String id() {
        return id;
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
