package backstep.cli;

import backstep.controller.LessonFiles;
import backstep.files.Nearest;
import backstep.files.OneLine;
import backstep.model.lesson.BuiltInLessons;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonException;
import backstep.model.lesson.LessonFile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A lesson that was named on the command line, and where it came from.
 *
 * @param name the built-in lesson's id, or the name of the file
 * @param file empty for a built-in lesson
 */
public record LessonSource(String name, Optional<Path> file, Lesson lesson) {

    /**
     * Finds what {@code argument} names: a file where it looks like one (it has a separator or ends with .json), else a
     * built-in lesson, else a file after all.
     *
     * @throws LessonException when the file cannot be read or is no lesson
     */
    static LessonSource find(String argument) throws LessonException, Failure {
        return find(argument, Set.of());
    }

    /** The same where a misspelt command may have been meant. */
    static LessonSource find(String argument, Set<String> commands) throws LessonException, Failure {
        if (looksLikeFile(argument)) {
            return read(argument);
        }
        BuiltInLessons lessons = BuiltInLessons.load();
        Optional<Lesson> builtIn = lessons.find(argument);
        if (builtIn.isPresent()) {
            return new LessonSource(argument, Optional.empty(), builtIn.get());
        }
        if (!argument.isEmpty() && Files.exists(path(argument))) {
            return read(argument);
        }
        List<String> words = new ArrayList<>(lessons.ids());
        words.addAll(commands);
        throw new Failure(OneLine.quote(argument) + ": no such file and no such built-in lesson"
                + (commands.isEmpty() ? "" : " or command") + ", the nearest is \"" + Nearest.to(argument, words)
                + '"');
    }

    /**
     * The lesson that arguments name which say nothing else: one that can only be a lesson, and can be shown. Empty also where
     * something is wrong, which whoever reads all arguments has to tell.
     */
    static Optional<LessonSource> alone(String... arguments) {
        if (arguments.length != 1 || arguments[0].startsWith("-")) {
            return Optional.empty();
        }
        try {
            String argument = arguments[0];
            Optional<LessonSource> found = looksLikeFile(argument)
                    ? Optional.of(read(argument))
                    : BuiltInLessons.load()
                            .find(argument)
                            .map(lesson -> new LessonSource(argument, Optional.empty(), lesson));
            if (found.isPresent()) {
                LessonFiles.requireShowable(found.get().name(), found.get().lesson());
            }
            return found;
        } catch (LessonException | Failure _) {
            return Optional.empty();
        }
    }

    /** What names this lesson on the command line. */
    String argument() {
        return file.map(Path::toString).orElse(name);
    }

    private static boolean looksLikeFile(String argument) {
        return argument.endsWith(".json") || argument.contains("/") || argument.contains(File.separator);
    }

    private static LessonSource read(String argument) throws LessonException, Failure {
        Path file = path(argument);
        return new LessonSource(OneLine.nameOf(file), Optional.of(file), LessonFile.read(file));
    }

    /** A path from an argument. */
    static Path path(String argument) throws Failure {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new Failure(OneLine.quote(argument) + ": no path that a file can have");
        }
    }
}
