package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.words.GlossaryTerm;
import backstep.view.base.Ids;
import backstep.view.help.Callout;
import backstep.view.math.TermLinks;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/** Words of the board say what they mean when they are asked. */
class GlossaryUITest {

    private final WindowRobot window = WindowRobot.open("xor", 1440, 900);

    private List<Node> words(String board) {
        return FxThread.call(() -> window.scene().lookup(board).lookupAll("." + TermLinks.STYLE_CLASS).stream()
                .filter(node -> TermLinks.of(node).isPresent())
                .toList());
    }

    private Node word(String board, GlossaryTerm term) {
        return words(board).stream()
                .filter(node -> TermLinks.of(node).equals(Optional.of(term)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(term + " is not on " + board));
    }

    private void goTo(Step step) {
        window.run(() -> window.animation()
                .seek(window.workspace().shown().get().steps().numberOf(step).orElseThrow()));
    }

    private void click(Node node) {
        FxThread.run(() -> Mouse.fire(node, MouseEvent.MOUSE_CLICKED, 0, 0, 1));
        window.resize(1440, 900);
    }

    private String told() {
        return window.isShown(Callout.CARD_ID) ? window.text(Callout.CARD_ID) : "";
    }

    @Test
    void aClickOnAWordOfTheBoardTellsWhatItMeans() {
        goTo(new Step.Delta(new Unit(0, 0)));
        click(word(".chalkboard", GlossaryTerm.DELTA));
        assertThat(told()).contains("Delta", "How fast the total error changes with the net input of a unit.");
        window.press(KeyCode.RIGHT);
        assertThat(told()).isEmpty();
    }

    @Test
    void inAWholeIterationAndAtItsEndsTheBoardHasTheWordsOfTheTrade() {
        Set<GlossaryTerm> met = EnumSet.noneOf(GlossaryTerm.class);
        for (int step = 0; step <= window.workspace().shown().get().steps().size(); step++) {
            int at = step;
            window.run(() -> window.animation().seek(at));
            words(".chalkboard").forEach(node -> met.add(TermLinks.of(node).orElseThrow()));
        }
        assertThat(met)
                .contains(
                        GlossaryTerm.NET_INPUT,
                        GlossaryTerm.ACTIVATION,
                        GlossaryTerm.DELTA,
                        GlossaryTerm.GRADIENT,
                        GlossaryTerm.LEARNING_RATE,
                        GlossaryTerm.ITERATION,
                        GlossaryTerm.ERROR,
                        GlossaryTerm.TARGET,
                        GlossaryTerm.WEIGHT,
                        GlossaryTerm.BIAS,
                        GlossaryTerm.SLOPE,
                        GlossaryTerm.UPDATE);
    }

    @Test
    void theKeyboardComesToEachWordOnceAndAsksWithEnter() {
        window.show();
        goTo(new Step.Delta(new Unit(0, 0)));
        List<GlossaryTerm> reached = words(".chalkboard").stream()
                .filter(Node::isFocusTraversable)
                .map(node -> TermLinks.of(node).orElseThrow())
                .toList();
        assertThat(reached).isNotEmpty().doesNotHaveDuplicates();
        Node slope = word(".chalkboard", GlossaryTerm.SLOPE);
        FxThread.run(() -> {
            slope.requestFocus();
            slope.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        assertThat(told()).contains("Slope");
        assertThat(window.iteration()).isEqualTo(1);
        window.pressInFocus(KeyCode.ESCAPE);
        assertThat(told()).isEmpty();
        assertThat(window.focused()).isEqualTo(Ids.STAGE);
        window.run(window.stage()::hide);
    }

    @Test
    void thePlaceInTheRunSaysWhatAnEpochIs() {
        click(FxThread.call(() -> window.scene().lookup("#" + Ids.STAGE_STATUS)));
        assertThat(told()).contains("Iteration, Epoch", "One round through all samples.");
    }

    @Test
    void aSaturatedUnitSaysWhatThatIs() {
        WindowRobot stuck = WindowRobot.open("stuck-units", 1440, 900);
        stuck.run(() -> stuck.animation()
                .seek(stuck.workspace()
                        .shown()
                        .get()
                        .steps()
                        .numberOf(new Step.Delta(new Unit(1, 0)))
                        .orElseThrow()));
        assertThat(
                        FxThread.call(() -> stuck.scene().lookup(".chalkboard").lookupAll("." + TermLinks.STYLE_CLASS))
                                .stream()
                                .map(TermLinks::of)
                                .flatMap(Optional::stream))
                .contains(GlossaryTerm.SATURATED);
    }
}
