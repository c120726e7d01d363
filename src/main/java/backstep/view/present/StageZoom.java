package backstep.view.present;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/** Shows its content from nearer, sharp at every size, and never what lies beside it. */
public final class StageZoom extends Region {

    /** How much nearer one unit is looked at. */
    private static final double NEAR = 2.5;

    private static final double NEAREST = 6;

    /** How much nearer a pixel of the wheel leads. */
    private static final double PER_PIXEL = 1.003;

    private final Region content;
    private final Translate place = new Translate();
    private final Scale scale = new Scale(1, 1);

    public StageZoom(Region content) {
        this.content = content;
        content.getTransforms().addAll(place, scale);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().add(content);
    }

    boolean isNear() {
        return scale.getX() > 1;
    }

    /** Brings a part of the content to the middle. */
    void near(Node part) {
        Point2D at = content.sceneToLocal(part.localToScene(
                part.getLayoutBounds().getCenterX(), part.getLayoutBounds().getCenterY()));
        show(NEAR, getWidth() / 2 - NEAR * at.getX(), getHeight() / 2 - NEAR * at.getY());
    }

    /** All of it again. */
    void back() {
        show(1, 0, 0);
    }

    /** Nearer or back; what is under the pointer stays there. */
    void turn(ScrollEvent event) {
        Point2D pointer = sceneToLocal(event.getSceneX(), event.getSceneY());
        double before = scale.getX();
        double now = Math.clamp(before * Math.pow(PER_PIXEL, event.getDeltaY()), 1, NEAREST);
        double share = now / before;
        show(
                now,
                pointer.getX() - share * (pointer.getX() - place.getX()),
                pointer.getY() - share * (pointer.getY() - place.getY()));
    }

    /** The content covers all of the room, however near it is. */
    private void show(double factor, double x, double y) {
        scale.setX(factor);
        scale.setY(factor);
        place.setX(Math.clamp(x, getWidth() * (1 - factor), 0));
        place.setY(Math.clamp(y, getHeight() * (1 - factor), 0));
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
        show(scale.getX(), place.getX(), place.getY());
    }
}
