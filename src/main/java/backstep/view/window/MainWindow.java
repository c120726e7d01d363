package backstep.view.window;

import backstep.controller.Frame;
import backstep.controller.Workspace;
import backstep.model.words.RunPlace;
import backstep.view.base.Controllers;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import backstep.view.base.WindowSize;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The window: the frame around what it shows, its title, its palette, and whether it fills the screen. */
public final class MainWindow {

    private static final String MODIFIED = "• ";

    private final Stage window;
    private final Workspace workspace;
    private final ViewSettings settings;
    private final MainView view;
    private final Texts texts;
    private final Scene scene;

    /** @param window that has its size already, if it is to be another than the usual one */
    public MainWindow(Stage window, Controllers controllers, MainView view, Texts texts) {
        this.window = window;
        this.workspace = controllers.workspace();
        this.settings = controllers.settings();
        this.view = view;
        this.texts = texts;
        // The size at once, so that there is a place for everything before it is styled for the first time.
        this.scene = new Scene(
                view.root(),
                usable(window.getWidth(), WindowSize.USUAL.width()),
                usable(window.getHeight(), WindowSize.USUAL.height()));
        workspace.shown().subscribe(this::showTitle);
        workspace.modified().subscribe(this::showTitle);
        settings.theme().subscribe(this::dress);
        settings.dialogText().subscribe(this::dress);
        settings.presenting().subscribe(window::setFullScreen);
        new TwoScreens(window, view::seen, settings, texts, Screen.getScreens());
        window.setOnCloseRequest(event -> {
            event.consume();
            view.files().quit();
        });
        window.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> view.letGo());
        window.setMinWidth(WindowSize.LEAST_WIDTH);
        window.setMinHeight(WindowSize.LEAST_HEIGHT);
        window.setFullScreenExitHint("");
        window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        window.setScene(scene);
        showTitle();
        dress();
    }

    private static double usable(double set, double usual) {
        return Double.isNaN(set) ? usual : set;
    }

    /** Opens the window on the screen. */
    public void show() {
        window.show();
        view.focus();
    }

    /** From now on, words can be asked for that the glossary explains; the first frame does not wait for that. */
    public void explainTerms() {
        view.explainTerms();
    }

    /** Offers the tour if this is the very first start. */
    public void offerTour() {
        view.offerTour();
    }

    public Scene scene() {
        return scene;
    }

    private void dress() {
        settings.dress(scene);
    }

    private void showTitle() {
        Frame frame = workspace.shown().get();
        String title = frame.lesson().title();
        window.setTitle(texts.get(
                "window.title.text",
                workspace.modified().get() ? MODIFIED + title : title,
                RunPlace.of(frame.iteration(), frame.lesson().samples().size(), texts.messages()),
                frame.cursor().step(),
                frame.steps().size()));
    }
}
