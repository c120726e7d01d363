package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.landscape.Contour;
import backstep.model.landscape.UnitMap;
import backstep.model.landscape.WhatIf;
import backstep.model.network.Vector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewingTest {

    private final Workspace workspace = new Workspace("xor", Lessons.builtIn("xor"));
    private final Selection selection = new Selection(workspace);
    private final Editing editing = new Editing(workspace, (kind, symbol) -> symbol);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Viewing viewing = new Viewing(workspace, selection, TestBackground.of(waiting::add, Runnable::run));

    @Test
    void nothingIsComputedForNobody() {
        editing.change(new Weight(0, 0, 0), 3);
        assertThat(waiting).isEmpty();
        viewing.watch(this, true);
        assertThat(waiting).hasSize(1);
    }

    @Test
    void coarseAnswerComesBeforeTheFineOne() {
        viewing.watch(this, true);
        waiting.remove().run();
        int coarse = map().relief().x().points();
        waiting.remove().run();
        assertThat(map().relief().x().points()).isGreaterThan(coarse);
        assertThat(waiting).isEmpty();
    }

    @Test
    void fineAnswerToWhatIsNoLongerAskedForIsNotShown() {
        viewing.watch(this, true);
        waiting.remove().run();
        Runnable fine = waiting.remove();
        editing.change(new Weight(0, 0, 0), 3);
        fine.run();
        assertThat(viewing.answer().get().orElseThrow().frame())
                .isNotEqualTo(workspace.shown().get());
        finish();
        assertThat(viewing.answer().get().orElseThrow().frame())
                .isEqualTo(workspace.shown().get());
        assertThat(map().relief().values()).isEqualTo(fineMapNow());
    }

    @Test
    void whileNumbersAreDraggedThereIsAlwaysSomethingNewToSee() {
        viewing.watch(this, true);
        finish();
        Object first = viewing.answer().get();
        editing.drag(new Weight(0, 0, 0), 1);
        editing.drag(new Weight(0, 0, 0), 2);
        editing.drag(new Weight(0, 0, 0), 3);
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(viewing.answer().get()).isNotEqualTo(first);
        // The last of them comes next, and none in between.
        waiting.remove().run();
        assertThat(viewing.answer().get().orElseThrow().frame())
                .isEqualTo(workspace.shown().get());
    }

    @Test
    void anotherStepOfTheSameIterationNeedsNoOtherNumbers() {
        viewing.watch(this, true);
        finish();
        UnitMap before = map();
        workspace.screen().show(Cursor.at(5));
        assertThat(waiting).isEmpty();
        assertThat(map()).isSameAs(before);
        assertThat(viewing.answer().get().orElseThrow().frame())
                .isEqualTo(workspace.shown().get());
    }

    @Test
    void aStepThatGoesFarIsSeenWhereItLandsOnceItsGradientIsKnown() {
        Weight weight = new Weight(1, 0, 0);
        viewing.watch(this, true);
        viewing.choose(ViewChoice.Kind.WHAT_IF);
        selection.pin(weight);
        editing.change(new Quantity.LearningRate(), 100);
        finish();
        double landing = workspace.shown().get().iteration().value(new Step.Update(weight));
        assertThat(whatIf().curve().x().span()).isEqualTo(6);
        workspace.screen().show(Cursor.at(workspace.shown().get().steps().size()));
        finish();
        assertThat(landing)
                .isStrictlyBetween(
                        whatIf().curve().x().low(), whatIf().curve().x().high());
        assertThat(whatIf().curve().x().span()).isGreaterThan(6);
    }

    @Test
    void whatIsPinnedIsWhatIsAskedAbout() {
        viewing.watch(this, true);
        viewing.choose(ViewChoice.Kind.WHAT_IF);
        selection.pin(new Step.Gradient(new Weight(0, 2, 1)));
        finish();
        assertThat(whatIf().parameter()).isEqualTo(new Weight(0, 2, 1));

        selection.pin(new Bias(0, 1));
        viewing.choose(ViewChoice.Kind.CONTOUR);
        finish();
        assertThat(((Contour) landscape()).parameters()).containsExactly(new Bias(0, 1), new Weight(0, 2, 1));

        selection.pin(new Step.Delta(new Unit(0, 2)));
        viewing.choose(ViewChoice.Kind.MAP);
        finish();
        assertThat(map().unit()).isEqualTo(new Unit(0, 2));
    }

    @Test
    void axisStaysWhereItIsAsLongAsTheParameterIsOnIt() {
        Parameter weight = new Weight(1, 0, 0);
        viewing.watch(this, true);
        viewing.choose(ViewChoice.Kind.WHAT_IF);
        finish();
        double low = whatIf().curve().x().low();
        editing.change((Weight) weight, 1.5);
        finish();
        assertThat(whatIf().curve().x().low()).isEqualTo(low);
        editing.change((Weight) weight, 9);
        finish();
        assertThat(whatIf().curve().x().low()).isEqualTo(6);
    }

    @Test
    void choicesThatANetworkDoesNotHaveArePutRight() {
        ViewChoice choice = new ViewChoice(
                ViewChoice.Kind.MAP,
                Optional.of(new Unit(3, 8)),
                List.of(4, 7),
                Map.of(1, 0.5, 9, 2.0),
                List.of(new Weight(5, 0, 0)),
                false,
                Optional.empty(),
                false);
        var network = workspace.shown().get().iteration().before();

        assertThat(choice.unitIn(network)).isEqualTo(new Unit(1, 0));
        assertThat(choice.inputsIn(network)).containsExactly(0, 1);
        assertThat(choice.heldIn(Vector.of(0, 0))).isEqualTo(Vector.of(0, 0.5));
        assertThat(choice.parametersIn(network, 2)).containsExactly(new Weight(1, 0, 0), new Weight(1, 0, 1));
        assertThat(choice.withInput(0, 7).inputs()).containsExactly(7, 4);
    }

    @Test
    void anotherLessonKnowsNothingOfWhatWasChosen() {
        viewing.watch(this, true);
        viewing.chooseUnit(new Unit(0, 1));
        viewing.tryInput(Optional.of(Vector.of(1, 2)));
        workspace.open("any-depth", Lessons.builtIn("any-depth"));
        finish();
        assertThat(viewing.choice().get().tried()).isEmpty();
        assertThat(map().unit()).isEqualTo(new Unit(3, 0));
    }

    private Object fineMapNow() {
        Workspace other = new Workspace("other", workspace.shown().get().lesson());
        Viewing direct = new Viewing(other, new Selection(other), TestBackground.direct());
        direct.watch(this, true);
        return ((UnitMap) direct.answer().get().orElseThrow().landscape().orElseThrow())
                .relief()
                .values();
    }

    private void finish() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private Object landscape() {
        return viewing.answer().get().orElseThrow().landscape().orElseThrow();
    }

    private UnitMap map() {
        return (UnitMap) landscape();
    }

    private WhatIf whatIf() {
        return (WhatIf) landscape();
    }
}
