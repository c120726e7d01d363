package backstep.view.help;

import backstep.view.base.Controls;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Words and what is said about each, one under the other. */
final class HelpEntries extends VBox {

    private final List<Entry> entries;

    /**
     * A word and what is said about it.
     *
     * @param more what can be done about it
     */
    record Entry(String word, String text, Optional<Button> more) {

        Node node() {
            VBox words = new VBox(Controls.label(word, "help-term"), Controls.wrapping(text, "help-text"));
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox node = new HBox(words);
            node.getStyleClass().add("help-entry");
            more.ifPresent(node.getChildren()::add);
            return node;
        }
    }

    HelpEntries(List<Entry> entries) {
        this.entries = entries;
        getStyleClass().add("help-page");
        keep("");
    }

    /** Keeps those in which something occurs; says how many. */
    int keep(String sought) {
        List<Node> found = entries.stream()
                .filter(entry -> has(entry.word() + " " + entry.text(), sought))
                .map(Entry::node)
                .toList();
        getChildren().setAll(found);
        return found.size();
    }

    /** Whether something occurs in a text, whatever the case of its letters. */
    static boolean has(String text, String sought) {
        return text.toLowerCase(Locale.ROOT).contains(sought.strip().toLowerCase(Locale.ROOT));
    }
}
