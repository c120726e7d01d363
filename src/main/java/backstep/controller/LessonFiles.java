package backstep.controller;

import backstep.files.OneLine;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonException;
import backstep.model.lesson.LessonFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The file that the lesson on the screen belongs to: opening, saving, and noticing that another program wrote it.
 *
 * <p>Reading and writing happen in the background. Properties change on the JavaFX thread only, and commands belong
 * there. Whether unsaved changes may be lost is for the caller to ask.
 */
public final class LessonFiles {

    /** The most weights and biases of a network that a window shows; the commands take any number. */
    private static final int MOST_PARAMETERS = 100_000;

    /** What became of a lesson file; whoever shows it finds the words. */
    public sealed interface News {

        /** Another lesson is on the screen. */
        record Opened() implements News {}

        record Saved(Path file) implements News {}

        /** The lesson on the screen is the file's again. */
        record Reloaded(Path file) implements News {}

        /** Another program wrote the file while there were unsaved changes or iterations; nothing was read. */
        record ChangedOnDisk(Path file) implements News {}

        /** The open file was removed or renamed; the lesson stays on the screen. */
        record Gone(Path file) implements News {}

        /** Nothing was opened or saved. {@code reason} is one line that names the file. */
        record Failed(String reason) implements News {}
    }

    /** What reading a file in the background gave. */
    private record Read(Lesson lesson, Optional<DiskState> state) {}

    private final Workspace workspace;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final RecentFiles recent = new RecentFiles();
    private final ReadOnlyObjectWrapper<Optional<Path>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Consumer<News>> listeners = new ArrayList<>();
    private final DiskWatch watch = new DiskWatch();
    private long latest;

    /**
     * No file is open yet.
     *
     * @param background on one thread: what it is given must be done in order
     */
    public LessonFiles(Workspace workspace, Background background) {
        this.workspace = workspace;
        this.background = background;
    }

    // ---- properties

    /** The open file; empty for a built-in or a new lesson. */
    public ReadOnlyObjectProperty<Optional<Path>> file() {
        return file.getReadOnlyProperty();
    }

    /** Files opened or saved, the latest first, at most {@value RecentFiles#MOST}. */
    public ReadOnlyObjectProperty<List<Path>> recent() {
        return recent.all();
    }

    /** The file that is being read just now; opening something else lets go of it. */
    public ReadOnlyObjectProperty<Optional<Path>> reading() {
        return reading.getReadOnlyProperty();
    }

    /** Tells what becomes of each command. */
    public void onNews(Consumer<News> listener) {
        listeners.add(listener);
    }

    // ---- commands

    /** Tells which file the lesson on the screen was read from before there was a window. */
    public void adopt(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        belongTo(Optional.of(absolute), DiskState.of(absolute));
        recent.remember(absolute);
    }

    /** The files of an earlier start. */
    public void setRecent(List<Path> files) {
        recent.set(files);
    }

    /** Shows a lesson that is in no file, in the notation that the user chose; a file's own notation stays. */
    public void show(String name, Lesson lesson) {
        letGo();
        belongTo(Optional.empty(), Optional.empty());
        workspace.openAsChosen(name, lesson);
        tell(new News.Opened());
    }

    /**
     * Shows work that nobody has saved; saving it writes the file that it was opened from.
     *
     * @param state of that file
     */
    void restore(UnsavedWork work, Optional<DiskState> state) {
        latest++;
        belongTo(work.file(), state);
        workspace.openUnsaved(work.name(), work.lesson());
        tell(new News.Opened());
    }

    public void open(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        read(absolute, read -> {
            show(absolute, read);
            tell(new News.Opened());
        });
    }

    /** Lets go of the file that is being read: what is on the screen stays. */
    public void letGo() {
        latest++;
        reading.set(Optional.empty());
    }

