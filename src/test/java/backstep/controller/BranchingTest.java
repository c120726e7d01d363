package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.BranchQuestion.Answer;
import backstep.fixtures.Lessons;
import backstep.model.iteration.Iteration;
import backstep.model.lesson.Lesson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BranchingTest {

    private final Workspace workspace = new Workspace("test", Lessons.twoThreeTwo());
    private final Training training = new Training(workspace, TestBackground.direct(), () -> 0);
    private final List<String> asked = new ArrayList<>();
    private Answer answer = Answer.BRANCH;

    {
        workspace.askBeforeBranching((iteration, last, _) -> {
            asked.add(iteration + " of " + last);
            return answer;
        });
    }

    @Test
    void anEditAtTheLastIterationAsksNothing() {
        assertThat(setWeight(0.9)).isTrue();
        training.run(100);
        assertThat(setWeight(0.8)).isTrue();
        workspace.goTo(102);
        assertThat(setWeight(0.7)).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void anEditInThePastAsksAndStartsABranch() {
        training.run(100);
        workspace.goTo(3);
        assertThat(setWeight(0.9)).isTrue();
        assertThat(asked).containsExactly("3 of 101");
        assertThat(weight()).isEqualTo(0.9);
        assertThat(training.losses().get().history().next()).isEqualTo(4);
    }

    @Test
    void onceBranchedFurtherEditsAskNothing() {
        training.run(100);
        workspace.goTo(3);
        setWeight(0.9);
        setWeight(0.8);
        assertThat(asked).hasSize(1);
    }

    @Test
    void whoeverKeepsTheOldFutureKeepsTheLessonToo() {
        training.run(100);
        workspace.goTo(3);
        Frame before = workspace.shown().get();
        answer = Answer.CANCEL;
        assertThat(setWeight(0.9)).isFalse();
        assertThat(workspace.shown().get()).isEqualTo(before);
        assertThat(workspace.undoName().get()).isEmpty();
        assertThat(training.losses().get().history().next()).isEqualTo(102);
    }

    @Test
    void askingCanBeSwitchedOffForAllLessons() {
        answer = Answer.BRANCH_ALWAYS;
        training.run(100);
        workspace.goTo(3);
        setWeight(0.9);
        workspace.open("other", Lessons.twoThreeTwo());
        training.run(100);
        workspace.goTo(3);
        assertThat(setWeight(0.9)).isTrue();
        assertThat(asked).hasSize(1);
    }

    @Test
    void anAnswerIsNotAskedForTwiceAtATime() {
        training.run(100);
        workspace.goTo(3);
        List<Boolean> inner = new ArrayList<>();
        workspace.askBeforeBranching((_, _, _) -> {
            inner.add(setWeight(0.1));
            return Answer.BRANCH;
        });
        assertThat(setWeight(0.9)).isTrue();
        assertThat(inner).containsExactly(false);
        assertThat(weight()).isEqualTo(0.9);
    }

    @Test
    void undoBringsBackTheOldFutureAndRedoTheNewOne() {
        training.run(100);
        Iteration oldLast = workspace.shown().get().iteration();
        workspace.goTo(3);
        setWeight(0.9);
        training.run(10);
        Iteration newLast = workspace.shown().get().iteration();
        workspace.undo();
        assertThat(workspace.shown().get().iteration().number()).isEqualTo(3);
        workspace.goTo(101);
        assertThat(workspace.shown().get().iteration()).isEqualTo(oldLast);
        workspace.redo();
        workspace.goTo(13);
        assertThat(workspace.shown().get().iteration()).isEqualTo(newLast);
    }

    @Test
    void iterationsBeforeTheBranchStayWhatTheyWere() {
        training.run(100);
        workspace.goTo(2);
        Iteration second = workspace.shown().get().iteration();
        workspace.goTo(3);
        setWeight(0.9);
        workspace.goTo(2);
        assertThat(workspace.shown().get().iteration()).isEqualTo(second);
    }

    @Test
    void anHoursLessonIsUndoneToTheLessonAsOpened() {
        Lesson opened = workspace.shown().get().lesson();
        setWeight(0.9);
        training.run(10_000);
        workspace.goTo(3);
        setWeight(0.2);
        training.run(1_000);
        while (!workspace.undoName().get().isEmpty()) {
            workspace.undo();
        }
        assertThat(workspace.shown().get().lesson()).isEqualTo(opened);
        assertThat(workspace.shown().get().iteration().number()).isEqualTo(1);
        assertThat(workspace.modified().get()).isFalse();
    }

    @Test
    void anotherNetworkStartsARunOfItsOwnWithoutAsking() {
        training.run(100);
        workspace.goTo(3);
        workspace.restart("new", lesson -> lesson.withNetwork(lesson.network().withWeight(0, 0, 0, 2)));
        assertThat(asked).isEmpty();
        assertThat(workspace.shown().get().iteration().number()).isEqualTo(1);
        workspace.undo();
        assertThat(workspace.shown().get().iteration().number()).isEqualTo(3);
        assertThat(training.losses().get().history().next()).isEqualTo(102);
    }

    private boolean setWeight(double value) {
        return workspace.edit(
                "change", Optional.empty(), old -> old.withNetwork(old.network().withWeight(1, 0, 0, value)));
    }

    private double weight() {
        return workspace.shown().get().lesson().network().layer(1).weights().get(0, 0);
    }
}
