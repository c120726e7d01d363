package backstep.view;

import backstep.controller.AnimationController;
import backstep.controller.Workspace;
import backstep.model.lesson.BuiltInLessons;
import backstep.view.base.Frame;
import backstep.view.base.Frames;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.base.ViewSettings;
import backstep.view.network.NetworkView;
import backstep.view.transport.TransportBar;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window: puts the views together and decides what there is room for. */
public final class MainWindow {

    /** Below this width the chalkboard is a line under the stage. */
    static final double CHALKBOARD_WIDTH = 1180;

    /** Below this width the values are a drawer. */
    static final double VALUES_WIDTH = 900;

    private static final double PROJECTOR_LINES = 1.5;
    private static final double PRESENTING_SCALE = 1.5;

    private final Workspace workspace;
    private final AnimationController animation;
    private final ViewSettings settings;
    private final Texts texts;
    private final Stage window;
    private final Frames frames;
    private final NetworkView stage;
    private final BorderPane root = new BorderPane();
    private final HeaderBar header;
    private final VBox bottom;
    private final TransportBar transport;
    private final Scene scene;

    public MainWindow(
            Stage window,
            Workspace workspace,
            AnimationController animation,
            ViewSettings settings,
            BuiltInLessons lessons,
            Texts texts) {
        this.window = window;
        this.workspace = workspace;
        this.animation = animation;
        this.settings = settings;
        this.texts = texts;
        this.frames = new Frames(workspace, animation, settings);
        this.stage = new NetworkView(texts);
        Menus menus = new Menus(workspace, animation, settings, windowCommands(), texts);
        this.header = new HeaderBar(workspace, animation, settings, lessons, frames.frame(), menus, texts);
        this.transport = new TransportBar(animation, workspace, texts);
        this.bottom = new VBox(transport);
        root.setTop(header);
        root.setCenter(new StackPane(stage));
        root.setBottom(bottom);
        this.scene = new Scene(root, 1440, 900);
        bind();
    }

    private void bind() {
        frames.frame().subscribe(this::showFrame);
        settings.theme().subscribe(this::showTheme);
        settings.textScale().subscribe(this::showTextScale);
        settings.presenting().subscribe(this::showPresenting);
        root.widthProperty().subscribe(this::adapt);
        Keyboard.install(root, animation, settings);
        window.setScene(scene);
        window.setMinWidth(640);
        window.setMinHeight(480);
        window.setFullScreenExitHint("");
        window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        window.setWidth(Math.min(1440, screen.getWidth()));
        window.setHeight(Math.min(900, screen.getHeight()));
        stage.setFocusTraversable(true);
        showTheme();
        showTextScale();
        adapt();
    }

    /** Opens the window on the screen. */
    public void show() {
        window.show();
        stage.requestFocus();
    }

    public Scene scene() {
        return scene;
    }

    private void showFrame(Frame frame) {
        stage.setFrame(frame);
        window.setTitle(texts.get(
                "window.title.text",
                workspace.shown().get().lesson().title(),
                frame.iteration().number(),
                frame.cursor(),
                frame.steps().size()));
    }

    private void showTheme() {
        Theme theme = settings.theme().get();
        theme.apply(scene);
        stage.setLineScale(theme == Theme.PROJECTOR ? PROJECTOR_LINES : 1);
    }

    private void showTextScale() {
        double scale = settings.textScale().get();
        root.setStyle("-fx-font-size: " + Math.round(14 * scale) + "px;");
        stage.setTextScale(settings.presenting().get() ? scale * PRESENTING_SCALE : scale);
    }

    private void showPresenting() {
        boolean presenting = settings.presenting().get();
        header.setVisible(!presenting);
        header.setManaged(!presenting);
        transport.setVisible(!presenting);
        transport.setManaged(!presenting);
        window.setFullScreen(presenting);
        showTextScale();
        adapt();
    }

    private void adapt() {}

    private Menus.WindowCommands windowCommands() {
        return new Menus.WindowCommands() {
            @Override
            public void export() {}

            @Override
            public void copyPicture() {}

            @Override
            public void quit() {
                window.close();
            }
        };
    }
}
