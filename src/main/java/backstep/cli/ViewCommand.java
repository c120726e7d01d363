package backstep.cli;

import backstep.cli.IterationArguments.Chosen;
import backstep.files.JsonText;
import backstep.model.iteration.Subjects;
import backstep.model.lesson.LessonException;
import backstep.model.network.Identified;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backstep view}. */
@Command(
        name = "view",
        description = "Show the function that the network is, or the error over its parameters: as a picture or as"
                + " numbers.")
final class ViewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private IterationArguments arguments;

    @Mixin
    private ViewQuestion question;

    @Option(names = "--out", paramLabel = "PATH", description = "The picture to write.")
    private Optional<Path> out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = IdOption.Data.class,
            completionCandidates = IdOption.Data.class,
            description = "json: print the numbers instead.")
    private Optional<Format> format;

    /** How numbers are printed. */
    enum Format implements Identified {
        JSON
    }

    @Override
    public Integer call() throws LessonException, Failure, IOException {
        if (out.isPresent() == format.isPresent()) {
            throw new Failure("expected --out PATH or --format json, one of them");
        }
        Chosen chosen = arguments.choose();
        if (format.isPresent()) {
            LandscapeJson json =
                    new LandscapeJson(new Subjects(chosen.iteration().before()));
            JsonText.write(json.of(question.answer(chosen)), spec.commandLine().getOut()::print);
        }
        return ExitStatus.DONE;
    }
}
