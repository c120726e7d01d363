package backstep.view.help;

import backstep.view.base.Controls;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Every key beside what it does, in as many columns as there is room for. */
final class KeyTable extends GridPane {

    /** How wide a column is, in pixels for each of the text's size. */
    private static final double COLUMN = 24;

    private static final double USUAL_TEXT = 14;

    private final List<HelpKey> keys;
    private List<HelpKey> shown;
    private int columns;

    KeyTable(List<HelpKey> keys) {
        this.keys = keys;
        this.shown = keys;
        getStyleClass().add("help-keys");
        widthProperty().subscribe(this::arrange);
    }

    /** Keeps those in which something occurs; says how many. */
    int keep(String sought) {
        shown = keys.stream()
                .filter(key -> HelpEntries.has(key.keys() + " " + key.does(), sought))
                .toList();
        columns = 0;
        arrange();
        return shown.size();
    }

    /** Keys take what they need, what they do shares the rest. */
    private static List<ColumnConstraints> constraints(int columns) {
        return IntStream.range(0, 2 * columns)
                .mapToObj(at -> {
                    ColumnConstraints column = new ColumnConstraints();
                    if (at % 2 == 1) {
                        column.setPrefWidth(0);
                        column.setHgrow(Priority.ALWAYS);
                    }
                    return column;
                })
                .toList();
    }

    private void arrange() {
        int room = Math.max(1, (int) (getWidth() / (COLUMN * USUAL_TEXT)));
        if (room == columns) {
            return;
        }
        columns = room;
        getChildren().clear();
        getColumnConstraints().setAll(constraints(columns));
        int rows = (shown.size() + columns - 1) / columns;
        for (int at = 0; at < shown.size(); at++) {
            Label pressed = Controls.label(shown.get(at).keys(), "help-key");
            pressed.setMinWidth(USE_PREF_SIZE);
            Label does = Controls.wrapping(shown.get(at).does(), "help-text");
            int column = 2 * (at / rows);
            add(pressed, column, at % rows);
            add(does, column + 1, at % rows);
        }
    }
}
