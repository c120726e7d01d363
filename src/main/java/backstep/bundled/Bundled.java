package backstep.bundled;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that are part of the program, so that one that is not there is a programming error. */
public final class Bundled {

    private Bundled() {}

    /** @param path within the program's own folder of its archive, e.g. {@code schema/lesson.schema.json} */
    public static byte[] bytes(String path) {
        try (InputStream stream = Bundled.class.getResourceAsStream("/backstep/" + path)) {
            if (stream == null) {
                throw new IllegalStateException("no " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of a text. */
    public static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }
}
