package backstep.model.lesson;

import backstep.model.iteration.Step;
import backstep.model.iteration.Steps;
import backstep.model.iteration.Subjects;
import java.util.OptionalInt;

/**
 * Where playing pauses, and what is said there.
 *
 * @param say one or two sentences for the class
 * @param ask whether the number of the step is asked for before it is shown
 */
public record Stop(Place at, String say, boolean ask) {

    /** A place of a cursor in an iteration, whatever the number of its steps. */
    public sealed interface Place {

        /** Where a cursor over some steps stands. */
        static Place of(int cursor, Steps steps) {
            if (cursor == 0) {
                return new Before();
            }
            return cursor < steps.size() ? new Done(steps.get(cursor)) : new After();
        }

        /** Before the first step. */
        record Before() implements Place {}

        /** Where a step has been done. */
        record Done(Step step) implements Place {}

        /** After the last step. */
        record After() implements Place {}

        /** What it is called in a lesson file: {@code before}, {@code delta h1}, {@code after}. */
        default String name(Subjects subjects) {
            return switch (this) {
                case Before() -> "before";
                case Done(Step step) -> subjects.name(step);
                case After() -> "after";
            };
        }

        /** Where a cursor over these steps stands there, 0 = before the first; empty when there is no such step. */
        default OptionalInt in(Steps steps) {
            return switch (this) {
                case Before() -> OptionalInt.of(0);
                case Done(Step step) -> steps.numberOf(step);
                case After() -> OptionalInt.of(steps.size());
            };
        }
    }
}
