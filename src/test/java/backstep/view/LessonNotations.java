package backstep.view;

import backstep.model.lesson.BuiltInLessons;
import backstep.model.notation.Notation;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The built-in lessons in every notation that they can have: what tests that look at all of them go through. */
public final class LessonNotations {

    /** For {@code @MethodSource(LessonNotations.ALL)}: the id of a lesson, and a notation. */
    public static final String ALL = "backstep.view.LessonNotations#all";

    private LessonNotations() {}

    static Stream<Arguments> all() {
        return BuiltInLessons.load().all().stream()
                .flatMap(entry -> Arrays.stream(Notation.values())
                        .filter(notation -> notation.refusal(
                                        entry.lesson().network(),
                                        entry.lesson().rule().loss())
                                .isEmpty())
                        .map(notation -> Arguments.of(entry.id(), notation)));
    }
}
