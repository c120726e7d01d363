package backstep.view.chalkboard;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Words with a formula among them. */
final class Sentence {

    private static final String PLACE = "{0}";

    private Sentence() {}

    /** A text with {@code {0}} in it, where {@code formula} goes. */
    static HBox of(String text, Node formula) {
        int place = text.indexOf(PLACE);
        if (place < 0) {
            throw new IllegalArgumentException("no place for a formula in: " + text);
        }
        Label before = new Label(text.substring(0, place).strip());
        Label after = new Label(text.substring(place + PLACE.length()).strip());
        HBox sentence = new HBox(before, formula, after);
        sentence.getChildren()
                .removeIf(part -> part instanceof Label label && label.getText().isEmpty());
        sentence.setAlignment(Pos.BASELINE_LEFT);
        sentence.getStyleClass().add("chalk-sentence");
        return sentence;
    }
}
