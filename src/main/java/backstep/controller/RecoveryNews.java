package backstep.controller;

import java.nio.file.Path;

/** What became of unsaved work; whoever shows it finds the words. */
public sealed interface RecoveryNews {

    /**
     * A process that has ended since left this behind.
     *
     * @param at the recovery file, for {@link Recovery#restore} and {@link Recovery#discard}
     */
    record Found(Path at, UnsavedWork work) implements RecoveryNews {}

    /** A recovery file is broken and was renamed. {@code reason} is one line that names the file. */
    record SetAside(String reason, Path to) implements RecoveryNews {}

    /** Something could not be read or written. {@code reason} is one line that names the file. */
    record Failed(String reason) implements RecoveryNews {}
}
