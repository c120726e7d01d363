package backstep.view.commands;

import backstep.model.network.Network;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** A small picture of the shape of a network: its units, and the weights between them. */
final class Miniature extends Pane {

    private static final double WIDTH = 110;
    private static final double HEIGHT = 64;
    private static final double RADIUS = 4;

    /** More units than that are not told apart in a column. */
    private static final int MOST = 7;

    private final Network network;

    Miniature(Network network) {
        this.network = network;
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        for (int layer = 0; layer < network.depth(); layer++) {
            addWeights(layer);
        }
        for (int layer = -1; layer < network.depth(); layer++) {
            addUnits(layer);
        }
    }

    private void addWeights(int layer) {
        for (int from = 0; from < drawn(layer - 1); from++) {
            for (int to = 0; to < drawn(layer); to++) {
                Point2D start = place(layer - 1, from);
                Point2D end = place(layer, to);
                Line line = new Line(start.getX(), start.getY(), end.getX(), end.getY());
                line.getStyleClass().add("miniature-weight");
                getChildren().add(line);
            }
        }
    }

    private void addUnits(int layer) {
        for (int unit = 0; unit < drawn(layer); unit++) {
            Point2D place = place(layer, unit);
            Circle disc = new Circle(place.getX(), place.getY(), RADIUS);
            disc.getStyleClass().add("miniature-unit");
            getChildren().add(disc);
        }
    }

    private int drawn(int layer) {
        return Math.min(MOST, network.unitsOf(layer));
    }

    private Point2D place(int layer, int unit) {
        double x = (layer + 1) / (double) network.depth();
        double y = (unit + 1) / (drawn(layer) + 1.0);
        return new Point2D(RADIUS + 1 + x * (WIDTH - 2 * (RADIUS + 1)), y * HEIGHT);
    }
}
