package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.iteration.Weight;
import backstep.model.lesson.Lesson;
import backstep.view.base.Ids;
import backstep.view.base.Theme;
import backstep.view.help.Callout;
import backstep.view.tour.Tour;
import backstep.view.tour.TourOffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window shows itself to those who are new to it, and is afterwards what it was. */
class TourUITest {

    private static final Weight WEIGHT = new Weight(1, 0, 0);

    private static final int STOPS = 7;

    private final WindowRobot window = WindowRobot.open("w-and-u", 1440, 900);

    @AfterEach
    void close() {
        FxThread.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private void begin() {
        window.pressShift(KeyCode.F1);
    }

    private String callout() {
        return window.isShown(Callout.CARD_ID) ? window.text(Callout.CARD_ID) : "";
    }

    private void next() {
        window.click(Tour.NEXT_ID);
    }

    // ---- the offer

    @Test
    void itIsOfferedAtTheFirstStartAndNeverAgain(@TempDir Path home) {
        WindowRobot first = WindowRobot.remembering(home, "w-and-u");
        first.show();
        first.offerTour();
        assertThat(first.isShown(TourOffer.OFFER_ID)).isTrue();
        first.remember();
        WindowRobot second = WindowRobot.remembering(home, "w-and-u");
        second.show();
        second.offerTour();
        assertThat(second.isShown(TourOffer.OFFER_ID)).isFalse();
    }

    @Test
    void theOfferGoesWithAnAnswerOrWithTheFirstStep() {
        window.offerTour();
        window.click(TourOffer.DECLINE_ID);
        assertThat(window.isShown(TourOffer.OFFER_ID)).isFalse();
        assertThat(callout()).isEmpty();
        WindowRobot other = WindowRobot.open("xor", 1440, 900);
        other.offerTour();
        other.press(KeyCode.RIGHT);
        assertThat(other.step()).isEqualTo(1);
        assertThat(other.isShown(TourOffer.OFFER_ID)).isFalse();
    }

    @Test
    void whoAcceptsItIsShownTheFirstStop() {
        window.offerTour();
        window.click(TourOffer.ACCEPT_ID);
        assertThat(window.isShown(TourOffer.OFFER_ID)).isFalse();
        assertThat(callout()).contains("1 of " + STOPS);
    }

    // ---- the stops

    @ParameterizedTest
    @CsvSource({"1440, 900", "1024, 700", "860, 640"})
    void everyStopPointsAtWhatIsThereAndStandsBesideIt(double width, double height) {
        window.resize(width, height);
        begin();
        List<String> seen = new ArrayList<>();
        while (!callout().isEmpty()) {
            seen.add(callout());
            Bounds card = window.place(Callout.CARD_ID);
            assertThat(window.isShown(Callout.RING_ID)).as(callout()).isTrue();
            Bounds ring = window.place(Callout.RING_ID);
            assertThat(ring.getWidth()).as(callout()).isGreaterThan(15);
            assertThat(card.intersects(ring)).as(callout()).isFalse();
            assertThat(window.place(Ids.SCREEN).contains(card)).as(callout()).isTrue();
            next();
        }
        // Who presented nothing needs no way back.
        assertThat(seen).hasSize(STOPS - 1).doesNotHaveDuplicates();
    }

    @Test
    void doingWhatAStopIsAboutLeadsToTheNext() {
        begin();
        window.press(KeyCode.RIGHT);
        assertThat(callout()).contains("1 of");
        window.pass(60);
        assertThat(callout()).contains("2 of");
        window.mouseClick(Ids.of("label", WEIGHT));
        assertThat(callout()).contains("3 of");
        window.type(Ids.of("field", WEIGHT), "0.25");
        assertThat(callout()).contains("4 of");
        window.press(KeyCode.Q);
        assertThat(callout()).contains("5 of");
        window.press(KeyCode.F5);
        assertThat(callout()).contains("6 of");
        window.press(KeyCode.ESCAPE);
        assertThat(window.settings().presenting().get()).isFalse();
        assertThat(callout()).contains("7 of");
        window.closeNextDialog();
        window.show();
        window.pressShortcut(KeyCode.E);
        assertThat(callout()).isEmpty();
    }

    @Test
    void nothingThatIsChangedOnTheWayOutlastsIt() {
        window.edit();
        window.run(() -> window.animation().seek(5));
        window.mouseClick(Ids.of("label", new Weight(0, 1, 0)));
        Lesson lesson = window.lesson();
        var shown = window.workspace().shown().get();
        String undo = window.workspace().undoName().get();
        begin();
        window.press(KeyCode.RIGHT);
        window.type(Ids.of("field", WEIGHT), "0.25");
        window.type(Ids.of("field", WEIGHT), "0.75");
        window.press(KeyCode.Q);
        window.press(KeyCode.F5);
        window.run(() -> window.settings().theme().set(Theme.DARK));
        window.run(() -> window.settings().decimals().set(7));
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.ESCAPE);
        assertThat(callout()).isEmpty();
        assertThat(window.lesson()).isEqualTo(lesson);
        assertThat(window.workspace().shown().get()).isEqualTo(shown);
        assertThat(window.workspace().undoName().get()).isEqualTo(undo);
        assertThat(window.settings().presenting().get()).isFalse();
        assertThat(window.settings().theme().get()).isEqualTo(Theme.LIGHT);
        assertThat(window.settings().decimals().get()).isEqualTo(4);
        window.run(window.workspace()::undo);
        assertThat(window.workspace().modified().get()).isFalse();
    }

    @Test
    void aLessonThatIsOpenedMeanwhileStaysOpen() {
        begin();
        window.type(Ids.of("field", WEIGHT), "0.25");
        window.run(() -> window.workspace().open("other", backstep.fixtures.Lessons.builtIn("xor")));
        assertThat(callout()).isEmpty();
        assertThat(window.lesson()).isEqualTo(backstep.fixtures.Lessons.builtIn("xor"));
    }

    @Test
    void theKeyboardAloneLeadsThroughIt() {
        window.show();
        begin();
        assertThat(window.focused()).isEqualTo(Tour.NEXT_ID);
        assertThat(window.spoken(Tour.NEXT_ID)).startsWith("Step by step").endsWith("Next");
        window.pressInFocus(KeyCode.RIGHT);
        assertThat(window.step()).isEqualTo(1);
        window.pressInFocus(KeyCode.ESCAPE);
        assertThat(callout()).isEmpty();
        assertThat(window.focused()).isEqualTo(Ids.STAGE);
    }
}
