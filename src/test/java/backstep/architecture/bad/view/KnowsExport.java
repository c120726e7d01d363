package backstep.architecture.bad.view;

/** Breaks viewKnowsNoLayerAbove. */
record KnowsExport(backstep.architecture.bad.export.Picture picture) {}
