package backstep.view.speaker;

import backstep.controller.Frame;
import backstep.controller.Prediction;
import backstep.controller.Selection;
import backstep.view.base.Breakpoints;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.chalkboard.PresentView;
import backstep.view.network.NetworkView;
import backstep.view.predict.AnswerCard;
import backstep.view.present.Pen;
import backstep.view.present.Presentation;
import backstep.view.present.StageZoom;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What a class sees: the stage, and beside it or under it the words and the derivation of the step. */
public final class ClassView extends BorderPane {

    /** How much of a wide screen the derivation gets. */
    private static final double SHARE = 0.32;

    private final ObservableValue<Frame> frame;
    private final NetworkView stage;
    private final Pen pen;
    private final StageZoom near;
    private final PresentView board;
    private final AnswerCard answer;

    /**
     * Shows the frames of the window.
     *
     * @param id what the ids of the parts begin with that are answered with
     * @param answers whether answers can be typed: the speaker's own copy of it
     */
    public ClassView(
            String id,
            boolean answers,
            Texts texts,
            ObservableValue<Frame> frame,
            Selection selection,
            Prediction prediction) {
        this.frame = frame;
        stage = new NetworkView(texts, selection);
        pen = new Pen(frame);
        near = new StageZoom(new StackPane(stage, pen));
        answer = new AnswerCard(id + "-answer", texts, frame, prediction);
        board = new PresentView(texts, frame, selection, answer);
        if (answers) {
            board.explainTerms();
        } else {
            answer.showOnly();
        }
        setId(id);
        getStyleClass().add("class-view");
        setCenter(near);
        Controls.show(board, true);
        frame.subscribe(stage::setFrame);
        widthProperty().subscribe(() -> arrange(getWidth()));
        arrange(0);
    }

    private void arrange(double width) {
        boolean beside = width >= Breakpoints.CHALKBOARD;
        setRight(null);
        setBottom(null);
        if (beside) {
            setRight(board);
        } else {
            setBottom(board);
        }
        board.stand(beside);
        board.setPrefWidth(beside ? SHARE * width : Region.USE_COMPUTED_SIZE);
        board.setMaxWidth(beside ? SHARE * width : Double.MAX_VALUE);
    }

    /** What can be done to it while it is presented. */
    public Presentation presentation(ReadOnlyBooleanProperty presenting, Selection selection) {
        return new Presentation(presenting, frame, selection, near, pen);
    }

    public NetworkView stage() {
        return stage;
    }

    public AnswerCard answer() {
        return answer;
    }

    /** @param pixels of the words; {@code scale} of the type on the stage, 1 = normal */
    public void setTextSize(double pixels, double scale) {
        stage.setTextScale(scale);
        board.textSizeProperty().set(pixels);
        answer.textSizeProperty().set(pixels);
    }
}
