package backstep.model.lesson;

import backstep.files.OneLine;

/** A lesson that cannot be read; the message is one line that names the file, the place in it and what was expected. */
public final class LessonException extends Exception {

    private static final long serialVersionUID = 1;

    /** Who has to do something about it. */
    public enum Reason {
        /** The file is not a lesson, or there is no such file. */
        INPUT,
        /** There may be a lesson in it, but this machine does not let us read it. */
        MACHINE
    }

    private final Reason reason;

    public LessonException(Reason reason, String file, String problem) {
        super(OneLine.of(file + ": " + problem));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
