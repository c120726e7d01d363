package backstep.cli;

import java.util.Optional;

/** Opens the window; the one thing that the command line cannot do itself. */
@FunctionalInterface
public interface WindowLauncher {

    /**
     * Opens the window and returns when it was closed.
     *
     * @param lesson what to open; empty = whatever the window opens by itself
     * @param present whether it starts with a presentation
     * @return the exit status, one of {@link ExitStatus}
     */
    int open(Optional<LessonSource> lesson, boolean present);

    /** Why no window can be shown and what to do, in one line; empty when one can. */
    default Optional<String> problem() {
        return Display.problem();
    }
}
