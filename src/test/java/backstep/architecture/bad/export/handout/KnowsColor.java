package backstep.architecture.bad.export.handout;

/** Breaks handoutsKnowNoToolkit. */
record KnowsColor(java.awt.Color colour) {}
