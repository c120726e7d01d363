package backstep.cli;

import backstep.model.lesson.BuiltInLessons;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;

/** What stands in for the window where none can be shown: the iteration as text, and its last step as a picture. */
final class WithoutDisplay {

    private static final String PICTURE = "backstep.png";

    private WithoutDisplay() {}

    /**
     * Prints and draws the first iteration.
     *
     * @param commands where {@code trace} and {@code render} are
     * @param problem why there is no window
     * @return {@link ExitStatus#DONE}, also where this machine cannot draw (then a line says what it lacks)
     */
    static int show(CommandLine commands, String problem, Optional<LessonSource> source) {
        PrintWriter out = commands.getOut();
        String lesson = source.map(LessonSource::argument)
                .orElseGet(() -> BuiltInLessons.load().first().id());
        out.println("No window: " + problem + ".");
        out.println("Here is the first iteration instead; its last step is in the picture named at the end.");
        out.println();
        out.flush();
        int status = commands.getSubcommands().get("trace").execute(lesson);
        if (status != ExitStatus.DONE) {
            return status;
        }
        out.println();
        out.flush();
        if (commands.getSubcommands().get("render").execute(lesson, "--out", PICTURE) == ExitStatus.DONE) {
            out.println("Picture: " + Path.of(PICTURE).toAbsolutePath());
        } else {
            out.println("There is no picture, for the reason above.");
        }
        out.flush();
        return ExitStatus.DONE;
    }
}
