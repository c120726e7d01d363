package backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.lesson.LessonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the window opens with when nothing else is said. */
class LessonSourceTest {

    @TempDir
    private Path folder;

    @Test
    void aBuiltInLessonAloneIsFoundByItsId() {
        assertThat(LessonSource.alone("xor").map(LessonSource::lesson)).contains(Lessons.builtIn("xor"));
    }

    @Test
    void aLessonFileAloneIsRead() throws Exception {
        Path file = folder.resolve("mine.json");
        LessonFile.write(Lessons.builtIn("xor"), file);
        Optional<LessonSource> found = LessonSource.alone(file.toString());
        assertThat(found.flatMap(LessonSource::file)).contains(file);
        assertThat(found.map(LessonSource::lesson)).contains(Lessons.builtIn("xor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "trace", "--present", "-h", "nothing", "missing.json", "./missing"})
    void whatIsNoLessonIsLeftToThoseWhoReadAllArguments(String argument) {
        assertThat(LessonSource.alone(argument)).isEmpty();
    }

    @Test
    void aFileThatIsNoLessonIsLeftToThoseWhoSayWhy() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), "{");
        assertThat(LessonSource.alone(file.toString())).isEmpty();
    }

    @Test
    void noArgumentOrMoreThanOneIsNoLessonAlone() {
        assertThat(LessonSource.alone()).isEmpty();
        assertThat(LessonSource.alone("xor", "--present")).isEmpty();
    }
}
