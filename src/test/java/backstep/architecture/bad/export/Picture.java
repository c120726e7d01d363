package backstep.architecture.bad.export;

/** An export of the bad example. */
public final class Picture {}
