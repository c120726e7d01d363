package backstep.export.handout;

import backstep.files.OneLine;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.TrainingRun;
import backstep.model.lesson.Initialization;
import backstep.model.lesson.Lesson;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The same lesson with other numbers of one decimal, one for every student: weights and trained biases anew, inputs and
 * targets with the signs that they have. Whole inputs and targets mean something (true, false, a class) and stay. Equal
 * seeds give equal numbers.
 */
public record Variants(Lesson lesson, int iteration, long seed) {

    /** Some numbers lead to none: the logarithm of a negative output. */
    private static final int MOST_TRIES = 100;

    /** A lesson of these numbers, and the iteration that is asked for. */
    public record Variant(Lesson lesson, Iteration iteration) {}

    /**
     * The variant of a student, counted from 1.
     *
     * @throws IllegalArgumentException where no numbers lead through the iteration, saying so in one line
     */
    public Variant of(int student) {
        SplittableRandom random = new SplittableRandom(seed + 1_000_003L * student);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Variant> drawn = draw(random);
            if (drawn.isPresent()) {
                return drawn.get();
            }
        }
        throw new IllegalArgumentException(
                "variant " + student + ": with numbers of one decimal the iteration leaves the finite numbers");
    }

    private Optional<Variant> draw(SplittableRandom random) {
        Initialization numbers = new Initialization(Initialization.Kind.NICE, random.nextLong());
        Lesson changed = lesson.withNetwork(numbers.apply(lesson.network()))
                .withSamples(lesson.samples().stream()
                        .map(sample -> new Sample(drawn(sample.inputs(), random), drawn(sample.targets(), random)))
                        .toList());
        TrainingRun run = changed.run();
        return IntStream.rangeClosed(1, iteration).allMatch(number -> isFinite(run, number))
                ? Optional.of(new Variant(changed, run.iteration(iteration)))
                : Optional.empty();
    }

    private static boolean isFinite(TrainingRun run, int number) {
        Iteration iteration = run.iteration(number);
        return run.notFinite(iteration, iteration.steps()).isEmpty();
    }

    private static Vector drawn(Vector numbers, SplittableRandom random) {
        double[] drawn = numbers.toArray();
        for (int index = 0; index < drawn.length; index++) {
            double tenths = 1 + random.nextInt(9);
            drawn[index] =
                    drawn[index] == Math.rint(drawn[index]) ? drawn[index] : Math.signum(drawn[index]) * tenths / 10;
        }
        return Vector.of(drawn);
    }

    /** Where a student's handout goes: the file with a number before its ending, all numbers of the same length. */
    public static Path file(Path file, int student, int students) {
        String name = OneLine.nameOf(file);
        int dot = name.lastIndexOf('.');
        int digits = Integer.toString(students).length();
        String number = "0".repeat(digits - Integer.toString(student).length()) + student;
        return file.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
    }
}
