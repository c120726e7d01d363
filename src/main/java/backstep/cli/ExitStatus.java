package backstep.cli;

/** What the process that started a command is told. */
public final class ExitStatus {

    public static final int DONE = 0;
    /** A gradient is off, or an answer is wrong. */
    public static final int CHECK_FAILED = 1;
    /** The input or the arguments were wrong. */
    public static final int WRONG_INPUT = 2;
    /** The machine could not do it: disk full, no permission. */
    public static final int MACHINE = 3;

    private ExitStatus() {}
}
