package backstep.controller;

import backstep.files.JsonException;
import backstep.files.OneLine;
import backstep.files.OwnFile;
import backstep.model.lesson.Lesson;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps unsaved work in a file of its own, so that a crash loses no more than a few seconds of it, and finds what crashed
 * processes left behind.
 *
 * <p>Files are read and written in the background. Commands belong on the JavaFX thread, where news are told too.
 */
public final class Recovery {

    /** How often {@link #keep} is to be called: what was edited since then is what a crash loses. */
    public static final int SECONDS = 2;

    /** What became of unsaved work; whoever shows it finds the words. */
    public sealed interface News {

        /**
         * A process that has ended since left this behind.
         *
         * @param at the recovery file, for {@link #restore} and {@link #discard}
         */
        record Found(Path at, UnsavedWork work) implements News {}

        /** A recovery file is broken and was renamed. {@code reason} is one line that names the file. */
        record SetAside(String reason, Path to) implements News {}

        /** Something could not be read or written. {@code reason} is one line that names the file. */
        record Failed(String reason) implements News {}
    }

    private final RecoveryFolder folder;
    private final Workspace workspace;
    private final LessonFiles files;
    private final Background background;
    private final List<Consumer<News>> listeners = new ArrayList<>();
    private Optional<Lesson> kept = Optional.empty();
    private boolean writing;
    private boolean failed;
    private boolean told;
    private boolean ended;

    /**
     * Nothing is kept yet.
     *
     * @param folder of the recovery files; need not exist
     * @param background on one thread: what it is given must be done in order
     */
    public Recovery(Path folder, Workspace workspace, LessonFiles files, Background background) {
        this.folder = new RecoveryFolder(folder);
        this.workspace = workspace;
        this.files = files;
        this.background = background;
        workspace.modified().subscribe(modified -> {
            if (!modified) {
                keep();
            }
        });
    }

    public void onNews(Consumer<News> listener) {
        listeners.add(listener);
    }

    // ---- commands

    /**
     * Writes what is not saved where that has changed, and removes the file when there is nothing any more; to be called
     * every {@value #SECONDS} seconds. A slow disk is waited for.
     */
    public void keep() {
        Optional<Lesson> unsaved =
                workspace.modified().get() ? Optional.of(workspace.shown().get().lesson()) : Optional.empty();
        if (ended || writing || unsaved.equals(kept) && !failed) {
            return;
        }
        String name = workspace.name().get();
        Optional<Path> file = files.file().get();
        kept = unsaved;
        writing = true;
        background.run(
                () -> {
                    if (unsaved.isPresent()) {
                        folder.write(new UnsavedWork(name, file, Instant.now(), unsaved.get()));
                    } else {
                        folder.remove();
                    }
                },
                problem -> {
                    writing = false;
                    failed = problem.isPresent();
                    problem.ifPresent(this::tellOnce);
                });
    }

    /** The program ends as its user wants it to: what is not saved is not wanted. */
    public void end() {
        ended = true;
        background.run(folder::remove, _ -> {});
    }

    /** Looks for work that crashed processes left behind, and tells of the latest if there is any. */
    public void search() {
        background.run(
                () -> {
                    for (Path file : folder.abandoned()) {
                        if (find(file)) {
                            return;
                        }
                    }
                },
                problem -> problem.ifPresent(this::tellOnce));
    }

    /** Shows work that was found, as unsaved changes to its file; what is on the screen goes. */
    public void restore(News.Found found) {
        background.run(
                () -> {
                    Optional<DiskState> state = found.work().file().flatMap(DiskState::of);
                    try {
                        if (folder.claim(found.at())) {
                            background.onFx(() -> restored(
                                    found.work(),
                                    state,
                                    Optional.of(found.work().lesson())));
                        }
                    } catch (IOException e) {
                        background.onFx(() -> restored(found.work(), state, Optional.empty()));
                        throw e;
                    }
                },
                problem -> problem.ifPresent(this::tellOnce));
    }

    private void restored(UnsavedWork work, Optional<DiskState> state, Optional<Lesson> inOurFile) {
        kept = inOurFile;
        files.restore(work, state);
    }

    /** Forgets work that was found, and looks for more. */
    public void discard(News.Found found) {
        background.run(
                () -> RecoveryFolder.delete(found.at()),
                problem -> problem.ifPresentOrElse(this::tellOnce, this::search));
    }

    // ---- how

    /** Whether there is work in a file; one that cannot be read is set aside. */
    private boolean find(Path file) throws IOException {
        try {
            UnsavedWork work = RecoveryFolder.read(file);
            background.onFx(() -> tell(new News.Found(file, work)));
            return true;
        } catch (NoSuchFileException _) {
            return false;
        } catch (JsonException e) {
            setAside(file, OneLine.nameOf(file) + ": " + e.getMessage());
        } catch (IOException e) {
            setAside(file, e.getMessage());
        }
        return false;
    }

    private void setAside(Path file, String reason) throws IOException {
        Path to = OwnFile.setAside(file);
        background.onFx(() -> tell(new News.SetAside(reason, to)));
    }

    /** A disk that is full now is full in two seconds too: nobody wants to read it again. */
    private void tellOnce(String reason) {
        if (!told) {
            tell(new News.Failed(reason));
        }
        told = true;
    }

    private void tell(News news) {
        List.copyOf(listeners).forEach(listener -> listener.accept(news));
    }
}
