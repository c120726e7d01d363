package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import backstep.files.Forbidden;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonException;
import backstep.model.lesson.LessonFile;
import backstep.view.base.Ids;
import backstep.view.commands.FilePrompts;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be had or written: one line each, and what was on the screen and on the disk is still there. */
class BadFilesUITest {

    private static final String OPEN = "Shortcut+O";
    private static final String SAVE = "Shortcut+S";
    private static final String SAVE_AS = "Shortcut+Shift+S";

    @TempDir
    private Path folder;

    private WindowRobot robot;
    private Path mine;
    private Path bad;
    private Lesson saved;
    private Lesson edited;

    @BeforeEach
    void openAndEdit() {
        robot = WindowRobot.open("w-and-u", 1280, 720);
        mine = folder.resolve("mine.json");
        bad = folder.resolve("bad.json");
        robot.prompts().answer(FilePrompts.Answer.DISCARD);
        robot.prompts().choose(mine);
        robot.chooseMenu(SAVE);
        saved = robot.lesson();
        robot.edit();
        edited = robot.lesson();
    }

    @Test
    void aFileWrittenByANewerVersionIsNamedAsSuch() throws IOException {
        Files.writeString(bad, LessonFile.text(saved).replaceFirst("\"format\": 1", "\"format\": 2"));
        assertThat(refusalOfOpening(bad))
                .contains("bad.json: format: format 2 is newer than this Backstep, which reads format 1");
    }

    @Test
    void aFolderIsNamedAsSuch() {
        assertThat(refusalOfOpening(folder)).contains(folder + ": a folder, expected a lesson file");
        assertThat(refusalOfSaving(folder)).contains(folder + ": a folder, expected a file");
    }

    @Test
    void aFileOfOneGigabyteIsRefusedUnread() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(bad.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        assertThat(refusalOfOpening(bad)).contains("bad.json: larger than 64 MB, expected a lesson file");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(refusalOfOpening(bad)).contains(bad + ": no such file");
    }

    @Test
    void aFileWithoutPermissionIsNamed() throws IOException {
        Path file = Forbidden.unreadable(folder);
        assertThat(refusalOfOpening(file)).contains(file + ": cannot be read: no permission");
    }

    @Test
    void aFileThatMayNotBeChangedIsNotChanged() throws IOException {
        Path file = Forbidden.unwritable(folder);
        String before = Files.readString(file);
        assertThat(refusalOfSaving(file)).contains("cannot write " + file + ": no permission, the file is read-only");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void aLinkThatLeadsToItselfIsRefused() throws IOException {
        Files.createSymbolicLink(bad, bad);
        assertThat(refusalOfOpening(bad)).contains("bad.json");
        assertThat(refusalOfSaving(bad)).contains("cannot write " + bad + ": the link leads back to itself");
    }

    @Test
    void aFolderThatIsGoneIsNamed() {
        Path lost = folder.resolve("gone").resolve("lesson.json");
        assertThat(refusalOfSaving(lost)).contains("cannot write " + lost + ": no such file or folder");
    }

    @Test
    void aDiskThatFillsUpLosesNothingAndTheLessonCanBeSavedElsewhere() throws LessonException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        assertThat(refusalOfSaving(full)).contains("cannot write /dev/full: No space left on device");
        robot.chooseMenu(SAVE);
        assertThat(LessonFile.read(mine)).isEqualTo(edited);
        assertThat(robot.title()).doesNotStartWith("•");
    }

    private String refusalOfOpening(Path file) {
        robot.prompts().choose(file);
        robot.chooseMenu(OPEN);
        return refusal();
    }

    private String refusalOfSaving(Path file) {
        robot.prompts().choose(file);
        robot.chooseMenu(SAVE_AS);
        return refusal();
    }

    private String refusal() {
        assertThat(robot.lesson()).isEqualTo(edited);
        assertThat(robot.title()).startsWith("• ");
        assertThat(robot.files().file().get()).contains(mine);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(LessonFile.read(mine)).isEqualTo(saved);
            assertThat(files).isSubsetOf(mine, bad);
        } catch (IOException | LessonException e) {
            throw new AssertionError(e);
        }
        String line = robot.text(Ids.NOTICE);
        assertThat(line).startsWith("Not done: ").doesNotContain("\n");
        return line;
    }
}
