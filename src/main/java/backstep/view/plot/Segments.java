package backstep.view.plot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A few values side by side, one of which is chosen. */
final class Segments<T> extends HBox {

    private final ToggleGroup group = new ToggleGroup();
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final Consumer<T> choose;

    /** @param choose told what somebody chose */
    Segments(Consumer<T> choose) {
        this.choose = choose;
        getStyleClass().add("segments");
        group.selectedToggleProperty().subscribe((before, selected) -> {
            if (selected == null && before != null) {
                group.selectToggle(before);
            }
        });
    }

    /** Adds a value at the right end. */
    void add(T value, String id, String text) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> choose.accept(value));
        buttons.put(value, button);
        getChildren().add(button);
        int last = getChildren().size() - 1;
        for (int index = 0; index <= last; index++) {
            String place = index == 0 ? "left-pill" : index == last ? "right-pill" : "center-pill";
            getChildren().get(index).getStyleClass().removeAll("left-pill", "right-pill", "center-pill");
            getChildren().get(index).getStyleClass().add(place);
        }
    }

    /** Shows which value is chosen now. */
    void show(T value) {
        group.selectToggle(buttons.get(value));
    }
}
