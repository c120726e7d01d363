package backstep.cli;

import backstep.files.OneLine;

/** Why a command cannot do what it was asked for; the message is one line for standard error. */
final class Failure extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;

    private Failure(int status, String message) {
        super(OneLine.of(message));
        this.status = status;
    }

    /** The input or the arguments are wrong. */
    static Failure wrongInput(String message) {
        return new Failure(ExitStatus.WRONG_INPUT, message);
    }

    int status() {
        return status;
    }
}
