package backstep.controller;

import backstep.files.JsonException;
import backstep.files.OneLine;
import backstep.files.OwnFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The recovery files of all processes of a user. The name of a file says whose it is; as long as that process lives,
 * nobody else touches it. To be used by one thread.
 *
 * <p>Every {@code IOException} has a message of one line that names the file and the reason.
 */
final class RecoveryFolder {

    private static final Pattern NAME = Pattern.compile("recovery-(\\d{1,18})(?:-\\d+)?\\.json");

    /** Twice the largest lesson file. */
    private static final int MOST_BYTES = 128 << 20;

    private record Abandoned(Path file, FileTime written) {}

    private final Path folder;
    private Optional<Path> own = Optional.empty();

    /** @param folder need not exist */
    RecoveryFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes the file of this process. */
    void write(UnsavedWork work) throws IOException {
        OwnFile.write(own(), work.document());
    }

    /** Removes the file of this process, if there is one. */
    void remove() throws IOException {
        if (own.isPresent()) {
            delete(own.get());
        }
    }

    /** A name that is free: the file of a process that had our id and crashed may still be there. */
    private Path own() {
        if (own.isEmpty()) {
            String name = "recovery-" + ProcessHandle.current().pid();
            Path file = folder.resolve(name + ".json");
            for (int number = 2; Files.exists(file); number++) {
                file = folder.resolve(name + "-" + number + ".json");
            }
            own = Optional.of(file);
        }
        return own.get();
    }

    static void delete(Path file) throws IOException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new IOException("cannot delete " + OneLine.of(file + ": ") + OneLine.reason(e), e);
        }
    }

    /** Files of processes that have ended, the latest first. */
    List<Path> abandoned() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Abandoned> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                addAbandoned(file, found);
            }
        } catch (IOException e) {
            throw new IOException("cannot read " + OneLine.of(folder + ": ") + OneLine.reason(e), e);
        }
        found.sort(Comparator.comparing(Abandoned::written).reversed());
        return found.stream().map(Abandoned::file).toList();
    }

    private static void addAbandoned(Path file, List<Abandoned> found) throws IOException {
        Matcher name = NAME.matcher(OneLine.nameOf(file));
        if (name.matches()) {
            try {
                FileTime written = Files.getLastModifiedTime(file);
                if (!isAlive(Long.parseLong(name.group(1)), written.toInstant())) {
                    found.add(new Abandoned(file, written));
                }
            } catch (NoSuchFileException _) {
                // Another window was faster.
                return;
            }
        }
    }

    /** Whether the process that wrote a file may still be running: one that started later merely has the same id. */
    private static boolean isAlive(long process, Instant written) {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .map(alive ->
                        alive.info().startInstant().filter(written::isBefore).isEmpty())
                .orElse(false);
    }

    /**
     * Reads a file.
     *
     * @throws NoSuchFileException when another process was faster
     * @throws JsonException when it is broken; the message does not name the file
     */
    static UnsavedWork read(Path file) throws IOException, JsonException {
        return UnsavedWork.of(OwnFile.read(file, MOST_BYTES));
    }

    /**
     * Makes the file of another process the one of this process.
     *
     * @return false when another process was faster
     */
    boolean claim(Path file) throws IOException {
        try {
            // Its time tells that this process can have written it.
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            Files.move(file, own());
            return true;
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException e) {
            throw new IOException("cannot rename " + OneLine.of(file + ": ") + OneLine.reason(e), e);
        }
    }
}
