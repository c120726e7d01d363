package backstep.architecture.bad;

/** Breaks compositionRootIsOneClass. */
public final class SecondRoot {}
