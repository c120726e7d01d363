package backstep.cli;

import backstep.cli.IterationArguments.Chosen;
import backstep.files.JsonText;
import backstep.model.document.WorkedSolution;
import backstep.model.formula.Numerals;
import backstep.model.lesson.LessonException;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backstep trace}. */
@Command(name = "trace", description = "Print one iteration, step by step.")
final class TraceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private IterationArguments arguments;

    @Option(
            names = "--notation",
            paramLabel = "NOTATION",
            converter = IdOption.Notations.class,
            completionCandidates = IdOption.Notations.class,
            description = "One of ${COMPLETION-CANDIDATES}. Default: the lesson's own.")
    private Optional<Notation> notation;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = IdOption.TraceFormats.class,
            completionCandidates = IdOption.TraceFormats.class,
            description = "One of ${COMPLETION-CANDIDATES}. Default: text.")
    private TraceFormat format;

    @Override
    public Integer call() throws LessonException, Failure {
        Chosen chosen = arguments.choose();
        Notation written = IterationArguments.notation(chosen.source(), notation);
        String trace = switch (format) {
            case TEXT -> TraceText.of(chosen.lesson(), chosen.iteration(), written);
            case JSON -> JsonText.of(TraceJson.of(chosen.lesson(), chosen.iteration(), written));
            case LATEX -> solution(chosen, written).latex();
            case MARKDOWN -> solution(chosen, written).markdown();
        };
        spec.commandLine().getOut().print(trace);
        return ExitStatus.DONE;
    }

    private static WorkedSolution solution(Chosen chosen, Notation notation) {
        return new WorkedSolution(
                chosen.lesson().title(), chosen.iteration(), notation, Messages.load(), Numerals.DEFAULT);
    }
}