    /** Reads the open file once more; nothing when there is none. */
    public void reload() {
        file.get()
                .ifPresent(path -> read(path, read -> {
                    show(path, read);
                    tell(new News.Reloaded(path));
                }));
    }

    /**
     * Writes the lesson as it stands, with the network on the screen; from then on this is the open file.
     *
     * @param then done after it was saved, and only then
     */
    public void save(Path path, Runnable then) {
        save(path, workspace.shown().get().lesson(), then);
    }

    /** The same with the network that it started from: what was learned since is let go. */
    public void saveStart(Path path, Runnable then) {
        save(path, workspace.edited(), then);
    }

    private void save(Path path, Lesson lesson, Runnable then) {
        Path absolute = path.toAbsolutePath().normalize();
        Situation written = workspace.situation();
        long request = ++latest;
        background.run(
                () -> {
                    LessonFile.write(lesson, absolute);
                    return DiskState.of(absolute);
                },
                state -> saved(request, absolute, written, state, then),
                reason -> tell(new News.Failed(reason)));
    }

    /**
     * Looks whether another program wrote or removed the open file; to be called about once a second.
     */
    public void checkDisk() {
        file.get().ifPresent(path -> background.run(() -> DiskState.of(path), state -> found(path, state), _ -> {}));
    }

    /**
     * Refuses a lesson that is too large for a window.
     *
     * @param name of the file, for the message
     */
    public static void requireShowable(String name, Lesson lesson) throws LessonException {
        int parameters = lesson.network().parameters();
        if (parameters > MOST_PARAMETERS) {
            throw new LessonException(
                    LessonException.Reason.INPUT,
                    name,
                    parameters + " weights and biases, but a window shows at most " + MOST_PARAMETERS
                            + "; the commands trace, train and check take more");
        }
    }

    // ---- how

    private void read(Path path, Consumer<Read> use) {
        long request = ++latest;
        reading.set(Optional.of(path));
        background.run(
                () -> {
                    Optional<DiskState> state = DiskState.of(path);
                    Lesson lesson = LessonFile.read(path);
                    requireShowable(OneLine.nameOf(path), lesson);
                    return new Read(lesson, state);
                },
                read -> {
                    endReading(path);
                    if (request == latest) {
                        use.accept(read);
                    }
                },
                reason -> notRead(path, reason));
    }

    private void endReading(Path path) {
        if (reading.get().equals(Optional.of(path))) {
            reading.set(Optional.empty());
        }
    }

    private void notRead(Path path, String reason) {
        endReading(path);
        if (!file.get().equals(Optional.of(path))) {
            recent.forget(path);
        }
        tell(new News.Failed(reason));
    }

    private void show(Path path, Read read) {
        belongTo(Optional.of(path), read.state());
        recent.remember(path);
        workspace.open(nameOf(path), read.lesson());
    }

    private void saved(long request, Path path, Situation written, Optional<DiskState> state, Runnable then) {
        recent.remember(path);
        tell(new News.Saved(path));
        if (request == latest) {
            belongTo(Optional.of(path), state);
            workspace.markSaved(nameOf(path), written);
            then.run();
        }
    }

    private void found(Path path, Optional<DiskState> state) {
        if (!file.get().equals(Optional.of(path)) || !watch.isNews(state)) {
            return;
        }
        if (state.isEmpty()) {
            tell(new News.Gone(path));
            return;
        }
        // Iterations are no unsaved changes, but nobody wants a class to be thrown back to the first one unasked.
        if (workspace.modified().get() || workspace.number() > 1) {
            tell(new News.ChangedOnDisk(path));
        } else {
            reload();
        }
    }

    private void belongTo(Optional<Path> path, Optional<DiskState> state) {
        file.set(path);
        watch.begin(state);
    }

    private void tell(News news) {
        List.copyOf(listeners).forEach(listener -> listener.accept(news));
    }

    private static String nameOf(Path path) {
        return LessonFile.bareName(OneLine.nameOf(path));
    }
}
