package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.files.Forbidden;
import backstep.files.OwnFile;
import backstep.fixtures.Lessons;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {

    /** No process has such a number. */
    private static final String DEAD = "recovery-999999999999.json";

    @TempDir
    private Path temporary;

    private final Lesson lesson = Lessons.twoThreeTwo();
    private final Workspace workspace = new Workspace("test", lesson);
    private final TaskQueue background = new TaskQueue();
    private final TaskQueue fx = new TaskQueue();
    private final LessonFiles files = new LessonFiles(workspace, TestBackground.of(background, fx));
    private final List<Recovery.News> news = new ArrayList<>();
    private Path folder;
    private Path own;
    private Recovery recovery;

    @BeforeEach
    void start() throws IOException {
        folder = temporary.toRealPath().resolve("state").resolve("backstep");
        own = folder.resolve("recovery-" + ProcessHandle.current().pid() + ".json");
        recovery = new Recovery(folder, workspace, files, TestBackground.of(background, fx));
        recovery.onNews(news::add);
    }

    @Test
    void aCrashLosesLessThanFiveSeconds() {
        // The last edit waits for the clock, and the edit before it may still be on its way to the disk.
        assertThat(2 * Recovery.SECONDS).isLessThan(5);
    }

    @Test
    void nothingIsWrittenAsLongAsNothingIsUnsaved() {
        workspace.goTo(3);
        keep();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void whatIsNotSavedIsKeptInTheBackground() throws Exception {
        files.adopt(temporary.resolve("mine.json"));
        edit(0.25);
        recovery.keep();
        assertThat(own).doesNotExist();
        finish();
        UnsavedWork work = RecoveryFolder.read(own);
        assertThat(work.lesson()).isEqualTo(shown());
        assertThat(work.name()).isEqualTo("test");
        assertThat(work.file()).contains(temporary.resolve("mine.json"));
        assertThat(work.written()).isBetween(Instant.EPOCH, Instant.now());
        assertThat(news).isEmpty();
    }

    @Test
    void theSameIsNotWrittenTwice() throws IOException {
        edit(0.25);
        keep();
        Files.delete(own);
        keep();
        assertThat(own).doesNotExist();
        edit(0.125);
        keep();
        assertThat(own).exists();
    }

    @Test
    void aSlowDiskIsWaitedFor() throws Exception {
        edit(0.25);
        recovery.keep();
        edit(0.125);
        recovery.keep();
        assertThat(background.size()).isEqualTo(1);
        finish();
        keep();
        assertThat(RecoveryFolder.read(own).lesson()).isEqualTo(shown());
    }

    @Test
    void savingUndoingAndOpeningAnotherLessonRemoveIt() {
        edit(0.25);
        keep();
        files.save(temporary.resolve("mine.json"), () -> {});
        finish();
        assertThat(own).doesNotExist();
        edit(0.125);
        keep();
        assertThat(own).exists();
        workspace.undo();
        finish();
        assertThat(own).doesNotExist();
        edit(0.125);
        keep();
        files.show("other", lesson);
        finish();
        assertThat(own).doesNotExist();
    }

    @Test
    void theEndOfTheProgramRemovesItForGood() {
        edit(0.25);
        keep();
        edit(0.125);
        recovery.keep();
        recovery.end();
        finish();
        keep();
        assertThat(own).doesNotExist();
    }

    @Test
    void whatADeadProcessLeftIsFoundAndRestoredOverItsFile() throws IOException {
        Path mine = temporary.resolve("mine.json");
        LessonFile.write(lesson, mine);
        leave(DEAD, edited(0.25), Optional.of(mine));
        Recovery.News.Found found = found();
        recovery.restore(found);
        finish();
        assertThat(shown()).isEqualTo(edited(0.25));
        assertThat(workspace.modified().get()).isTrue();
        assertThat(workspace.name().get()).isEqualTo("mine");
        assertThat(files.file().get()).contains(mine);
        assertThat(folder.resolve(DEAD)).doesNotExist();
        assertThat(own).exists();
        files.checkDisk();
        finish();
        files.save(mine, () -> {});
        finish();
        assertThat(own).doesNotExist();
        assertThat(news).hasSize(1);
    }

    @Test
    void restoredWorkThatIsLeftForAnotherLessonIsGone() throws IOException {
        leave(DEAD, edited(0.25), Optional.empty());
        recovery.restore(found());
        finish();
        files.show("other", lesson);
        finish();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatALivingProcessKeepsIsItsOwn() throws IOException {
        long parent = ProcessHandle.current().parent().orElseThrow().pid();
        leave("recovery-" + parent + ".json", edited(0.25), Optional.empty());
        edit(0.125);
        keep();
        recovery.search();
        finish();
        assertThat(news).isEmpty();
        try (Stream<Path> kept = Files.list(folder)) {
            assertThat(kept).hasSize(2);
        }
    }

    @Test
    void aLaterProcessWithTheSameNumberIsNotTheOneThatWroteIt() throws IOException {
        Files.setLastModifiedTime(leave(own, edited(0.25), Optional.empty()), FileTime.fromMillis(1_000));
        Recovery.News.Found found = found();
        edit(0.125);
        keep();
        assertThat(folder.resolve(own.getFileName().toString().replace(".json", "-2.json")))
                .exists();
        assertThat(found.at()).isEqualTo(own).exists();
    }

    @Test
    void theLatestIsOfferedFirstAndDiscardingLeadsToTheNext() throws IOException {
        Path older = leave("recovery-999999999998.json", edited(0.5), Optional.empty());
        Files.setLastModifiedTime(older, FileTime.fromMillis(1_000));
        leave(DEAD, edited(0.25), Optional.empty());
        Recovery.News.Found first = found();
        assertThat(first.work().lesson()).isEqualTo(edited(0.25));
        recovery.discard(first);
        finish();
        assertThat(((Recovery.News.Found) news.getLast()).at()).isEqualTo(older);
        assertThat(folder.resolve(DEAD)).doesNotExist();
        assertThat(older).exists();
    }

    @Test
    void ofTwoThatRestoreOnlyTheFasterGetsIt() throws IOException {
        leave(DEAD, edited(0.25), Optional.empty());
        Recovery.News.Found found = found();
        Files.delete(found.at());
        recovery.restore(found);
        finish();
        assertThat(shown()).isEqualTo(lesson);
        assertThat(news).hasSize(1);
    }

    @Test
    void aBrokenFileIsSetAsideAndTheNextOneFound() throws IOException {
        Path older = leave("recovery-999999999998.json", edited(0.5), Optional.empty());
        Files.setLastModifiedTime(older, FileTime.fromMillis(1_000));
        Files.writeString(folder.resolve(DEAD), "{\"name\": \"mine\", \"written\": \"yesterday\"}");
        recovery.search();
        finish();
        assertThat(news)
                .containsExactly(
                        new Recovery.News.SetAside(
                                DEAD + ": written: \"yesterday\", expected a time such as 2026-01-31T12:00:00Z",
                                folder.resolve(DEAD + ".broken")),
                        new Recovery.News.Found(
                                older, new UnsavedWork("mine", Optional.empty(), Instant.EPOCH, edited(0.5))));
        assertThat(folder.resolve(DEAD + ".broken")).exists();
        recovery.search();
        finish();
        assertThat(news).hasSize(3);
    }

    @Test
    void aFileWithoutPermissionIsSetAsideToo() throws IOException {
        Path forbidden = Forbidden.unreadable(temporary);
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve(DEAD), forbidden);
        recovery.search();
        finish();
        assertThat(news)
                .containsExactly(new Recovery.News.SetAside(
                        "cannot read " + folder.resolve(DEAD) + ": no permission", folder.resolve(DEAD + ".broken")));
        // A link out of the folder that is cleaned up after the test.
        Files.delete(folder.resolve(DEAD + ".broken"));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedOnceAndTriedAgain() throws IOException {
        Files.writeString(temporary.resolve("state"), "a file where the folder should be");
        edit(0.25);
        keep();
        keep();
        assertThat(news).hasSize(1);
        assertThat(((Recovery.News.Failed) news.getFirst()).reason())
                .contains(folder.toString())
                .doesNotContain("\n");
        Files.delete(temporary.resolve("state"));
        keep();
        assertThat(own).exists();
        assertThat(news).hasSize(1);
    }

    private Recovery.News.Found found() {
        recovery.search();
        finish();
        assertThat(news).hasSize(1);
        return (Recovery.News.Found) news.getFirst();
    }

    private Path leave(String name, Lesson left, Optional<Path> origin) {
        return leave(folder.resolve(name), left, origin);
    }

    private static Path leave(Path file, Lesson left, Optional<Path> origin) {
        try {
            OwnFile.write(file, new UnsavedWork("mine", origin, Instant.EPOCH, left).document());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep() {
        recovery.keep();
        finish();
    }

    private void finish() {
        while (background.size() + fx.size() > 0) {
            background.runAll();
            fx.runAll();
        }
    }

    private Lesson shown() {
        return workspace.shown().get().lesson();
    }

    private void edit(double learningRate) {
        workspace.edit(
                "edit", Optional.empty(), each -> each.withRule(each.rule().withLearningRate(learningRate)));
    }

    private Lesson edited(double learningRate) {
        return lesson.withRule(lesson.rule().withLearningRate(learningRate));
    }
}
