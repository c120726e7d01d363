package backstep.architecture.bad.model.left;

/** Breaks packagesHaveNoCycles together with Right. */
public record Left(backstep.architecture.bad.model.right.Right right) {}
