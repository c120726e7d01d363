package backstep;

import backstep.controller.AnimationController;
import backstep.controller.Workspace;
import backstep.model.lesson.BuiltInLessons;
import backstep.view.MainWindow;
import backstep.view.base.FxTicker;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The composition root: opens the window. */
public final class Backstep extends Application {

    public static void main(String[] arguments) {
        launch(Backstep.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        BuiltInLessons lessons = BuiltInLessons.load();
        BuiltInLessons.Entry first = lessons.first();
        Workspace workspace = new Workspace(first.id(), first.lesson());
        AnimationController animation = new AnimationController(workspace, new FxTicker());
        MainWindow window =
                new MainWindow(stage, workspace, animation, new ViewSettings(), lessons, Texts.load());
        window.show();
        if (Boolean.getBoolean("backstep.exitAfterFirstFrame")) {
            exitAfterFirstFrame();
        }
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
