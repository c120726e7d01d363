package backstep.architecture.bad.view;

/** Breaks styleIsNotInCode. */
final class Styles {
    void style(javafx.scene.Node node) {
        node.setStyle("-fx-fill: red");
    }
}
