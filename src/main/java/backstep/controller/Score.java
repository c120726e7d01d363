package backstep.controller;

import backstep.controller.Quiz.Grade;
import backstep.model.iteration.Step;
import backstep.model.marking.Slip;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/**
 * What came of the questions of an iteration.
 *
 * @param grades of all that are asked, in their order, by the kind of step
 * @param slips how often each was made
 */
public record Score(SequencedMap<String, List<Grade>> grades, Map<Slip, Integer> slips) {

    /** The score so far. */
    public static Score of(Frame frame) {
        SequencedMap<String, List<Grade>> grades = new LinkedHashMap<>();
        Map<Slip, Integer> slips = new EnumMap<>(Slip.class);
        IntStream.rangeClosed(1, frame.steps().size()).filter(frame::covers).forEach(number -> {
            Step step = frame.steps().get(number);
            Quiz.Course course = frame.quiz().course(number);
            grades.computeIfAbsent(step.kind(), _ -> new ArrayList<>()).add(course.grade());
            course.replies().stream()
                    .filter(Reply.Typed.class::isInstance)
                    .flatMap(typed -> ((Reply.Typed) typed).mark().slips().stream())
                    .forEach(slip -> slips.merge(slip, 1, Integer::sum));
        });
        return new Score(grades, slips);
    }

    public int of(Grade grade) {
        return (int) all().stream().filter(each -> each == grade).count();
    }

    /** How many questions there are. */
    public int questions() {
        return all().size();
    }

    /** Whether one of them has been put. */
    public boolean isBegun() {
        return of(Grade.OPEN) < questions();
    }

    private List<Grade> all() {
        return grades.values().stream().flatMap(Collection::stream).toList();
    }
}
