package backstep.view;

import backstep.controller.AnimationController;
import backstep.controller.Failures;
import backstep.controller.LessonFiles;
import backstep.controller.ManualTicker;
import backstep.controller.TestBackground;
import backstep.controller.Ticker;
import backstep.controller.Workspace;
import backstep.fixtures.Lessons;
import backstep.fixtures.PaletteColours;
import backstep.model.iteration.Quantity;
import backstep.model.lesson.BuiltInLessons;
import backstep.model.lesson.Lesson;
import backstep.view.base.Controllers;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import backstep.view.commands.Command;
import backstep.view.fields.NumberField;
import backstep.view.math.MathBox;
import backstep.view.math.WordsView;
import backstep.view.settings.SettingsFile;
import backstep.view.window.Assembly;
import backstep.view.window.MainWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The window as its user sees it: what tests press, click and read. Finds things by their ids only; time passes when the
 * test says so.
 */
public final class WindowRobot {

    private final List<ManualTicker> tickers = new ArrayList<>();
    private final FakePictures pictures = new FakePictures();
    private final FakePrompts prompts = new FakePrompts();
    private final Stage stage = new Stage();
    private final Assembly assembly;
    private final MainWindow window;

    private WindowRobot(String id, Lesson lesson, Optional<Path> home) {
        ViewSettings settings = new ViewSettings();
        Assembly.Surroundings around = new Assembly.Surroundings(
                BuiltInLessons.load(),
                Texts.load(),
                settings,
                this::ticker,
                work -> TestBackground.direct(),
                () -> 0,
                new Failures(home.orElse(Path.of("target", "failures")), Runnable::run),
                pictures,
                prompts,
                home.map(folder -> SettingsFile.read(folder.resolve("settings.json"), settings)));
        assembly = new Assembly(new Workspace(id, lesson), Optional.empty(), around);
        window = assembly.window(stage, home);
        window.explainTerms();
    }

    private Ticker ticker() {
        ManualTicker ticker = new ManualTicker();
        tickers.add(ticker);
        return ticker;
    }

    /** A window with a built-in lesson, laid out at a size but not on any screen. */
    public static WindowRobot open(String id, double width, double height) {
        return open(id, Lessons.builtIn(id), width, height);
    }

    /** The same with any lesson. */
    public static WindowRobot open(String name, Lesson lesson, double width, double height) {
        return FxThread.call(() -> {
            WindowRobot robot = new WindowRobot(name, lesson, Optional.empty());
            robot.resize(width, height);
            return robot;
        });
    }

    /** A window that keeps what it remembers in a folder; to be shown. */
    public static WindowRobot remembering(Path home, String id) {
        Lesson lesson = Lessons.builtIn(id);
        return FxThread.call(() -> new WindowRobot(id, lesson, Optional.of(home)));
    }

    /** The time has come to look at what is to be remembered. */
    public void remember() {
        run(assembly::keep);
    }

    /** Something goes wrong that no one expected. */
    public void fail(Throwable problem) {
        run(() -> controllers().failures().report(problem));
    }

    /** A line is shown over the stage. */
    public void tell(String line) {
        run(() -> assembly.view().tell(line));
    }

    public Stage stage() {
        return stage;
    }

    public Controllers controllers() {
        return assembly.controllers();
    }

    public Workspace workspace() {
        return controllers().workspace();
    }

    public LessonFiles files() {
        return controllers().files();
    }

    /** What is answered when the window asks about files. */
    public FakePrompts prompts() {
        return prompts;
    }

    /** All that the window can be told to do. */
    public List<Command> commands() {
        return assembly.view().commands().all();
    }

    /** The keys that stand in the menu of the header. */
    public List<KeyCombination> menuKeys() {
        return FxThread.call(() -> menuItems(((MenuButton) node(Ids.MENU_BUTTON)).getItems().stream())
                .map(MenuItem::getAccelerator)
                .filter(Objects::nonNull)
                .toList());
    }

    /** The name of a node for a screen reader. */
    public String spoken(String id) {
        return FxThread.call(() -> node(id).getAccessibleText());
    }

    /** Chooses an item of a menu in the header by its shortcut, e.g. {@code Shortcut+S}. */
    public void chooseMenu(String shortcut) {
        run(() -> menuItem(shortcut).fire());
    }

