package backstep.view.chalkboard;

import backstep.view.base.Texts;
import backstep.view.chalkboard.ChalkboardContent.Slope;
import backstep.view.math.MathLabel;
import backstep.view.math.Typesetter;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The slope of a unit's activation, as a plot, a number and, where it is almost none, a warning. */
final class SlopeCard extends HBox {

    private final Texts texts;

    SlopeCard(Texts texts) {
        this.texts = texts;
        getStyleClass().add("chalk-slope");
    }

    void show(Slope slope, Typesetter typesetter) {
        Label title = new Label(texts.get("chalkboard.slope.title"));
        title.getStyleClass().add("chalk-card-title");
        MathLabel number = new MathLabel(typesetter.size(), MathLabel.Between.SPACE);
        number.setNumber(OptionalDouble.of(slope.slope()), typesetter.numerals());
        HBox line = new HBox(title, number);
        line.setAlignment(Pos.BASELINE_LEFT);
        line.getStyleClass().add("chalk-slope-line");
        VBox words = new VBox(line);
        words.getStyleClass().add("chalk-slope-words");
        if (slope.isSaturated()) {
            Label warning = new Label(texts.get("chalkboard.slope.saturated"));
            warning.getStyleClass().add("chalk-saturated");
            warning.setWrapText(true);
            words.getChildren().add(warning);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(new SlopePlot(slope), words);
    }
}
