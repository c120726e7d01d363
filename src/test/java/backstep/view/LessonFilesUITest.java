package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.lesson.BuiltInLessons;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonException;
import backstep.model.lesson.LessonFile;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import backstep.model.notation.Notation;
import backstep.view.base.Ids;
import backstep.view.commands.FilePrompts;
import backstep.view.commands.LessonChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lesson files as the window's user meets them. */
class LessonFilesUITest {

    private static final String NEW = "Shortcut+N";
    private static final String OPEN = "Shortcut+O";
    private static final String SAVE = "Shortcut+S";
    private static final String SAVE_AS = "Shortcut+Shift+S";
    private static final String RELOAD = "Shortcut+R";
    private static final String QUIT = "Shortcut+Q";
    private static final String REVERT = "Shortcut+Shift+R";
    private static final String UNDO = "Shortcut+Z";

    @TempDir
    private Path folder;

    private final BuiltInLessons lessons = BuiltInLessons.load();
    private WindowRobot robot;
    private Path file;

    @BeforeEach
    void open() {
        robot = WindowRobot.open("w-and-u", 1280, 720);
        file = folder.resolve("mine.json");
    }

    @Test
    void theTitleTellsWhatIsNotSaved() {
        assertThat(robot.title()).doesNotStartWith("•");
        robot.edit();
        assertThat(robot.title()).startsWith("• ");
        robot.prompts().choose(file);
        robot.chooseMenu(SAVE);
        assertThat(robot.title()).doesNotStartWith("•");
        assertThat(robot.text(Ids.NOTICE)).contains("mine.json");
    }

    @Test
    void aLessonIsChosenFromAllAndWhatIsNotSavedIsAskedAboutFirst() {
        BuiltInLessons.Entry last = lessons.all().getLast();
        robot.prompts().choose(new LessonChoice.BuiltIn(last));
        robot.edit();
        robot.chooseMenu("Shortcut+L");
        assertThat(robot.prompts().asked().getLast()).startsWith("unsaved ");
        assertThat(robot.lesson().title()).isNotEqualTo(last.lesson().title());
        robot.prompts().answer(FilePrompts.Answer.DISCARD);
        robot.chooseMenu("Shortcut+L");
        assertThat(robot.lesson()).isEqualTo(last.lesson());
    }

    @Test
    void aLessonIsRenamedWhereItsTitleStands() {
        String before = robot.lesson().title();
        robot.click(Ids.RENAME);
        robot.typeOver(Ids.TITLE_FIELD, "  Our own network ");
        assertThat(robot.lesson().title()).isEqualTo("Our own network");
        assertThat(robot.text(Ids.LESSON_PICKER)).contains("Our own network");
        assertThat(robot.title()).startsWith("• ").contains("Our own network");
        assertThat(robot.isShown(Ids.TITLE_FIELD)).isFalse();
        robot.chooseMenu(UNDO);
        assertThat(robot.text(Ids.LESSON_PICKER)).contains(before);
        assertThat(robot.title()).doesNotStartWith("•");
    }

    @Test
    void escapeAndWhatIsNotATitleLeaveALessonItsName() {
        String before = robot.lesson().title();
        robot.click(Ids.RENAME);
        robot.pressIn(Ids.TITLE_FIELD, KeyCode.ESCAPE);
        assertThat(robot.isShown(Ids.TITLE_FIELD)).isFalse();
        robot.click(Ids.RENAME);
        robot.typeOver(Ids.TITLE_FIELD, "   ");
        assertThat(robot.lesson().title()).isEqualTo(before);
        robot.click(Ids.RENAME);
        robot.typeOver(Ids.TITLE_FIELD, "left \u202eto right");
        assertThat(robot.lesson().title()).isEqualTo(before);
    }

    @Test
    void savingAsksForAPlaceOnceAndSavingAsAlways() throws LessonException {
        robot.prompts().choose(file);
        robot.chooseMenu(SAVE);
        robot.edit();
        robot.chooseMenu(SAVE);
        assertThat(robot.prompts().asked()).containsExactly("save w-and-u");
        assertThat(LessonFile.read(file)).isEqualTo(robot.lesson());
        robot.chooseMenu(SAVE_AS);
        assertThat(robot.prompts().asked()).containsExactly("save w-and-u", "save mine");
    }

