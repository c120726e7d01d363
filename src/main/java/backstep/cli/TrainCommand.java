package backstep.cli;

import backstep.cli.Table.Align;
import backstep.files.Json;
import backstep.files.OneLine;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Evaluation;
import backstep.model.iteration.Trainer;
import backstep.model.iteration.TrainingRun;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonException;
import backstep.model.lesson.LessonFile;
import backstep.model.network.Vector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backstep train}. */
@Command(name = "train", description = "Run many iterations and print the loss of every sample.")
final class TrainCommand implements Callable<Integer> {

    /** As many as worked examples are printed with. */
    private static final Numerals DIGITS = new Numerals(Numerals.MOST);

    private final ProgressBar progress;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LessonArgument lesson;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            required = true,
            converter = WholeNumber.Count.class,
            description = "How many iterations to run.")
    private int iterations;

    @Option(names = "--save", paramLabel = "FILE", description = "Write the trained lesson to this file.")
    private Optional<Path> save;

    @Mixin
    private ReportOption report;

    TrainCommand(ProgressBar progress) {
        this.progress = progress;
    }

    @Override
    public Integer call() throws LessonException, Failure, IOException {
        LessonSource source = lesson.find();
        if (save.isPresent()) {
            OutputPath.requireFile(save.get());
        }
        Lesson trained = train(source);
        Evaluation evaluation = Evaluation.of(trained.network(), trained.rule(), trained.samples());
        requireFinite(source, evaluation);
        String printed = report.of(() -> text(trained, evaluation), () -> json(trained, evaluation));
        if (save.isPresent()) {
            LessonFile.write(trained, save.get());
        }
        spec.commandLine().getOut().print(printed);
        return ExitStatus.DONE;
    }

    private Lesson train(LessonSource source) throws Failure {
        TrainingRun run = source.lesson().run();
        int end = iterations + 1;
        try {
            Trainer.Result result =
                    Trainer.train(run, end, (next, _) -> progress.show(next - 1, iterations), () -> false);
            if (result.notFinite().isPresent()) {
                throw IterationArguments.refused(source, result.notFinite().get());
            }
        } finally {
            progress.clear();
        }
        return source.lesson().withNetwork(run.networkBefore(end));
    }

    private void requireFinite(LessonSource source, Evaluation evaluation) throws Failure {
        for (int sample = 0; sample < evaluation.outputs().size(); sample++) {
            double loss = evaluation.losses().get(sample);
            // A sum is finite only when all its terms are; that it may overflow by itself is no loss.
            if (!Double.isFinite(loss + evaluation.outputs().get(sample).sum())) {
                throw new Failure(source.name() + ": after " + OneLine.count(iterations, "iteration")
                        + " the loss of sample " + (sample + 1) + " is not a finite number");
            }
        }
    }

    private String text(Lesson trained, Evaluation evaluation) {
        Table table = new Table(Align.RIGHT, Align.LEFT, Align.LEFT, Align.LEFT, Align.POINT);
        table.row("sample", "inputs", "targets", "outputs", "loss");
        for (int sample = 0; sample < trained.samples().size(); sample++) {
            table.row(
                    Integer.toString(sample + 1),
                    numbers(trained.samples().get(sample).inputs(), Numerals.DEFAULT),
                    numbers(trained.samples().get(sample).targets(), Numerals.DEFAULT),
                    numbers(evaluation.outputs().get(sample), DIGITS),
                    DIGITS.text(evaluation.losses().get(sample)));
        }
        return "After " + OneLine.count(iterations, "iteration") + ":\n" + table.text();
    }

    /** A few numbers side by side; of many only the first, as a line has an end. */
    private static String numbers(Vector vector, Numerals numerals) {
        int most = 4;
        String text = IntStream.range(0, Math.min(most, vector.size()))
                .mapToObj(index -> numerals.text(vector.get(index)))
                .collect(Collectors.joining(" "));
        return vector.size() > most ? text + " …" : text;
    }

    private Json json(Lesson trained, Evaluation evaluation) {
        return new Json.Builder()
                .put("iterations", Json.number(iterations))
                .put("losses", LessonFile.vector(evaluation.losses()))
                .put(
                        "outputs",
                        Json.array(evaluation.outputs().stream()
                                .map(LessonFile::vector)
                                .toList()))
                .put("layers", LessonFile.layers(trained.network()))
                .build();
    }
}
