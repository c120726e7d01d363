package backstep.cli;

import backstep.model.iteration.Iteration;
import backstep.model.iteration.NotFinite;
import backstep.model.iteration.Subjects;
import backstep.model.iteration.Trainer;
import backstep.model.iteration.TrainingRun;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which iteration of which lesson a command is about. */
final class IterationArguments extends LessonArgument {

    @Option(
            names = "--iteration",
            paramLabel = "N",
            defaultValue = "1",
            converter = WholeNumber.Ordinal.class,
            description = "The iteration, from 1; those before it run silently. Default: 1.")
    private int number;

    /** A lesson with one of its iterations, all of whose numbers are finite, and the run that it belongs to. */
    record Chosen(LessonSource source, TrainingRun run, Iteration iteration) {

        Lesson lesson() {
            return source.lesson();
        }
    }

    /** Reads the lesson and runs up to the iteration. */
    Chosen choose() throws LessonException, Failure {
        LessonSource source = find();
        TrainingRun run = source.lesson().run();
        Optional<NotFinite> before = Trainer.train(run, number).notFinite();
        if (before.isPresent()) {
            throw refused(source, before.get());
        }
        Iteration iteration = run.iteration(number);
        Optional<NotFinite> here = run.notFinite(iteration, iteration.steps());
        if (here.isPresent()) {
            throw refused(source, here.get());
        }
        return new Chosen(source, run, iteration);
    }

    /** The one line about an iteration that has a number that is not finite. */
    static Failure refused(LessonSource source, NotFinite found) {
        String subject = new Subjects(source.lesson().network()).of(found.step());
        String why = switch (found.cause()) {
            case GIVEN -> "the inputs, targets or weights that it starts from are too large";
            case LEARNING -> "a smaller learning rate may help";
        };
        return new Failure(source.name() + ": iteration " + found.iteration() + ": "
                + found.step().kind() + " " + subject + " is not a finite number; " + why);
    }
}
