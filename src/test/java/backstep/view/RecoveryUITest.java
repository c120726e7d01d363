package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.lesson.Lesson;
import backstep.view.base.Ids;
import backstep.view.commands.FilePrompts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unsaved work that a crash left behind, as the window's user meets it. */
class RecoveryUITest {

    /** No process has such a number. */
    private static final String LEFT = "recovery-999999999999.json";

    private static final String NEW = "Shortcut+N";

    @TempDir
    private Path folder;

    private WindowRobot robot;

    @BeforeEach
    void start() {
        robot = WindowRobot.remembering(folder, "w-and-u");
    }

    @AfterEach
    void close() {
        robot.prompts().answer(FilePrompts.Answer.DISCARD);
        robot.close();
    }

    @Test
    void whatACrashLeftIsOfferedAndRestoredAsUnsavedChanges() {
        Lesson edited = crash();
        robot.prompts().found(FilePrompts.Found.RESTORE);
        robot.show();
        assertThat(robot.prompts().asked()).containsExactly("restore " + edited.title());
        assertThat(robot.workspace().shown().get().lesson()).isEqualTo(edited);
        assertThat(robot.title()).startsWith("• ");
        robot.chooseMenu(NEW);
        assertThat(robot.prompts().asked()).last().isEqualTo("unsaved " + edited.title());
    }

    @Test
    void discardedWorkIsGone() {
        crash();
        robot.prompts().found(FilePrompts.Found.DISCARD);
        robot.show();
        assertThat(recoveryFiles()).isEmpty();
        assertThat(robot.title()).doesNotStartWith("•");
    }

    @Test
    void whoeverCannotDecideIsAskedAgainAtTheNextStart() {
        crash();
        robot.show();
        robot.close();
        assertThat(recoveryFiles()).containsExactly(folder.resolve(LEFT));
        start();
        robot.show();
        assertThat(robot.prompts().asked()).hasSize(1);
    }

    @Test
    void closingTheWindowLeavesNothingBehind() {
        robot.show();
        edit();
        robot.remember();
        assertThat(recoveryFiles()).hasSize(1);
        robot.close();
        assertThat(recoveryFiles()).hasSize(1);
        robot.prompts().answer(FilePrompts.Answer.DISCARD);
        robot.close();
        assertThat(recoveryFiles()).isEmpty();
        start();
        robot.show();
        assertThat(robot.prompts().asked()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsSetAsideWithANotice() throws IOException {
        Files.writeString(folder.resolve(LEFT), "{");
        robot.show();
        assertThat(robot.text(Ids.NOTICE))
                .contains(LEFT + ": ")
                .contains(folder.resolve(LEFT + ".broken").toString())
                .doesNotContain("\n");
        assertThat(robot.prompts().asked()).isEmpty();
    }

    @Test
    void editingGoesOnWhereNothingCanBeKept() throws IOException {
        Path home = Files.writeString(folder.resolve("file"), "a file where the folder should be");
        robot = WindowRobot.remembering(home, "w-and-u");
        robot.show();
        edit();
        robot.remember();
        assertThat(robot.text(Ids.NOTICE)).contains(home.toString()).doesNotContain("\n");
        robot.mouseClick(Ids.NOTICE);
        edit();
        robot.remember();
        assertThat(robot.text(Ids.NOTICE)).isEmpty();
    }

    /** Edits in a window that is gone without having been closed, as if its process had been killed. */
    private Lesson crash() {
        edit();
        robot.remember();
        Lesson edited = robot.workspace().shown().get().lesson();
        try {
            Files.move(recoveryFiles().getFirst(), folder.resolve(LEFT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
        return edited;
    }

    private List<Path> recoveryFiles() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("recovery-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void edit() {
        robot.run(() -> robot.workspace()
                .edit(
                        "edit",
                        Optional.empty(),
                        lesson -> lesson.withRule(
                                lesson.rule().withLearningRate(lesson.rule().learningRate() / 2))));
    }
}
