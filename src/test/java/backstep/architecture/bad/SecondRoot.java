package backstep.architecture.bad;

/** Breaks compositionRootIsOneClass. */
final class SecondRoot {}
