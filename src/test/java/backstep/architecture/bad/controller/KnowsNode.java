package backstep.architecture.bad.controller;

/** Breaks controllerKnowsNoSceneGraph. */
record KnowsNode(javafx.scene.Node node) {}
