package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.lesson.Guide;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonException;
import backstep.model.lesson.LessonFile;
import backstep.model.lesson.Stop;
import backstep.view.base.Ids;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tab in which a teacher reads and writes what the lesson brings along. */
class LessonTabUITest {

    private static final String SAVE = "Shortcut+S";
    private static final String UNDO = "Shortcut+Z";
    private static final String REVERT = "Shortcut+Shift+R";

    @TempDir
    private Path folder;

    private final Lesson lesson = Lessons.twoThreeTwo();
    private WindowRobot window;

    @BeforeEach
    void open() {
        window = WindowRobot.open("mine", lesson, 1440, 900);
        window.openTab("lesson");
    }

    @Test
    void whatIsWrittenIsSavedAndReadBack() throws LessonException {
        window.write(Ids.LESSON_TITLE, "My own title");
        window.write(Ids.LESSON_SOURCE, "A book, page 7");
        window.write(Ids.LESSON_NOTES, "Ask first.\n\nThen step.");
        stopAt(3, "Which way?");
        Path file = folder.resolve("mine.json");
        window.prompts().choose(file);
        window.chooseMenu(SAVE);

        Lesson saved = LessonFile.read(file);
        assertThat(saved.title()).isEqualTo("My own title");
        assertThat(saved.guide().source()).contains("A book, page 7");
        assertThat(saved.guide().notes()).contains("Ask first.\n\nThen step.");
        assertThat(saved.guide().stops()).extracting(Stop::say).containsExactly("Which way?");
        assertThat(window.title()).contains("My own title");
    }

    @Test
    void aFieldThatIsEmptiedLeavesNothingInTheLesson() {
        window.write(Ids.LESSON_SOURCE, "A");
        window.write(Ids.LESSON_SOURCE, "");
        window.write(Ids.LESSON_NOTES, "B");
        window.write(Ids.LESSON_NOTES, "");

        assertThat(window.lesson()).isEqualTo(lesson);
    }

    @Test
    void allThatIsTypedIntoAFieldIsTakenBackAtOnce() {
        window.write(Ids.LESSON_TITLE, "First");
        window.write(Ids.LESSON_TITLE, "First and second");
        window.write(Ids.LESSON_SOURCE, "Elsewhere");

        window.focus(Ids.STAGE);
        window.chooseMenu(UNDO);
        assertThat(window.written(Ids.LESSON_SOURCE)).isEmpty();
        assertThat(window.written(Ids.LESSON_TITLE)).isEqualTo("First and second");
        window.chooseMenu(UNDO);
        assertThat(window.written(Ids.LESSON_TITLE)).isEqualTo(lesson.title());
        assertThat(window.title()).doesNotStartWith("•");
    }

    @Test
    void revertPutsBackTheWordsAsOpened() {
        window.write(Ids.LESSON_NOTES, "Scribbled");
        stopAt(3, "Here");

        window.chooseMenu(REVERT);

        assertThat(window.lesson()).isEqualTo(lesson);
        assertThat(window.written(Ids.LESSON_NOTES)).isEmpty();
        assertThat(window.isShown(Ids.stop("card", 0))).isFalse();
    }

    @Test
    void stopsStandInTheOrderOfTheirStepsAndLeadThere() {
        stopAt(42, "last");
        stopAt(0, "first");
        stopAt(14, "between");

        assertThat(says()).containsExactly("first", "between", "last");
        assertThat(window.written(Ids.stop("say", 1))).isEqualTo("between");
        assertThat(window.text(Ids.stop("card", 1))).contains("Delta of output y\u2081");
        window.click(Ids.stop("go", 2));
        assertThat(window.step()).isEqualTo(42);
        window.click(Ids.stop("remove", 0));
        assertThat(says()).containsExactly("between", "last");
        window.chooseMenu(UNDO);
        assertThat(says()).containsExactly("first", "between", "last");
    }

    @Test
    void aSecondStopAtTheSameStepIsNotOffered() {
        stopAt(5, "once");
        assertThat(window.isEnabled(Ids.LESSON_STOP)).isFalse();
        window.press(KeyCode.RIGHT);
        assertThat(window.isEnabled(Ids.LESSON_STOP)).isTrue();
    }

    @Test
    void whatNoFileCanHoldIsNotTaken() {
        window.write(Ids.LESSON_TITLE, "a\u202eb\u2028c");
        window.write(Ids.LESSON_NOTES, "a\tb\nc");
        assertThat(window.lesson().title()).isEqualTo("a b c");
        assertThat(window.lesson().guide().notes()).contains("a b\nc");

        window.write(Ids.LESSON_NOTES, "x".repeat(Guide.MOST_NOTES + 1));
        assertThat(window.lesson().guide().notes()).contains("a b\nc");
        assertThat(window.text(Ids.NOTICE)).contains("10,000");
    }

    @Test
    void writingNeitherStepsNorPlays() {
        window.focus(Ids.LESSON_NOTES);
        window.pressIn(Ids.LESSON_NOTES, KeyCode.RIGHT);
        window.pressIn(Ids.LESSON_NOTES, KeyCode.SPACE);
        assertThat(window.step()).isZero();
        assertThat(window.animation().playing().get()).isFalse();
    }

    @Test
    void enterInALineAndEscInNotesGiveTheKeysBackToTheLesson() {
        window.write(Ids.LESSON_TITLE, "Mine");
        window.pressInFocus(KeyCode.ENTER);
        assertThat(window.focused()).isEqualTo(Ids.STAGE);
        assertThat(window.iteration()).isEqualTo(1);
        window.focus(Ids.LESSON_NOTES);
        window.pressInFocus(KeyCode.ENTER);
        assertThat(window.focused()).isEqualTo(Ids.LESSON_NOTES);
        window.pressInFocus(KeyCode.ESCAPE);
        assertThat(window.focused()).isEqualTo(Ids.STAGE);
    }

    @Test
    void aStopThatIsLostWithItsStepIsSaid() {
        stopAt(5, "at h3");
        window.openTab("network");
        window.click(Ids.less(Ids.network("units", 0)));

        assertThat(says()).isEmpty();
        assertThat(window.text(Ids.NOTICE)).contains("stop");
        window.chooseMenu(UNDO);
        assertThat(says()).containsExactly("at h3");
    }

    private void stopAt(int step, String say) {
        window.run(() -> window.animation().seek(step));
        window.click(Ids.LESSON_STOP);
        List<Stop> stops = window.lesson().guide().stops();
        int index = stops.indexOf(
                stops.stream().filter(stop -> stop.say().isEmpty()).findFirst().orElseThrow());
        assertThat(window.focused()).isEqualTo(Ids.stop("say", index));
        window.write(Ids.stop("say", index), say);
    }

    private List<String> says() {
        return window.lesson().guide().stops().stream().map(Stop::say).toList();
    }
}
