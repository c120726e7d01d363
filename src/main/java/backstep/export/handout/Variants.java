package backstep.export.handout;

import backstep.files.OneLine;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.TrainingRun;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.Variant;
import java.nio.file.Path;

/**
 * A lesson with other numbers for every student: the first has those of the seed, the next those of the next one, so that
 * each can be had again by its own.
 *
 * @param iteration that all of them have to get to
 */
public record Variants(Lesson lesson, int iteration, long seed) {

    /**
     * The lesson of a student, counted from 1.
     *
     * @throws IllegalArgumentException where the numbers do not lead to the iteration, saying so in one line
     */
    public Lesson of(int student) {
        Lesson own = Variant.of(lesson, seed + student - 1);
        TrainingRun run = own.run();
        for (int number = 1; number <= iteration; number++) {
            Iteration here = run.iteration(number);
            if (run.notFinite(here, here.steps()).isPresent()) {
                throw new IllegalArgumentException("variant " + student + ": iteration " + number
                        + " has a number that is not finite; another seed may help");
            }
        }
        return own;
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
