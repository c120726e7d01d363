package backstep.architecture.bad.typeset;

/** Breaks typesetKnowsNoLayerAbove. */
record KnowsView(backstep.architecture.bad.view.Window window) {}
