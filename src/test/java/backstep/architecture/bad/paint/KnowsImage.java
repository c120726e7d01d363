package backstep.architecture.bad.paint;

/** Breaks paintKnowsNoToolkit. */
record KnowsImage(java.awt.Image image) {}
