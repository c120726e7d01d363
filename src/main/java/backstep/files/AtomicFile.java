package backstep.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes files so that there is always a whole one: the old until the last byte of the new is on the disk.
 *
 * <p>The bytes go into a hidden file in the same folder, are forced to the disk, and only then take the name of the
 * target. Where anything fails the hidden file is removed and the target is as it was.
 */
public final class AtomicFile {

    /** More links than any system follows. */
    private static final int MOST_LINKS = 40;

    /** The bits of a file's mode that tell what it is, and what they are for a named pipe (POSIX, sys/stat.h). */
    private static final int FILE_TYPE = 0170000;

    private static final int PIPE = 0010000;

    private AtomicFile() {}

    /** Puts the content of a file into a stream; it need not close it. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes or replaces a file. Where the target is a link, the file it leads to is replaced and the link stays; a
     * device is simply written to, a pipe refused: it would wait for somebody to read it.
     *
     * @throws IOException with a message of one line that names the target and the reason
     */
    public static void write(Path target, Content content) throws IOException {
        naming(target, () -> {
            Path file = followLinks(target);
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, "a folder, expected a file");
            }
            if (isPipe(file)) {
                throw new FileSystemException(file.toString(), null, "a pipe, expected a file");
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
                    content.writeTo(out);
                }
            } else {
                Whole whole = written(file, content);
                try {
                    whole.takeName();
                } finally {
                    whole.discard();
                }
            }
        });
    }

    /** The same with bytes that are there already. */
    public static void write(Path target, byte[] content) throws IOException {
        write(target, out -> out.write(content));
    }

    /**
     * Writes or replaces several files: none takes its name before all of them are on the disk.
     *
     * @throws IOException with a message of one line that names a target and the reason
     */
    public static void writeAll(Map<Path, byte[]> files) throws IOException {
        List<Whole> written = new ArrayList<>();
        try {
            for (Map.Entry<Path, byte[]> each : files.entrySet()) {
                naming(
                        each.getKey(),
                        () -> written.add(written(regular(each.getKey()), out -> out.write(each.getValue()))));
            }
            for (Whole whole : written) {
                naming(whole.target, whole::takeName);
            }
        } finally {
            written.forEach(Whole::discard);
        }
    }

    private static Path regular(Path target) throws IOException {
        Path file = followLinks(target);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "there is something that is no file");
        }
        return file;
    }

    /** What can fail while a file is written. */
    private interface Chore {
        void run() throws IOException;
    }

    private static void naming(Path target, Chore chore) throws IOException {
        try {
            chore.run();
        } catch (IOException e) {
            throw new IOException("cannot write " + OneLine.of(target.toString()) + ": " + OneLine.reason(e), e);
        }
    }

    /** Whether this is a named pipe, or a link to one. */
    public static boolean isPipe(Path file) {
        try {
            return FileSystems.getDefault().supportedFileAttributeViews().contains("unix")
                    && ((int) Files.getAttribute(file, "unix:mode") & FILE_TYPE) == PIPE;
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * A file that is whole, but has not its name yet.
     *
     * @param hidden where it is
     */
    private record Whole(Path target, Path hidden) {

        void takeName() throws IOException {
            keepPermissions(target, hidden);
            Files.move(hidden, target, StandardCopyOption.ATOMIC_MOVE);
            force(folderOf(target));
        }

        /** Removes it, unless it has its name. */
        void discard() {
            deleteQuietly(hidden);
            Unfinished.finished(hidden);
        }
    }

    private static Whole written(Path file, Content content) throws IOException {
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new FileSystemException(file.toString(), null, "no permission, the file is read-only");
        }
        Path folder = folderOf(file);
        if (!Files.isDirectory(folder)) {
            throw Files.exists(folder)
                    ? new FileSystemException(folder.toString(), null, "its folder is not a folder")
                    : new NoSuchFileException(folder.toString());
        }
        Whole whole = new Whole(file, folder.resolve(".backstep-" + UUID.randomUUID() + ".tmp"));
        boolean isWhole = false;
        try {
            writeThrough(whole.hidden, content);
            isWhole = true;
        } finally {
            if (!isWhole) {
                whole.discard();
            }
        }
        return whole;
    }

    private static void writeThrough(Path file, Content content) throws IOException {
        try (FileChannel channel = Unfinished.make(
                file, () -> FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("a random name was taken", e);
        }
    }

    private static Path followLinks(Path target) throws IOException {
        Path file = target;
        for (int links = 0; Files.isSymbolicLink(file); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemException(target.toString(), null, "the link leads back to itself");
            }
            file = folderOf(file).resolve(Files.readSymbolicLink(file));
        }
        return file;
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    /** A file that others may read stays one that others may read; where that cannot be had, a new file is fine. */
    private static void keepPermissions(Path from, Path to) {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
            if (view != null && Files.exists(from)) {
                view.setPermissions(Files.getPosixFilePermissions(from));
            }
        } catch (IOException | UnsupportedOperationException _) {
            return;
        }
    }

    /** Forces the new name to the disk, on systems that let a folder be opened; the content is there already. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            return;
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // The reason why writing failed is the one to tell.
            return;
        }
    }
}
