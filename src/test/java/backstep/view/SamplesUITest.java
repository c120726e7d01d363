package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.lesson.BuiltInLessons;
import backstep.view.base.Ids;
import org.junit.jupiter.api.Test;

/** The table of samples in a window whose lesson changes. */
class SamplesUITest {

    private final WindowRobot window = WindowRobot.open("any-depth", 1440, 900);

    @Test
    void theTableFollowsToALessonOfAnotherShape() {
        window.openTab("samples");
        window.pick(Ids.LESSON_PICKER, entry("xor"));
        assertThat(window.rows(Ids.SAMPLES)).hasSize(4).allMatch(cells -> cells.size() == 7);
        window.chooseMenu("Shortcut+N");
        assertThat(window.rows(Ids.SAMPLES))
                .hasSize(window.lesson().samples().size())
                .allMatch(cells -> cells.size() == 9);
    }

    private static BuiltInLessons.Entry entry(String id) {
        return BuiltInLessons.load().all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
