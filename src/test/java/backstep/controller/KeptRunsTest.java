package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.iteration.Quantity;
import backstep.model.landscape.UnitMap;
import org.junit.jupiter.api.Test;

class KeptRunsTest {

    private static final String NAME = "keep";

    private final Workspace workspace = new Workspace("xor", Lessons.builtIn("xor"));
    private final Editing editing = new Editing(workspace, (kind, symbol) -> symbol);

    @Test
    void runIsKeptAsItIsWhateverIsChangedAfterwards() {
        workspace.goTo(50);
        var before = workspace.shown().get().iteration();
        workspace.keepRun(NAME);
        workspace.goTo(1);
        editing.change(new Quantity.LearningRate(), 2);
        workspace.goTo(50);

        KeptRun kept = workspace.kept().get().getFirst();
        assertThat(kept.letter()).isEqualTo('A');
        assertThat(kept.lesson().rule().learningRate()).isEqualTo(0.5);
        assertThat(kept.run().iteration(50)).isEqualTo(before);
        assertThat(workspace.shown().get().iteration()).isNotEqualTo(before);
    }

    @Test
    void newStartKeepsTheOthersAndAnotherLessonDoesNot() {
        workspace.keepRun(NAME);
        workspace.restart("restart", lesson -> lesson.withRule(lesson.rule().withLearningRate(3)));
        assertThat(workspace.kept().get()).hasSize(1);
        workspace.open("w-and-u", Lessons.builtIn("w-and-u"));
        assertThat(workspace.kept().get()).isEmpty();
    }

    @Test
    void undoKnowsOfKeepingAndOfLettingGo() {
        workspace.keepRun(NAME);
        assertThat(workspace.undoName().get()).isEqualTo(NAME);
        workspace.dropRun("drop", workspace.kept().get().getFirst());
        assertThat(workspace.kept().get()).isEmpty();
        workspace.undo();
        assertThat(workspace.kept().get()).hasSize(1);
        workspace.undo();
        assertThat(workspace.kept().get()).isEmpty();
        workspace.redo();
        assertThat(workspace.kept().get()).hasSize(1);
    }

    @Test
    void noMoreThanFourAreKeptAndLettersAreUsedAgain() {
        for (int run = 0; run < 6; run++) {
            workspace.keepRun(NAME);
        }
        assertThat(workspace.kept().get()).extracting(KeptRun::letter).containsExactly('A', 'B', 'C', 'D');
        workspace.dropRun("drop", workspace.kept().get().get(1));
        workspace.keepRun(NAME);
        assertThat(workspace.kept().get()).extracting(KeptRun::letter).containsExactly('A', 'C', 'D', 'B');
    }

    @Test
    void mapsOfKeptRunsAreThoseOfTheSameIteration() {
        Viewing viewing = new Viewing(workspace, new Selection(workspace), TestBackground.direct());
        viewing.watch(this, true);
        workspace.keepRun(NAME);
        KeptRun kept = workspace.kept().get().getFirst();
        editing.change(new Quantity.LearningRate(), 2);
        workspace.goTo(80);

        ViewAnswer.KeptMap map = viewing.answer().get().orElseThrow().kept().getFirst();
        assertThat(map.iteration()).isEqualTo(kept.run().iteration(80));
        UnitMap main =
                (UnitMap) viewing.answer().get().orElseThrow().landscape().orElseThrow();
        assertThat(map.map().unit()).isEqualTo(main.unit());
        assertThat(map.map().relief().value(0, 0)).isNotEqualTo(main.relief().value(0, 0));
    }
}
