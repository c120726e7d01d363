package backstep.cli;

import backstep.model.formula.Notation;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Subjects;
import backstep.model.iteration.Trainer;
import backstep.model.iteration.TrainingRun;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonException;
import backstep.model.network.Network;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which iteration of which lesson a command is about. */
final class IterationArguments {

    @Parameters(
            paramLabel = "LESSON",
            description = "A lesson file, or the id of a built-in lesson.",
            completionCandidates = LessonIds.class)
    private String lesson;

    @Option(
            names = "--iteration",
            paramLabel = "N",
            defaultValue = "1",
            converter = WholeNumber.Ordinal.class,
            description = "The iteration, from 1; those before it run silently. Default: 1.")
    private int number;

    /** A lesson with one of its iterations, all of whose numbers are finite. */
    record Chosen(LessonSource source, Iteration iteration) {

        Lesson lesson() {
            return source.lesson();
        }
    }

    /** Reads the lesson and runs up to the iteration. */
    Chosen choose() throws LessonException, Failure {
        LessonSource source = LessonSource.find(lesson);
        TrainingRun run = source.lesson().run();
        Trainer.Result result = Trainer.train(run, number);
        if (result.divergence().isPresent()) {
            throw diverged(source, result.divergence().get());
        }
        Iteration iteration = run.iteration(number);
        Optional<Quantity> culprit = firstNotFinite(iteration);
        if (culprit.isPresent()) {
            throw diverged(source, new Trainer.Divergence(number, culprit.get()));
        }
        return new Chosen(source, iteration);
    }

    /** The lesson's own notation, or the one that was asked for where its network can be written that way. */
    static Notation notation(LessonSource source, Optional<Notation> wanted) throws Failure {
        Lesson lesson = source.lesson();
        Notation notation = wanted.orElse(lesson.notation());
        Optional<String> refusal =
                notation.refusal(lesson.network(), lesson.rule().loss());
        if (refusal.isPresent()) {
            throw Failure.wrongInput(source.name() + ": " + refusal.get());
        }
        return notation;
    }

    /** The one line about numbers that ran out. */
    static Failure diverged(LessonSource source, Trainer.Divergence divergence) {
        Network network = source.lesson().network();
        String what = switch (divergence.quantity()) {
            case Step step -> step.kind() + " ";
            case Quantity.Given _ -> "";
        };
        return Failure.wrongInput(source.name() + ": iteration " + divergence.iteration() + ": " + what
                + new Subjects(network).of(divergence.quantity())
                + " is not a finite number; a smaller learning rate may help");
    }

    private static Optional<Quantity> firstNotFinite(Iteration iteration) {
        return iteration.steps().list().stream()
                .filter(step -> !Double.isFinite(iteration.value(step)))
                .map(Quantity.class::cast)
                .findFirst();
    }
}
