package backstep.view.samples;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.controller.SampleEditing;
import backstep.controller.SampleImport;
import backstep.controller.TestBackground;
import backstep.controller.Workspace;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Evaluation;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.lesson.Lesson;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import backstep.view.FxThread;
import backstep.view.Mouse;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesViewTest {

    private static final Quantity.Given FIRST_INPUT = new Quantity.Input(0);

    private final Workspace workspace = new Workspace("xor", Lessons.builtIn("xor"));
    private final List<String> notices = new ArrayList<>();
    private Optional<Path> chosen = Optional.empty();
    private SampleIntake intake;
    private SamplesView view;

    @BeforeEach
    void show() {
        FxThread.run(() -> {
            Texts texts = Texts.load();
            SampleEditing editing = new SampleEditing(workspace, SamplesView.wording(texts));
            SampleImport samples = new SampleImport(workspace, editing, TestBackground.direct());
            intake = new SampleIntake(samples, workspace, texts, notices::add);
            view = new SamplesView(workspace, editing, texts, intake, () -> chosen);
            new Scene(view, 400, 500);
            layOut();
        });
    }

    @Test
    void everySampleIsInTheTableWithItsNumbers() {
        assertThat(field(0, FIRST_INPUT).getText()).isEqualTo("0");
        assertThat(field(3, FIRST_INPUT).getText()).isEqualTo("1");
        assertThat(field(1, new Quantity.Target(0)).getText()).isEqualTo("1");
    }

    @Test
    void theSampleOfTheIterationOnTheScreenStandsOut() {
        assertThat(currentRow()).isEqualTo(0);
        FxThread.run(() -> {
            workspace.goTo(3);
            layOut();
        });
        assertThat(currentRow()).isEqualTo(2);
    }

    @Test
    void outputsAndLossesAreThoseOfTheNetworkOnTheScreen() {
        double loss = workspace.shown().get().iteration().totalError();
        double output = workspace.shown().get().iteration().value(new Step.Activation(new Unit(1, 0)));
        List<String> texts = FxThread.call(() -> view.lookupAll(".sample-value").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
        assertThat(texts).contains(Numerals.DEFAULT.text(loss), Numerals.DEFAULT.text(output));
    }

    @Test
    void aNumberIsChangedByTyping() {
        type(2, FIRST_INPUT, "0,25");
        assertThat(samples().get(2).inputs().get(0)).isEqualTo(0.25);
        assertThat(field(2, FIRST_INPUT).getText()).isEqualTo("0.25");
        assertThat(workspace.undoName().get()).isEqualTo("change sample 3");
        FxThread.run(() -> {
            workspace.undo();
            layOut();
        });
        assertThat(field(2, FIRST_INPUT).getText()).isEqualTo("1");
    }

    @Test
    void aNumberThatIsTooLongIsRoundedUnlessItIsEdited() {
        type(2, FIRST_INPUT, "1/3");
        TextField field = field(2, FIRST_INPUT);
        TextField other = field(0, FIRST_INPUT);
        // Only what is in a window that has the focus can have it.
        Stage window = FxThread.call(Stage::new);
        FxThread.run(() -> {
            window.setScene(view.getScene());
            window.show();
            window.requestFocus();
            other.requestFocus();
        });
        assertThat(field.getText()).isEqualTo("0.3333");
        FxThread.run(field::requestFocus);
        assertThat(field.getText()).isEqualTo("0.3333333333333333");
        FxThread.run(other::requestFocus);
        assertThat(field.getText()).isEqualTo("0.3333");
        FxThread.run(window::close);
        assertThat(samples().get(2).inputs().get(0)).isEqualTo(1.0 / 3);
    }

    @Test
    void theFieldStaysWhenItsNumberChanges() {
        TextField before = field(2, FIRST_INPUT);
        type(2, FIRST_INPUT, "7");
        assertThat(field(2, FIRST_INPUT)).isSameAs(before);
    }

    @Test
    void whatIsNoNumberIsMarkedAndEscPutsTheNumberBack() {
        type(2, FIRST_INPUT, "much");
        assertThat(field(2, FIRST_INPUT).getPseudoClassStates()).contains(Styles.INVALID);
        assertThat(samples()).isEqualTo(Lessons.builtIn("xor").samples());
        FxThread.run(() -> key(field(2, FIRST_INPUT), KeyCode.ESCAPE));
        assertThat(field(2, FIRST_INPUT).getText()).isEqualTo("1");
        assertThat(field(2, FIRST_INPUT).getPseudoClassStates()).doesNotContain(Styles.INVALID);
    }

    @Test
    void arrowKeysGoFromSampleToSample() {
        FxThread.run(() -> {
            field(1, FIRST_INPUT).requestFocus();
            key(field(1, FIRST_INPUT), KeyCode.DOWN);
        });
        assertThat(view.getScene().getFocusOwner()).isSameAs(field(2, FIRST_INPUT));
        FxThread.run(() -> key(field(2, FIRST_INPUT), KeyCode.UP));
        assertThat(view.getScene().getFocusOwner()).isSameAs(field(1, FIRST_INPUT));
    }

    @Test
    void samplesAreAddedMovedAndRemoved() {
        press(Ids.SAMPLES_ADD);
        assertThat(samples()).hasSize(5);
        type(1, FIRST_INPUT, "5");
        press(Ids.SAMPLES_DOWN);
        assertThat(samples().get(2).inputs().get(0)).isEqualTo(5);
        press(Ids.SAMPLES_UP);
        press(Ids.SAMPLES_UP);
        assertThat(samples().get(0).inputs().get(0)).isEqualTo(5);
        press(Ids.SAMPLES_REMOVE);
        assertThat(samples()).isEqualTo(Lessons.builtIn("xor").samples());
    }

    @Test
    void theLastSampleCannotBeRemoved() {
        FxThread.run(() -> {
            workspace.open("w-and-u", Lessons.builtIn("w-and-u"));
            layOut();
        });
        assertThat(node(Ids.SAMPLES_REMOVE).isDisabled()).isTrue();
    }

    @Test
    void columnsFollowTheNetwork() {
        FxThread.run(() -> {
            workspace.open("w-and-u", Lessons.builtIn("w-and-u"));
            layOut();
        });
        assertThat(field(0, new Quantity.Target(1)).getText()).isEqualTo("0");
        assertThat(node(Ids.SAMPLES_FILL).isDisabled()).isTrue();
    }

    @Test
    void pastedTablesBecomeTheSamples() {
        paste("x1\tx2\tt\n0,1\t0,2\t1\n0,3\t0,4\t0\n");
        assertThat(samples()).hasSize(2);
        assertThat(field(1, FIRST_INPUT).getText()).isEqualTo("0.3");
        assertThat(notices).hasSize(1);
    }

    @Test
    void anErrorInATextIsOneLineWithItsPlace() {
        paste("1;2;3\n4;5\n");
        paste("1;2;3\n4;five;6\n");
        paste("");
        assertThat(samples()).isEqualTo(Lessons.builtIn("xor").samples());
        assertThat(notices).hasSize(3).noneMatch(notice -> notice.contains("\n"));
        assertThat(notices.get(0)).contains("line 2").contains("2 numbers").contains("expected 3");
        assertThat(notices.get(1)).contains("line 2, column 2").contains("five");
    }

    @Test
    void aFileIsImportedOrItsErrorNamed(@TempDir Path folder) throws IOException {
        chosen = Optional.of(Files.writeString(folder.resolve("data.csv"), "1,2,3\n"));
        press(Ids.SAMPLES_IMPORT);
        assertThat(samples()).hasSize(1);
        chosen = Optional.of(folder.resolve("missing.csv"));
        press(Ids.SAMPLES_IMPORT);
        assertThat(notices.getLast()).startsWith("missing.csv: ").doesNotContain("\n");
    }

    @Test
    void logicalFunctionsAreChosenFromTheMenu() {
        FxThread.run(() -> {
            ((MenuButton) node(Ids.SAMPLES_FILL))
                    .getItems().stream()
                            .filter(item -> Ids.samplesFill("and").equals(item.getId()))
                            .findFirst()
                            .orElseThrow()
                            .fire();
            layOut();
        });
        assertThat(samples()).extracting(sample -> sample.targets().get(0)).containsExactly(0.0, 0.0, 0.0, 1.0);
    }

    @Test
    void aClickOnARowPutsItsSampleOnTheStage() {
        clickRow(2);
        assertThat(workspace.shown().get().iteration().sampleIndex()).isEqualTo(2);
        assertThat(workspace.shown().get().iteration().number()).isEqualTo(3);
        clickRow(0);
        assertThat(workspace.shown().get().iteration().number()).isEqualTo(1);
    }

    @Test
    void anotherRoundStaysTheSameRound() {
        FxThread.run(() -> {
            workspace.goTo(10);
            layOut();
        });
        clickRow(3);
        assertThat(workspace.shown().get().iteration().number()).isEqualTo(12);
    }

    @Test
    void enterPutsTheSelectedSampleOnTheStage() {
        FxThread.run(() -> {
            TableView<?> table = (TableView<?>) node(Ids.SAMPLES);
            table.getSelectionModel().clearAndSelect(1);
            table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            layOut();
        });
        assertThat(currentRow()).isEqualTo(1);
    }

    @Test
    void aTriedInputIsAnsweredWithoutBecomingASample() {
        FxThread.run(() -> {
            TextField first = (TextField) node(Ids.samplesTry(0));
            first.setText("1");
            first.fireEvent(new ActionEvent());
            TextField second = (TextField) node(Ids.samplesTry(1));
            second.setText("0");
            second.fireEvent(new ActionEvent());
        });
        Frame shown = workspace.shown().get();
        Vector outputs = Evaluation.of(
                        shown.iteration().before(),
                        shown.lesson().rule(),
                        List.of(samples().get(2)))
                .outputs()
                .getFirst();
        assertThat(samples().get(2).inputs()).isEqualTo(Vector.of(1, 0));
        assertThat(((Label) node(Ids.SAMPLES_ANSWER)).getText()).endsWith("= " + Numerals.DEFAULT.text(outputs.get(0)));
        assertThat(samples()).isEqualTo(Lessons.builtIn("xor").samples());
    }

    @Test
    void theTableSaysWhichRowsAreRight() {
        Frame shown = workspace.shown().get();
        Evaluation evaluation =
                Evaluation.of(shown.iteration().before(), shown.lesson().rule(), samples());
        long right = IntStream.range(0, 4)
                .filter(row -> evaluation.outputs().get(row).get(0) > 0.5
                        == samples().get(row).targets().get(0) > 0.5)
                .count();
        List<String> marks = FxThread.call(() -> view.lookupAll(".sample-right").stream()
                .map(node -> ((Labeled) node).getText())
                .filter(text -> !text.isEmpty())
                .toList());
        assertThat(marks).hasSize(4);
        assertThat(marks.stream().filter("\u2713"::equals).count()).isEqualTo(right);
        assertThat(((Label) node(Ids.SAMPLES_SCORE)).getText()).startsWith(right + " of 4");
    }

    private void clickRow(int row) {
        FxThread.run(() -> {
            Node cell = view.lookupAll(".sample-number").stream()
                    .filter(node -> node instanceof IndexedCell<?> each && each.getIndex() == row && !each.isEmpty())
                    .findFirst()
                    .orElseThrow();
            Mouse.fire(cell, MouseEvent.MOUSE_CLICKED);
            layOut();
        });
    }

    private int currentRow() {
        return FxThread.call(() -> view.lookupAll(".table-row-cell").stream()
                .filter(node -> node.getPseudoClassStates().contains(Styles.CURRENT))
                .mapToInt(node -> ((TableRow<?>) node).getIndex())
                .sum());
    }

    private List<Sample> samples() {
        return workspace.shown().get().lesson().samples();
    }

    /** Types into a field of a row, which becomes the selected one. */
    private void type(int row, Quantity.Given quantity, String text) {
        FxThread.run(() -> {
            TextField field = field(row, quantity);
            field.requestFocus();
            field.setText(text);
            field.fireEvent(new ActionEvent());
            layOut();
        });
    }

    private static void key(Node target, KeyCode code) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void ofManyInputsTheFirstHaveColumnsAndThatIsSaid() {
        int inputs = SampleColumns.MOST + 20;
        Layer layer = new Layer(Activation.IDENTITY, Matrix.of(new double[inputs]), Optional.empty(), true);
        Sample sample = new Sample(Vector.of(new double[inputs]), Vector.of(0));
        Lesson xor = Lessons.builtIn("xor");
        Lesson wide = new Lesson("", xor.notation(), new Network(List.of(layer)), xor.rule(), List.of(sample));
        FxThread.run(() -> {
            workspace.open("wide", wide);
            layOut();
        });

        assertThat(field(0, new Quantity.Input(SampleColumns.MOST - 1))).isNotNull();
        assertThat(field(0, new Quantity.Input(SampleColumns.MOST))).isNull();
        assertThat(field(0, new Quantity.Target(0))).isNotNull();
        assertThat(((Labeled) node(Ids.SAMPLES_SOME)).getText())
                .contains(Integer.toString(SampleColumns.MOST))
                .contains(Integer.toString(inputs));
    }

    private void press(String id) {
        FxThread.run(() -> {
            ((Button) node(id)).fire();
            layOut();
        });
    }

    private void paste(String text) {
        FxThread.run(() -> {
            intake.paste(text);
            layOut();
        });
    }

    private void layOut() {
        for (int round = 0; round < 2; round++) {
            view.applyCss();
            view.layout();
        }
    }

    private TextField field(int row, Quantity.Given quantity) {
        return (TextField) node(Ids.of("sample-" + row, quantity));
    }

    private Node node(String id) {
        return view.lookup("#" + id);
    }
}
