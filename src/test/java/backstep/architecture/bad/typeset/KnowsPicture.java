package backstep.architecture.bad.typeset;

/** Breaks typesetKnowsNoToolkit. */
record KnowsPicture(java.awt.image.BufferedImage picture) {}
