package backstep.view.speaker;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Draws its content smaller where there is little room, as it would be with more: what is made for a screen keeps its proportions. */
final class Reduced extends Region {

    /** How wide and high the content believes to be at least. */
    private static final double LEAST_WIDTH = 460;

    private static final double LEAST_HEIGHT = 350;

    private final Region content;
    private final Scale scale = new Scale(1, 1);

    Reduced(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        setMinSize(0, 0);
        getChildren().add(content);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(1, Math.min(getWidth() / LEAST_WIDTH, getHeight() / LEAST_HEIGHT));
        if (factor > 0) {
            scale.setX(factor);
            scale.setY(factor);
            content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
        }
    }
}
