package backstep.view.window;

import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * The window for the class: it fills a second screen while the lesson is presented, and is one beside the speaker's where
 * there is none. A screen that comes or goes meanwhile moves the presentation and changes nothing else.
 */
final class TwoScreens {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 600;

    private final Stage speaker;
    private final Supplier<Region> seen;
    private final ViewSettings settings;
    private final Texts texts;
    private final ObservableList<Screen> screens;
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
            settings.presenting().set(false);
            settings.speaking().set(true);
        } else if (!second && settings.speaking().get() && fills) {
            settings.speaking().set(false);
            settings.presenting().set(true);
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
        second().ifPresent(screen -> {
            Rectangle2D place = screen.getBounds();
            window.setX(place.getMinX());
            window.setY(place.getMinY());
        });
        window.setFullScreen(settings.secondScreen().get());
        window.show();
        speaker.requestFocus();
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
        double x = speaker.getX() + speaker.getWidth() / 2;
        double y = speaker.getY() + speaker.getHeight() / 2;
        return screens.stream()
                .filter(screen -> !screen.getBounds().contains(x, y))
                .findFirst();
    }
}
