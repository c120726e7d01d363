package backstep.export;

import backstep.files.AtomicFile;
import backstep.files.OneLine;
import backstep.files.Unfinished;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder that appears with all its files or not at all.
 *
 * <p>The files are made in a hidden folder next to it. Where the folder is there already, it keeps its other files, and
 * the new ones move in once all of them are complete.
 */
final class NewFolder implements AutoCloseable {

    private final Path folder;
    private final Path hidden;

    /** Makes the files of a folder. */
    @FunctionalInterface
    interface Content {
        void writeTo(NewFolder folder) throws IOException;
    }

    private NewFolder(Path folder) throws IOException {
        this.folder = folder;
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FileSystemException(folder.toString(), null, "a file, expected a folder");
        }
        // Inside a folder that is there: the one around it may be somebody else's.
        Path place = Files.isDirectory(folder) ? folder : folder.getParent();
        Path name = place.resolve(".backstep-" + UUID.randomUUID() + ".tmp");
        hidden = Unfinished.make(name, () -> Files.createDirectory(name));
    }

    /**
     * Makes or fills a folder; the one around it has to be there.
     *
     * @throws IOException with a message of one line that names the folder and the reason
     */
    static void write(Path folder, Content content) throws IOException {
        try (NewFolder made = new NewFolder(folder.toAbsolutePath().normalize())) {
            content.writeTo(made);
            made.publish();
        } catch (IOException e) {
            throw new IOException("cannot write %s: %s".formatted(OneLine.of(folder.toString()), OneLine.reason(e)), e);
        }
    }

    /** Makes a file in the folder; it is on the disk when this returns. */
    void file(String name, AtomicFile.Content content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(hidden.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Gives everything its name. */
    private void publish() throws IOException {
        if (Files.exists(folder)) {
            for (Path file : files()) {
                Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        } else {
            Files.move(hidden, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        if (Files.isDirectory(hidden)) {
            for (Path file : files()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(hidden);
        }
        Unfinished.finished(hidden);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(hidden)) {
            return files.sorted().toList();
        }
    }
}
