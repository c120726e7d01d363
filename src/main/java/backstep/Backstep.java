package backstep;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Opens the window. */
public final class Backstep extends Application {

    private static final int LAST = 42;

    private final Label label = new Label();
    private int step = 1;

    public static void main(String[] arguments) {
        launch(Backstep.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        label.setStyle("-fx-font-size: 72");
        var scene = new Scene(new StackPane(label), 960, 600);
        scene.setOnKeyPressed(event -> {
            switch (event.getCode()) {
                case KeyCode.RIGHT -> show(stage, Math.min(step + 1, LAST));
                case KeyCode.LEFT -> show(stage, Math.max(step - 1, 1));
                case KeyCode.HOME -> show(stage, 1);
                case KeyCode.END -> show(stage, LAST);
                default -> {}
            }
        });
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN), Platform::exit);
        stage.setScene(scene);
        show(stage, 1);
        stage.show();
        if (Boolean.getBoolean("backstep.exitAfterFirstFrame")) {
            exitAfterFirstFrame();
        }
    }

    private void show(Stage stage, int shown) {
        step = shown;
        label.setText("step " + shown);
        stage.setTitle("Backstep · iteration 1 · step " + shown + " of " + LAST);
    }

    /** Lets the build measure and train the start of the program: two pulses, then a normal exit. */
    private static void exitAfterFirstFrame() {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    stop();
                    Platform.exit();
                }
            }
        }.start();
    }
}
