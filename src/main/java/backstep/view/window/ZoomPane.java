package backstep.view.window;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Draws its content larger in a large window: what fills a projector is read from the last row, however many pixels the
 * projector has. Part of a window's growth goes into size, the rest into room.
 */
final class ZoomPane extends Region {

    /** A window of this size is shown as it is, as are smaller ones. */
    static final double USUAL_WIDTH = 1440;

    static final double USUAL_HEIGHT = 900;

    /** How much of the growth of a window goes into the size of what it shows. */
    private static final double SHARE = 0.75;

    /** Sizes come in steps, so that what is shown does not tremble while a window is resized. */
    private static final double STEP = 0.05;

    private final Region content;
    private final Scale scale = new Scale(1, 1);
    private final ReadOnlyDoubleWrapper factor = new ReadOnlyDoubleWrapper(this, "factor", 1);

    ZoomPane(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    /** How much larger than usual a window of some size shows everything; at least 1. */
    static double factor(double width, double height) {
        double growth = Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT) - 1;
        return 1 + STEP * Math.max(0, Math.round(growth * SHARE / STEP));
    }

    /** How much larger than usual everything is now. */
    ReadOnlyDoubleProperty factorProperty() {
        return factor.getReadOnlyProperty();
    }

    /** Not during layout, when what follows from the size could no longer be styled in time. */
    @Override
    public void resize(double width, double height) {
        super.resize(width, height);
        factor.set(factor(width, height));
        fit();
    }

    @Override
    protected void layoutChildren() {
        fit();
    }

    private void fit() {
        double now = factor.get();
        // Whole numbers, as layouts round to them; the scale makes up for it by less than anybody can see.
        double width = room(getWidth(), now);
        double height = room(getHeight(), now);
        scale.setX(Math.max(1, getWidth()) / width);
        scale.setY(Math.max(1, getHeight()) / height);
        content.resizeRelocate(0, 0, width, height);
    }

    private static double room(double pixels, double factor) {
        return Math.max(1, factor == 1 ? pixels : Math.round(pixels / factor));
    }
}
