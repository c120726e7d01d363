package backstep;

import backstep.cli.Cli;
import backstep.cli.LessonSource;
import backstep.controller.AnimationController;
import backstep.controller.Workspace;
import backstep.model.lesson.BuiltInLessons;
import backstep.view.MainWindow;
import backstep.view.base.FxTicker;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The composition root: where everything is made and wired together. */
public final class Backstep {

    private static final String PICTURE = "backstep.png";

    private Backstep() {}

    public static void main(String[] arguments) {
        int status = Cli.main(Backstep::open, arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Opens the window and waits until it is closed; without a display, prints and draws what it would have shown. */
    private static int open(Optional<LessonSource> source) {
        Optional<String> problem = Display.problem();
        if (problem.isPresent()) {
            return withoutDisplay(problem.get(), source);
        }
        CompletableFuture<Thread> toolkit = new CompletableFuture<>();
        Platform.startup(() -> {
            toolkit.complete(Thread.currentThread());
            window(source).show();
            if (Boolean.getBoolean("backstep.exitAfterFirstFrame")) {
                exitAfterFirstFrame();
            }
        });
        try {
            toolkit.join().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static MainWindow window(Optional<LessonSource> source) {
        BuiltInLessons lessons = BuiltInLessons.load();
        Workspace workspace = source.map(given -> new Workspace(given.name(), given.lesson()))
                .orElseGet(() -> new Workspace(
                        lessons.first().id(), lessons.first().lesson()));
        AnimationController animation = new AnimationController(workspace, new FxTicker());
        return new MainWindow(new Stage(), workspace, animation, new ViewSettings(), lessons, new ExportedPictures(), Texts.load());
    }

    private static int withoutDisplay(String problem, Optional<LessonSource> source) {
        System.out.println("No window: " + problem + ".");
        System.out.println("Here is the first iteration instead; its last step is in the picture named at the end.");
        System.out.println();
        String lesson = source.map(given -> given.file().map(Object::toString).orElse(given.name()))
                .orElseGet(() -> BuiltInLessons.load().first().id());
        int status = Cli.main(Backstep::open, "trace", lesson);
        if (status == 0) {
            status = Cli.main(Backstep::open, "render", lesson, "--out", PICTURE);
        }
        if (status == 0) {
            System.out.println();
            System.out.println("Picture: " + Path.of(PICTURE).toAbsolutePath());
        }
        return status;
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
