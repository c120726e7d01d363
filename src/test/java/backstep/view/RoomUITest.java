package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.lesson.Lesson;
import backstep.view.base.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the size of the window and of the text, both bars have room for what they show. */
class RoomUITest {

    @ParameterizedTest
    @ValueSource(doubles = {0.85, 1, 1.15, 1.3, 1.5})
    void nothingOfTheBarsIsCut(double textScale) {
        WindowRobot window = WindowRobot.open("sum", named("Sum"), 1440, 900);
        FxThread.run(() -> window.settings().textScale().set(textScale));
        for (int width = 640; width <= 3840; width += 40) {
            window.resize(width, Math.max(600, 0.6 * width));
            assertThat(window.cutParts(Ids.TRANSPORT))
                    .as("transport, %d wide", width)
                    .isEmpty();
            assertThat(window.cutParts(Ids.HEADER)).as("header, %d wide", width).isEmpty();
        }
    }

    /** A projector has more pixels than a laptop, and the last row must be able to read what they show. */
    @Test
    void aLargeWindowShowsEverythingLarger() {
        WindowRobot window = WindowRobot.open("w-and-u", 1440, 900);
        double usual = window.heightOnScreen(Ids.PLAY);
        window.resize(1024, 700);
        assertThat(window.heightOnScreen(Ids.PLAY)).isEqualTo(usual);
        window.resize(3840, 2160);
        assertThat(window.heightOnScreen(Ids.PLAY)).isGreaterThan(2 * usual);
        assertThat(window.isShown(Ids.STAGE_STATUS)).isTrue();
    }

    /** What lessons say in a small window fits on a line: the stage keeps its size, and the network its layout. */
    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void theStageKeepsItsSizeWhateverALessonSays(String id) {
        WindowRobot window = WindowRobot.open(id, 1024, 700);
        double usual = window.heightOnScreen(Ids.STAGE);
        Lesson lesson = window.workspace().shown().get().lesson();
        lesson.guide().stops().forEach(stop -> {
            int at = stop.at().in(window.workspace().shown().get().steps()).orElseThrow();
            window.run(() -> window.animation().seek(at));
            window.passEverywhere(0.5);
            assertThat(window.heightOnScreen(Ids.STAGE)).as(stop.say()).isEqualTo(usual);
        });
    }

    /** Titles are as long as their authors like; only they may be cut. */
    private static Lesson named(String title) {
        Lesson lesson = Lessons.builtIn("xor");
        return new Lesson(title, lesson.notation(), lesson.network(), lesson.rule(), lesson.samples());
    }
}
