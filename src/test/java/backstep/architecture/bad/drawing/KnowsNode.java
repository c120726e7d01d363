package backstep.architecture.bad.drawing;

/** Breaks drawingKnowsNoToolkit. */
record KnowsNode(javafx.scene.Node node) {}
