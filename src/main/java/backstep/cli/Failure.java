package backstep.cli;

import backstep.files.OneLine;

/** A command cannot do what it was asked for, as the input or the arguments are wrong; the message is one line. */
final class Failure extends Exception {

    private static final long serialVersionUID = 1;

    Failure(String message) {
        super(OneLine.of(message));
    }

    /** Arguments that were refused where they are used, for the reason that was given there. */
    Failure(IllegalArgumentException refusal) {
        this(String.valueOf(refusal.getMessage()));
    }
}
