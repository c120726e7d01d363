package backstep.export;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.lesson.Lesson;
import backstep.view.base.Breakpoints;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.chalkboard.ChalkboardView;
import backstep.view.chalkboard.Contents;
import backstep.view.network.NetworkView;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;

/** The network of one iteration with the chalkboard beside it, as in the window. */
public final class LessonScenery implements Scenery {

    /** A picture that is smaller than this is laid out larger and scaled down: nothing is cut, all is smaller. */
    private static final double LEAST_WIDTH = 860;

    private static final double LEAST_HEIGHT = 560;
    /** By so much a chalkboard is scaled down, again and again, until it is no higher than the picture. */
    private static final double SMALLER = 0.95;

    private static final double SMALLEST = 0.3;

    private final Lesson lesson;
    private final Iteration iteration;
    private final ObjectProperty<Frame> frame;
    private final NetworkView stage;
    private final ChalkboardView chalkboard;
    private final Scale panelScale = new Scale();
    private final Pane content;
    private final Pane root;

    /**
     * A scene with the network on the left and a panel on the right.
     *
     * @param width in pixels at scale 1
     * @param height in pixels at scale 1; where the chalkboard needs more, it is scaled down
     */
    public LessonScenery(Lesson lesson, Iteration iteration, Theme theme, double width, double height) {
        this.lesson = lesson;
        this.iteration = iteration;
        Texts texts = Texts.load();
        frame = new SimpleObjectProperty<>(Frame.still(lesson, iteration, 0, Numerals.DEFAULT));
        Selection nothing = new Selection();
        stage = new NetworkView(texts, nothing);
        chalkboard = new ChalkboardView(texts, frame, nothing, new Contents(texts)::of);
        chalkboard.getStyleClass().add("picture-panel");
        chalkboard.getTransforms().add(panelScale);
        content = placed(new Pane(placed(stage), placed(chalkboard)));
        content.getStyleClass().add("picture");
        root = new Pane(content);
        Scene scene = new Scene(root, width, height);
        theme.apply(scene);
        stage.setLineScale(theme.lineScale());
        double larger = Math.max(1, Math.max(LEAST_WIDTH / width, LEAST_HEIGHT / height));
        content.resize(larger * width, larger * height);
        content.getTransforms().add(new Scale(1 / larger, 1 / larger));
        stage.resize(content.getWidth() - Breakpoints.SIDE_PANEL, content.getHeight());
        chalkboard.relocate(content.getWidth() - Breakpoints.SIDE_PANEL, 0);
    }

    private static <N extends Node> N placed(N node) {
        node.setManaged(false);
        return node;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void show(int step) {
        Frame next = Frame.still(lesson, iteration, step, Numerals.DEFAULT);
        stage.setFrame(next);
        frame.set(next);
        root.applyCss();
        double scale = 1;
        while (scale > SMALLEST
                && chalkboard.prefHeight(Breakpoints.SIDE_PANEL / scale) > content.getHeight() / scale) {
            scale *= SMALLER;
        }
        panelScale.setX(scale);
        panelScale.setY(scale);
        chalkboard.resize(Breakpoints.SIDE_PANEL / scale, content.getHeight() / scale);
        root.layout();
        root.applyCss();
        root.layout();
    }
}
