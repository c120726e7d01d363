package backstep.architecture.bad.model.right;

/** Breaks packagesHaveNoCycles together with Left. */
public record Right(Class<backstep.architecture.bad.model.left.Left> left) {}
