package backstep.cli;

import backstep.export.RenderTarget;
import backstep.files.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at where a command is to write before it starts to work: a path that cannot be right is a wrong argument. */
final class OutputPath {

    private OutputPath() {}

    /** Refuses a folder, and a file in a folder that is not there. */
    static void requireFile(Path file) throws Failure {
        if (Files.isDirectory(file)) {
            throw new Failure(file + ": a folder, expected the name of a file");
        }
        if (AtomicFile.isPipe(file)) {
            throw new Failure(file + ": a pipe, expected the name of a file");
        }
        requireParent(file);
    }

    private static void requireParent(Path path) throws Failure {
        Path folder = path.toAbsolutePath().normalize().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new Failure(path + ": there is no folder " + folder);
        }
    }

    /** The same for what pictures are drawn into; a folder may be new, but not a file. */
    static void require(RenderTarget target) throws Failure {
        switch (target) {
            case RenderTarget.Picture(Path file, int _) -> requireFile(file);
            case RenderTarget.Animation(Path file) -> requireFile(file);
            case RenderTarget.Drawn drawn -> requireFile(drawn.file());
            case RenderTarget.Folder(Path folder) -> {
                if (Files.exists(folder) && !Files.isDirectory(folder)) {
                    throw new Failure(folder + ": a file, expected a folder, or a name with an ending");
                }
                requireParent(folder);
            }
        }
    }
}
