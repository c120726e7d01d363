package backstep.view.chalkboard;

import backstep.drawing.board.BoardContent.Slope;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.math.MathLabel;
import java.util.OptionalDouble;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The slope of a unit's activation, as a plot, a number and, where it is almost none, a warning. */
final class SlopeCard extends HBox {

    private final SlopePlot plot = new SlopePlot();
    private final FlowPane line = new FlowPane();
    private final VBox words = new VBox();
    private final Label title;
    private final Label warning;
    private final Texts texts;
    private MathLabel number = new MathLabel(1);

    SlopeCard(Texts texts) {
        getStyleClass().add("chalk-slope");
        title = Controls.label(texts.get("chalkboard.slope.title"), "chalk-card-title");
        title.setMinWidth(USE_PREF_SIZE);
        this.texts = texts;
        warning = Controls.wrapping("", "chalk-saturated");
        warning.setMinHeight(USE_PREF_SIZE);
        line.setRowValignment(VPos.BASELINE);
        line.getStyleClass().add("chalk-slope-line");
        line.getChildren().addAll(title, number);
        words.getChildren().addAll(line, warning);
        words.getStyleClass().add("chalk-slope-words");
        HBox.setHgrow(words, Priority.ALWAYS);
    }

    void show(Slope slope, Typesetter typesetter) {
        if (getChildren().isEmpty()) {
            // Not before there is a slope to show: what nobody sees would be styled all the same.
            getChildren().addAll(plot, words);
        }
        plot.show(slope);
        if (number.size() != typesetter.size()) {
            number = new MathLabel(typesetter.size());
            line.getChildren().setAll(title, number);
        }
        number.setNumber(OptionalDouble.of(slope.slope()), typesetter.numerals());
        slope.warning().ifPresent(key -> warning.setText(texts.get(key)));
        Controls.show(warning, slope.warning().isPresent());
    }
}
