package backstep.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads files whole: those that are files, and up to a size. A pipe would block for ever, a device may never end, and a
 * file that somebody took for another may be larger than the memory.
 */
public final class FileBytes {

    private static final int MEGABYTE = 1 << 20;

    private FileBytes() {}

    /** What is at a path is not a file that can be used; {@link #getReason} is one line that does not name it. */
    public static final class Unfit extends FileSystemException {

        private static final long serialVersionUID = 1;

        private Unfit(Path file, String what, String expected) {
            super(file.toString(), null, what + ", expected " + expected);
        }
    }

    /**
     * Reads a file.
     *
     * @param mostBytes a larger file is refused
     * @param expected what the file should be, for messages: {@code a lesson file}
     * @throws NoSuchFileException when there is none
     * @throws Unfit when it is a folder, a pipe, a device, or too large
     * @throws IOException when the machine does not let us read it
     */
    public static byte[] read(Path file, int mostBytes, String expected) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new Unfit(file, Files.isDirectory(file) ? "a folder" : "a pipe or a device", expected);
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            if (channel.size() > mostBytes) {
                throw tooLarge(file, mostBytes, expected);
            }
            // Somebody may still be writing, and files of the kernel tell no size.
            InputStream in = Channels.newInputStream(channel);
            byte[] bytes = in.readNBytes(mostBytes);
            if (in.read() >= 0) {
                throw tooLarge(file, mostBytes, expected);
            }
            return bytes;
        }
    }

    private static Unfit tooLarge(Path file, int mostBytes, String expected) {
        String most = mostBytes % MEGABYTE == 0 ? mostBytes / MEGABYTE + " MB" : mostBytes + " bytes";
        return new Unfit(file, "larger than " + most, expected);
    }
}
