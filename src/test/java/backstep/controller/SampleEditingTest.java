package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.lesson.TruthTable;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleEditingTest {

    private final Workspace workspace = new Workspace("xor", Lessons.builtIn("xor"));
    private final List<Sample> xor = samples();
    private final SampleEditing editing = new SampleEditing(workspace, (kind, sample) -> kind + " " + sample);

    @Test
    void oneNumberOfOneSampleChanges() {
        editing.setInput(2, 1, 0.5);
        assertThat(samples().get(2)).isEqualTo(xor.get(2).withInput(1, 0.5));
        editing.setTarget(2, 0, 0.7);
        assertThat(samples().get(2).targets()).isEqualTo(Vector.of(0.7));
        assertThat(samples().subList(0, 2)).isEqualTo(xor.subList(0, 2));
        assertThat(workspace.undoName().get()).isEqualTo("CHANGE 3");
    }

    @Test
    void aNewSampleStandsAfterTheOneItWasAskedAt() {
        editing.addAfter(1);
        assertThat(samples()).hasSize(5);
        assertThat(samples().get(2)).isEqualTo(new Sample(Vector.of(0, 0), Vector.of(0)));
        assertThat(samples().get(3)).isEqualTo(xor.get(2));
    }

    @Test
    void samplesAreRemovedButNotTheLastOne() {
        for (int press = 0; press < 6; press++) {
            editing.remove(0);
        }
        assertThat(samples()).containsExactly(xor.getLast());
    }

    @Test
    void samplesChangePlacesWithinTheTable() {
        editing.move(0, 1);
        assertThat(samples()).containsExactly(xor.get(1), xor.get(0), xor.get(2), xor.get(3));
        editing.move(0, -1);
        editing.move(3, 1);
        assertThat(samples()).containsExactly(xor.get(1), xor.get(0), xor.get(2), xor.get(3));
    }

    @Test
    void everyChangeIsTakenBackByUndo() {
        editing.addAfter(3);
        editing.setInput(4, 0, 3);
        editing.move(4, -1);
        editing.remove(0);
        editing.replace(List.of(new Sample(Vector.of(1, 2), Vector.of(3))));
        for (int press = 0; press < 5; press++) {
            workspace.undo();
        }
        assertThat(samples()).isEqualTo(xor);
        assertThat(workspace.undoName().get()).isEmpty();
    }

    @Test
    void logicalFunctionsAreAtHandWhereTheyFit() {
        editing.fill(TruthTable.NAND);
        assertThat(samples()).extracting(sample -> sample.targets().get(0)).containsExactly(1.0, 1.0, 1.0, 0.0);
        editing.fill(TruthTable.XOR);
        assertThat(samples()).extracting(sample -> sample.targets().get(0)).containsExactly(0.0, 1.0, 1.0, 0.0);
        editing.fill(TruthTable.IMPLIES);
        assertThat(samples()).extracting(sample -> sample.targets().get(0)).containsExactly(1.0, 1.0, 0.0, 1.0);
        workspace.open("w", Lessons.twoThreeTwo());
        editing.fill(TruthTable.AND);
        assertThat(samples()).isEqualTo(Lessons.twoThreeTwo().samples());
    }

    private List<Sample> samples() {
        return workspace.shown().get().lesson().samples();
    }
}
