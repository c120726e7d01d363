package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.view.base.Ids;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A notice over the stage hides no number where there is room beside them. */
class NoticeUITest {

    @ParameterizedTest
    @CsvSource({"w-and-u, 1440, 900", "a-z-delta, 1440, 900", "xor, 1440, 900", "w-and-u, 1920, 1080"})
    void aNoticeStandsWhereItHidesNothing(String lesson, double width, double height) {
        WindowRobot window = WindowRobot.open(lesson, width, height);
        window.press(KeyCode.END);
        window.tell("Saved lesson.json");
        assertThat(window.isShown(Ids.NOTICE)).isTrue();
        assertThat(window.stagePartsUnder(Ids.NOTICE)).isEmpty();
    }
}