    @Test
    void theFirstSaveAfterLearningAsksWhichNetworkToKeep() throws LessonException {
        robot.prompts().choose(file);
        robot.chooseMenu(SAVE);
        Lesson start = robot.lesson();
        robot.click(Ids.RUN);
        Lesson trained = robot.lesson();
        assertThat(robot.title()).startsWith("• ");

        robot.chooseMenu(SAVE);
        assertThat(robot.prompts().asked()).endsWith("keep iteration 1001 in mine.json");
        assertThat(LessonFile.read(file)).as("cancelled").isEqualTo(start);
        assertThat(robot.title()).startsWith("• ");

        robot.prompts().keep(FilePrompts.Kept.TRAINED);
        robot.chooseMenu(SAVE);
        assertThat(LessonFile.read(file)).isEqualTo(trained);
        assertThat(robot.title()).doesNotStartWith("•");
        robot.chooseMenu(SAVE);
        assertThat(robot.prompts().asked()).as("asked twice, not again").hasSize(3);
    }

    @Test
    void theStartingNetworkCanBeKeptOrTheTrainedOneSavedElsewhere() throws LessonException {
        robot.prompts().choose(file);
        robot.chooseMenu(SAVE);
        Lesson start = robot.lesson();
        robot.click(Ids.RUN);
        Path other = folder.resolve("trained.json");
        robot.prompts().choose(other);
        robot.prompts().keep(FilePrompts.Kept.SAVE_AS);
        robot.chooseMenu(SAVE);
        assertThat(LessonFile.read(other)).isEqualTo(robot.lesson());
        assertThat(LessonFile.read(file)).isEqualTo(start);

        robot.prompts().choose(file);
        robot.chooseMenu(OPEN);
        robot.click(Ids.RUN);
        robot.prompts().keep(FilePrompts.Kept.START);
        robot.chooseMenu(SAVE);
        assertThat(LessonFile.read(file)).isEqualTo(start);
        assertThat(robot.title()).doesNotStartWith("•");
    }

    @Test
    void openingShowsTheLessonBeforeItsFirstStep() throws IOException {
        Lesson xor = lessons.find("xor").orElseThrow();
        LessonFile.write(xor, file);
        robot.run(robot.animation()::last);
        robot.prompts().choose(file);
        robot.chooseMenu(OPEN);
        assertThat(robot.lesson()).isEqualTo(xor);
        assertThat(robot.step()).isZero();
    }

    @Test
    void anEditedCopyOfABuiltInLessonOpensAsItIsInTheFile() throws IOException {
        Lesson xor = lessons.find("xor").orElseThrow();
        Lesson copy = xor.withRule(xor.rule().withLearningRate(0.125));
        LessonFile.write(copy, file);
        robot.prompts().choose(file);
        robot.chooseMenu(OPEN);
        assertThat(robot.lesson()).isEqualTo(copy);
    }

    @Test
    void nothingUnsavedIsLostWithoutAQuestion() {
        robot.edit();
        Lesson edited = robot.lesson();
        robot.chooseMenu(NEW);
        robot.chooseMenu(OPEN);
        robot.chooseMenu(QUIT);
        robot.pick(Ids.LESSON_PICKER, lessons.all().get(2));
        robot.close();
        assertThat(robot.prompts().asked()).hasSize(5).allMatch(question -> question.startsWith("unsaved "));
        assertThat(robot.lesson()).isEqualTo(edited);
    }

    @Test
    void steppingAndAnotherNotationAreNoChangesToAskAbout() {
        robot.show();
        robot.run(() -> robot.workspace().goTo(2));
        robot.pick(Ids.NOTATION_PICKER, Notation.LAYERS);
        assertThat(robot.title()).doesNotStartWith("•");
        robot.close();
        assertThat(robot.prompts().asked()).isEmpty();
        assertThat(robot.isOpen()).isFalse();
    }

    @Test
    void whatWasTrainedIsAChangeToAskAbout() {
        robot.show();
        robot.click(Ids.RUN);
        robot.run(() -> robot.workspace().goTo(2));
        assertThat(robot.title()).startsWith("• ");
        robot.close();
        assertThat(robot.prompts().asked())
                .containsExactly("unsaved " + robot.lesson().title());
        assertThat(robot.isOpen()).isTrue();
        robot.prompts().answer(FilePrompts.Answer.DISCARD);
        robot.close();
        assertThat(robot.isOpen()).isFalse();
    }

    @Test
    void aNotationOnceChosenIsKeptForBuiltInLessonsButNotForFiles() throws IOException {
        robot.pick(Ids.NOTATION_PICKER, Notation.LAYERS);
        robot.pick(Ids.LESSON_PICKER, lessons.all().get(1));
        assertThat(robot.lesson().notation()).isEqualTo(Notation.LAYERS);
        LessonFile.write(lessons.all().get(2).lesson(), file);
        robot.drop(file);
        assertThat(robot.lesson()).isEqualTo(lessons.all().get(2).lesson());
    }

