package backstep.view.commands;

import backstep.view.base.Controls;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/**
 * One thing that the window can be told to do.
 *
 * @param icon of its button, where it has one
 * @param keys that give it; the first stands beside it in the menu and in its tooltip
 * @param name what it is called at the moment
 * @param enabled whether it can be given at the moment
 * @param selected whether it is in force already, for one of several that exclude each other
 */
public record Command(
        String id,
        Optional<Feather> icon,
        List<KeyCombination> keys,
        ObservableValue<String> name,
        ObservableValue<Boolean> enabled,
        Optional<ObservableValue<Boolean>> selected,
        Runnable action) {

    /** The same that tells before it acts. */
    Command telling(Runnable listener) {
        return new Command(id, icon, keys, name, enabled, selected, () -> {
            listener.run();
            action.run();
        });
    }

    /** An item of a menu. */
    MenuItem item() {
        MenuItem item = selected.map(Command::radioItem).orElseGet(MenuItem::new);
        item.setId("menu-" + id);
        item.setMnemonicParsing(false);
        item.setAccelerator(keys.getFirst());
        item.setOnAction(event -> action.run());
        name.subscribe(item::setText);
        enabled.subscribe(now -> item.setDisable(!now));
        return item;
    }

    private static MenuItem radioItem(ObservableValue<Boolean> selected) {
        RadioMenuItem item = new RadioMenuItem();
        selected.subscribe(item::setSelected);
        return item;
    }

    /** A button with its icon; of a command that can be given at any time. */
    public Button button(String nodeId) {
        Button button = Controls.dress(new Button(), nodeId, icon.orElseThrow(), hint());
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Its name with its keys, e.g. {@code Next iteration (Enter)}. */
    public String hint() {
        return hint(name.getValue());
    }

    /** Another name with its keys, where one thing is called differently from time to time. */
    public String hint(String called) {
        return called.replace("…", "") + " (" + text(keys.getFirst()) + ")";
    }

    /** Keys as people read them, e.g. {@code Ctrl+Home}; on a Mac with its own signs. */
    static String text(KeyCombination keys) {
        return keys.getDisplayText().replace("\u21b5", "Enter").replace("Shift+/", "?");
    }
}
