package backstep.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void newFileHoldsTheContent() throws IOException {
        Path file = folder.resolve("a.json");

        AtomicFile.write(file, NEW);

        assertThat(file).hasContent("new");
        assertOnlyFiles(file);
    }

    @Test
    void severalFilesAreThereTogether() throws IOException {
        Path one = Files.writeString(folder.resolve("1.tex"), "old");
        Path other = folder.resolve("2.tex");

        AtomicFile.writeAll(Map.of(one, NEW, other, NEW));

        assertThat(one).hasContent("new");
        assertThat(other).hasContent("new");
        assertOnlyFiles(one, other);
    }

    @Test
    void whereOneOfSeveralCannotBeWrittenNoneIs() throws IOException {
        Path one = Files.writeString(folder.resolve("1.tex"), "old");
        Path other = Files.createDirectory(folder.resolve("2.tex"));
        Map<Path, byte[]> files = new LinkedHashMap<>();
        files.put(one, NEW);
        files.put(other, NEW);

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.writeAll(files))
                .withMessageStartingWith("cannot write " + other + ": ");
        assertThat(one).hasContent("old");
        assertOnlyFiles(one, other);
    }

    @Test
    void oldFileStaysWholeWhenWritingFailsHalfway() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[1 << 20]);
                    assertThat(file).hasContent("old");
                    throw new IOException("No space left\non device");
                }))
                .withMessage("cannot write " + file + ": No space left\\u000aon device");
        assertThat(file).hasContent("old");
        assertOnlyFiles(file);
    }

    @Test
    void programmingErrorWhileWritingLeavesNothingBehindEither() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");

        assertThatIllegalStateException()
                .isThrownBy(() -> AtomicFile.write(file, out -> {
                    throw new IllegalStateException("wrong");
                }));
        assertThat(file).hasContent("old");
        assertOnlyFiles(file);
    }

    @Test
    void linkStaysALinkAndItsTargetIsReplaced() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path file = Files.writeString(other.resolve("a.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("other", "a.json"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("second.json"), link);

        AtomicFile.write(linkToLink, NEW);

        assertThat(linkToLink).isSymbolicLink();
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new").isRegularFile();
    }

    @Test
    void linkToAFileThatIsNotThereYetCreatesIt() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("later.json"));

        AtomicFile.write(link, NEW);

        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("later.json")).hasContent("new");
    }

    @Test
    void linkThatLeadsBackToItselfIsRefused() throws IOException {
        Path link = folder.resolve("a.json");
        Files.createSymbolicLink(link, Path.of("b.json"));
        Files.createSymbolicLink(folder.resolve("b.json"), link);

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(link, NEW))
                .withMessage("cannot write " + link + ": the link leads back to itself");
    }

    @Test
    void permissionsOfTheOldFileAreKept() throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        AtomicFile.write(file, NEW);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void missingFolderIsTheReason() {
        Path file = folder.resolve("none").resolve("a.json");

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, NEW))
                .withMessage("cannot write " + file + ": no such file or folder");
    }

    @Test
    void fileInPlaceOfAFolderIsTheReason() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old").resolve("a.json");

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, NEW))
                .withMessage("cannot write " + file + ": its folder is not a folder");
    }

    @Test
    @Timeout(10)
    void pipeIsRefusedAndNotWaitedFor() throws IOException {
        Path pipe = Forbidden.pipe(folder);

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(pipe, NEW))
                .withMessage("cannot write " + pipe + ": a pipe, expected a file");
    }

    private void assertOnlyFiles(Path... expected) throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(expected);
        }
    }
}
