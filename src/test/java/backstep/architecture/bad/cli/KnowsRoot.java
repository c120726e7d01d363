package backstep.architecture.bad.cli;

/** Breaks nobodyKnowsTheCompositionRoot. */
record KnowsRoot(backstep.architecture.bad.Backstep root) {}
