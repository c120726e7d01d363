package backstep.cli;

import backstep.cli.IterationArguments.Chosen;
import backstep.files.JsonText;
import backstep.model.document.WorkedSolution;
import backstep.model.formula.Numerals;
import backstep.model.lesson.LessonException;
import backstep.model.network.Identified;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backstep trace}. */
@Command(name = "trace", description = "Print one iteration, step by step.")
final class TraceCommand implements Callable<Integer> {

    /** Characters; the first of a large network are soon seen. */
    private static final int CHECK_AFTER = 1 << 14;

    private int unchecked;

    @Spec
    private CommandSpec spec;

    @Mixin
    private IterationArguments arguments;

    @Mixin
    private NotationOption notation;

    @Mixin
    private DecimalsOption decimals;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = IdOption.Traces.class,
            completionCandidates = IdOption.Traces.class,
            description = "One of ${COMPLETION-CANDIDATES}. Default: text.")
    private Format format;

    enum Format implements Identified {
        TEXT,
        JSON,
        LATEX,
        MARKDOWN
    }

    @Override
    public Integer call() throws LessonException, Failure {
        Chosen chosen = arguments.choose();
        Notation written = notation.of(chosen.source());
        Numerals numerals = decimals.in(chosen.lesson()).guide().numerals();
        try {
            switch (format) {
                case TEXT -> TraceText.write(chosen.lesson(), chosen.iteration(), written, numerals, this::print);
                case JSON ->
                    JsonText.write(TraceJson.of(chosen.lesson(), chosen.iteration(), written, numerals), this::print);
                case LATEX -> solution(chosen, written, numerals).latex(this::print);
                case MARKDOWN -> solution(chosen, written, numerals).markdown(this::print);
            }
        } catch (NobodyReads _) {
            // Why, the stream itself remembers.
            return ExitStatus.DONE;
        }
        return ExitStatus.DONE;
    }

    /** The output takes no more, e.g. of {@code backstep trace LESSON | head}. */
    private static final class NobodyReads extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Prints a piece, and looks now and then whether there is still somebody who reads. */
    private void print(String piece) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(piece);
        unchecked += piece.length();
        if (unchecked > CHECK_AFTER) {
            unchecked = 0;
            if (out.checkError()) {
                throw new NobodyReads();
            }
        }
    }

    private static WorkedSolution solution(Chosen chosen, Notation notation, Numerals numerals) {
        return new WorkedSolution(chosen.lesson(), chosen.iteration(), notation, Messages.load(), numerals);
    }
}
