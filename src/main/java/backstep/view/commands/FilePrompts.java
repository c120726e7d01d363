package backstep.view.commands;

import backstep.model.lesson.BuiltInLessons;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the window asks its user about files: dialogs in the application, answers in tests. */
public interface FilePrompts {

    /** What to do with unsaved changes. */
    enum Answer {
        SAVE,
        DISCARD,
        CANCEL
    }

    /** What to do with unsaved work that was found. */
    enum Found {
        RESTORE,
        DISCARD,
        LATER
    }

    /** What to save after learning. */
    enum Kept {
        /** The one on the screen, over the one that it started from. */
        TRAINED,
        /** The one that it started from. */
        START,
        /** The one on the screen, in another file. */
        SAVE_AS,
        CANCEL
    }

    /** Which network to keep in a file; that of {@code iteration} is on the screen. */
    Kept keep(String title, int iteration, Path file);

    /** A lesson with unsaved changes is about to leave the screen. */
    Answer unsaved(String title);

    /** Whether to read a file again although unsaved changes are lost. */
    boolean reload(Path file);

    /** What to do with work that was not saved when the program ended; it is from {@code written}. */
    Found restore(String title, Instant written);

    /** Which file to open; empty = none after all. */
    Optional<Path> open(Optional<Path> folder);

    /** Which lesson to open, of all; empty = none after all. */
    Optional<LessonChoice> browse(List<BuiltInLessons.Entry> builtIn, List<Path> recent);

    /** Where to save; empty = not after all. */
    Optional<Path> save(Optional<Path> folder, String name);

    /**
     * Where to save a view of what learning does; empty = not after all.
     *
     * @param endings what it can be, with the point
     */
    Optional<Path> saveView(Optional<Path> folder, String name, List<String> endings);

    /**
     * Where to save an export; empty = not after all.
     *
     * @param title what the dialog is called
     * @param format what the file is called in it
     * @param ending of the name, with the point; empty for a folder
     */
    Optional<Path> saveExport(Optional<Path> folder, String title, String name, String format, String ending);

    /** Where to save a worked solution, whose format the end of the name tells; empty = not after all. */
    Optional<Path> saveSolution(Optional<Path> folder, String name);
}
