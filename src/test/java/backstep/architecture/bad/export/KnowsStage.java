package backstep.architecture.bad.export;

/** Breaks exportKnowsNoWindow. */
record KnowsStage(javafx.stage.Stage stage) {}
