package backstep.architecture.bad.controller;

/** Breaks controllerKnowsNoLayerAbove. */
record KnowsView(backstep.architecture.bad.view.Window window) {}
