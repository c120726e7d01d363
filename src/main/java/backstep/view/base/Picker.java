package backstep.view.base;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/**
 * A button that says which of several values is chosen, and offers them all in a menu. The menu is made when it opens; a combo
 * box would have its list made and styled with the window, before anybody asks for it.
 */
public final class Picker<T> extends MenuButton {

    private final String name;
    private final List<T> values;
    private final Function<T, String> text;
    private final Function<T, Optional<String>> refusal;
    private final Consumer<T> choose;
    private Optional<T> chosen = Optional.empty();

    /** A picker whose values can all be chosen. */
    public Picker(String id, String name, List<T> values, Function<T, String> text, Consumer<T> choose) {
        this(id, name, values, text, _ -> Optional.empty(), choose);
    }

    /**
     * A picker that shows nothing yet.
     *
     * @param name for a screen reader
     * @param text what is written for a value
     * @param refusal why a value cannot be chosen; asked whenever the menu opens
     * @param choose told a value that is not chosen yet; it may decline, so that what is shown does not change by itself
     */
    public Picker(
            String id,
            String name,
            List<T> values,
            Function<T, String> text,
            Function<T, Optional<String>> refusal,
            Consumer<T> choose) {
        this.name = name;
        this.values = List.copyOf(values);
        this.text = text;
        this.refusal = refusal;
        this.choose = choose;
        setId(id);
        getStyleClass().add("picker");
        // A lesson's title may have an underscore.
        setMnemonicParsing(false);
        setOnShowing(event -> getItems().setAll(items()));
    }

    /**
     * Shows what is chosen now.
     *
     * @param value empty = none of those that are offered
     * @param title what the button says
     */
    public void show(Optional<T> value, String title) {
        chosen = value;
        setText(title);
        setAccessibleText(name + ": " + title);
    }

    /** Shows which of the values is chosen now. */
    public void show(T value) {
        show(Optional.of(value), text.apply(value));
    }

    private List<MenuItem> items() {
        ToggleGroup group = new ToggleGroup();
        return values.stream().map(value -> item(value, group)).toList();
    }

    private MenuItem item(T value, ToggleGroup group) {
        Optional<String> reason = refusal.apply(value);
        String label = text.apply(value);
        RadioMenuItem item =
                new RadioMenuItem(reason.map(each -> label + " (" + each + ")").orElse(label));
        item.setUserData(value);
        item.setMnemonicParsing(false);
        item.setDisable(reason.isPresent());
        item.setToggleGroup(group);
        boolean already = chosen.filter(value::equals).isPresent();
        item.setSelected(already);
        item.setOnAction(event -> {
            if (!already) {
                choose.accept(value);
            }
        });
        return item;
    }
}
