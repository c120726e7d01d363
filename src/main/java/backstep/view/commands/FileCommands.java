package backstep.view.commands;

import backstep.controller.AnimationController;
import backstep.controller.Frame;
import backstep.controller.LessonFiles;
import backstep.controller.Recovery;
import backstep.controller.Workspace;
import backstep.files.OneLine;
import backstep.model.lesson.BuiltInLessons;
import backstep.model.lesson.Lesson;
import backstep.model.network.Network;
import backstep.view.base.Controllers;
import backstep.view.base.Texts;
import backstep.view.samples.SampleIntake;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/** What the window does with lesson files; nothing unsaved leaves the screen without a question. */
public final class FileCommands {

    private static final Duration PATIENCE = Duration.millis(300);

    private final Runnable close;
    private final Workspace workspace;
    private final AnimationController animation;
    private final LessonFiles files;
    private final FilePrompts prompts;
    private final BuiltInLessons lessons;
    private final SampleIntake samples;
    private final Consumer<String> notices;
    private final Texts texts;
    private final PauseTransition slow = new PauseTransition(PATIENCE);
    private boolean told;
    private Optional<FilePrompts.Kept> kept = Optional.empty();

    /** @param close closes the window, whatever is unsaved */
    public FileCommands(
            Runnable close,
            Controllers controllers,
            BuiltInLessons lessons,
            FilePrompts prompts,
            SampleIntake samples,
            Consumer<String> notices,
            Texts texts) {
        this.close = close;
        this.workspace = controllers.workspace();
        this.animation = controllers.animation();
        this.files = controllers.files();
        this.prompts = prompts;
        this.lessons = lessons;
        this.samples = samples;
        this.notices = notices;
        this.texts = texts;
        files.onNews(this::show);
        files.reading().subscribe(this::showReading);
    }

    /** What takes long is told of; most files are there before anybody could read their name. */
    private void showReading(Optional<Path> file) {
        slow.stop();
        if (file.isPresent()) {
            String line = texts.get("files.reading.text", OneLine.nameOf(file.get()));
            slow.setOnFinished(_ -> {
                told = true;
                notices.accept(line);
            });
            slow.playFromStart();
        } else if (told) {
            told = false;
            notices.accept("");
        }
    }

