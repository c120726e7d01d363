package backstep.view.speaker;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.view.base.Breakpoints;
import backstep.view.base.Controllers;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.chalkboard.PresentView;
import backstep.view.network.NetworkView;
import backstep.view.plot.FullView;
import backstep.view.predict.AnswerCard;
import backstep.view.present.Pen;
import backstep.view.present.Presentation;
import backstep.view.present.StageZoom;
import backstep.view.present.Strokes;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * What a class sees: the stage, or the view of what was learned, and beside it or under it the words and the derivation of
 * the step. The speaker's own copy of it is narrow: the words stand under a stage that is drawn smaller.
 */
public final class ClassView extends BorderPane {

    /** How much of a wide screen the derivation gets. */
    private static final double SHARE = 0.32;

    /** How much of a copy, whose words stand under the stage. */
    private static final double LOWER_SHARE = 0.5;

    /** How high the words under it are at least, in heights of the text; they scroll where there is less room. */
    private static final double LEAST_HEIGHT = 16;

    private final ObservableValue<Frame> frame;
    private final NetworkView stage;
    private final Pen pen;
    private final StageZoom near;
    private final PresentView board;
    private final AnswerCard answer;
    private final FullView view;
    private final boolean isCopy;
    private final DoubleProperty leastHeight = new SimpleDoubleProperty(this, "leastHeight");
    private final ScrollPane lower;

    /**
     * Shows the frames of the window.
     *
     * @param id what the ids of its parts begin with
     * @param isCopy whether it is the speaker's own copy, in which answers can be typed
     * @param strokes what is drawn on it by hand
     */
    public ClassView(String id, boolean isCopy, Controllers controllers, Strokes strokes, Texts texts) {
        this.isCopy = isCopy;
        frame = controllers.workspace().shown();
        Selection selection = controllers.selection();
        stage = new NetworkView(texts, selection);
        pen = new Pen(frame, strokes);
        near = new StageZoom(new StackPane(stage, pen));
        view = new FullView(id, controllers, texts);
        answer = new AnswerCard(id + "-answer", texts, frame, controllers.prediction());
        board = new PresentView(texts, frame, selection, answer);
        answer.textSizeProperty().bind(board.grownSize());
        if (isCopy) {
            board.explainTerms();
        } else {
            answer.showOnly();
        }
        // Where too much is said, the speaker can see all of it.
        lower = Controls.scrolling(isCopy ? board : new Group());
        if (isCopy) {
            board.scrollWithin(lower.viewportBoundsProperty()
                    .map(Bounds::getHeight)
                    .flatMap(height -> leastHeight.map(least -> Math.max(height, least.doubleValue()))));
        }
        lower.setFitToHeight(true);
        setId(id);
        getStyleClass().add(isCopy ? "class-copy" : "class-view");
        StackPane middle = new StackPane(near, view);
        setCenter(isCopy ? new Reduced(middle) : middle);
        Controls.show(board, true);
        frame.subscribe(stage::setFrame);
        widthProperty().subscribe(this::arrange);
        heightProperty().subscribe(this::arrange);
        arrange();
    }

    private void arrange() {
        double width = getWidth();
        if (isCopy) {
            setBottom(lower);
            board.stand(true);
            lower.setPrefHeight(LOWER_SHARE * getHeight());
            return;
        }
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

    /** What can be done to it while it is presented; whatever view takes the place of its stage is seen in the copy, too. */
    public Presentation presentation(ReadOnlyBooleanProperty presenting, Selection selection, ClassView copy) {
        Presentation presentation = new Presentation(presenting, frame, selection, near, pen);
        presentation.view().subscribe(view::setVisible);
        presentation.view().subscribe(copy.view::setVisible);
        return presentation;
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
        leastHeight.set(LEAST_HEIGHT * pixels);
        view.setTextSize(pixels);
    }
}
