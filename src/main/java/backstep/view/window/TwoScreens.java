package backstep.view.window;

import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/**
 * The window for the class: it fills a second screen while the lesson is presented, and is one beside the speaker's where
 * there is none. A screen that comes or goes meanwhile moves the presentation and changes nothing else.
 */
final class TwoScreens {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 600;

    /** When a window is where it will stay. */
    private static final Duration SETTLED = Duration.seconds(1.5);

    private final Stage speaker;
    private final Supplier<Region> seen;
    private final ViewSettings settings;
    private final Texts texts;
    private final ObservableList<Screen> screens;
    private final PauseTransition settle = new PauseTransition(SETTLED);
    private Optional<Stage> forClass = Optional.empty();

    /**
     * Nothing is shown yet.
     *
     * @param speaker the window of the program
     * @param seen what the class sees
     * @param screens those that there are
     */
    TwoScreens(
            Stage speaker, Supplier<Region> seen, ViewSettings settings, Texts texts, ObservableList<Screen> screens) {
        this.speaker = speaker;
        this.seen = seen;
        this.settings = settings;
        this.texts = texts;
        this.screens = screens;
        settle.setOnFinished(_ -> settle());
        settings.secondScreen().set(screens.size() > 1);
        settings.speaking().subscribe(this::show);
        screens.addListener(
                (ListChangeListener<Screen>) _ -> settings.secondScreen().set(screens.size() > 1));
        settings.secondScreen().subscribe(this::move);
    }

    /** A presentation goes to the second screen when it comes, and stays when it goes. */
    private void move(boolean second) {
        boolean fills = forClass.filter(Stage::isFullScreen).isPresent();
        if (second && settings.presenting().get()) {
            // The other one first: at no time is nothing presented.
            settings.speaking().set(true);
            settings.presenting().set(false);
        } else if (!second && settings.speaking().get() && fills) {
            settings.presenting().set(true);
            settings.speaking().set(false);
        }
    }

    private void show(boolean speaking) {
        if (!speaking) {
            forClass.ifPresent(window -> {
                window.setFullScreen(false);
                window.hide();
            });
            return;
        }
        Stage window = forClass.orElseGet(this::make);
        forClass = Optional.of(window);
        second().ifPresent(screen -> place(window, screen));
        window.setFullScreen(settings.secondScreen().get());
        window.show();
        speaker.requestFocus();
        settle.playFromStart();
    }

    private static void place(Stage window, Screen screen) {
        Rectangle2D place = screen.getBounds();
        window.setX(place.getMinX());
        window.setY(place.getMinY());
    }

    /** Who manages windows may learn of a screen later than we do, and have put the window elsewhere. */
    private void settle() {
        forClass.filter(Stage::isFullScreen)
                .ifPresent(window -> second().filter(screen -> !isOn(window, screen))
                        .ifPresent(screen -> {
                            window.setFullScreen(false);
                            place(window, screen);
                            window.setFullScreen(true);
                            speaker.requestFocus();
                        }));
    }

    private Stage make() {
        Stage window = new Stage();
        Scene scene = new Scene(seen.get(), WIDTH, HEIGHT);
        window.setScene(scene);
        window.setTitle(texts.get("speaker.class.title"));
        window.setFullScreenExitHint("");
        window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        window.setOnCloseRequest(_ -> settings.speaking().set(false));
        speaker.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> window.hide());
        settings.theme().subscribe(_ -> settings.dress(scene));
        settings.dialogText().subscribe(_ -> settings.dress(scene));
        return window;
    }

    /** A screen that the window of the program is not on. */
    private Optional<Screen> second() {
        return screens.stream().filter(screen -> !isOn(speaker, screen)).findFirst();
    }

    private static boolean isOn(Stage window, Screen screen) {
        return screen.getBounds()
                .contains(window.getX() + window.getWidth() / 2, window.getY() + window.getHeight() / 2);
    }
}
