package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final Quantity WEIGHT = new Weight(0, 0, 0);
    private static final Quantity ERROR = new Step.TotalError();

    private final Selection selection = new Selection();

    @Test
    void pointsAtOneNumberAtATime() {
        selection.hover(WEIGHT);
        selection.hover(ERROR);

        assertThat(selection.hovered().get()).contains(ERROR);
        assertThat(selection.pinned().get()).isEmpty();
    }

    @Test
    void leavingANumberLetsGoOfItAlone() {
        selection.hover(WEIGHT);
        selection.leave(ERROR);
        assertThat(selection.hovered().get()).contains(WEIGHT);

        selection.leave(WEIGHT);
        assertThat(selection.hovered().get()).isEmpty();
    }

    @Test
    void secondToggleLetsGoOfWhatTheFirstPinned() {
        selection.toggle(WEIGHT);
        assertThat(selection.pinned().get()).contains(WEIGHT);

        selection.toggle(WEIGHT);
        assertThat(selection.pinned().get()).isEmpty();
    }

    @Test
    void togglingAnotherNumberPinsThatOne() {
        selection.pin(WEIGHT);
        selection.toggle(ERROR);

        assertThat(selection.pinned().get()).contains(ERROR);
    }

    @Test
    void tellsOnlyWhatChanged() {
        List<Optional<Quantity>> told = new ArrayList<>();
        selection.hovered().subscribe(() -> told.add(selection.hovered().get()));

        selection.hover(WEIGHT);
        selection.hover(new Weight(0, 0, 0));
        selection.leave(ERROR);
        selection.hover(Optional.empty());

        assertThat(told).containsExactly(Optional.of(WEIGHT), Optional.empty());
    }

    @Test
    void everyLessonThatIsOpenedStartsWithNothingPinned() {
        Workspace workspace = new Workspace("two-three-two", Lessons.twoThreeTwo());
        Selection ofWorkspace = new Selection(workspace);

        for (int opening = 0; opening < 3; opening++) {
            ofWorkspace.pin(WEIGHT);
            workspace.open("two-three-two", Lessons.twoThreeTwo());
            assertThat(ofWorkspace.pinned().get()).isEmpty();
        }
    }
}