    /** Lessons and tables of samples dropped on the window are opened. */
    public void install(Node root) {
        root.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        root.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            event.setDropCompleted(drop(event.getDragboard().getFiles()));
            event.consume();
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (told && event.getCode() == KeyCode.ESCAPE) {
                files.letGo();
                event.consume();
            }
        });
    }

    /** Opens the first of the files that were let go over the window; false when there is none. */
    public boolean drop(List<File> dragged) {
        dragged.stream().findFirst().map(File::toPath).ifPresent(file -> {
            if (SampleIntake.isTable(file)) {
                samples.importFrom(file);
            } else {
                open(file);
            }
        });
        return !dragged.isEmpty();
    }

    // ---- commands

    void create() {
        guard(() -> {
            Lesson first = lessons.first().lesson();
            Lesson blank = new Lesson(
                    texts.get("files.new.title"), first.notation(), first.network(), first.rule(), first.samples());
            files.show(texts.get("files.new.name"), blank);
        });
    }

    void open() {
        guard(() -> prompts.open(folder()).ifPresent(files::open));
    }

    /** Opens one of all lessons. */
    void browse() {
        prompts.browse(lessons.all(), files.recent().get()).ifPresent(choice -> {
            switch (choice) {
                case LessonChoice.BuiltIn(BuiltInLessons.Entry entry) -> open(entry);
                case LessonChoice.Recent(Path file) -> open(file);
            }
        });
    }

    void open(Path file) {
        guard(() -> files.open(file));
    }

    /** Opens a lesson, unless the user would rather keep the one on the screen. */
    public void open(BuiltInLessons.Entry entry) {
        guard(() -> files.show(entry.id(), entry.lesson()));
    }

    void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        files.file().get().ifPresentOrElse(file -> save(file, then), () -> saveAs(then));
    }

    /** The first time that saving would write what was learned over what it was learned from, the user says which. */
    private void save(Path file, Runnable then) {
        if (!hasLearned()) {
            files.save(file, then);
            return;
        }
        Frame shown = workspace.shown().get();
        FilePrompts.Kept answer = kept.orElseGet(
                () -> prompts.keep(shown.lesson().title(), shown.iteration().number(), file));
        switch (answer) {
            case TRAINED -> {
                kept = Optional.of(answer);
                files.save(file, then);
            }
            case START -> {
                kept = Optional.of(answer);
                files.saveStart(file, then);
            }
            case SAVE_AS -> saveAs(then);
            case CANCEL -> {}
        }
    }

    private boolean hasLearned() {
        Network started = workspace.edited().network();
        return !workspace.shown().get().lesson().network().equals(started);
    }

    void saveAs() {
        saveAs(() -> {});
    }

    private void saveAs(Runnable then) {
        prompts.save(folder(), workspace.name().get()).ifPresent(file -> {
            if (hasLearned()) {
                kept = Optional.of(FilePrompts.Kept.TRAINED);
            }
            files.save(file, then);
        });
    }

    /** Whether there is a file to read again. */
    ObservableValue<Boolean> canReload() {
        return files.file().map(Optional::isPresent);
    }

    /** The files that were opened last. */
    ObservableValue<List<Path>> recent() {
        return files.recent();
    }

    void reload() {
        files.file().get().ifPresent(file -> {
            if (!workspace.modified().get() || prompts.reload(file)) {
                files.reload();
            }
        });
    }

    public void quit() {
        guard(close);
    }

    /** Does what takes the lesson off the screen, unless the user would rather keep it. */
    private void guard(Runnable next) {
        animation.pause();
        if (!workspace.modified().get()) {
            next.run();
            return;
        }
        switch (prompts.unsaved(workspace.shown().get().lesson().title())) {
            case SAVE -> save(next);
            case DISCARD -> next.run();
            case CANCEL -> {}
        }
    }

    private Optional<Path> folder() {
        return files.file()
                .get()
                .or(() -> files.recent().get().stream().findFirst())
                .map(Path::getParent);
    }

    private void opened() {
        kept = Optional.empty();
        animation.first();
    }

    private void show(LessonFiles.News news) {
        switch (news) {
            case LessonFiles.News.Opened() -> opened();
            case LessonFiles.News.Saved(Path file) ->
                notices.accept(texts.get("files.saved.text", OneLine.of(file.toString())));
            case LessonFiles.News.Reloaded(Path file) -> {
                opened();
                notices.accept(texts.get("files.reloaded.text", OneLine.nameOf(file)));
            }
            case LessonFiles.News.ChangedOnDisk(Path file) -> {
                if (prompts.reload(file)) {
                    files.reload();
                }
            }
            case LessonFiles.News.Gone(Path file) -> notices.accept(texts.get("files.gone.text", OneLine.nameOf(file)));
            case LessonFiles.News.Failed(String reason) -> notices.accept(texts.get("files.failed.text", reason));
        }
    }

    // ---- what a crash left behind

    /** Offers unsaved work of earlier starts once the window is there, and lets go of ours when it closes. */
    public void offer(Recovery recovery, Stage window) {
        recovery.onNews(news -> show(news, recovery));
        window.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> recovery.search());
        window.addEventHandler(WindowEvent.WINDOW_HIDING, event -> recovery.end());
    }

    private void show(Recovery.News news, Recovery recovery) {
        switch (news) {
            case Recovery.News.Found found -> offer(found, recovery);
            case Recovery.News.SetAside(String reason, Path to) ->
                notices.accept(texts.get("memory.recovery-set-aside.text", reason, OneLine.of(to.toString())));
            case Recovery.News.Failed(String reason) ->
                notices.accept(texts.get("memory.recovery-failed.text", reason));
        }
    }

    /** Whoever has already begun to edit is not disturbed: the offer waits for the next start. */
    private void offer(Recovery.News.Found found, Recovery recovery) {
        if (workspace.modified().get()) {
            return;
        }
        switch (prompts.restore(found.work().lesson().title(), found.work().written())) {
            case RESTORE -> recovery.restore(found);
            case DISCARD -> recovery.discard(found);
            case LATER -> {}
        }
    }
}
