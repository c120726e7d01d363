package backstep.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedTest {

    @TempDir
    private Path folder;

    @Test
    void aFileThatASignalCutsShortLeavesTheOldOneAndNothingElse() throws Exception {
        Path file = Files.writeString(folder.resolve("a.json"), "old");

        interrupt("file", file);

        assertThat(file).hasContent("old");
        assertThat(content()).containsExactly(file);
    }

    @Test
    void aFolderThatASignalCutsShortIsGoneWithAllThatIsInIt() throws Exception {
        interrupt("folder", folder.resolve("frames"));

        assertThat(content()).isEmpty();
    }

    @Test
    void whatIsFinishedStays() throws Exception {
        Path file = folder.resolve("a.json");

        interrupt("finished", file);

        assertThat(content()).containsExactly(file);
    }

    private Path[] content() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toArray(Path[]::new);
        }
    }

    /** Ends another virtual machine by SIGTERM in the middle of its work. */
    private static void interrupt(String what, Path path) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        what,
                        path.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.getInputStream().read()).isEqualTo('.');
        // Unlike the process itself, its handle leaves its input open.
        process.toHandle().destroy();
        process.waitFor();
    }

    /** Says when it has begun, and never comes to the end. */
    static final class Writer {

        public static void main(String... arguments) throws IOException {
            Path path = Path.of(arguments[1]);
            switch (arguments[0]) {
                case "file" ->
                    AtomicFile.write(path, out -> {
                        out.write(new byte[1 << 20]);
                        waitForTheEnd();
                    });
                case "folder" -> {
                    Unfinished.make(path, () -> Files.createDirectory(path));
                    Files.writeString(path.resolve("step-01.png"), "");
                    waitForTheEnd();
                }
                default -> {
                    AtomicFile.write(path, new byte[1]);
                    waitForTheEnd();
                }
            }
        }

        private static void waitForTheEnd() throws IOException {
            System.out.print('.');
            System.out.flush();
            System.in.read();
        }
    }
}
