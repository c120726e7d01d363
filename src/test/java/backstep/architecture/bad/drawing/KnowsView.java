package backstep.architecture.bad.drawing;

/** Breaks drawingKnowsNoLayerAbove. */
record KnowsView(backstep.architecture.bad.view.Window window) {}
