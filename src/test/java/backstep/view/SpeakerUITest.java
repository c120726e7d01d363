package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.controller.AskedFor;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.view.base.Ids;
import backstep.view.chalkboard.ChalkboardView;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The class has a window of its own, and this one shows what only the speaker should see. */
class SpeakerUITest {

    private static final int DELTA_H1 = 22;

    private final WindowRobot window = WindowRobot.open("w-and-u", 1440, 900);

    @AfterEach
    void close() {
        FxThread.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private static boolean classHasAWindow() {
        return FxThread.call(() -> Window.getWindows().stream()
                .anyMatch(each -> each instanceof Stage stage
                        && stage.isShowing()
                        && stage.getScene().lookup("#class-view") != null));
    }

    private void speak() {
        window.show();
        window.pressShortcut(KeyCode.P);
        window.resize(1440, 900);
    }

    private void speakWhileADeltaIsAskedFor() {
        window.settings().asked().set(AskedFor.DELTAS);
        window.press(KeyCode.Q);
        speak();
        window.run(() -> window.animation().seek(DELTA_H1));
    }

    @Test
    void withoutASecondScreenTheClassHasAWindowBeside() {
        speak();
        assertThat(classHasAWindow()).isTrue();
        for (String part : new String[] {Ids.SPEAKER, Ids.HEADER, Ids.TIMELINE, Ids.VALUES, Ids.PLAY}) {
            assertThat(window.isShown(part)).as(part).isTrue();
        }
        assertThat(window.isShown(Ids.SIDE_PANEL)).isFalse();
        window.press(KeyCode.ESCAPE);
        assertThat(classHasAWindow()).isFalse();
        assertThat(window.isShown(Ids.SPEAKER)).isFalse();
        assertThat(window.isShown(Ids.STAGE)).isTrue();
        assertThat(window.isShown(Ids.SIDE_PANEL)).isTrue();
    }

    @Test
    void withASecondScreenPresentingIsDoneThere() {
        window.show();
        window.settings().secondScreen().set(true);
        window.press(KeyCode.F5);
        assertThat(window.settings().speaking().get()).isTrue();
        assertThat(window.settings().presenting().get()).isFalse();
        window.press(KeyCode.F5);
        assertThat(window.settings().speaking().get()).isFalse();
    }

    @Test
    void aScreenThatComesOrGoesMovesThePresentationAndLosesNothing() {
        window.show();
        window.press(KeyCode.F5);
        window.run(() -> window.animation().seek(DELTA_H1));
        window.run(() -> window.settings().secondScreen().set(true));
        assertThat(window.settings().speaking().get()).isTrue();
        assertThat(window.step()).isEqualTo(DELTA_H1);
        window.run(() -> window.settings().secondScreen().set(false));
        assertThat(window.settings().presenting().get()).isTrue();
        assertThat(window.step()).isEqualTo(DELTA_H1);
    }

    @Test
    void theSpeakerSeesTheAnswerAndTheClassDoesNot() {
        speakWhileADeltaIsAskedFor();
        assertThat(window.text("speaker-heading")).isEqualTo("The answer");
        assertThat(window.text(Ids.SPEAKER)).contains("−0.0383");
        assertThat(window.text("mirror")).contains("?").doesNotContain("−0.0383");
    }

    @Test
    void theSpeakerAnswersForTheClass() {
        speakWhileADeltaIsAskedFor();
        window.write("mirror-answer-field", "-0.0383");
        window.click("mirror-answer-check");
        window.pass(60);
        assertThat(window.text("mirror")).contains("−0.0383");
    }

    @Test
    void whatComesNextIsTheStepAfterThisOne() {
        speak();
        window.run(() -> window.animation().seek(DELTA_H1 - 1));
        assertThat(window.text("speaker-heading")).isEqualTo("What comes next");
        assertThat(window.text(ChalkboardView.TITLE_ID)).startsWith("Delta of hidden unit");
        window.run(() -> window.animation().last());
        assertThat(window.text("speaker-heading")).isEqualTo("The last step");
    }

    @Test
    void theTimeRunsFromTheStartAndFromTheLastStop() {
        speak();
        window.passEverywhere(65);
        assertThat(window.text("speaker-time")).isEqualTo("1:05 in all, 1:05 since the last stop");
        window.run(() -> window.animation().seek(DELTA_H1));
        window.passEverywhere(5);
        assertThat(window.text("speaker-time")).isEqualTo("1:10 in all, 0:05 since the last stop");
    }

    /** A part of the window of the class. */
    private static Node seen(String id) {
        return Window.getWindows().stream()
                .filter(each -> each.getScene() != null && each.getScene().lookup("#class-view") != null)
                .map(each -> each.getScene().lookup("#" + id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isBlank(Node screen) {
        return screen.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("blank"));
    }

    @Test
    void theKeysThatAnswerAreNamedForTheSpeakerAndNotForTheClass() {
        speakWhileADeltaIsAskedFor();
        assertThat(window.text("mirror")).contains("Show of hands: keys 1 to 3");
        Label ofClass = (Label) seen("class-view-answer").lookup(".hands-title");
        assertThat(ofClass.getText()).isEqualTo("Show of hands");
    }

    @Test
    void noAnswerLooksChosenToTheClassBeforeOneIs() {
        speakWhileADeltaIsAskedFor();
        List<Node> focused = FxThread.call(() -> {
            Node answer = seen("class-view-answer");
            answer.getScene().getWindow().requestFocus();
            return answer.lookupAll(".button").stream().filter(Node::isFocused).toList();
        });
        assertThat(focused).isEmpty();
    }

    @Test
    void theDeltaOfAUnitCoversNoOtherInTheSpeakersCopy() {
        speak();
        window.run(() -> window.animation().seek(DELTA_H1));
        Step below = new Step.Activation(new Unit(0, 1));
        FxThread.run(() -> {
            Node copy = window.root().lookup("#mirror");
            Node badge = copy.lookup("#" + Ids.of("badge", new Step.Delta(new Unit(0, 0))));
            Bounds over = badge.localToScene(badge.getLayoutBounds());
            assertThat(copy.lookup("#" + Ids.of("unit", below)).lookupAll("*"))
                    .filteredOn(Text.class::isInstance)
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(
                                    text.localToScene(text.getLayoutBounds()).intersects(over))
                            .as(((Text) text).getText())
                            .isFalse());
        });
    }

    @Test
    void whatHasNoRoomInTheSpeakersCopyCanBeScrolledTo() {
        speakWhileADeltaIsAskedFor();
        assertThat(copyScrolls()).isFalse();
        window.press(KeyCode.DIGIT3);
        assertThat(window.isShown("mirror-answer-verdict")).isTrue();
        assertThat(copyScrolls()).isTrue();
        window.press(KeyCode.DIGIT1);
        window.pass(60);
        window.run(() -> window.animation().seek(1));
        assertThat(copyScrolls()).isFalse();
    }

    private boolean copyScrolls() {
        return FxThread.call(() -> {
            window.root().layout();
            return window.root().lookup("#mirror").lookupAll(".scroll-bar:vertical").stream()
                    .anyMatch(Node::isVisible);
        });
    }

    @Test
    void theSpeakersKeysBlankTheScreenOfTheClassAndPointAtIt() {
        speak();
        Node screen = FxThread.call(() -> seen(Ids.SCREEN));
        Node light = FxThread.call(() -> seen(Ids.POINTER_LIGHT));
        for (KeyCode blank : new KeyCode[] {KeyCode.B, KeyCode.PERIOD}) {
            window.press(blank);
            assertThat(isBlank(screen)).isTrue();
            window.press(KeyCode.RIGHT);
            assertThat(isBlank(screen)).isTrue();
            window.press(blank);
            assertThat(isBlank(screen)).isFalse();
        }
        assertThat(window.step()).isEqualTo(2);
        window.press(KeyCode.L);
        assertThat(FxThread.call(light::isVisible)).isTrue();
        window.press(KeyCode.F5);
        assertThat(FxThread.call(light::isVisible)).isFalse();
    }

    @Test
    void thePenDrawsOnTheScreenOfTheClassAndUndoTakesItBack() {
        speak();
        Pane sheet = FxThread.call(() -> (Pane) seen(Ids.PEN));
        window.press(KeyCode.P);
        FxThread.run(() -> {
            Mouse.fire(sheet, MouseEvent.MOUSE_PRESSED, 50, 50, 1);
            Mouse.fire(sheet, MouseEvent.MOUSE_DRAGGED, 90, 70, 1);
        });
        assertThat(FxThread.call(() -> sheet.getChildren().size())).isEqualTo(1);
        window.pressShortcut(KeyCode.Z);
        assertThat(FxThread.call(() -> sheet.getChildren().size())).isZero();
    }

    @Test
    void whatIsDrawnOnEitherScreenIsSeenOnBothAtTheSamePlace() {
        speak();
        Pane there = FxThread.call(() -> (Pane) seen(Ids.PEN));
        Pane here = FxThread.call(() -> (Pane) window.root().lookup("#mirror").lookup("#" + Ids.PEN));
        window.press(KeyCode.P);
        FxThread.run(() -> {
            Point2D from = here.localToScene(here.getWidth() / 2, here.getHeight() / 4);
            Point2D to = here.localToScene(here.getWidth() / 2, here.getHeight() / 2);
            Mouse.fire(here, MouseEvent.MOUSE_PRESSED, from.getX(), from.getY(), 1);
            Mouse.fire(here, MouseEvent.MOUSE_DRAGGED, to.getX(), to.getY(), 1);
            Mouse.fire(there, MouseEvent.MOUSE_PRESSED, 10, 10, 1);
        });
        for (Pane sheet : List.of(here, there)) {
            assertThat(FxThread.call(() -> sheet.getChildren().size())).isEqualTo(2);
            Bounds first = FxThread.call(() -> sheet.getChildren().getFirst().getLayoutBounds());
            assertThat(first.getCenterX()).isCloseTo(sheet.getWidth() / 2, within(1.0));
            assertThat(first.getCenterY()).isCloseTo(sheet.getHeight() * 3 / 8, within(1.0));
        }
        window.press(KeyCode.RIGHT);
        assertThat(FxThread.call(() -> here.getChildren().size())).isZero();
        assertThat(FxThread.call(() -> there.getChildren().size())).isZero();
    }

    @Test
    void inASmallWindowTheSpeakerHasAThirdForEachAndTheValuesUnderThem() {
        speak();
        window.resize(1024, 700);
        Bounds all = window.place(Ids.SPEAKER);
        for (String part : new String[] {"mirror", "speaker-next", "speaker-aside"}) {
            assertThat(window.place(part).getWidth()).as(part).isGreaterThan(0.28 * all.getWidth());
        }
        Bounds values = window.place(Ids.VALUES);
        assertThat(values.getMinY()).isGreaterThan(window.place("mirror").getMaxY());
        assertThat(values.getMaxY()).isLessThan(all.getMaxY());
        assertThat(window.isShown("speaker-time")).isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(window.place(Ids.VALUES).getMinX()).isZero();
    }

    @Test
    void theViewOfWhatWasLearnedTakesThePlaceOfTheStageForTheClass() {
        speak();
        window.press(KeyCode.V);
        assertThat(FxThread.call(() -> seen("views-class-view-title").isVisible()))
                .isTrue();
        assertThat(window.isShown("views-mirror-title")).isTrue();
        window.press(KeyCode.V);
        assertThat(window.isShown("views-mirror-title")).isFalse();
    }

    @Test
    void theNotesOfTheLessonStandBeside() {
        speak();
        assertThat(window.text("speaker-notes"))
                .isEqualTo(window.lesson().guide().notes().orElseThrow());
    }
}
