package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.lesson.Guide;
import backstep.model.lesson.Lesson;
import backstep.model.notation.Notation;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WorkspaceTest {

    private final Lesson lesson = Lessons.twoThreeTwo();
    private final Workspace workspace = new Workspace("test", lesson);

    @Test
    void anEditGivesANewIterationOfTheSameNumber() {
        double before = workspace.shown().get().iteration().totalError();
        setWeight("change", 0.9);
        assertThat(workspace.shown().get().iteration().totalError()).isNotEqualTo(before);
        assertThat(workspace.shown().get().iteration().number()).isEqualTo(1);
        assertThat(workspace.modified().get()).isTrue();
    }

    @Test
    void undoAndRedoPutBackWhatWasThere() {
        Frame before = workspace.shown().get();
        setWeight("change w", 0.9);
        Frame after = workspace.shown().get();
        assertThat(workspace.undoName().get()).isEqualTo("change w");
        workspace.undo();
        assertThat(workspace.shown().get().iteration()).isEqualTo(before.iteration());
        assertThat(workspace.modified().get()).isFalse();
        assertThat(workspace.redoName().get()).isEqualTo("change w");
        workspace.redo();
        assertThat(workspace.shown().get().iteration()).isEqualTo(after.iteration());
    }

    @Test
    void aDragIsOneEntry() {
        drag("x", 0.1);
        drag("x", 0.2);
        drag("x", 0.3);
        workspace.undo();
        assertThat(workspace.shown().get().lesson()).isEqualTo(lesson);
        assertThat(workspace.undoName().get()).isEmpty();
    }

    @Test
    void twoDragsOfTheSameValueAreTwoEntries() {
        drag("x", 0.1);
        workspace.endMerging();
        drag("x", 0.2);
        workspace.undo();
        assertThat(weight()).isEqualTo(0.1);
    }

    @Test
    void anEditAtALaterIterationLeavesEarlierOnesAlone() {
        workspace.goTo(3);
        Frame second = shownAt(2);
        workspace.goTo(3);
        setWeight("change", 5);
        assertThat(workspace.shown().get().iteration().number()).isEqualTo(3);
        assertThat(weight()).isEqualTo(5);
        assertThat(shownAt(2).iteration()).isEqualTo(second.iteration());
        assertThat(shownAt(3).lesson().network().layer(0).weights().get(0, 0)).isEqualTo(5);
    }

    @Test
    void anEditThatChangesNothingIsNoEntry() {
        setWeight("change", 0.3);
        assertThat(workspace.undoName().get()).isEmpty();
    }

    @Test
    void notationIsWrittenAnewWithoutAnEntryAndComputesTheSame() {
        var before = workspace.shown().get().iteration();
        workspace.writing().setNotation(Notation.LAYERS);
        assertThat(workspace.shown().get().notation()).isEqualTo(Notation.LAYERS);
        assertThat(workspace.shown().get().iteration()).isEqualTo(before);
        assertThat(workspace.undoName().get()).isEmpty();
    }

    @Test
    void steppingOnAndAnotherNotationLoseNothing() {
        workspace.goTo(3);
        assertThat(workspace.modified().get()).isFalse();
        workspace.writing().setNotation(Notation.LAYERS);
        assertThat(workspace.modified().get()).isFalse();
    }

    @Test
    void whatWasTrainedIsAChangeWhereverTheClassLooks() {
        Training training = new Training(workspace, TestBackground.direct(), () -> 0);
        training.run(10);
        assertThat(workspace.modified().get()).isTrue();
        workspace.goTo(1);
        assertThat(workspace.modified().get()).isTrue();
        workspace.markSaved("test", workspace.situation());
        assertThat(workspace.modified().get()).isFalse();
        training.run(20);
        assertThat(workspace.modified().get()).isTrue();
    }

    @Test
    void undoingEveryEditLeavesNothingToSave() {
        setWeight("first", 0.9);
        workspace.goTo(3);
        setWeight("second", 0.8);
        workspace.writing().setNotation(Notation.LAYERS);
        workspace.undo();
        assertThat(workspace.modified().get()).isTrue();
        workspace.undo();
        assertThat(workspace.modified().get()).isFalse();
        workspace.goTo(5);
        assertThat(workspace.modified().get()).isFalse();
        workspace.redo();
        assertThat(workspace.modified().get()).isTrue();
    }

    @Test
    void typingTheOldValueLeavesNothingToSave() {
        setWeight("change", 0.9);
        setWeight("back", 0.3);
        assertThat(workspace.modified().get()).isFalse();
    }

    @Test
    void whatWasSavedIsWhatUndoIsMeasuredBy() {
        setWeight("change", 0.9);
        workspace.goTo(2);
        workspace.markSaved("test", workspace.situation());
        assertThat(workspace.modified().get()).isFalse();
        workspace.goTo(1);
        assertThat(workspace.modified().get()).isFalse();
        workspace.undo();
        assertThat(workspace.modified().get()).isTrue();
    }

    @Test
    void aChosenNotationIsPreferredUntilTheLessonsOwnIsChosen() {
        workspace.writing().setNotation(Notation.LAYERS);
        workspace.open("other", lesson);
        assertThat(workspace.shown().get().notation()).isEqualTo(Notation.W_U);
        workspace.writing().preferChosenNotation();
        assertThat(workspace.shown().get().notation()).isEqualTo(Notation.LAYERS);
        assertThat(workspace.modified().get()).isFalse();
        workspace.writing().setNotation(Notation.W_U);
        assertThat(workspace.writing().chosenNotation().get()).isEmpty();
    }

    @Test
    void aChosenNotationThatTheLessonCannotHaveIsNotTaken() {
        assertThat(Notation.ALPHA_D_Y.refusal(lesson.network(), lesson.rule().loss()))
                .isPresent();
        workspace.writing().setChosenNotation(Optional.of(Notation.ALPHA_D_Y));
        workspace.writing().preferChosenNotation();
        assertThat(workspace.shown().get().lesson()).isEqualTo(lesson);
    }

    @Test
    void openingForgetsEditsAndStartsAtTheFirstIteration() {
        setWeight("change", 5);
        workspace.goTo(4);
        workspace.open("other", lesson);
        assertThat(workspace.shown().get().lesson()).isEqualTo(lesson);
        assertThat(workspace.shown().get().iteration().number()).isEqualTo(1);
        assertThat(workspace.undoName().get()).isEmpty();
    }

    private Frame shownAt(int iteration) {
        workspace.goTo(iteration);
        return workspace.shown().get();
    }

    @Test
    void wordsOfALessonChangeWithoutChangingItsRun() {
        workspace.goTo(3);
        Frame before = workspace.shown().get();

        annotate("first");
        annotate("second");

        assertThat(workspace.shown().get().iteration()).isSameAs(before.iteration());
        assertThat(workspace.modified().get()).isTrue();
        assertThat(workspace.edited().title()).isEqualTo("second");
        workspace.undo();
        assertThat(workspace.edited().title()).isEqualTo("first");
    }

    @Test
    void undoOfWordsStaysAtTheIterationOnTheScreen() {
        annotate("first");
        workspace.goTo(5);

        workspace.undo();

        assertThat(workspace.edited()).isEqualTo(lesson);
        assertThat(workspace.number()).isEqualTo(5);
        workspace.redo();
        assertThat(workspace.edited().title()).isEqualTo("first");
        assertThat(workspace.number()).isEqualTo(5);
    }

    @Test
    void aLessonOpensWithItsOwnDecimalsAndOneWithoutAnyWithThoseChosenLast() {
        Lesson nine = lesson.withGuide(Guide.NONE.withDecimals(OptionalInt.of(9)));
        workspace.writing().setDecimals(6);

        workspace.open("nine", nine);
        assertThat(decimals()).isEqualTo(9);
        workspace.writing().setDecimals(3);
        assertThat(decimals()).isEqualTo(3);
        setWeight("change", 0.9);
        assertThat(decimals()).isEqualTo(3);

        workspace.open("nine", nine);
        assertThat(decimals()).isEqualTo(9);
        workspace.open("plain", lesson);
        assertThat(decimals()).isEqualTo(3);
    }

    @Test
    void theDecimalsOfAnEarlierStartDoNotReplaceALessonsOwn() {
        Workspace opened = new Workspace("nine", lesson.withGuide(Guide.NONE.withDecimals(OptionalInt.of(9))));

        opened.writing().setChosenDecimals(6);

        assertThat(opened.shown().get().numerals().decimals()).isEqualTo(9);
        assertThat(opened.writing().chosenDecimals().get()).isEqualTo(6);
        workspace.writing().setChosenDecimals(6);
        assertThat(decimals()).isEqualTo(6);
    }

    private int decimals() {
        return workspace.shown().get().numerals().decimals();
    }

    private void annotate(String title) {
        workspace.annotate("title", Optional.empty(), edited -> edited.withTitle(title));
    }

    private void drag(String key, double value) {
        workspace.edit(
                "drag", Optional.of(key), old -> old.withNetwork(old.network().withWeight(0, 0, 0, value)));
    }

    private void setWeight(String name, double value) {
        workspace.edit(
                name, Optional.empty(), old -> old.withNetwork(old.network().withWeight(0, 0, 0, value)));
    }

    private double weight() {
        return workspace.shown().get().lesson().network().layer(0).weights().get(0, 0);
    }
}
