package backstep.export;

import backstep.model.formula.Notation;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.view.base.Frame;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.chalkboard.ChalkboardView;
import backstep.view.chalkboard.Contents;
import backstep.view.network.NetworkView;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;

/** The network of one iteration with the chalkboard beside it, as in the window. */
public final class LessonScenery implements Scenery {

    private static final double LARGEST_TEXT = 14;
    private static final double SMALLEST_TEXT = 6;

    private final Iteration iteration;
    private final Notation notation;
    private final ObjectProperty<Frame> frame;
    private final NetworkView stage;
    private final ChalkboardView chalkboard;
    private final BorderPane root = new BorderPane();
    private final double height;

    /**
     * A scene with the network on the left and a panel on the right.
     *
     * @param width in pixels at scale 1
     * @param height in pixels at scale 1; where the chalkboard needs more, its formulas are set smaller
     */
    public LessonScenery(Iteration iteration, Notation notation, Theme theme, double width, double height) {
        this.iteration = iteration;
        this.notation = notation;
        this.height = height;
        Texts texts = Texts.load();
        frame = new SimpleObjectProperty<>(Frame.still(iteration, 0, notation, Numerals.DEFAULT));
        stage = new NetworkView(texts);
        chalkboard = new ChalkboardView(texts, frame, new Contents(texts)::of);
        chalkboard.getStyleClass().add("picture-panel");
        root.getStyleClass().add("picture");
        root.setCenter(stage);
        root.setRight(chalkboard);
        Scene scene = new Scene(root, width, height);
        theme.apply(scene);
        stage.setLineScale(theme == Theme.PROJECTOR ? 1.5 : 1);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void show(int step) {
        Frame next = Frame.still(iteration, step, notation, Numerals.DEFAULT);
        stage.setFrame(next);
        chalkboard.textSizeProperty().set(LARGEST_TEXT);
        frame.set(next);
        layOut();
        while (needed() > height && chalkboard.textSizeProperty().get() > SMALLEST_TEXT) {
            chalkboard.textSizeProperty().set(chalkboard.textSizeProperty().get() - 1);
            layOut();
        }
    }

    private double needed() {
        return chalkboard.prefHeight(chalkboard.getWidth());
    }

    private void layOut() {
        root.applyCss();
        root.layout();
    }
}
