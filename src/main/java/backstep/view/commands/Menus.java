package backstep.view.commands;

import backstep.controller.AnimationController;
import backstep.controller.Editing;
import backstep.controller.Frame;
import backstep.controller.Workspace;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Phase;
import backstep.model.iteration.StepSize;
import backstep.model.notation.Notation;
import backstep.view.base.Controllers;
import backstep.view.base.Icons;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.base.ViewSettings;
import backstep.view.transport.TransportBar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/** The menu: every command with its shortcut beside it. */
public final class Menus {

    private static final List<Double> TEXT_SCALES = List.of(0.85, 1.0, 1.15, 1.3, 1.5);

    /** What the window does for the menu. */
    public interface WindowCommands {
        void export();

        void copyPicture();

        void compareOrders();
    }

    private final Workspace workspace;
    private final AnimationController animation;
    private final Editing editing;
    private final ViewSettings settings;
    private final WindowCommands window;
    private final FileCommands files;
    private final Texts texts;

    public Menus(Controllers controllers, WindowCommands window, FileCommands files, Texts texts) {
        this.workspace = controllers.workspace();
        this.animation = controllers.animation();
        this.editing = controllers.editing();
        this.settings = controllers.settings();
        this.window = window;
        this.files = files;
        this.texts = texts;
    }

    public void export() {
        window.export();
    }

    public MenuButton button() {
        MenuButton button = Icons.dress(new MenuButton(), Ids.MENU_BUTTON, Feather.MENU, texts.get("header.menu.name"));
        button.getItems().addAll(fileMenu(), editMenu(), stepMenu(), viewMenu());
        return button;
    }

