package backstep.architecture.bad.paint;

/** Breaks paintKnowsNoLayerAbove. */
record KnowsExport(backstep.architecture.bad.export.Picture picture) {}
