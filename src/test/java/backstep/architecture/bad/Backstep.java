package backstep.architecture.bad;

/** The composition root of the bad example. */
public final class Backstep {}