    private Menu fileMenu() {
        Menu menu = menu("menu.file.text");
        menu.getItems().addAll(files.menuItems());
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("menu.export.text", "Shortcut+E", window::export),
                        item("menu.copy.text", "Shortcut+Shift+C", window::copyPicture),
                        new SeparatorMenuItem(),
                        item("menu.quit.text", "Shortcut+Q", files::quit));
        return menu;
    }

    private Menu editMenu() {
        MenuItem undo = item("menu.undo.text", "Shortcut+Z", workspace::undo);
        MenuItem redo = item("menu.redo.text", "Shortcut+Shift+Z", workspace::redo);
        workspace.undoName().subscribe(name -> {
            undo.setDisable(name.isEmpty());
            undo.setText(name.isEmpty() ? texts.get("menu.undo.text") : texts.get("menu.undo.named", name));
        });
        workspace.redoName().subscribe(name -> {
            redo.setDisable(name.isEmpty());
            redo.setText(name.isEmpty() ? texts.get("menu.redo.text") : texts.get("menu.redo.named", name));
        });
        MenuItem revert = item("menu.revert.text", "Shortcut+Shift+R", editing::revert);
        workspace.shown().map(Frame::lesson).subscribe(lesson -> revert.setDisable(!editing.canRevert()));
        return menu("menu.edit.text", undo, redo, new SeparatorMenuItem(), revert);
    }

    private Menu stepMenu() {
        Menu menu = menu(
                "menu.step.text",
                item("menu.play.text", "Space", animation::togglePlay),
                item("menu.forward.text", "Right", animation::forward),
                item("menu.back.text", "Left", animation::back),
                item("menu.next-phase.text", "Shift+Right", animation::nextPhase),
                item("menu.previous-phase.text", "Shift+Left", animation::previousPhase),
                item("menu.first.text", "Home", animation::first),
                item("menu.last.text", "End", animation::last),
                new SeparatorMenuItem());
        for (Phase phase : Phase.values()) {
            String key = String.valueOf(phase.ordinal() + 1);
            menu.getItems().add(item("menu.phase-" + phase.id() + ".text", key, () -> animation.jump(phase)));
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        menu(
                                "transport.step-size.label",
                                choices(
                                        List.of(StepSize.values()),
                                        size -> TransportBar.name(size, texts),
                                        animation.stepSize(),
                                        animation.stepSize()::set)),
                        menu(
                                "transport.speed.label",
                                choices(
                                        TransportBar.SPEEDS,
                                        speed -> TransportBar.speed(speed, texts),
                                        animation.speed(),
                                        animation.speed()::set)),
                        new SeparatorMenuItem(),
                        item("menu.next-iteration.text", "Enter", animation::nextIteration),
                        item("menu.restart.text", "Shortcut+Home", animation::restart),
                        new SeparatorMenuItem(),
                        compareItem());
        return menu;
    }

    /** Where both orders give the same numbers there is nothing to compare; the text says why. */
    private MenuItem compareItem() {
        MenuItem item = item("menu.compare.text", "Shortcut+U", window::compareOrders);
        item.setId(Ids.COMPARE_ORDERS);
        workspace.shown().map(Frame::lesson).subscribe(lesson -> {
            boolean oneLayer = lesson.network().layers().size() == 1;
            boolean noRate = lesson.rule().learningRate() == 0;
            item.setDisable(oneLayer || noRate);
            item.setText(texts.get(
                    oneLayer ? "menu.compare.one-layer" : noRate ? "menu.compare.no-rate" : "menu.compare.text"));
        });
        return item;
    }

    private Menu viewMenu() {
        CheckMenuItem reduced = new CheckMenuItem(texts.get("menu.reduced-motion.text"));
        reduced.selectedProperty().bindBidirectional(animation.reducedMotion());
        return menu(
                "menu.view.text",
                item("menu.present.text", "F5", this::togglePresenting),
                notationMenu(),
                menu("menu.theme.text", themes()),
                menu("menu.text-size.text", textSizes()),
                menu("menu.decimals.text", decimals()),
                reduced);
    }

    private void togglePresenting() {
        settings.presenting().set(!settings.presenting().get());
    }

    private Menu notationMenu() {
        Menu menu = menu("menu.notation.text");
        ToggleGroup group = new ToggleGroup();
        for (Notation notation : Notation.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setToggleGroup(group);
            item.setAccelerator(KeyCombination.valueOf("Alt+" + (notation.ordinal() + 1)));
            item.setId(Ids.notation(notation.id()));
            item.setOnAction(event -> workspace.setNotation(notation));
            workspace.shown().map(Frame::lesson).subscribe(lesson -> {
                var refusal = notation.refusal(lesson.network(), lesson.rule().loss());
                String name = texts.get("notation." + notation.id() + ".text");
                item.setText(refusal.map(reason -> name + " (" + reason + ")").orElse(name));
                item.setDisable(refusal.isPresent());
                item.setSelected(lesson.notation() == notation);
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    private List<MenuItem> decimals() {
        List<Integer> values =
                IntStream.rangeClosed(Numerals.FEWEST, Numerals.MOST).boxed().toList();
        return choices(
                values,
                String::valueOf,
                workspace.shown().map(shown -> shown.numerals().decimals()),
                workspace::setDecimals);
    }

    public MenuButton themeButton() {
        MenuButton button =
                Icons.dress(new MenuButton(), Ids.THEME_BUTTON, Feather.SUN, texts.get("header.theme.name"));
        button.getItems().addAll(themes());
        return button;
    }

    private List<MenuItem> themes() {
        return choices(
                List.of(Theme.values()),
                theme -> texts.get("theme." + theme.id() + ".text"),
                settings.theme(),
                settings.theme()::set);
    }

    public MenuButton textSizeButton() {
        MenuButton button =
                Icons.dress(new MenuButton(), Ids.TEXT_SIZE_BUTTON, Feather.TYPE, texts.get("header.text-size.name"));
        button.getItems().addAll(textSizes());
        return button;
    }

    private List<MenuItem> textSizes() {
        return choices(
                TEXT_SCALES, scale -> Math.round(scale * 100) + " %", settings.textScale(), settings.textScale()::set);
    }

    /** An item for each value, of which the present one is marked. */
    private static <T> List<MenuItem> choices(
            List<T> values, Function<T, String> name, ObservableValue<?> present, Consumer<T> choose) {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (T value : values) {
            RadioMenuItem item = new RadioMenuItem(name.apply(value));
            item.setToggleGroup(group);
            item.setOnAction(event -> choose.accept(value));
            present.subscribe(now -> item.setSelected(value.equals(now)));
            items.add(item);
        }
        return items;
    }

    private Menu menu(String key, MenuItem... items) {
        return menu(key, List.of(items));
    }

    private Menu menu(String key, List<MenuItem> items) {
        return new Menu(texts.get(key), null, items.toArray(MenuItem[]::new));
    }

    private MenuItem item(String key, String shortcut, Runnable command) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setAccelerator(KeyCombination.valueOf(shortcut));
        item.setOnAction(event -> command.run());
        return item;
    }
}
