package backstep.architecture.bad.model;

/** Breaks recordsHoldNoArray. */
record HoldsArray(double[] numbers) {}
