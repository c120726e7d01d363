package backstep.view.present;

import backstep.view.base.Ids;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/** Lets light fall on nothing but what is around the pointer. */
final class PointerLight extends Pane {

    /** The radius of the light, as a part of the lesser side of the window. */
    private static final double RADIUS = 0.17;

    private final Path shade = new Path();
    private double x;
    private double y;

    PointerLight() {
        setId(Ids.POINTER_LIGHT);
        setMouseTransparent(true);
        setVisible(false);
        shade.setManaged(false);
        shade.setFillRule(FillRule.EVEN_ODD);
        shade.getStyleClass().add("pointer-shade");
        getChildren().add(shade);
    }

    /** Moves the light; in its own coordinates. */
    void follow(double newX, double newY) {
        x = newX;
        y = newY;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double radius = RADIUS * Math.min(getWidth(), getHeight());
        shade.getElements()
                .setAll(
                        new MoveTo(0, 0),
                        new HLineTo(getWidth()),
                        new VLineTo(getHeight()),
                        new HLineTo(0),
                        new ClosePath(),
                        new MoveTo(x - radius, y),
                        new ArcTo(radius, radius, 0, x + radius, y, false, false),
                        new ArcTo(radius, radius, 0, x - radius, y, false, false),
                        new ClosePath());
    }
}
