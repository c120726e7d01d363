package backstep.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at where a command is to write before it starts to work: a path that cannot be right is a wrong argument. */
final class OutputPath {

    private OutputPath() {}

    /** Refuses a folder, and a file in a folder that is not there. */
    static void requireFile(Path file) throws Failure {
        if (Files.isDirectory(file)) {
            throw Failure.wrongInput(file + ": a folder, expected the name of a file");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Failure.wrongInput(file + ": there is no folder " + folder);
        }
    }
}
