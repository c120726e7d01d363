package backstep.view.values;

import backstep.controller.AnimationController;
import backstep.controller.Editing;
import backstep.controller.ManualTicker;
import backstep.controller.Selection;
import backstep.controller.Workspace;
import backstep.model.iteration.Quantity;
import backstep.model.lesson.Lesson;
import backstep.view.FxThread;
import backstep.view.Mouse;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.base.ViewSettings;
import backstep.view.fields.EditTexts;
import backstep.view.fields.NumberField;
import backstep.view.network.NetworkView;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Page object: the values panel beside the stage, in a window, used by node ids as somebody would by hand. */
final class ValuesWindow {

    final ManualTicker ticker = new ManualTicker();
    final ManualTicker tintTicker = new ManualTicker();
    final Texts texts = Texts.load();
    final Workspace workspace;
    final AnimationController animation;
    final ViewSettings settings = new ViewSettings();
    final Editing editing;
    final Selection selection = new Selection();

    private final ValuesPanel panel;
    private final Stage window;

    private ValuesWindow(Lesson lesson) {
        workspace = new Workspace("lesson", lesson);
        animation = new AnimationController(workspace, ticker);
        editing = new Editing(workspace, EditTexts.wording(texts));
        panel = new ValuesPanel(
                workspace.shown(),
                workspace,
                editing,
                settings,
                selection,
                texts,
                tintTicker,
                () -> animation.reducedMotion().get());
        NetworkView stage = new NetworkView(texts, selection);
        Pane overlay = new Pane();
        workspace.shown().subscribe(stage::setFrame);
        GraphEditor.install(stage, overlay, workspace.shown(), editing, texts);
        BorderPane root = new BorderPane(new StackPane(stage, overlay));
        root.setLeft(panel);
        Scene scene = new Scene(root, 980, 900);
        Theme.LIGHT.apply(scene);
        window = new Stage();
        window.setScene(scene);
        window.show();
        layout();
    }

    static ValuesWindow open(Lesson lesson) {
        return FxThread.call(() -> new ValuesWindow(lesson));
    }

    void close() {
        FxThread.run(() -> {
            panel.close();
            window.close();
        });
    }

    void run(Runnable work) {
        FxThread.run(() -> {
            work.run();
            layout();
        });
    }

    /** Looks at something, from whichever thread. */
    <T> T ask(Callable<T> work) {
        if (!Platform.isFxApplicationThread()) {
            return FxThread.call(work);
        }
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void layout() {
        window.getScene().getRoot().applyCss();
        window.getScene().getRoot().layout();
    }

    // ---- looking

    Optional<Node> find(String id) {
        return ask(() -> Optional.ofNullable(window.getScene().getRoot().lookup("#" + id)));
    }

    Node node(String id) {
        return find(id).orElseThrow(() -> new AssertionError("no node " + id));
    }

    NumberField field(Quantity.Given quantity) {
        return (NumberField) ask(() -> panel.lookup("#" + Ids.of("field", quantity)));
    }

    /** What a field shows, or what is being typed into it. */
    String text(Quantity.Given quantity) {
        NumberField field = field(quantity);
        return ask(field::text);
    }

    Optional<String> reason(Quantity.Given quantity) {
        NumberField field = field(quantity);
        return ask(field::reason);
    }

    ParameterCell cell(Quantity.Given quantity) {
        return (ParameterCell) node(Ids.of("cell", quantity));
    }

    Slider slider(Quantity.Given quantity) {
        return (Slider) node(Ids.of("slider", quantity));
    }

    boolean is(Node node, PseudoClass state) {
        return ask(() -> node.getPseudoClassStates().contains(state));
    }

    double value(Quantity.Given quantity) {
        return ask(() -> editing.value(quantity));
    }

    String undoName() {
        return ask(() -> workspace.undoName().get());
    }

    Optional<String> focused() {
        return ask(() -> Optional.ofNullable(window.getScene().getFocusOwner()).map(Node::getId));
    }

    List<Node> all(String styleClass) {
        return ask(() -> List.copyOf(window.getScene().getRoot().lookupAll("." + styleClass)));
    }

    double panelWidth() {
        return ask(panel::getWidth);
    }

    // ---- doing

    void click(Node node, int count) {
        run(() -> {
            double x = node.getLayoutBounds().getCenterX();
            double y = node.getLayoutBounds().getCenterY();
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                Mouse.fire(node, type, x, y, count);
            }
        });
    }

    void focus(Node node) {
        run(node::requestFocus);
    }

    /** Presses a key where the focus is, with any of Shift and Alt. */
    void press(KeyCode code, KeyCode... held) {
        run(() -> Event.fireEvent(
                owner(),
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        KeyEvent.CHAR_UNDEFINED,
                        "",
                        code,
                        List.of(held).contains(KeyCode.SHIFT),
                        false,
                        List.of(held).contains(KeyCode.ALT),
                        false)));
    }

    /** Types characters where the focus is. */
    void type(String characters) {
        for (char character : characters.toCharArray()) {
            String text = String.valueOf(character);
            run(() -> {
                Event.fireEvent(owner(), key(KeyEvent.KEY_PRESSED, text));
                Event.fireEvent(owner(), key(KeyEvent.KEY_TYPED, text));
            });
        }
    }

    private static KeyEvent key(javafx.event.EventType<KeyEvent> type, String text) {
        return new KeyEvent(type, text, text, KeyCode.UNDEFINED, false, false, false, false);
    }

    /** Replaces what stands in the open field. */
    void replaceText(String text) {
        run(() -> ((TextField) owner()).setText(text));
    }

    void scroll(Node node, double pixels, KeyCode... held) {
        run(() -> Event.fireEvent(node, scrollEvent(pixels, List.of(held))));
    }

    private static ScrollEvent scrollEvent(double pixels, List<KeyCode> held) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                5,
                5,
                5,
                5,
                held.contains(KeyCode.SHIFT),
                false,
                held.contains(KeyCode.ALT),
                false,
                false,
                false,
                0,
                pixels,
                0,
                pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private Node owner() {
        return window.getScene().getFocusOwner();
    }
}
