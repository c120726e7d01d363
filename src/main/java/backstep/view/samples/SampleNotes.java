package backstep.view.samples;

import backstep.model.lesson.TruthTable;
import backstep.model.network.Network;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What there is to say about a table of samples: how many answers are right, and what it does not show or take. */
final class SampleNotes extends VBox {

    private final Texts texts;
    private final Label score;
    private final Label some;
    private final Label fillWhy;

    SampleNotes(Texts texts) {
        this.texts = texts;
        score = note("samples-score", Ids.SAMPLES_SCORE);
        some = note("network-caption", Ids.SAMPLES_SOME);
        fillWhy = note("network-caption", "samples-fill-why");
        fillWhy.setText(texts.get("samples.fill.why"));
        getStyleClass().add("samples-notes");
        getChildren().addAll(score, some, fillWhy);
    }

    private static Label note(String styleClass, String id) {
        Label note = Controls.wrapping("", styleClass);
        note.setId(id);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    void show(Network network, List<SampleState> states) {
        List<Boolean> answers =
                states.stream().flatMap(state -> state.right().stream()).toList();
        long right = answers.stream().filter(answer -> answer).count();
        Controls.show(score, !answers.isEmpty());
        score.setText(
                right == answers.size()
                        ? texts.get("samples.score.all", right)
                        : texts.get("samples.score.some", right, answers.size()));
        some.setText(texts.get("samples.some.text", SampleColumns.MOST, network.inputs(), network.outputs()));
        Controls.show(some, Math.max(network.inputs(), network.outputs()) > SampleColumns.MOST);
        Controls.show(fillWhy, !TruthTable.fits(network));
    }
}
