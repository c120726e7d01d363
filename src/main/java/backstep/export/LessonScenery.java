package backstep.export;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.drawing.Rect;
import backstep.drawing.board.SteadyType;
import backstep.model.iteration.Iteration;
import backstep.model.lesson.Lesson;
import backstep.view.base.Breakpoints;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.chalkboard.ChalkboardView;
import backstep.view.network.NetworkView;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;

/** The network of one iteration as the window's stage shows it, alone or with the chalkboard beside it. */
public final class LessonScenery implements Scenery {

    /** A picture with a chalkboard that is smaller than this is laid out larger and scaled down: nothing is cut. */
    private static final double LEAST_WIDTH = 860;

    private static final double LEAST_HEIGHT = 560;
    /** By so much a chalkboard is scaled down, again and again, until it is no higher than the picture. */
    private static final double SMALLER = 0.95;

    private static final double SMALLEST = 0.3;

    /**
     * How a lesson is drawn.
     *
     * @param chalkboard whether it stands beside the network; where it needs more than the height, it is scaled down
     * @param spotlight whether all steps back that the step is not about
     * @param legend whether a line under the network says what its marks mean
     * @param transparent whether there is nothing behind the network
     */
    public record Look(Theme theme, boolean chalkboard, boolean spotlight, boolean legend, boolean transparent) {

        /** On the ground of the palette. */
        public Look(Theme theme, boolean chalkboard, boolean spotlight, boolean legend) {
            this(theme, chalkboard, spotlight, legend, false);
        }
    }

    private final Frame start;
    private final boolean withChalkboard;
    private final Texts texts;
    private final ObjectProperty<Frame> frame;
    private final NetworkView stage;
    private final ChalkboardView chalkboard;
    private final Scale chalkboardScale = new Scale();
    private final Pane content;
    private final Pane root;
    private volatile SteadyType type = SteadyType.NONE;

    /**
     * What is drawn in one size, with the decimals of the lesson.
     *
     * @param width in pixels at scale 1
     * @param height in pixels at scale 1
     */
    public LessonScenery(Lesson lesson, Iteration iteration, Look look, double width, double height) {
        this(Frame.still(lesson, iteration, 0, lesson.guide().numerals()), look, width, height);
    }

    /** The same with the decimals of a frame on the screen; what is asked for there is not told. */
    LessonScenery(Frame start, Look look, double width, double height) {
        this.start = start;
        withChalkboard = look.chalkboard();
        texts = Texts.load();
        frame = new SimpleObjectProperty<>(frame(0));
        Selection nothing = new Selection();
        stage = new NetworkView(texts, nothing);
        chalkboard = new ChalkboardView(texts, frame, nothing, Optional::empty);
        chalkboard.getStyleClass().add("picture-panel");
        chalkboard.getTransforms().add(chalkboardScale);
        chalkboard.setVisible(withChalkboard);
        content = placed(new Pane(placed(stage), placed(chalkboard)));
        content.getStyleClass().add("picture");
        root = new Pane(content);
        if (look.transparent()) {
            root.getStyleClass().add("see-through");
        }
        Scene scene = new Scene(root, width, height);
        look.theme().apply(scene);
        stage.setLineScale(look.theme().lineScale());
        stage.setSpotlight(look.spotlight());
        stage.setLegend(look.legend());
        double larger = withChalkboard ? Math.max(1, Math.max(LEAST_WIDTH / width, LEAST_HEIGHT / height)) : 1;
        content.resize(larger * width, larger * height);
        content.getTransforms().add(new Scale(1 / larger, 1 / larger));
        double beside = withChalkboard ? Breakpoints.SIDE_PANEL : 0;
        stage.resize(content.getWidth() - beside, content.getHeight());
        chalkboard.relocate(content.getWidth() - beside, 0);
    }

    @Override
    public void follow() {
        if (withChalkboard) {
            Rect place = new Rect(0, 0, Breakpoints.SIDE_PANEL, content.getHeight());
            type = SteadyType.of(start, place, texts.messages());
        }
    }

    private Frame frame(int step) {
        return start.still(step);
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
        show(frame(step));
    }

    @Override
    public void show(int step, double progress) {
        show(frame(step).approaching(progress));
    }

    @Override
    public double seconds(int step) {
        return frame(step).secondsOfApproach();
    }

    private void show(Frame shown) {
        frame.set(shown);
        stage.setFrame(shown);
        root.applyCss();
        if (withChalkboard) {
            fitChalkboard();
        }
        root.layout();
        root.applyCss();
        root.layout();
    }

    /** Its lines break anew at each size, so that the largest that fits can only be tried out. */
    private void fitChalkboard() {
        double scale = type.at(frame.get());
        while (scale > SMALLEST
                && chalkboard.prefHeight(Breakpoints.SIDE_PANEL / scale) > content.getHeight() / scale) {
            scale *= SMALLER;
        }
        chalkboardScale.setX(scale);
        chalkboardScale.setY(scale);
        chalkboard.resize(Breakpoints.SIDE_PANEL / scale, content.getHeight() / scale);
    }
}
