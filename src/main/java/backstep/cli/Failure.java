package backstep.cli;

import backstep.files.OneLine;

/** A command cannot do what it was asked for, as the input or the arguments are wrong; the message is one line. */
final class Failure extends Exception {

    private static final long serialVersionUID = 1;

    Failure(String message) {
        super(OneLine.of(message));
    }

    /** What is said of arguments where they are used, by whoever cannot do what they ask for. */
    Failure(IllegalArgumentException refusal) {
        this(String.valueOf(refusal.getMessage()));
    }
}
