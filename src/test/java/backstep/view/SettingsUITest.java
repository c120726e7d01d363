package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.lesson.LessonFile;
import backstep.model.notation.Notation;
import backstep.view.base.Ids;
import backstep.view.base.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window remembers from one start to the next, as its user meets it. */
class SettingsUITest {

    @TempDir
    private Path folder;

    private Path home;
    private Path file;
    private WindowRobot robot;

    @BeforeEach
    void name() {
        home = folder.resolve("home");
        file = home.resolve("settings.json");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void whoPreparedALessonWithQuestionsGivesItWithAClickerAlone() {
        start();
        robot.press(KeyCode.Q);
        startAgain();
        robot.press(KeyCode.F5);
        for (int press = 0; press < 200 && !robot.isShown(Ids.ANSWER_PRESENT + "-score"); press++) {
            robot.press(KeyCode.PAGE_DOWN);
        }
        assertThat(robot.isShown(Ids.ANSWER_PRESENT + "-score")).isTrue();
        assertThat(robot.iteration()).isEqualTo(1);
    }

    @Test
    void theNextWindowLooksAsThisOneWasLeft() {
        start();
        robot.run(() -> {
            robot.settings().theme().set(Theme.DARK);
            robot.workspace().writing().setDecimals(6);
            robot.settings().textScale().set(1.15);
            robot.animation().reducedMotion().set(true);
            robot.stage().setWidth(900);
            robot.stage().setHeight(700);
        });
        robot.pick(Ids.NOTATION_PICKER, Notation.LAYERS);
        robot.run(() -> robot.animation().speed().set(2));
        startAgain();
        assertThat(robot.settings().theme().get()).isEqualTo(Theme.DARK);
        assertThat(robot.workspace().shown().get().numerals().decimals()).isEqualTo(6);
        assertThat(robot.settings().textScale().get()).isEqualTo(1.15);
        assertThat(robot.animation().speed().get()).isEqualTo(2);
        assertThat(robot.animation().reducedMotion().get()).isTrue();
        assertThat(robot.workspace().shown().get().notation()).isEqualTo(Notation.LAYERS);
        assertThat(robot.stage().getWidth()).isEqualTo(900);
        assertThat(robot.stage().getHeight()).isEqualTo(700);
        assertThat(robot.stage().isMaximized()).isFalse();
    }

    @Test
    void aMaximizedWindowIsMaximizedAgainAndKnowsWhatSizeItHadBefore() {
        start();
        robot.run(() -> {
            robot.stage().setWidth(800);
            robot.stage().setHeight(600);
        });
        robot.remember();
        robot.run(() -> robot.stage().setMaximized(true));
        startAgain();
        assertThat(robot.stage().isMaximized()).isTrue();
        robot.run(() -> robot.stage().setMaximized(false));
        assertThat(robot.stage().getWidth()).isEqualTo(800);
        assertThat(robot.stage().getHeight()).isEqualTo(600);
    }

    @Test
    void aWindowOfALargerScreenFitsThisOneAndIsNotForgotten() throws IOException {
        Files.createDirectories(home);
        Files.writeString(file, "{\"window\": {\"width\": 5120, \"height\": 2880}}");
        start();
        assertThat(robot.stage().getWidth())
                .isEqualTo(Screen.getPrimary().getVisualBounds().getWidth());
        assertThat(robot.stage().getHeight())
                .isEqualTo(Screen.getPrimary().getVisualBounds().getHeight());
        robot.run(() -> robot.workspace().writing().setDecimals(5));
        robot.remember();
        assertThat(Files.readString(file))
                .contains("\"width\": 5120.0, \"height\": 2880.0")
                .contains("5,");
    }

    @Test
    void lessonFilesAreRememberedAndKeepTheirOwnNotation() throws IOException {
        Path mine = folder.resolve("mine.json");
        LessonFile.write(Lessons.builtIn("xor"), mine);
        start();
        robot.pick(Ids.NOTATION_PICKER, Notation.LAYERS);
        robot.drop(mine);
        startAgain();
        assertThat(robot.files().recent().get()).containsExactly(mine);
        robot.drop(mine);
        assertThat(robot.workspace().shown().get().lesson()).isEqualTo(Lessons.builtIn("xor"));
    }

    @Test
    void nothingIsWrittenUntilSomethingChanges() throws IOException {
        start();
        robot.remember();
        assertThat(file).doesNotExist();
        robot.run(() -> robot.workspace().writing().setDecimals(5));
        robot.remember();
        assertThat(file).exists();
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        robot.remember();
        startAgain();
        robot.remember();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.fromMillis(1_000));
    }

    @Test
    void aCorruptFileIsSetAsideWithANotice() throws IOException {
        Files.createDirectories(home);
        Files.writeString(file, "{\"theme\": 5}");
        start();
        assertThat(robot.settings().theme().get()).isEqualTo(Theme.LIGHT);
        assertThat(robot.text(Ids.NOTICE))
                .contains("settings.json: theme: 5, expected one of light, dark, projector")
                .contains(home.resolve("settings.json.broken").toString())
                .doesNotContain("\n");
        startAgain();
        assertThat(robot.text(Ids.NOTICE)).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedOnce() throws IOException {
        start();
        Files.writeString(home, "a file where the folder should be");
        robot.run(() -> robot.workspace().writing().setDecimals(5));
        robot.remember();
        assertThat(robot.text(Ids.NOTICE))
                .startsWith("Settings are not remembered: ")
                .contains(home.toString())
                .doesNotContain("\n");
        robot.mouseClick(Ids.NOTICE);
        robot.run(() -> robot.workspace().writing().setDecimals(6));
        robot.remember();
        assertThat(robot.text(Ids.NOTICE)).isEmpty();
    }

    private void start() {
        robot = WindowRobot.remembering(home, "w-and-u");
        robot.show();
    }

    private void startAgain() {
        robot.close();
        start();
    }
}
