package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.Networks;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonException;
import backstep.model.lesson.LessonFile;
import backstep.model.network.Network;
import backstep.model.notation.Notation;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonFilesTest {

    @TempDir
    private Path folder;

    private final Lesson lesson = Lessons.twoThreeTwo();
    private final Workspace workspace = new Workspace("test", lesson);
    private final TaskQueue background = new TaskQueue();
    private final TaskQueue fx = new TaskQueue();
    private final LessonFiles files = new LessonFiles(workspace, TestBackground.of(background, fx));
    private final List<LessonFiles.News> news = new ArrayList<>();
    private Path file;

    @BeforeEach
    void listen() throws IOException {
        files.onNews(news::add);
        file = folder.toRealPath().resolve("mine.json");
    }

    @Test
    void openingReadsInTheBackgroundAndShowsTheLesson() throws IOException {
        write(edited(lesson), file);
        files.open(file);
        assertThat(workspace.shown().get().lesson()).isEqualTo(lesson);
        background.runAll();
        assertThat(workspace.shown().get().lesson()).isEqualTo(lesson);
        fx.runAll();
        assertThat(workspace.shown().get().lesson()).isEqualTo(edited(lesson));
        assertThat(workspace.name().get()).isEqualTo("mine");
        assertThat(files.file().get()).contains(file);
        assertThat(files.recent().get()).containsExactly(file);
        assertThat(news).containsExactly(new LessonFiles.News.Opened());
    }

    @Test
    void theFileAskedForLastIsShownEvenWhenAnotherComesLater() throws IOException {
        Path other = folder.resolve("other.json");
        write(lesson, file);
        write(edited(lesson), other);
        files.open(file);
        files.open(other);
        finish();
        assertThat(workspace.name().get()).isEqualTo("other");
        assertThat(news).hasSize(1);
    }

    @Test
    void savingWritesTheLessonAndMarksItSaved() throws LessonException {
        edit();
        assertThat(workspace.modified().get()).isTrue();
        files.save(file, () -> news.add(new LessonFiles.News.Opened()));
        finish();
        assertThat(LessonFile.read(file)).isEqualTo(workspace.shown().get().lesson());
        assertThat(workspace.modified().get()).isFalse();
        assertThat(files.file().get()).contains(file);
        assertThat(news).containsExactly(new LessonFiles.News.Saved(file), new LessonFiles.News.Opened());
    }

    @Test
    void anEditWhileSavingIsStillUnsaved() {
        edit();
        files.save(file, () -> {});
        workspace.edit(
                "again", Optional.empty(), each -> each.withRule(each.rule().withLearningRate(0.75)));
        finish();
        assertThat(workspace.modified().get()).isTrue();
    }

    @Test
    void aNetworkTooLargeForAWindowIsNotShown() throws IOException {
        Lesson before = workspace.shown().get().lesson();
        Network large = Networks.random(320, 320);
        write(new Lesson("Large", Notation.LAYERS, large, Networks.RULE, Networks.samples(large, 1)), file);
        files.open(file);
        finish();
        assertThat(failure()).contains("102720 weights and biases, but a window shows at most 100000");
        assertThat(workspace.shown().get().lesson()).isEqualTo(before);
    }

    @Test
    void whatIsBeingReadIsKnownUntilItIsOnTheScreenOrRefused() throws IOException {
        write(edited(lesson), file);
        files.open(file);
        background.runAll();
        assertThat(files.reading().get()).contains(file);
        fx.runAll();
        assertThat(files.reading().get()).isEmpty();

        files.open(folder.resolve("missing.json"));
        assertThat(files.reading().get()).isPresent();
        finish();
        assertThat(files.reading().get()).isEmpty();
    }

    @Test
    void whatIsBeingReadCanBeLetGo() throws IOException {
        write(edited(lesson), file);
        Lesson before = workspace.shown().get().lesson();
        files.open(file);
        background.runAll();
        files.letGo();
        finish();
        assertThat(files.reading().get()).isEmpty();
        assertThat(workspace.shown().get().lesson()).isEqualTo(before);
        assertThat(files.file().get()).isEmpty();
        assertThat(news).isEmpty();
    }

    @Test
    void aLessonShownMeanwhileTakesThePlaceOfTheFileThatIsBeingRead() throws IOException {
        write(edited(lesson), file);
        files.open(file);
        files.show("other", lesson);
        assertThat(files.reading().get()).isEmpty();
        finish();
        assertThat(workspace.name().get()).isEqualTo("other");
    }

    @Test
    void aDiskThatIsFullLosesNothing() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full));
        edit();
        files.save(full, () -> news.add(new LessonFiles.News.Opened()));
        finish();
        assertThat(failure()).contains("/dev/full").contains("No space left").doesNotContain("\n");
        assertThat(workspace.modified().get()).isTrue();
        assertThat(files.file().get()).isEmpty();
    }

    @Test
    void aFolderIsRefusedInOneLine() {
        files.open(folder);
        finish();
        assertThat(failure()).contains("a folder, expected a lesson file");
        assertThat(workspace.name().get()).isEqualTo("test");
    }

    @Test
    void aFileOfOneGigabyteIsRefusedUnread() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(1L << 30);
        }
        files.open(file);
        finish();
        assertThat(failure()).contains("mine.json").contains("larger than 64 MB");
    }

    @Test
    void aFileOfANewerVersionIsRefused() throws IOException {
        String text = LessonFile.text(lesson);
        Files.writeString(file, text.replaceFirst("\"format\": 1", "\"format\": 999"));
        assertThat(Files.readString(file)).isNotEqualTo(text);
        files.open(file);
        finish();
        assertThat(failure()).contains("mine.json").contains("newer");
    }

    @Test
    void aFileThatIsNotALessonIsRefusedAndForgotten() throws IOException {
        Files.writeString(file, "hello");
        files.setRecent(List.of(file));
        files.open(file);
        finish();
        assertThat(failure()).contains("mine.json");
        assertThat(files.recent().get()).isEmpty();
    }

    @Test
    void noMoreThanTenFilesAreRemembered() throws IOException {
        for (int index = 0; index < 12; index++) {
            files.save(file.resolveSibling(index + ".json"), () -> {});
            finish();
        }
        assertThat(files.recent().get()).hasSize(10).startsWith(file.resolveSibling("11.json"));
    }

    @Test
    void aFileWrittenByAnotherProgramIsReadAgainOnceItIsQuiet() throws IOException {
        open();
        write(edited(lesson), file);
        check();
        assertThat(workspace.shown().get().lesson()).isEqualTo(lesson);
        check();
        assertThat(workspace.shown().get().lesson()).isEqualTo(edited(lesson));
        assertThat(news).containsExactly(new LessonFiles.News.Reloaded(file));
        check();
        check();
        assertThat(news).hasSize(1);
    }

    @Test
    void unsavedChangesAreNotOverwrittenByAnotherProgram() throws IOException {
        open();
        edit();
        write(lesson.withNotation(Notation.LAYERS), file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        check();
        check();
        assertThat(news).containsExactly(new LessonFiles.News.ChangedOnDisk(file));
        assertThat(workspace.modified().get()).isTrue();
    }

    @Test
    void anotherProgramDoesNotThrowAClassBackToTheFirstIteration() throws IOException {
        open();
        workspace.goTo(3);
        write(edited(lesson), file);
        check();
        check();
        assertThat(news).containsExactly(new LessonFiles.News.ChangedOnDisk(file));
        assertThat(workspace.shown().get().iteration().number()).isEqualTo(3);
    }

    @Test
    void savingLaterIterationsLeavesNothingUnsaved() throws LessonException {
        workspace.goTo(3);
        edit();
        workspace.goTo(5);
        files.save(file, () -> {});
        workspace.goTo(6);
        finish();
        assertThat(workspace.modified().get()).isFalse();
        workspace.goTo(5);
        assertThat(LessonFile.read(file)).isEqualTo(workspace.shown().get().lesson());
    }

    @Test
    void ownSavingIsNoChange() throws IOException {
        open();
        edit();
        files.save(file, () -> {});
        finish();
        news.clear();
        check();
        check();
        assertThat(news).isEmpty();
    }

    @Test
    void aFileThatIsGoneIsToldOfOnceItIsQuiet() throws IOException {
        open();
        Files.delete(file);
        check();
        assertThat(news).isEmpty();
        check();
        assertThat(news).containsExactly(new LessonFiles.News.Gone(file));
        check();
        check();
        assertThat(news).hasSize(1);
        assertThat(workspace.shown().get().lesson()).isEqualTo(lesson);
        write(edited(lesson), file);
        check();
        check();
        assertThat(news).containsExactly(new LessonFiles.News.Gone(file), new LessonFiles.News.Reloaded(file));
    }

    @Test
    void aFileThatIsBeingReplacedIsNotGone() throws IOException {
        open();
        for (int time = 0; time < 3; time++) {
            byte[] content = Files.readAllBytes(file);
            FileTime written = Files.getLastModifiedTime(file);
            Path aside = Files.move(file, file.resolveSibling("aside"));
            check();
            Files.move(aside, file);
            assertThat(Files.readAllBytes(file)).isEqualTo(content);
            Files.setLastModifiedTime(file, written);
            check();
        }
        assertThat(news).isEmpty();
    }

    @Test
    void whatWasTrainedIsUnsavedUntilEitherNetworkIsSaved() throws IOException, LessonException {
        Training training = new Training(workspace, TestBackground.direct(), () -> 0);
        open();
        training.run(10);
        assertThat(workspace.modified().get()).isTrue();
        files.save(file, () -> {});
        finish();
        assertThat(workspace.modified().get()).isFalse();
        assertThat(LessonFile.read(file)).isEqualTo(workspace.shown().get().lesson());

        training.run(10);
        assertThat(workspace.modified().get()).isTrue();
        files.saveStart(file, () -> {});
        finish();
        assertThat(workspace.modified().get()).isFalse();
        assertThat(LessonFile.read(file)).isEqualTo(lesson);
        assertThat(workspace.shown().get().iteration().number()).isEqualTo(21);
    }

    private void open() throws IOException {
        write(lesson, file);
        files.open(file);
        finish();
        news.clear();
    }

    private void check() {
        files.checkDisk();
        finish();
    }

    private void finish() {
        while (background.size() + fx.size() > 0) {
            background.runAll();
            fx.runAll();
        }
    }

    private void edit() {
        workspace.edit("edit", Optional.empty(), LessonFilesTest::edited);
    }

    private static Lesson edited(Lesson lesson) {
        return lesson.withRule(lesson.rule().withLearningRate(0.25));
    }

    private static void write(Lesson lesson, Path file) throws IOException {
        LessonFile.write(lesson, file);
    }

    private String failure() {
        assertThat(news).hasSize(1);
        return ((LessonFiles.News.Failed) news.getFirst()).reason();
    }
}
