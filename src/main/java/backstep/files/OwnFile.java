package backstep.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * JSON files that the program keeps for itself, such as its settings. Nobody is to blame for a broken one but a crash or
 * a curious user: it is renamed, never overwritten.
 */
public final class OwnFile {

    private static final String BROKEN = ".broken";

    private OwnFile() {}

    /**
     * Reads a file whole.
     *
     * @param mostBytes a larger file is as good as broken, and is not read
     * @throws NoSuchFileException when there is none
     * @throws JsonException when it is broken; the message is one line without the file's name
     * @throws IOException when the machine does not let us read it; the message is one line with the file's name
     */
    public static JsonNode read(Path file, int mostBytes) throws IOException, JsonException {
        try {
            return new JsonNode("", JsonReader.parse(FileBytes.read(file, mostBytes, "a file")));
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileBytes.Unfit e) {
            throw new JsonException("", e.getReason());
        } catch (IOException e) {
            throw new IOException("cannot read " + OneLine.of(file.toString()) + ": " + OneLine.reason(e), e);
        }
    }

    /**
     * Writes or replaces a file so that there is always a whole one; its folder is made where it is missing.
     *
     * @throws IOException with a message of one line that names the file and the reason
     */
    public static void write(Path file, Json document) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException("cannot write " + OneLine.of(file.toString()) + ": its folder is not a folder", e);
        } catch (IOException e) {
            throw new IOException("cannot make the folder " + OneLine.of(folder + ": ") + OneLine.reason(e), e);
        }
        AtomicFile.write(file, JsonText.of(document).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Renames a broken file to {@code NAME.broken}, or {@code NAME.broken-2} and so on where that is taken.
     *
     * @return what it is called now
     * @throws IOException with a message of one line that names the file and the reason
     */
    public static Path setAside(Path file) throws IOException {
        try {
            for (int number = 1; ; number++) {
                Path free = file.resolveSibling(OneLine.nameOf(file) + BROKEN + (number == 1 ? "" : "-" + number));
                try {
                    return Files.move(file, free);
                } catch (FileAlreadyExistsException _) {
                    continue;
                }
            }
        } catch (IOException e) {
            throw new IOException("cannot rename " + OneLine.of(file.toString()) + ": " + OneLine.reason(e), e);
        }
    }
}
