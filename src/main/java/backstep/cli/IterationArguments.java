package backstep.cli;

import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Subjects;
import backstep.model.iteration.Trainer;
import backstep.model.iteration.TrainingRun;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonException;
import backstep.model.notation.Notation;
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
        Optional<Trainer.Divergence> divergence = Trainer.train(run, number).divergence();
        if (divergence.isPresent()) {
            throw diverged(source, run, divergence.get());
        }
        Iteration iteration = run.iteration(number);
        Optional<Step> culprit = firstNotFinite(iteration);
        if (culprit.isPresent()) {
            throw notFinite(source, number, culprit.get());
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

    /** The one line about an iteration of a run in which numbers ran out: it names the first step that has none. */
    static Failure diverged(LessonSource source, TrainingRun run, Trainer.Divergence divergence) {
        int number = divergence.iteration();
        Optional<Step> culprit = firstNotFinite(run.iteration(number));
        return notFinite(source, number, culprit.isPresent() ? culprit.get() : divergence.quantity());
    }

    private static Failure notFinite(LessonSource source, int number, Quantity quantity) {
        String kind = switch (quantity) {
            case Step step -> step.kind() + " ";
            case Quantity.Given _ -> "";
        };
        String subject = new Subjects(source.lesson().network()).of(quantity);
        return Failure.wrongInput(source.name() + ": iteration " + number + ": " + kind + subject
                + " is not a finite number; a smaller learning rate may help");
    }

    private static Optional<Step> firstNotFinite(Iteration iteration) {
        return iteration.steps().list().stream()
                .filter(step -> !Double.isFinite(iteration.value(step)))
                .findFirst();
    }
}
