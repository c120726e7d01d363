package backstep.controller;

import backstep.model.iteration.Steps;
import backstep.model.lesson.Guide;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked for before it is shown, and what came of it in the iteration on the screen.
 *
 * @param asked which numbers are; empty = none
 * @param courses how the questions went that were put, by the number of their step
 * @param leaving whether somebody who looks at the score has asked to go on: the second time it is done
 */
public record Quiz(Optional<AskedFor> asked, Map<Integer, Course> courses, boolean leaving) {

    /** Nothing is asked for. */
    public static final Quiz OFF = new Quiz(Optional.empty(), Map.of(), false);

    public Quiz {
        courses = Map.copyOf(courses);
    }

    /**
     * How a question went.
     *
     * @param given whether the number was given in the end
     */
    public record Course(List<Reply> replies, boolean given) {

        static final Course NEW = new Course(List.of(), false);

        public Course {
            replies = List.copyOf(replies);
        }

        /** Whether the number may be seen. */
        public boolean isOver() {
            return given || !replies.isEmpty() && replies.getLast().isRight();
        }

        public Optional<Reply> last() {
            return replies.isEmpty() ? Optional.empty() : Optional.of(replies.getLast());
        }

        Grade grade() {
            if (given) {
                return Grade.GIVEN;
            }
            if (!isOver()) {
                return Grade.OPEN;
            }
            return replies.size() == 1 ? Grade.FIRST : Grade.LATER;
        }
    }

    /** What came of a question. */
    public enum Grade {
        /** Right at the first try. */
        FIRST,
        /** Right after others that were not. */
        LATER,
        GIVEN,
        OPEN
    }

    /** A quiz in which nothing has been asked yet. */
    public static Quiz of(AskedFor kind) {
        return new Quiz(Optional.of(kind), Map.of(), false);
    }

    public boolean isOn() {
        return asked.isPresent();
    }

    /** How the question at a step has gone so far. */
    public Course course(int step) {
        return courses.getOrDefault(step, Course.NEW);
    }

    /** Whether the number of a step is asked for, sooner or later, or was. */
    boolean covers(int step, Steps steps, Guide guide) {
        return asked.filter(kind -> kind.asks(step, steps, guide)).isPresent();
    }

    /** The same for another iteration. */
    Quiz anew() {
        return new Quiz(asked, Map.of(), false);
    }

    /** The same with the score about to be left, or not. */
    Quiz leaving(boolean now) {
        return new Quiz(asked, courses, now);
    }

    Quiz with(int step, Reply reply) {
        List<Reply> more = new ArrayList<>(course(step).replies());
        more.add(reply);
        return with(step, new Course(more, false));
    }

    /** The same with the number of a step given. */
    Quiz given(int step) {
        return with(step, new Course(course(step).replies(), true));
    }

    private Quiz with(int step, Course course) {
        Map<Integer, Course> changed = new HashMap<>(courses);
        changed.put(step, course);
        return new Quiz(asked, changed, false);
    }
}
