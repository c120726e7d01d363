package backstep.view.editor;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.ManualTicker;
import backstep.controller.Workspace;
import backstep.fixtures.Lessons;
import backstep.model.lesson.Initialization;
import backstep.model.lesson.LayerShape;
import backstep.model.lesson.Lesson;
import backstep.model.network.Activation;
import backstep.model.network.Loss;
import backstep.model.network.UpdateOrder;
import backstep.model.notation.Notation;
import backstep.view.FxThread;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkEditorTest {

    private final Workspace workspace = new Workspace("w-and-u", Lessons.builtIn("w-and-u"));
    private final List<String> notices = new ArrayList<>();
    private final ManualTicker ticker = new ManualTicker();
    private NetworkEditor editor;

    @BeforeEach
    void show() {
        FxThread.run(() -> {
            editor = new NetworkEditor(workspace, Texts.load(), ticker, notices::add);
            new Scene(editor);
        });
    }

    @Test
    void unitsAreAddedAndTakenAway() {
        press(Ids.more(Ids.network("units", 0)));
        assertThat(shape()).isEqualTo("2-4-2");
        press(Ids.less(Ids.network("units", 1)));
        assertThat(shape()).isEqualTo("2-4-1");
        press(Ids.more(Ids.NETWORK_INPUTS));
        assertThat(shape()).isEqualTo("3-4-1");
    }

    @Test
    void clicksThatComeBeforeTheNextPulseAreCarriedOutTogether() {
        String more = Ids.more(Ids.network("units", 0));
        FxThread.run(() -> {
            for (int click = 0; click < 3; click++) {
                ((Button) node(more)).fire();
            }
        });
        assertThat(shape()).isEqualTo("2-4-2");

        FxThread.run(() -> ticker.pass(1.0 / 60));
        assertThat(shape()).isEqualTo("2-6-2");
        FxThread.run(() -> ticker.pass(1));
        assertThat(ticker.isRunning()).isFalse();
        FxThread.run(workspace::undo);
        assertThat(shape()).isEqualTo("2-4-2");
    }

    @Test
    void hiddenLayersAreAddedAndTakenAway() {
        press(Ids.more(Ids.NETWORK_HIDDEN));
        assertThat(shape()).isEqualTo("2-3-3-2");
        assertThat(node(Ids.network("units", 2))).isNotNull();
        press(Ids.less(Ids.NETWORK_HIDDEN));
        press(Ids.less(Ids.NETWORK_HIDDEN));
        assertThat(shape()).isEqualTo("2-2");
        assertThat(node(Ids.less(Ids.NETWORK_HIDDEN)).isDisabled()).isTrue();
    }

    @Test
    void thereAreAtMostTwelveUnitsAndEightLayers() {
        for (int press = 0; press < 20; press++) {
            press(Ids.more(Ids.network("units", 0)));
            press(Ids.more(Ids.NETWORK_HIDDEN));
        }
        assertThat(lesson().network().unitsOf(0)).isEqualTo(12);
        assertThat(lesson().network().depth()).isEqualTo(8);
    }

    @Test
    void activationsLossOrderAndBiasesAreChosen() {
        choose(Ids.network("activation", 0), Activation.TANH);
        choose(Ids.network("biases", 0), LayerShape.Biases.TRAINED);
        choose(Ids.NETWORK_LOSS, Loss.MEAN_SQUARED_ERROR);
        choose(Ids.NETWORK_ORDER, UpdateOrder.OUTPUT_FIRST);
        assertThat(lesson().network().layer(0).activation()).isEqualTo(Activation.TANH);
        assertThat(lesson().network().layer(0).learnsBiases()).isTrue();
        assertThat(lesson().rule().loss()).isEqualTo(Loss.MEAN_SQUARED_ERROR);
        assertThat(lesson().rule().order()).isEqualTo(UpdateOrder.OUTPUT_FIRST);
        assertThat(notes()).hasSize(1);
    }

    @Test
    void softmaxIsForOutputsOnly() {
        MenuItem refused = item(Ids.network("activation", 0), Activation.SOFTMAX);
        assertThat(refused.isDisable()).isTrue();
        assertThat(refused.getText()).isEqualTo("softmax (outputs only)");
        assertThat(chosen(Ids.network("activation", 0))).isEqualTo("logistic");
        choose(Ids.network("activation", 1), Activation.SOFTMAX);
        assertThat(lesson().network().layer(1).activation()).isEqualTo(Activation.SOFTMAX);
    }

    @Test
    void aNotationThatNoLongerFitsGivesWayAndSaysSo() {
        FxThread.run(() -> workspace.open("one-output", Lessons.builtIn("one-output")));
        assertThat(notes()).hasSize(1);
        press(Ids.more(Ids.network("units", 1)));
        assertThat(lesson().notation()).isEqualTo(Notation.W_U);
        assertThat(notices).hasSize(1);
        assertThat(notes()).isEmpty();
    }

    @Test
    void doubtfulCombinationsAreExplained() {
        assertThat(notes()).isEmpty();
        choose(Ids.network("activation", 1), Activation.TANH);
        choose(Ids.NETWORK_LOSS, Loss.BINARY_CROSS_ENTROPY);
        assertThat(notes()).hasSize(1);
    }

    @Test
    void everyChangeCanBeUndone() {
        Lesson before = lesson();
        press(Ids.more(Ids.network("units", 0)));
        choose(Ids.NETWORK_LOSS, Loss.SQUARED_ERROR);
        FxThread.run(() -> {
            workspace.undo();
            workspace.undo();
        });
        assertThat(lesson()).isEqualTo(before);
        assertThat(chosen(Ids.NETWORK_LOSS)).isEqualTo("half squared error");
    }

    @Test
    void otherUnitsStartANewRunButAnotherLossGoesOn() {
        FxThread.run(() -> workspace.goTo(5));
        choose(Ids.NETWORK_LOSS, Loss.SQUARED_ERROR);
        assertThat(workspace.shown().get().iteration().number()).isEqualTo(5);
        press(Ids.more(Ids.network("units", 0)));
        assertThat(workspace.shown().get().iteration().number()).isEqualTo(1);
        FxThread.run(workspace::undo);
        assertThat(workspace.shown().get().iteration().number()).isEqualTo(5);
    }

    @Test
    void weightsAreDrawnFromTheSeed() {
        choose(Ids.NETWORK_WEIGHTS, Initialization.Kind.NICE);
        FxThread.run(() -> ((TextField) node(Ids.NETWORK_SEED)).setText("42"));
        press(Ids.NETWORK_DRAW);
        assertThat(lesson().network())
                .isEqualTo(new Initialization(Initialization.Kind.NICE, 42)
                        .apply(Lessons.builtIn("w-and-u").network()));
        press(Ids.NETWORK_SEED_NEXT);
        assertThat(((TextField) node(Ids.NETWORK_SEED)).getText()).isEqualTo("43");
        assertThat(lesson().network())
                .isEqualTo(new Initialization(Initialization.Kind.NICE, 43)
                        .apply(Lessons.builtIn("w-and-u").network()));
    }

    @Test
    void whatIsNoSeedIsMarked() {
        FxThread.run(() -> ((TextField) node(Ids.NETWORK_SEED)).setText("one"));
        assertThat(node(Ids.NETWORK_SEED).getPseudoClassStates()).contains(Styles.INVALID);
    }

    private Lesson lesson() {
        return workspace.shown().get().lesson();
    }

    private String shape() {
        return lesson().network().shape();
    }

    private List<Node> notes() {
        return ((Pane) node(Ids.NETWORK_NOTES)).getChildren();
    }

    /** A click, and the pulse after it. */
    private void press(String id) {
        FxThread.run(() -> {
            ((Button) node(id)).fire();
            ticker.pass(1.0 / 60);
        });
    }

    private void choose(String id, Object value) {
        FxThread.run(() -> item(id, value).fire());
        FxThread.run(() -> ticker.pass(1.0 / 60));
    }

    /** The item of a picker whose menu opens. */
    private MenuItem item(String id, Object value) {
        return FxThread.call(() -> {
            MenuButton picker = (MenuButton) node(id);
            Event.fireEvent(picker, new Event(MenuButton.ON_SHOWING));
            return picker.getItems().stream()
                    .filter(each -> value.equals(each.getUserData()))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private String chosen(String id) {
        return ((MenuButton) node(id)).getText();
    }

    private Node node(String id) {
        return editor.lookup("#" + id);
    }
}
