package backstep.view;

import java.nio.file.Path;
import java.util.Optional;

/** What the window asks its user about files: dialogs in the application, answers in tests. */
public interface FilePrompts {

    /** What to do with unsaved changes. */
    enum Answer {
        SAVE,
        DISCARD,
        CANCEL
    }

    /** A lesson with unsaved changes is about to leave the screen. */
    Answer unsaved(String title);

    /** Whether to read a file again although unsaved changes are lost. */
    boolean reload(Path file);

    /** Whether to bring back what was not saved when the program ended. */
    boolean restore(String title);

    /** Which file to open; empty = none after all. */
    Optional<Path> open(Optional<Path> folder);

    /** Where to save; empty = not after all. */
    Optional<Path> save(Optional<Path> folder, String name);
}
