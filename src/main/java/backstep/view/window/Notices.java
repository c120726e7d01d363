package backstep.view.window;

import backstep.view.base.Ids;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** Short messages over the lower edge of the stage, gone by themselves. */
final class Notices {

    private static final Duration SHOWN = Duration.seconds(7);

    private final Label label = new Label();
    private final PauseTransition timer = new PauseTransition(SHOWN);

    /** @param over where messages appear */
    Notices(StackPane over) {
        label.setId(Ids.NOTICE);
        label.getStyleClass().add("notice");
        label.setWrapText(true);
        label.setVisible(false);
        label.setOnMouseClicked(event -> label.setVisible(false));
        StackPane.setAlignment(label, Pos.BOTTOM_CENTER);
        StackPane.setMargin(label, new Insets(0, 24, 40, 24));
        timer.setOnFinished(event -> label.setVisible(false));
        over.getChildren().add(label);
    }

    /** @param message nothing takes the one before away */
    void show(String message) {
        label.setText(message);
        label.setVisible(!message.isEmpty());
        timer.playFromStart();
    }
}
