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
        HBox sentence = new HBox();
        sentence.setAlignment(Pos.BASELINE_LEFT);
        sentence.getStyleClass().add("chalk-sentence");
        int place = text.indexOf(PLACE);
        if (place < 0) {
            throw new IllegalArgumentException("no place for a formula in: " + text);
        }
        words(sentence, text.substring(0, place).strip());
        sentence.getChildren().add(formula);
        words(sentence, text.substring(place + PLACE.length()).strip());
        return sentence;
    }

    private static void words(HBox sentence, String words) {
        if (!words.isEmpty()) {
            sentence.getChildren().add(new Label(words));
        }
    }
}