    /** Whether an item of a menu in the header can be chosen. */
    public boolean menuIsEnabled(String shortcut) {
        return FxThread.call(() -> !menuItem(shortcut).isDisable());
    }

    private MenuItem menuItem(String shortcut) {
        KeyCombination keys = KeyCombination.valueOf(shortcut);
        return menuItems(((MenuButton) node(Ids.MENU_BUTTON)).getItems().stream())
                .filter(item -> keys.equals(item.getAccelerator()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no menu item has the shortcut " + shortcut));
    }

    private static Stream<MenuItem> menuItems(Stream<MenuItem> items) {
        return items.flatMap(item -> item instanceof Menu menu ? menuItems(menu.getItems().stream()) : Stream.of(item));
    }

    /** Changes the lesson in some way that can be saved: half the learning rate. */
    public void edit() {
        run(() -> workspace()
                .edit(
                        "edit",
                        Optional.empty(),
                        lesson -> lesson.withRule(
                                lesson.rule().withLearningRate(lesson.rule().learningRate() / 2))));
    }

    /** The lesson as it stands on the screen. */
    public Lesson lesson() {
        return FxThread.call(() -> workspace().shown().get().lesson());
    }

    /** Closes the window as its frame's button does. */
    public void close() {
        FxThread.run(() -> Event.fireEvent(
                stage, new javafx.stage.WindowEvent(stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    /** Drops a file on the window. */
    public void drop(Path file) {
        run(() -> assembly.view().files().drop(java.util.List.of(file.toFile())));
    }

    public void show() {
        run(stage::show);
    }

    /** For what has to follow the frames of the window. */
    public Scene scene() {
        return window.scene();
    }

    public boolean isOpen() {
        return FxThread.call(stage::isShowing);
    }

    public AnimationController animation() {
        return controllers().animation();
    }

    public ViewSettings settings() {
        return controllers().settings();
    }

    /** Gives the window another size. */
    public void resize(double width, double height) {
        FxThread.run(() -> {
            root().resize(width, height);
            layOut();
        });
    }

    /** What of a bar lies outside the window, or has a text that is cut. */
    public List<String> cutParts(String id) {
        return FxThread.call(() -> {
            Bounds inside = root().localToScene(root().getLayoutBounds());
            return node(id).lookupAll("*").stream()
                    .filter(part -> part.isManaged() && isVisible(part))
                    .filter(part -> !inside.contains(part.localToScene(part.getLayoutBounds()))
                            || part instanceof Text text && text.getText().endsWith("\u2026"))
                    .map(part -> part instanceof Text text ? text.getText() : part.toString())
                    .toList();
        });
    }

    /** How many pixels high something is on the screen. */
    public double heightOnScreen(String id) {
        return FxThread.call(
                () -> node(id).localToScene(node(id).getLayoutBounds()).getHeight());
    }

    /** Where something is on the screen. */
    public Bounds place(String id) {
        return FxThread.call(() -> node(id).localToScene(node(id).getLayoutBounds()));
    }

    /** Where the letters of something are on the screen. */
    public Bounds drawn(String id) {
        return FxThread.call(() -> node(id).lookupAll("*").stream()
                .filter(part -> part instanceof Text && isVisible(part))
                .map(part -> part.localToScene(part.getLayoutBounds()))
                .reduce(WindowRobot::around)
                .orElseThrow());
    }

    private static Bounds around(Bounds one, Bounds other) {
        double left = Math.min(one.getMinX(), other.getMinX());
        double top = Math.min(one.getMinY(), other.getMinY());
        double right = Math.max(one.getMaxX(), other.getMaxX());
        double bottom = Math.max(one.getMaxY(), other.getMaxY());
        return new BoundingBox(left, top, right - left, bottom - top);
    }

    /** The parts of the stage, other than edges, that lie at least partly under something. */
    public List<String> stagePartsUnder(String id) {
        return FxThread.call(() -> {
            Bounds over = node(id).localToScene(node(id).getLayoutBounds());
            return ((Region) node(Ids.STAGE))
                    .getChildrenUnmodifiable().stream()
                            .filter(part ->
                                    part.getId() != null && !part.getId().startsWith("edge"))
                            .filter(part -> over.intersects(part.localToScene(part.getBoundsInLocal())))
                            .map(Node::getId)
                            .toList();
        });
    }

    /** What the tooltips say that are open now. */
    public List<String> openTooltips() {
        return FxThread.call(() -> Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(tooltip -> ((Tooltip) tooltip).getText())
                .toList());
    }

    /** How large the type of every text in a node is, in pixels on the screen; by what it says. */
    public Map<String, Double> typeSizes(String id) {
        return typeSizes(id, Text::getText);
    }

    /** The same by the part that the text stands in, and the text. */
    public Map<String, Double> typeSizesOfParts(String id) {
        return typeSizes(
                id,
                text -> Controls.outward(text)
                                .map(Node::getId)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse("")
                        + " " + text.getText());
    }

    private Map<String, Double> typeSizes(String id, Function<Text, String> key) {
        return FxThread.call(() -> node(id).lookupAll("*").stream()
                .filter(part -> part instanceof Text && isVisible(part))
                .map(Text.class::cast)
                .filter(text -> !text.getText().isBlank())
                .collect(Collectors.toMap(key, WindowRobot::typeSize, Math::max)));
    }

    private static double typeSize(Text text) {
        return text.getFont().getSize() * text.getLocalToSceneTransform().getMyy();
    }

    /** How many strokes of the pen the last picture shows that was exported or copied. */
    public int strokesInPicture() {
        return FxThread.call(
                () -> pictures.drawn().getLast().lookupAll(".pen-stroke").size());
    }

    /** The strokes of the pen, each with the states that it is in. */
    public List<Set<String>> strokes() {
        return FxThread.call(() -> node(Ids.PEN).lookupAll(".pen-stroke").stream()
                .map(WindowRobot::states)
                .toList());
    }

    /** Draws from the middle of the stage to its upper left. */
    public void draw() {
        mouse(MouseEvent.MOUSE_PRESSED, Ids.PEN, 0.5, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, Ids.PEN, 0.1, 1);
        mouse(MouseEvent.MOUSE_CLICKED, Ids.PEN, 0.1, 1);
    }

    /** Turns the wheel over the middle of a node, upwards where positive. */
    public void scroll(String id, double pixels) {
        run(() -> {
            Bounds place = node(id).localToScene(node(id).getLayoutBounds());
            Event.fireEvent(node(id), wheel(place.getCenterX(), place.getCenterY(), pixels));
        });
    }

    private static ScrollEvent wheel(double x, double y, double pixels) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                false,
                false,
                false,
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

    /** What a pulse does: time passes for everything but the lesson's motion, then styles and layout. */
    private void layOut() {
        tickers.stream().skip(1).forEach(ticker -> ticker.pass(1.0 / 60));
        for (int round = 0; round < 3; round++) {
            root().applyCss();
            root().layout();
        }
    }

    Region root() {
        return (Region) window.scene().getRoot();
    }

    /** Presses a key where the focus is, as if nothing had been clicked before: on the stage. */
    public void press(KeyCode code) {
        press(code, false, false);
    }

    public void pressShift(KeyCode code) {
        press(code, true, false);
    }

    public void pressShortcut(KeyCode code) {
        press(code, false, true);
    }

    private void press(KeyCode code, boolean shift, boolean shortcut) {
        FxThread.run(() -> {
            Node target = node(Ids.STAGE);
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, false, false));
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, shortcut, false, false));
            layOut();
        });
    }

    /** Clicks a button. */
    public void click(String id) {
        FxThread.run(() -> {
            ((ButtonBase) node(id)).fire();
            layOut();
        });
    }

    /** Opens a number for editing, replaces its text and presses Enter. */
    public void type(String id, String text) {
        FxThread.run(() -> {
            NumberField number = (NumberField) node(id);
            number.open();
            TextField field = (TextField) number.lookup(".text-field");
            field.setText(text);
            Event.fireEvent(
                    field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            layOut();
        });
    }

    /** Writes something in place of the text of a field. */
    public void write(String id, String text) {
        run(() -> {
            TextInputControl field = (TextInputControl) node(id);
            field.requestFocus();
            field.selectAll();
            field.replaceSelection(text);
        });
    }

    /** Whether a control can be used now. */
    public boolean isEnabled(String id) {
        return FxThread.call(() -> !node(id).isDisabled());
    }

    /** What a field for text says. */
    public String written(String id) {
        return FxThread.call(() -> ((TextInputControl) node(id)).getText());
    }

    /** Opens a number for editing. */
    public void openNumber(String id) {
        run(((NumberField) node(id))::open);
    }

    /** Moves the pointer over a node. */
    public void hover(String id) {
        mouse(MouseEvent.MOUSE_MOVED, id, 0.5, 0);
    }

    /** Moves the pointer over a node, so far along it, 0 to 1. */
    public void hoverAt(String id, double share) {
        mouse(MouseEvent.MOUSE_MOVED, id, share, 0);
    }

    /** Clicks in the middle of a node with the mouse. */
    public void mouseClick(String id) {
        mouse(MouseEvent.MOUSE_CLICKED, id, 0.5, 1);
    }

    /** Presses the mouse in the middle of a node. */
    public void mousePress(String id) {
        mouse(MouseEvent.MOUSE_PRESSED, id, 0.5, 1);
    }

    /** Presses the mouse on the timeline so far along it, 0 to 1. */
    public void scrub(double share) {
        mouse(MouseEvent.MOUSE_PRESSED, Ids.TIMELINE, share, 1);
    }

    /** Presses the mouse on a node, so far along it, 0 to 1. */
    public void pressAt(String id, double share) {
        mouse(MouseEvent.MOUSE_PRESSED, id, share, 1);
    }

    /** The id of what has the keyboard. */
    public String focused() {
        return FxThread.call(() -> window.scene().getFocusOwner().getId());
    }

    /** Presses a key together with Ctrl or Cmd where the keyboard is. */
    public void pressShortcutInFocus(KeyCode code) {
        run(() -> Event.fireEvent(
                window.scene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false)));
    }

    /** Presses a key where the keyboard is. */
    public void pressInFocus(KeyCode code) {
        run(() -> Event.fireEvent(
                window.scene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    /** The window has come to the screen for the first time. */
    public void offerTour() {
        run(window::offerTour);
    }

    /** Opens a tab beside the stage, e.g. {@code loss}. */
    public void openTab(String id) {
        FxThread.run(() -> {
            TabPane tabs = (TabPane) node(Ids.SIDE_PANEL);
            tabs.getTabs().stream()
                    .filter(tab -> tab.getId().equals("tab-" + id))
                    .findFirst()
                    .ifPresent(tabs.getSelectionModel()::select);
            layOut();
        });
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, String id, double share, int clicks) {
        FxThread.run(() -> {
            Node node = node(id);
            Bounds bounds = node.getLayoutBounds();
            Point2D place = node.localToScene(bounds.getWidth() * share, bounds.getHeight() / 2);
            double x = place.getX();
            double y = place.getY();
            Mouse.fire(node, type, x, y, clicks);
            layOut();
        });
    }

    /** Opens the menu of a picker and chooses a value, if the menu lets it be chosen. */
    public void pick(String id, Object value) {
        run(() -> {
            MenuButton picker = (MenuButton) node(id);
            Event.fireEvent(picker, new Event(MenuButton.ON_SHOWING));
            picker.getItems().stream()
                    .filter(item -> value.equals(item.getUserData()) && !item.isDisable())
                    .forEach(MenuItem::fire);
        });
    }

    /** Opens the menu of a button in a window that is shown, and closes it again. */
    public void openAndCloseMenu(String id) {
        run(() -> {
            MenuButton button = (MenuButton) node(id);
            button.show();
            button.hide();
        });
    }

    /** Opens the menu of every button and the context menu of everything, one after the other. */
    public void showEveryMenu() {
        FxThread.run(() -> root().lookupAll("*").stream()
                .filter(WindowRobot::isVisible)
                .forEach(node -> {
                    if (node instanceof MenuButton button) {
                        button.show();
                        button.hide();
                    }
                    Event.fireEvent(
                            node,
                            new ContextMenuEvent(
                                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                    1,
                                    1,
                                    1,
                                    1,
                                    false,
                                    new PickResult(node, 1, 1)));
                    popups().forEach(Window::hide);
                }));
    }

    /** Shows every tooltip, one after the other, and says how many there are. */
    public int showEveryTooltip() {
        return FxThread.call(() -> {
            List<Node> nodes = root().lookupAll("*").stream()
                    .filter(WindowRobot::isVisible)
                    .toList();
            nodes.forEach(node -> Mouse.fire(node, MouseEvent.MOUSE_ENTERED));
            List<Tooltip> tooltips = nodes.stream()
                    .map(node -> node.getProperties().get("javafx.scene.control.Tooltip"))
                    .filter(Tooltip.class::isInstance)
                    .map(Tooltip.class::cast)
                    .toList();
            tooltips.forEach(tooltip -> {
                tooltip.show(stage, 100, 100);
                tooltip.hide();
            });
            return tooltips.size();
        });
    }

    /** Closes what is opened next over the window, as Esc does, after it has been drawn. */
    public void closeNextDialog() {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                List<Window> open = Window.getWindows().stream()
                        .filter(each -> each instanceof Stage dialog && dialog.getOwner() == stage)
                        .toList();
                if (!open.isEmpty() && ++frames == 3) {
                    stop();
                    open.forEach(dialog -> dialog.getScene()
                            .getRoot()
                            .lookupAll(".menu-button")
                            .forEach(menu -> {
                                ((MenuButton) menu).show();
                                ((MenuButton) menu).hide();
                            }));
                    open.forEach(dialog -> Event.fireEvent(
                            dialog,
                            new javafx.stage.WindowEvent(dialog, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST)));
                }
            }
        }.start();
    }

    private List<Window> popups() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .toList();
    }

    /** Does something while the menu of a button is open. */
    public void whileMenuIsOpen(String id, Runnable work) {
        run(() -> {
            ((MenuButton) node(id)).show();
            work.run();
            ((MenuButton) node(id)).hide();
        });
    }

    /** Replaces what stands in a text field, and leaves it with Enter. */
    public void typeOver(String id, String text) {
        run(() -> {
            TextField field = (TextField) node(id);
            field.requestFocus();
            field.setText(text);
            Event.fireEvent(field, new ActionEvent());
        });
    }

    /** Lets time pass. */
    public void pass(double seconds) {
        FxThread.run(() -> {
            tickers.getFirst().pass(seconds);
            layOut();
        });
    }

    /** Lets time pass for everything that moves, not the animation alone. */
    public void passEverywhere(double seconds) {
        FxThread.run(() -> {
            List.copyOf(tickers).forEach(ticker -> ticker.pass(seconds));
            layOut();
        });
    }

    /** Lets a sixtieth of a second pass, and leaves styles and layout to the pulse of a window that is shown. */
    public void tick() {
        FxThread.run(() -> tickers.forEach(ticker -> ticker.pass(1.0 / 60)));
    }

    public int step() {
        return FxThread.call(() -> workspace().shown().get().cursor().step());
    }

    public int iteration() {
        return FxThread.call(() -> workspace().shown().get().iteration().number());
    }

    public String title() {
        return FxThread.call(stage::getTitle);
    }

    /** Whether a node is there and can be seen. */
    public boolean isShown(String id) {
        return FxThread.call(() -> find(id).map(WindowRobot::isVisible).orElse(false));
    }

    /** All text that stands in a node, in the order of its parts. */
    public String text(String id) {
        return FxThread.call(() -> find(id).map(WindowRobot::textOf).orElse(""));
    }

    /** What a quantity's part of the graph says. */
    public String text(String prefix, Quantity quantity) {
        return text(Ids.of(prefix, quantity));
    }

    /** The pseudo-classes of a node: which states it is in. */
    public Set<String> states(String id) {
        return FxThread.call(() -> states(node(id)));
    }

    private static Set<String> states(Node node) {
        return node.getPseudoClassStates().stream()
                .map(javafx.css.PseudoClass::getPseudoClassName)
                .collect(Collectors.toSet());
    }

    /** What the light palette calls the colour of the line that a quantity's part of the graph is. */
    public Set<String> colour(String prefix, Quantity quantity) {
        return FxThread.call(() ->
                PaletteColours.of("light").names((Color) ((Line) node(Ids.of(prefix, quantity))).getStroke()));
    }

    /** How many nodes have an id that starts so and can be seen. */
    public long count(String start) {
        return FxThread.call(() -> root().lookupAll("*").stream()
                .filter(node -> node.getId() != null && node.getId().startsWith(start) && isVisible(node))
                .count());
    }

    /** Chooses an item of a menu button, both by their ids. */
    public void chooseItem(String button, String item) {
        run(() -> menuItem(button, item).fire());
    }

    /** What an item of a menu button says; empty where it cannot be chosen. */
    public Optional<String> itemText(String button, String item) {
        return FxThread.call(() -> Optional.of(menuItem(button, item))
                .filter(found -> !found.isDisable())
                .map(MenuItem::getText));
    }

    private MenuItem menuItem(String button, String item) {
        return menuItems(((MenuButton) node(button)).getItems().stream())
                .filter(each -> item.equals(each.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no menu item has the id " + item));
    }

    public String clipboard() {
        return FxThread.call(() -> Clipboard.getSystemClipboard().getString());
    }

    /** Sorts a table by one of its columns, as a click on its heading does. */
    public void sort(String table, String column, boolean descending) {
        run(() -> sort((TableView<?>) node(table), column, descending));
    }

    private static <R> void sort(TableView<R> table, String column, boolean descending) {
        TableColumn<R, ?> found = table.getColumns().stream()
                .filter(each -> column.equals(each.getId()))
                .findFirst()
                .orElseThrow();
        found.setSortType(descending ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        table.getSortOrder().setAll(List.of(found));
    }

    /** What the rows of a table that can be seen say, from top to bottom, cell by cell. */
    public List<List<String>> rows(String table) {
        return FxThread.call(() -> node(table).lookupAll(".table-row-cell").stream()
                .filter(row -> row instanceof TableRow<?> each && !each.isEmpty())
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .map(row -> row.lookupAll(".table-cell").stream()
                        .filter(cell -> cell != row)
                        .sorted(Comparator.comparingDouble(Node::getLayoutX))
                        .map(cell -> cellText((Labeled) cell))
                        .toList())
                .toList());
    }

    private static String cellText(Labeled cell) {
        return cell.getContentDisplay() == ContentDisplay.TEXT_ONLY || cell.getGraphic() == null
                ? cell.getText()
                : textOf(cell.getGraphic());
    }

    /** Gives a node the keyboard. */
    public void focus(String id) {
        run(() -> node(id).requestFocus());
    }

    /** Presses a key where the keyboard is. */
    public void pressIn(String id, KeyCode code) {
        run(() -> Event.fireEvent(
                node(id), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    /** Every piece of a formula that can be seen anywhere in the window. */
    public List<String> formulaTexts() {
        return texts(true);
    }

    /** Every other text that can be seen anywhere in the window. */
    public List<String> plainTexts() {
        return texts(false);
    }

    private List<String> texts(boolean formulas) {
        return FxThread.call(() -> root().lookupAll("*").stream()
                .filter(WindowRobot::isVisible)
                .filter(node -> isFormula(node) == formulas)
                .map(node -> node instanceof Text text ? text.getText() : "")
                .filter(text -> !text.isBlank())
                .toList());
    }

    private static boolean isFormula(Node node) {
        return node.getStyleClass().contains("math-glyphs")
                || node.getParent() != null && node.getParent().getStyleClass().contains("stage-part");
    }

    public void run(Runnable work) {
        FxThread.run(() -> {
            work.run();
            layOut();
        });
    }

    private Node node(String id) {
        return find(id).orElseThrow(() -> new AssertionError("nothing has the id " + id));
    }

    private Optional<Node> find(String id) {
        return Optional.ofNullable(root().lookup("#" + id));
    }

    private static boolean isVisible(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String textOf(Node node) {
        if (!node.isVisible()) {
            return "";
        }
        if (node instanceof Text text) {
            return text.getText();
        }
        if (node instanceof Labeled labeled) {
            return labeled.getText();
        }
        return node instanceof Parent parent
                ? inReadingOrder(parent)
                        .map(WindowRobot::textOf)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "))
                : "";
    }

    /** A sentence has its words and formulas in any order: they are read line by line. */
    private static Stream<Node> inReadingOrder(Parent parent) {
        Stream<Node> parts = parent.getChildrenUnmodifiable().stream();
        return parent instanceof WordsView
                ? parts.sorted(Comparator.comparingLong(WindowRobot::baseline).thenComparingDouble(Node::getLayoutX))
                : parts;
    }

    private static long baseline(Node part) {
        return Math.round(part.getLayoutY() + (part instanceof MathBox formula ? formula.ascent() : 0));
    }
}
