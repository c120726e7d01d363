package backstep.architecture.bad.model;

/** Breaks modelKnowsNoLayerAbove. */
record KnowsController(backstep.architecture.bad.controller.Commands commands) {}
