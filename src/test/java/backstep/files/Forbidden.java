package backstep.files;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that whoever runs the tests may not use; even root has some of them. */
public final class Forbidden {

    private static final Path NOT_READABLE_BY_ROOT = Path.of("/proc/sys/vm/drop_caches");
    private static final Path NOT_WRITABLE_BY_ROOT = Path.of("/proc/sys/kernel/osrelease");

    private Forbidden() {}

    /** A file that cannot be read, in the folder if that is possible; without one the test is skipped. */
    public static Path unreadable(Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{}");
        Path forbidden = file.toFile().setReadable(false) && !Files.isReadable(file) ? file : NOT_READABLE_BY_ROOT;
        assumeThat(Files.exists(forbidden) && !Files.isReadable(forbidden)).isTrue();
        return forbidden;
    }

    /** A pipe that nobody reads or writes: opening it waits forever. Where the system has none the test is skipped. */
    public static Path pipe(Path folder) throws IOException {
        Path pipe = folder.resolve("pipe.json");
        assumeThat(File.separatorChar).isEqualTo('/');
        try {
            assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                    .isZero();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return pipe;
    }

    /** A file that cannot be written, in the folder if that is possible; without one the test is skipped. */
    public static Path unwritable(Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{}");
        Path forbidden = file.toFile().setWritable(false) && !Files.isWritable(file) ? file : NOT_WRITABLE_BY_ROOT;
        assumeThat(Files.exists(forbidden) && !Files.isWritable(forbidden)).isTrue();
        return forbidden;
    }
}
