package backstep.view.commands;

import backstep.controller.AnimationController;
import backstep.controller.AskedFor;
import backstep.files.OneLine;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Phase;
import backstep.model.iteration.StepSize;
import backstep.model.notation.Notation;
import backstep.view.base.Controllers;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.base.ViewSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;

/** The menu: every command with its keys beside it, and the settings of the view. */
public final class Menus {

    /** How many times as fast as usual a lesson can go. */
    public static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0);

    private static final List<Double> TEXT_SCALES = List.of(0.85, 1.0, 1.15, 1.3, 1.5);

    private final AnimationController animation;
    private final ViewSettings settings;
    private final Commands commands;
    private final FileCommands files;
    private final SolutionCommands solutions;
    private final Texts texts;

    public Menus(
            Controllers controllers, Commands commands, FileCommands files, SolutionCommands solutions, Texts texts) {
        this.solutions = solutions;
        this.animation = controllers.animation();
        this.settings = controllers.settings();
        this.commands = commands;
        this.files = files;
        this.texts = texts;
    }

    /** The button that opens the menu. */
    public MenuButton button() {
        MenuButton button =
                Controls.dress(new MenuButton(), Ids.MENU_BUTTON, Feather.MENU, texts.get("header.menu.name"));
        button.getItems().addAll(fileMenu(), editMenu(), stepMenu(), viewMenu(), helpMenu());
        return button;
    }

    private Menu fileMenu() {
        Menu menu = menu("menu.file.text", items("new", "browse", "open"));
        menu.getItems().add(recentMenu());
        menu.getItems()
                .addAll(items("save", "save-as", "reload", "", "export", "copy-picture", "save-solution", "", "quit"));
        return menu;
    }

    private Menu recentMenu() {
        Menu menu = menu("menu.recent.text", List.of());
        menu.setId(Ids.RECENT_MENU);
        files.recent().subscribe(recent -> {
            menu.setDisable(recent.isEmpty());
            menu.getItems().setAll(recent.stream().map(this::recentItem).toList());
        });
        return menu;
    }

    private MenuItem recentItem(Path file) {
        MenuItem item = new MenuItem(OneLine.of(file.toString()));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> files.open(file));
        return item;
    }

    private Menu editMenu() {
        Menu menu = menu("menu.edit.text", items("undo", "redo", "", "revert", ""));
        menu.getItems().addAll(solutions.items());
        return menu;
    }

    private Menu stepMenu() {
        Menu menu = menu(
                "menu.step.text",
                items("play", "forward", "back", "next-phase", "previous-phase", "first", "last", ""));
        menu.getItems().addAll(items(Stream.of(Phase.values()).map(Commands::phase)));
        List<MenuItem> sizes = choices(List.of(StepSize.values()), size -> stepSize(size, texts), animation.stepSize());
        List<MenuItem> speeds = choices(SPEEDS, speed -> speed(speed, texts), settings.speed());
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        menu("transport.step-size.label", sizes),
                        menu("transport.speed.label", speeds));
        menu.getItems().addAll(items("", "predict"));
        menu.getItems().add(menu("predict.asked.label", asked()));
        menu.getItems().addAll(items("", "next-iteration", "film", "restart", "", "why", "compare"));
        return menu;
    }

    private List<MenuItem> asked() {
        return choices(List.of(AskedFor.values()), kind -> texts.get("predict.asked." + kind.id()), settings.asked());
    }

    private Menu viewMenu() {
        Menu menu = menu(
                "menu.view.text",
                items("present", "speaker", "", "blank", "pointer", "zoom", "pen", "present-view", ""));
        menu.getItems()
                .addAll(
                        menu("menu.notation.text", notations()),
                        menu("menu.theme.text", themes()),
                        menu("menu.text-size.text", textSizes()),
                        menu("menu.decimals.text", decimals()),
                        flag("menu.spotlight.text", settings.spotlight()),
                        flag("menu.legend.text", settings.legend()),
                        flag("menu.small-maps.text", settings.smallMaps()),
                        flag("menu.reduced-motion.text", settings.reducedMotion()));
        return menu;
    }

    private CheckMenuItem flag(String key, Property<Boolean> setting) {
        CheckMenuItem item = new CheckMenuItem(texts.get(key));
        item.selectedProperty().bindBidirectional(setting);
        return item;
    }

    private Menu helpMenu() {
        return menu("menu.help.text", items("help", "glossary", "tour", "about", "", "copy-details"));
    }

    private List<MenuItem> notations() {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = items(Stream.of(Notation.values()).map(Commands::notation));
        for (Notation notation : Notation.values()) {
            RadioMenuItem item = (RadioMenuItem) items.get(notation.ordinal());
            item.setId(Ids.notation(notation.id()));
            item.setToggleGroup(group);
        }
        return items;
    }

    private List<MenuItem> decimals() {
        List<Integer> values =
                IntStream.rangeClosed(Numerals.FEWEST, Numerals.MOST).boxed().toList();
        return choices(values, String::valueOf, settings.decimals());
    }

    /** The button that offers the palettes. */
    public MenuButton themeButton() {
        MenuButton button =
                Controls.dress(new MenuButton(), Ids.THEME_BUTTON, Feather.SUN, texts.get("header.theme.name"));
        button.getItems().addAll(themes());
        return button;
    }

    private List<MenuItem> themes() {
        return choices(List.of(Theme.values()), theme -> texts.get("theme." + theme.id() + ".text"), settings.theme());
    }

    /** The button that offers sizes of text. */
    public MenuButton textSizeButton() {
        MenuButton button = Controls.dress(
                new MenuButton(), Ids.TEXT_SIZE_BUTTON, Feather.TYPE, texts.get("header.text-size.name"));
        button.getItems().addAll(textSizes());
        return button;
    }

    private List<MenuItem> textSizes() {
        return choices(TEXT_SCALES, scale -> Math.round(scale * 100) + " %", settings.textScale());
    }

    /** What a size of steps is called. */
    public static String stepSize(StepSize size, Texts texts) {
        return texts.get("transport.step-size." + size.name().toLowerCase(Locale.ROOT));
    }

    /** How a speed is written. */
    public static String speed(double value, Texts texts) {
        return texts.get(
                "transport.speed.value",
                value == Math.rint(value) ? String.valueOf((int) value) : String.valueOf(value));
    }

    /** An item for each value, of which the current one is marked. */
    private static <T> List<MenuItem> choices(List<T> values, Function<T, String> name, ObjectProperty<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (T value : values) {
            RadioMenuItem item = new RadioMenuItem(name.apply(value));
            item.setToggleGroup(group);
            item.setOnAction(event -> chosen.set(value));
            chosen.subscribe(now -> item.setSelected(value.equals(now)));
            items.add(item);
        }
        return items;
    }

    private Menu menu(String key, List<MenuItem> items) {
        return new Menu(texts.get(key), null, items.toArray(MenuItem[]::new));
    }

    /** The items of commands; a line where an id is empty. */
    private List<MenuItem> items(String... ids) {
        return items(Stream.of(ids));
    }

    private List<MenuItem> items(Stream<String> ids) {
        return ids.map(id -> id.isEmpty()
                        ? new SeparatorMenuItem()
                        : commands.get(id).item())
                .toList();
    }
}
