package backstep.files;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Hidden files and folders that are not whole yet. Whoever makes one removes it when it fails; what the end of the
 * program cuts short (Ctrl+C, a signal, a window closed while it saves) is removed here.
 */
public final class Unfinished {

    /** A file may be made in a folder while it is emptied, but not forever. */
    private static final int MOST_TRIES = 100;

    private static final Set<Path> PATHS = new HashSet<>();
    private static final AtomicBoolean ENDED = new AtomicBoolean();

    static {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(Unfinished::removeAll, "unfinished files"));
        } catch (IllegalStateException _) {
            // The program is ending already.
            ENDED.set(true);
        }
    }

    private Unfinished() {}

    /** Makes a file or folder, and gives what is needed to fill it. */
    @FunctionalInterface
    public interface Making<T> {
        T make() throws IOException;
    }

    /**
     * Makes a file or folder that is removed when the program ends before it is {@link #finished}.
     *
     * @throws IOException when it cannot be made, or the program is ending
     */
    public static synchronized <T> T make(Path path, Making<T> making) throws IOException {
        if (ENDED.get()) {
            throw new IOException("the program is ending");
        }
        T made = making.make();
        PATHS.add(path);
        return made;
    }

    /** It has its final name, or is removed: nothing is left to do at the end. */
    public static synchronized void finished(Path path) {
        PATHS.remove(path);
    }

    private static synchronized void removeAll() {
        ENDED.set(true);
        PATHS.forEach(Unfinished::remove);
    }

    private static void remove(Path path) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                if (Files.isDirectory(path)) {
                    try (Stream<Path> files = Files.list(path)) {
                        for (Path file : files.toList()) {
                            Files.deleteIfExists(file);
                        }
                    }
                }
                Files.deleteIfExists(path);
                return;
            } catch (DirectoryNotEmptyException _) {
                continue;
            } catch (IOException _) {
                // Nobody is left to tell.
                return;
            }
        }
    }
}
