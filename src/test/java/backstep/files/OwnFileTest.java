package backstep.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OwnFileTest {

    private static final int LIMIT = 100;
    private static final Json DOCUMENT =
            new Json.Builder().put("number", Json.number(0.1)).build();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("below/this/own.json");
    }

    @Test
    void writingMakesTheFoldersThatAreMissing() throws IOException, JsonException {
        OwnFile.write(file, DOCUMENT);
        assertThat(OwnFile.read(file, LIMIT)).isEqualTo(new JsonNode("", DOCUMENT));
    }

    @Test
    void aFileWhereAFolderShouldBeIsTheReason() throws IOException {
        Files.writeString(folder.resolve("below"), "");
        assertThatIOException()
                .isThrownBy(() -> OwnFile.write(folder.resolve("below/own.json"), DOCUMENT))
                .withMessage("cannot write " + folder.resolve("below/own.json") + ": its folder is not a folder");
        assertThatIOException()
                .isThrownBy(() -> OwnFile.write(file, DOCUMENT))
                .withMessageStartingWith("cannot make the folder " + file.getParent() + ": ");
    }

    @Test
    void noFileIsNotABrokenOne() {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> OwnFile.read(file, LIMIT));
    }

    @Test
    @Timeout(10)
    void aPipeIsBrokenAndNotWaitedFor() throws IOException {
        Path pipe = Forbidden.pipe(folder);

        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> OwnFile.read(pipe, LIMIT))
                .withMessageContaining("a pipe or a device, expected a file");
    }

    @Test
    void whatIsNoJsonIsBroken() throws IOException {
        Path broken = Files.writeString(folder.resolve("own.json"), "{\"number\": ");
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> OwnFile.read(broken, LIMIT))
                .withMessageContaining("the file ends too early");
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> OwnFile.read(folder, LIMIT))
                .withMessage("a folder, expected a file");
    }

    @Test
    void aHugeFileIsBrokenAndNotRead() throws IOException {
        Path huge = folder.resolve("own.json");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> OwnFile.read(huge, LIMIT))
                .withMessage("larger than 100 bytes, expected a file");
    }

    @Test
    void settingAsideTakesTheFirstNameThatIsFree() throws IOException {
        Path own = folder.resolve("own.json");
        for (String expected : new String[] {"own.json.broken", "own.json.broken-2", "own.json.broken-3"}) {
            Files.writeString(own, expected);
            assertThat(OwnFile.setAside(own))
                    .isEqualTo(folder.resolve(expected))
                    .hasContent(expected);
            assertThat(own).doesNotExist();
        }
        assertThatIOException()
                .isThrownBy(() -> OwnFile.setAside(own))
                .withMessage("cannot rename " + own + ": no such file or folder");
    }
}
