package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.lesson.BuiltInLessons;
import backstep.view.base.Ids;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of samples in a window whose lesson changes. */
class SamplesUITest {

    private final WindowRobot window = WindowRobot.open("any-depth", 1440, 900);

    @ParameterizedTest
    @CsvSource({"w-and-u, 1024, 700", "w-and-u, 1440, 900", "step-by-step, 1440, 900", "step-by-step, 1920, 1080"})
    void twoInputsAndTwoOutputsNeedNoScrollingSideways(String lesson, double width, double height) {
        WindowRobot other = WindowRobot.open(lesson, width, height);
        if (width < 1440) {
            other.click(Ids.SIDE_DRAWER);
        }
        other.openTab("samples");
        other.run(() -> {
            TableView<?> table = (TableView<?>) other.scene().lookup("#" + Ids.SAMPLES);
            double columns = table.getColumns().stream()
                    .mapToDouble(TableColumn::getWidth)
                    .sum();
            assertThat(columns).isLessThanOrEqualTo(table.getWidth() - 2);
        });
        assertThat(other.cutParts(Ids.SAMPLES)).isEmpty();
    }

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
