package backstep.cli;

import backstep.cli.IterationArguments.Chosen;
import backstep.export.handout.HandoutFormat;
import backstep.export.handout.HandoutOptions;
import backstep.export.handout.Handouts;
import backstep.export.handout.Variants;
import backstep.files.AtomicFile;
import backstep.model.iteration.Iteration;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonException;
import backstep.model.notation.Notation;
import backstep.model.program.PythonLibrary;
import backstep.model.words.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
            // all of them before the first is written: where one cannot be made, none is
            for (Map.Entry<Path, byte[]> file : files(format, chosen, written).entrySet()) {
                AtomicFile.write(file.getKey(), file.getValue());
            }
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

    private Map<Path, byte[]> files(HandoutFormat format, Chosen chosen, Notation written) throws IOException {
        Lesson lesson = decimals.in(chosen.lesson().withNotation(written));
        HandoutOptions options = new HandoutOptions(
                written, lesson.guide().numerals(), worksheet.chosen(), library.orElse(PythonLibrary.NUMPY));
        Iteration iteration = chosen.iteration();
        Handouts handouts = new Handouts(Messages.load());
        Map<Path, byte[]> files = new LinkedHashMap<>();
        if (variants.isEmpty()) {
            files.put(out, handouts.of(format, lesson, iteration, options));
            return files;
        }
        Variants drawn = new Variants(lesson, iteration.number(), seed.orElseThrow());
        int students = variants.get();
        for (int student = 1; student <= students; student++) {
            Lesson own = drawn.of(student);
            Iteration worked = own.run().iteration(iteration.number());
            files.put(Variants.file(out, student, students), handouts.of(format, own, worked, options));
        }
        return files;
    }
}
