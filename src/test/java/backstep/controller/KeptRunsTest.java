package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Trainer;
import backstep.model.iteration.TrainingRun;
import backstep.model.landscape.UnitMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptRunsTest {

    private static final String NAME = "keep";

    private final Workspace workspace = new Workspace("xor", Lessons.builtIn("xor"));
    private final KeptRuns runs = new KeptRuns(workspace);
    private final Editing editing = new Editing(workspace, (kind, symbol) -> symbol);

    @Test
    void runIsKeptAsItIsWhateverIsChangedAfterwards() {
        workspace.goTo(50);
        var before = workspace.shown().get().iteration();
        runs.keep(NAME);
        workspace.goTo(1);
        editing.change(new Quantity.LearningRate(), 2);
        workspace.goTo(50);

        KeptRun kept = runs.all().get().getFirst();
        assertThat(kept.letter()).isEqualTo('A');
        assertThat(kept.lesson().rule().learningRate()).isEqualTo(0.5);
        assertThat(kept.run().iteration(50)).isEqualTo(before);
        assertThat(workspace.shown().get().iteration()).isNotEqualTo(before);
    }

    @Test
    void nobodyIsAskedAboutIterationsThatAreKept() {
        List<Integer> asked = new ArrayList<>();
        workspace.askBeforeBranching((_, last, _) -> {
            asked.add(last);
            return BranchQuestion.Answer.CANCEL;
        });
        Trainer.train(workspace.situation().run(), 50);
        editing.change(new Quantity.LearningRate(), 2);
        assertThat(asked).hasSize(1);
        assertThat(workspace.shown().get().lesson().rule().learningRate()).isEqualTo(0.5);

        runs.keep(NAME);
        editing.change(new Quantity.LearningRate(), 2);
        assertThat(asked).hasSize(1);
        assertThat(workspace.shown().get().lesson().rule().learningRate()).isEqualTo(2);
    }

    @Test
    void whoIsAskedMayKeepTheRunThatAnEditChangesAndUndoTakesBothBack() {
        workspace.askBeforeBranching(
                (_, _, keepable) -> keepable ? BranchQuestion.Answer.BRANCH_KEEPING : BranchQuestion.Answer.CANCEL);
        TrainingRun before = workspace.situation().run();
        Trainer.train(before, 50);
        editing.change(new Quantity.LearningRate(), 2);
        assertThat(runs.all().get()).hasSize(1).first().returns(before, KeptRun::run);
        assertThat(workspace.shown().get().lesson().rule().learningRate()).isEqualTo(2);

        workspace.undo();
        assertThat(runs.all().get()).isEmpty();
        assertThat(workspace.situation().run()).isSameAs(before);
    }

    @Test
    void newStartKeepsTheOthersAndAnotherLessonDoesNot() {
        runs.keep(NAME);
        workspace.restart("restart", lesson -> lesson.withRule(lesson.rule().withLearningRate(3)));
        assertThat(runs.all().get()).hasSize(1);
        workspace.open("w-and-u", Lessons.builtIn("w-and-u"));
        assertThat(runs.all().get()).isEmpty();
    }

    @Test
    void undoKnowsOfKeepingAndOfLettingGo() {
        runs.keep(NAME);
        assertThat(workspace.undoName().get()).isEqualTo(NAME);
        runs.drop("drop", runs.all().get().getFirst());
        assertThat(runs.all().get()).isEmpty();
        workspace.undo();
        assertThat(runs.all().get()).hasSize(1);
        workspace.undo();
        assertThat(runs.all().get()).isEmpty();
        workspace.redo();
        assertThat(runs.all().get()).hasSize(1);
    }

    @Test
    void noMoreThanFourAreKeptAndLettersAreUsedAgain() {
        for (int run = 0; run < 6; run++) {
            runs.keep(NAME);
        }
        assertThat(runs.all().get()).extracting(KeptRun::letter).containsExactly('A', 'B', 'C', 'D');
        runs.drop("drop", runs.all().get().get(1));
        runs.keep(NAME);
        assertThat(runs.all().get()).extracting(KeptRun::letter).containsExactly('A', 'C', 'D', 'B');
    }

    @Test
    void mapsOfKeptRunsAreThoseOfTheSameIteration() {
        Viewing viewing = new Viewing(workspace, new Selection(workspace), TestBackground.direct());
        viewing.watch(this, true);
        runs.keep(NAME);
        KeptRun kept = runs.all().get().getFirst();
        editing.change(new Quantity.LearningRate(), 2);
        workspace.goTo(80);

        ViewAnswer.KeptMap map = viewing.answer().get().orElseThrow().kept().getFirst();
        assertThat(map.frame().iteration()).isEqualTo(kept.run().iteration(80));
        UnitMap main =
                (UnitMap) viewing.answer().get().orElseThrow().landscape().orElseThrow();
        assertThat(map.map().unit()).isEqualTo(main.unit());
        assertThat(map.map().relief().value(0, 0)).isNotEqualTo(main.relief().value(0, 0));
    }
}
