package backstep.cli;

import backstep.cli.IterationArguments.Chosen;
import backstep.export.handout.HandoutFiles;
import backstep.export.handout.HandoutFormat;
import backstep.export.handout.HandoutOptions;
import backstep.export.handout.Handouts;
import backstep.export.handout.Variants;
import backstep.model.iteration.Iteration;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonException;
import backstep.model.notation.Notation;
import backstep.model.program.PythonLibrary;
import backstep.model.words.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backstep handout}. */
@Command(name = "handout", description = "Write what students take along of an iteration.")
final class HandoutCommand implements Callable<Integer> {

    @Mixin
    private IterationArguments arguments;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            required = true,
            description = "What to write: a .pdf or .tex = a worksheet, a .xlsx = a spreadsheet with live formulas,"
                    + " a .xml = a question bank for Moodle, a .py or .java = a program.")
    private Path out;

    @Mixin
    private NotationOption notation;

    @Mixin
    private DecimalsOption decimals;

    @Mixin
    private WorksheetOption worksheet;

    @Option(
            names = "--variants",
            paramLabel = "N",
            converter = WholeNumber.Few.class,
            description = "So many files, each with other numbers of one decimal, numbered before their ending.")
    private Optional<Integer> variants;

    @Option(names = "--seed", paramLabel = "S", description = "Where the numbers of variants come from.")
    private Optional<Long> seed;

    @Option(
            names = "--language",
            paramLabel = "LIBRARY",
            converter = IdOption.Libraries.class,
            completionCandidates = IdOption.Libraries.class,
            description = "What a .py computes with, one of ${COMPLETION-CANDIDATES}. Default: numpy.")
    private Optional<PythonLibrary> library;

    @Override
    public Integer call() throws LessonException, Failure, IOException {
        Chosen chosen = arguments.choose();
        Notation written = notation.of(chosen.source());
        try {
            HandoutFormat format = HandoutFormat.of(out);
            requireSense(format);
            OutputPath.requireFile(out);
            write(format, chosen, written);
        } catch (IllegalArgumentException e) {
            // also networks that a format cannot hold
            throw new Failure(e);
        }
        return ExitStatus.DONE;
    }

    private void requireSense(HandoutFormat format) throws Failure {
        if (variants.isPresent() != seed.isPresent()) {
            throw new Failure("--variants and --seed: one needs the other");
        }
        if (library.isPresent() && format != HandoutFormat.PY) {
            throw new Failure("--language: only a .py has one to choose");
        }
        if (!format.isWorksheet() && worksheet.isChosen()) {
            throw new Failure("--hide, --solution and --paper: only a worksheet has them, a .pdf or a .tex");
        }
    }

    private void write(HandoutFormat format, Chosen chosen, Notation written) throws IOException {
        Lesson lesson = decimals.in(chosen.lesson().withNotation(written));
        HandoutOptions options = new HandoutOptions(
                written, lesson.guide().numerals(), worksheet.chosen(), library.orElse(PythonLibrary.NUMPY));
        HandoutFiles files = new HandoutFiles(new Handouts(Messages.load()), format, options, out);
        Iteration iteration = chosen.iteration();
        if (variants.isPresent()) {
            files.write(new Variants(lesson, iteration.number(), seed.orElseThrow()), variants.get(), _ -> {});
        } else {
            files.write(lesson, iteration, _ -> {});
        }
    }
}
