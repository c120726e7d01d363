package backstep.view.window;

import backstep.view.base.Ids;
import java.util.Comparator;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** Short messages at an edge of the stage where they hide least, gone by themselves. */
final class Notices {

    private static final Duration SHOWN = Duration.seconds(7);

    private static final Insets MARGIN = new Insets(24, 24, 40, 24);

    /** Where a message may stand, the best places first. */
    private static final List<Pos> PLACES =
            List.of(Pos.BOTTOM_CENTER, Pos.TOP_CENTER, Pos.BOTTOM_LEFT, Pos.TOP_LEFT, Pos.BOTTOM_RIGHT, Pos.TOP_RIGHT);

    private final StackPane over;
    private final Parent stage;
    private final Label label = new Label();
    private final PauseTransition timer = new PauseTransition(SHOWN);

    /**
     * @param over where messages appear
     * @param stage whose parts are not to be hidden
     */
    Notices(StackPane over, Parent stage) {
        this.over = over;
        this.stage = stage;
        label.setId(Ids.NOTICE);
        label.getStyleClass().add("notice");
        label.setWrapText(true);
        label.setVisible(false);
        label.setOnMouseClicked(event -> label.setVisible(false));
        StackPane.setMargin(label, MARGIN);
        timer.setOnFinished(event -> label.setVisible(false));
        over.getChildren().add(label);
    }

    /** @param message nothing takes the one before away */
    void show(String message) {
        label.setText(message);
        place(label);
        label.setVisible(!message.isEmpty());
        timer.playFromStart();
    }

    /** Shows what stays until it goes by itself. */
    void offer(Region offer) {
        StackPane.setMargin(offer, MARGIN);
        over.getChildren().add(offer);
        place(offer);
    }

    private void place(Region message) {
        message.applyCss();
        StackPane.setAlignment(
                message,
                PLACES.stream()
                        .min(Comparator.comparingDouble(place -> hidden(at(message, place))))
                        .orElseThrow());
    }

    /** How much of what can be read on the stage is hidden by a message at a place, in square pixels. */
    private double hidden(Bounds message) {
        return stage.getChildrenUnmodifiable().stream()
                .filter(part -> !isEdge(part))
                .map(part -> over.sceneToLocal(part.localToScene(part.getBoundsInLocal())))
                .mapToDouble(part -> overlap(message.getMinX(), message.getMaxX(), part.getMinX(), part.getMaxX())
                        * overlap(message.getMinY(), message.getMaxY(), part.getMinY(), part.getMaxY()))
                .sum();
    }

    /** Edges are everywhere. */
    private static boolean isEdge(Node part) {
        return part.getId() != null && part.getId().startsWith("edge");
    }

    private static double overlap(double from, double to, double otherFrom, double otherTo) {
        return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
    }

    private Bounds at(Region message, Pos place) {
        double room = over.getWidth() - MARGIN.getLeft() - MARGIN.getRight();
        double width = Math.min(message.prefWidth(-1), room);
        double height = message.prefHeight(width);
        double x = MARGIN.getLeft() + (room - width) * share(place.getHpos());
        double y = place.getVpos() == VPos.TOP ? MARGIN.getTop() : over.getHeight() - MARGIN.getBottom() - height;
        return new BoundingBox(x, y, width, height);
    }

    private static double share(HPos place) {
        return switch (place) {
            case LEFT -> 0;
            case CENTER -> 0.5;
            case RIGHT -> 1;
        };
    }
}
