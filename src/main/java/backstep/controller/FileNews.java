package backstep.controller;

import java.nio.file.Path;

/** What became of a lesson file; whoever shows it finds the words. */
public sealed interface FileNews {

    /** Another lesson is on the screen. */
    record Opened() implements FileNews {}

    record Saved(Path file) implements FileNews {}

    /** The lesson on the screen is the file's again. */
    record Reloaded(Path file) implements FileNews {}

    /** Another program wrote the file while there were unsaved changes or iterations; nothing was read. */
    record ChangedOnDisk(Path file) implements FileNews {}

    /** The open file was removed or renamed; the lesson stays on the screen. */
    record Gone(Path file) implements FileNews {}

    /** Nothing was opened or saved. {@code reason} is one line that names the file. */
    record Failed(String reason) implements FileNews {}
}
