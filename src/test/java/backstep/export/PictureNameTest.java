package backstep.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureNameTest {

    @Test
    void theNameSaysLessonIterationAndStep() {
        assertThat(PictureName.of("w-and-u", 1, 17)).isEqualTo("w-and-u-iteration-1-step-17.png");
    }

    @ParameterizedTest
    @CsvSource({
        "my lesson.json, my-lesson",
        "Übung Größe, ubung-grosse",
        "a/b\\c:d*e?f, a-b-c-d-e-f",
        "../../etc/passwd, etc-passwd",
        "урок, lesson",
        "con, con",
        "'  .hidden ', hidden",
        "...json, lesson",
    })
    void lessonNamesBecomePlain(String lesson, String plain) {
        assertThat(PictureName.of(lesson, 2, 3)).isEqualTo(plain + "-iteration-2-step-3.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\n\t", "x", "NUL", "aux.json", "\uD83D", "a\u202Eb", "COM1"})
    void everyNameIsSafe(String lesson) {
        assertThat(PictureName.of(lesson, 1_000_000, 99_999)).matches("[a-z0-9][a-z0-9-]*\\.png");
        assertThat(PictureName.of(lesson.repeat(500), Integer.MAX_VALUE, Integer.MAX_VALUE))
                .hasSizeLessThan(120);
    }

    @Test
    void namesInAFolderSortByStep() {
        assertThat(PictureName.inFolder(1, 42)).isEqualTo("step-01.png");
        assertThat(PictureName.inFolder(42, 42)).isEqualTo("step-42.png");
        assertThat(PictureName.inFolder(7, 5)).isEqualTo("step-07.png");
        assertThat(PictureName.inFolder(7, 160)).isEqualTo("step-007.png");
    }
}
