package backstep.view.predict;

import backstep.controller.Frame;
import backstep.controller.Quiz.Grade;
import backstep.controller.Score;
import backstep.model.marking.Slip;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What came of the questions of an iteration, by kind; which slips were made; and the way to others. */
final class ScoreCard extends VBox {

    private final Texts texts;
    private final Label sentence = Controls.wrapping("", "score-sentence");
    private final GridPane kinds = new GridPane();
    private final VBox slips = new VBox();
    private final Label leaving;
    private final Button again;

    ScoreCard(String id, Texts texts, Runnable other) {
        this.texts = texts;
        getStyleClass().add("score");
        setId(id + "-score");
        kinds.getStyleClass().add("score-kinds");
        leaving = Controls.wrapping(texts.get("predict.score.leaving"), "score-leaving");
        leaving.setId(id + "-leaving");
        again = new Button(texts.get("predict.again.text"));
        again.setId(id + "-again");
        again.setOnAction(_ -> other.run());
        getChildren()
                .addAll(
                        Controls.label(texts.get("predict.score.title"), "chalk-card-title"),
                        sentence,
                        kinds,
                        slips,
                        leaving,
                        again);
    }

    void show(Frame frame) {
        Score score = Score.of(frame);
        sentence.setText(sentence(score, texts));
        Controls.show(leaving, frame.quiz().leaving());
        kinds.getChildren().clear();
        score.grades().forEach((kind, grades) -> {
            Dots dots = new Dots(texts);
            dots.show(grades);
            long first = grades.stream().filter(Grade.FIRST::equals).count();
            kinds.addRow(
                    kinds.getRowCount(),
                    whole(texts.get("predict.kind." + kind)),
                    whole(texts.get("predict.score.of", first, grades.size())),
                    dots);
        });
        slips.getChildren()
                .setAll(score.slips().entrySet().stream().map(this::slip).toList());
        slips.getChildren().addAll(0, score.slips().isEmpty() ? List.of() : List.of(heading()));
    }

    /** How many were right, and how. */
    static String sentence(Score score, Texts texts) {
        return texts.get("predict.score.sentence", score.of(Grade.FIRST), score.questions() - score.of(Grade.OPEN));
    }

    private static Label whole(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Label heading() {
        return Controls.label(texts.get("predict.slips.title"), "score-heading");
    }

    private Label slip(Map.Entry<Slip, Integer> made) {
        String what = texts.get("mark.slip." + made.getKey().id());
        return Controls.wrapping(texts.get("predict.slips.row", made.getValue(), what), "score-slip");
    }
}
