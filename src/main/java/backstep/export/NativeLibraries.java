package backstep.export;

import backstep.files.FileBytes;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the system libraries that JavaFX draws text with on Linux: without them it prints a stack trace and fails
 * half-way.
 *
 * @param index the loader's index of all libraries; need not exist
 * @param folders where libraries lie that are not in the index
 */
record NativeLibraries(Path index, List<Path> folders) {

    /** Its package brings the others: fontconfig, FreeType and the rest of Pango. */
    private static final String LAST_OF_THEM = "libpangoft2-1.0.so.0";

    private static final int MOST_INDEX_BYTES = 16 << 20;

    /** Those of this system. */
    static NativeLibraries ofSystem() {
        List<Path> folders = new ArrayList<>();
        for (String list : List.of(
                System.getProperty("java.library.path", ""),
                Optional.ofNullable(System.getenv("LD_LIBRARY_PATH")).orElse(""),
                "/lib:/usr/lib:/lib64:/usr/lib64:/usr/local/lib")) {
            for (String folder : list.split(File.pathSeparator)) {
                if (!folder.isEmpty()) {
                    folders.add(Path.of(folder));
                }
            }
        }
        return new NativeLibraries(Path.of("/etc/ld.so.cache"), folders);
    }

    /** In one line what to install so that text can be drawn; empty if everything is there. */
    Optional<String> missing() {
        boolean found = isIn(index) || folders.stream().anyMatch(NativeLibraries::isUnder);
        return found
                ? Optional.empty()
                : Optional.of("pictures need the system library Pango to draw text, and it is not installed"
                        + " (Debian, Ubuntu: apt install libpangoft2-1.0-0)");
    }

    /** The index is binary, but the names in it are plain. */
    private static boolean isIn(Path index) {
        try {
            byte[] bytes = FileBytes.read(index, MOST_INDEX_BYTES, "an index");
            return new String(bytes, StandardCharsets.ISO_8859_1).contains(LAST_OF_THEM);
        } catch (IOException _) {
            return false;
        }
    }

    /** In the folder or, as Debian has it, in one for the architecture such as {@code x86_64-linux-gnu}. */
    private static boolean isUnder(Path folder) {
        if (Files.exists(folder.resolve(LAST_OF_THEM))) {
            return true;
        }
        try (DirectoryStream<Path> architectures = Files.newDirectoryStream(folder, "*-linux-*")) {
            for (Path architecture : architectures) {
                if (Files.exists(architecture.resolve(LAST_OF_THEM))) {
                    return true;
                }
            }
            return false;
        } catch (IOException _) {
            return false;
        }
    }
}
