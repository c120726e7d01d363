package backstep.view.predict;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/**
 * Parts side by side, on as many lines as they need. Other than those of a flow pane they are never wider than there is
 * room, so that a flow within this one goes on on lines of its own.
 */
final class AnswerFlow extends FlowPane {

    /** Parts on one line. */
    private record Line(List<Place> places, double y, double height) {

        double end() {
            return y + height;
        }
    }

    private record Place(Node part, double x, double width, double height) {}

    private List<Line> lines(double room) {
        List<Line> lines = new ArrayList<>();
        List<Place> line = new ArrayList<>();
        double x = 0;
        for (Node part : getManagedChildren()) {
            double width = snapSizeX(Math.max(part.minWidth(-1), Math.min(part.prefWidth(-1), room)));
            if (!line.isEmpty() && x + width > room) {
                lines.add(line(line, lines));
                line = new ArrayList<>();
                x = 0;
            }
            line.add(new Place(part, x, width, snapSizeY(part.prefHeight(width))));
            x += width + getHgap();
        }
        if (!line.isEmpty()) {
            lines.add(line(line, lines));
        }
        return lines;
    }

    private Line line(List<Place> places, List<Line> before) {
        double height = places.stream().mapToDouble(Place::height).max().orElse(0);
        return new Line(places, before.isEmpty() ? 0 : before.getLast().end() + getVgap(), height);
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream()
                .mapToDouble(part -> part.minWidth(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return lines(Double.MAX_VALUE).stream()
                .map(line -> line.places.getLast())
                .mapToDouble(last -> last.x + last.width)
                .max()
                .orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Line> lines = lines(width < 0 ? Double.MAX_VALUE : width);
        return lines.isEmpty() ? 0 : lines.getLast().end();
    }

    @Override
    protected void layoutChildren() {
        for (Line line : lines(getWidth())) {
            for (Place place : line.places) {
                double y = snapPositionY(line.y + (line.height - place.height) / 2);
                place.part.resizeRelocate(place.x, y, place.width, place.height);
            }
        }
    }
}