    @Test
    void cancellingBringsTheLessonPickerBack() {
        robot.edit();
        robot.pick(Ids.LESSON_PICKER, lessons.all().get(2));
        assertThat(robot.workspace().openedLesson().get())
                .isEqualTo(lessons.first().lesson());
        robot.prompts().answer(FilePrompts.Answer.DISCARD);
        robot.pick(Ids.LESSON_PICKER, lessons.all().get(2));
        assertThat(robot.lesson()).isEqualTo(lessons.all().get(2).lesson());
    }

    @Test
    void savingFirstSavesAndThenGoesOn() throws LessonException {
        robot.edit();
        Lesson edited = robot.lesson();
        robot.prompts().answer(FilePrompts.Answer.SAVE);
        robot.prompts().choose(file);
        robot.chooseMenu(NEW);
        assertThat(LessonFile.read(file)).isEqualTo(edited);
        assertThat(robot.workspace().name().get()).isEqualTo("untitled");
        assertThat(robot.workspace().modified().get()).isFalse();
    }

    @Test
    void whatCouldNotBeSavedStaysOnTheScreen() {
        robot.edit();
        Lesson edited = robot.lesson();
        robot.prompts().answer(FilePrompts.Answer.SAVE);
        robot.prompts().choose(folder);
        robot.chooseMenu(NEW);
        assertThat(robot.lesson()).isEqualTo(edited);
        assertThat(robot.title()).startsWith("• ");
        assertThat(robot.text(Ids.NOTICE)).contains("a folder, expected a file");
    }

    @Test
    void theWindowClosesWhenTheChangesAreDiscarded() {
        robot.show();
        robot.edit();
        robot.close();
        assertThat(robot.isOpen()).isTrue();
        robot.prompts().answer(FilePrompts.Answer.DISCARD);
        robot.close();
        assertThat(robot.isOpen()).isFalse();
    }

    @Test
    void reloadingLosesChangesOnlyAfterAQuestion() {
        robot.prompts().choose(file);
        robot.chooseMenu(SAVE);
        Lesson saved = robot.lesson();
        robot.edit();
        robot.chooseMenu(RELOAD);
        assertThat(robot.lesson()).isNotEqualTo(saved);
        robot.prompts().yes(true);
        robot.chooseMenu(RELOAD);
        assertThat(robot.lesson()).isEqualTo(saved);
        assertThat(robot.prompts().asked()).endsWith("reload mine.json", "reload mine.json");
    }

    @Test
    void aDroppedFileIsOpened() throws IOException {
        Lesson xor = lessons.find("xor").orElseThrow();
        LessonFile.write(xor, file);
        robot.drop(file);
        assertThat(robot.lesson()).isEqualTo(xor);
    }

    @Test
    void aFileThatIsNotALessonIsRefusedInOneLine() throws IOException {
        Lesson before = robot.lesson();
        Files.writeString(file, "hello");
        robot.prompts().choose(file);
        robot.chooseMenu(OPEN);
        assertThat(robot.text(Ids.NOTICE)).contains("mine.json").doesNotContain("\n");
        assertThat(robot.lesson()).isEqualTo(before);
    }

    @Test
    void aTableDroppedOnTheWindowBecomesTheSamples() throws IOException {
        robot.drop(Files.writeString(folder.resolve("Data.CSV"), "0.1,0.2,0.3,0.4\n0.5,0.6,0.7,0.8\n"));
        assertThat(robot.lesson().samples())
                .extracting(Sample::targets)
                .containsExactly(Vector.of(0.3, 0.4), Vector.of(0.7, 0.8));
        robot.chooseMenu(UNDO);
        assertThat(robot.lesson().samples()).hasSize(1);
    }

    @Test
    void theLessonAsItWasOpenedComesBackAndUndoBringsBackTheEdits() {
        Lesson opened = robot.lesson();
        robot.edit();
        robot.run(() -> robot.workspace().goTo(4));
        robot.chooseMenu(REVERT);
        assertThat(robot.lesson()).isEqualTo(opened);
        assertThat(robot.iteration()).isEqualTo(1);
        assertThat(robot.menuIsEnabled(REVERT)).isFalse();
        robot.chooseMenu(UNDO);
        assertThat(robot.iteration()).isEqualTo(4);
        assertThat(robot.menuIsEnabled(REVERT)).isTrue();
    }
}
