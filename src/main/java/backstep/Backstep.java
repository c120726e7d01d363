package backstep;

import backstep.cli.Cli;
import backstep.cli.LessonSource;
import backstep.controller.Background;
import backstep.controller.Failures;
import backstep.controller.Recovery;
import backstep.controller.Training;
import backstep.controller.Workspace;
import backstep.export.WindowPictures;
import backstep.files.UserFolders;
import backstep.model.lesson.BuiltInLessons;
import backstep.view.base.FxTicker;
import backstep.view.base.Renderer;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.base.ViewSettings;
import backstep.view.base.WindowSize;
import backstep.view.charts.BranchDialog;
import backstep.view.commands.FileDialogs;
import backstep.view.settings.SettingsFile;
import backstep.view.window.Assembly;
import backstep.view.window.MainWindow;
import backstep.view.window.WindowIcons;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The composition root: where everything is made and wired together. */
public final class Backstep {

    /** How long the end of the program waits for a slow disk. */
    private static final int PATIENCE_SECONDS = 5;

    private Backstep() {}

    public static void main(String[] arguments) {
        int status = Cli.main(Backstep::open, arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * Opens the window and waits until it is closed. While JavaFX starts, another thread reads what needs no JavaFX; then it
     * makes all that the window shows, while JavaFX's own thread reads the style sheets. Nothing that has to do with fonts may
     * happen before JavaFX has started: GTK changes the environment, which the font libraries look at, and that crashes.
     */
    private static int open(Optional<LessonSource> source, boolean present) {
        ScheduledExecutorService memory = background("memory");
        CompletableFuture<Material> material = CompletableFuture.supplyAsync(() -> Material.read(source), memory);
        CompletableFuture<Thread> toolkit = new CompletableFuture<>();
        Renderer.choose();
        Platform.startup(() -> {
            Theme.init();
            toolkit.complete(Thread.currentThread());
        });
        toolkit.join();
        CompletableFuture<Content> content = material.thenApplyAsync(given -> Content.of(given, memory), memory);
        // Not as a stage of the future, which would keep a failure to itself.
        material.thenAccept(
                given -> Platform.runLater(() -> given.settings().theme().get().preload()));
        try {
            content.thenAcceptAsync(made -> show(made, present, memory), Platform::runLater)
                    .join();
            toolkit.join().join();
            memory.shutdown();
            memory.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CompletionException e) {
            // Without a window nothing else would ever end the program.
            Platform.exit();
            throw e;
        }
        return 0;
    }

    /** What the window is made of that comes from files and resources. */
    private record Material(
            Optional<LessonSource> source,
            BuiltInLessons lessons,
            Workspace workspace,
            Texts texts,
            ViewSettings settings,
            SettingsFile remembered,
            Path state,
            Failures failures) {

        static Material read(Optional<LessonSource> source) {
            UserFolders folders = UserFolders.ofThisUser();
            Failures failures = new Failures(folders.state(), Platform::runLater);
            failures.install();
            ViewSettings settings = new ViewSettings();
            SettingsFile remembered = SettingsFile.read(folders.settings().resolve("settings.json"), settings);
            BuiltInLessons lessons = BuiltInLessons.load();
            Workspace workspace = source.map(given -> new Workspace(given.name(), given.lesson()))
                    .orElseGet(() ->
                            new Workspace(lessons.first().id(), lessons.first().lesson()));
            return new Material(
                    source, lessons, workspace, Texts.load(), settings, remembered, folders.state(), failures);
        }
    }

    /** What the window shows and works on: all but the window, which only JavaFX's own thread can make. */
    private record Content(Material material, FileDialogs dialogs, Assembly assembly) {

        static Content of(Material material, ScheduledExecutorService memory) {
            Failures failures = material.failures();
            FileDialogs dialogs = new FileDialogs(material.settings(), material.texts());
            Assembly.Surroundings around = new Assembly.Surroundings(
                    material.lessons(),
                    material.texts(),
                    material.settings(),
                    FxTicker::new,
                    work -> new Background(thread(work, memory), Platform::runLater, failures::report),
                    System::nanoTime,
                    failures,
                    new WindowPictures(new Background(untilDone("pictures"), Platform::runLater, failures::report)),
                    dialogs,
                    Optional.of(material.remembered()));
            Optional<Path> file = material.source().flatMap(LessonSource::file);
            return new Content(material, dialogs, new Assembly(material.workspace(), file, around));
        }
    }

    private static void show(Content content, boolean present, ScheduledExecutorService memory) {
        Material material = content.material();
        Assembly assembly = content.assembly();
        Stage stage = new Stage();
        content.dialogs().setOwner(stage);
        material.workspace()
                .askBeforeBranching((iteration, last, keepable) -> new BranchDialog(
                                stage, material.settings(), material.texts(), iteration, last, keepable)
                        .ask());
        MainWindow window = assembly.window(stage, Optional.of(material.state()));
        ScheduledExecutorService disk = background("disk");
        every(1, disk, assembly.controllers().files()::checkDisk);
        every(Recovery.SECONDS, memory, assembly::keep);
        window.show();
        // Nobody looks at it before the window is there.
        Background icons = new Background(
                work -> disk.schedule(work, 1, TimeUnit.SECONDS), Platform::runLater, material.failures()::report);
        icons.run(WindowIcons::load, stage.getIcons()::setAll, _ -> {});
        if (present) {
            material.settings().togglePresentation();
        }
        afterFirstFrame(() -> {
            window.explainTerms();
            if (!present) {
                window.offerTour();
            }
            if (Boolean.getBoolean("backstep.exitAfterFirstFrame")) {
                exit(window.scene());
            }
        });
    }

    /** Has something done that the first frame need not wait for. */
    private static void afterFirstFrame(Runnable work) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    stop();
                    work.run();
                }
            }
        }.start();
    }

    /** Has something done on the JavaFX thread every so many seconds. */
    private static void every(int seconds, ScheduledExecutorService clock, Runnable work) {
        clock.scheduleWithFixedDelay(() -> Platform.runLater(work), seconds, seconds, TimeUnit.SECONDS);
    }

    private static Executor thread(Assembly.Work work, ScheduledExecutorService memory) {
        return switch (work) {
            case FILES -> background("files");
            case SAMPLES -> background("samples");
            case VIEWS -> background("views");
            case TRAINING -> Training.daemon();
            case FIGURES -> background("figures");
            case MEMORY -> memory;
            case SOLUTIONS -> untilDone("solutions");
        };
    }

    /** One thread, so that what it is given is done in order; it does not keep the program from ending. */
    private static ScheduledExecutorService background(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** One thread that finishes what it was given before the program ends; when it has nothing to do, it is gone. */
    private static Executor untilDone(String name) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> new Thread(work, name));
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /**
     * Lets the build train the start of the program: the frame that a window of the usual size shows, then a normal exit.
     * Without a display the screen is smaller, and on its own would show no tabs.
     */
    private static void exit(Scene scene) {
        scene.getRoot().resize(WindowSize.USUAL.width(), WindowSize.USUAL.height());
        scene.snapshot(null);
        Platform.exit();
    }
}
