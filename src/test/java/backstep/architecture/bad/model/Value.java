package backstep.architecture.bad.model;

/** Breaks packagesAreNullMarked: its package has no package-info. */
public record Value(double number) {}
