package backstep.architecture.bad.model;

/** Breaks modelKnowsNoToolkit. */
record KnowsToolkit(javafx.beans.property.DoubleProperty property) {}
