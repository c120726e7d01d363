package backstep.architecture.bad.cli;

/** A command of the bad example. */
public final class Command {}
