package backstep.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where the process prints: UTF-8 whatever the platform thinks, and it remembers why printing failed. */
final class StandardOutput extends FilterOutputStream {

    private Optional<IOException> problem = Optional.empty();

    /** Over any stream. */
    StandardOutput(OutputStream out) {
        super(out);
    }

    /** What the process was given as its standard output. */
    static StandardOutput open() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out));
    }

    /** A stream over this one; printing to it never throws. */
    PrintStream printer() {
        return new PrintStream(this, false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            remember(e);
            throw e;
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    private void remember(IOException e) {
        if (problem.isEmpty()) {
            problem = Optional.of(e);
        }
    }

    /**
     * Why not everything was printed, if so. A reader that has seen enough and closed its end of a pipe
     * ({@code backstep trace xor | head}) is no problem.
     */
    Optional<IOException> problem() {
        return problem.filter(
                e -> !String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe"));
    }

    /**
     * Whether somebody watches standard error. Java can tell that only of input and output together, so that on Linux we
     * look at what the descriptor is connected to.
     */
    static boolean errorIsTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException _) {
            return System.console() != null && System.console().isTerminal();
        }
    }
}
