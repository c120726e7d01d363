package backstep.view.predict;

import backstep.controller.Frame;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/**
 * Shows a view whose numbers are not those of the steps taken so far, and a sentence in its place while one of them may
 * be asked for.
 */
public final class Cover extends StackPane {

    private final Node view;
    private final Label words;

    /** The only one at its place in the window. */
    public Cover(Node view, Texts texts, ObservableValue<Frame> frame) {
        this("cover", view, texts, frame);
    }

    /** @param id of the sentence */
    public Cover(String id, Node view, Texts texts, ObservableValue<Frame> frame) {
        this.view = view;
        words = Controls.wrapping(texts.get("predict.cover.text"), "cover");
        words.setId(id);
        frame.map(Frame::withholds).subscribe(this::show);
    }

    private void show(boolean covered) {
        getChildren().setAll(covered ? words : view);
    }
}
