package backstep.view.network;

import backstep.model.iteration.Phase;
import backstep.model.iteration.Step;
import backstep.view.base.Frame;
import backstep.view.base.Styles;
import backstep.view.network.Diagram.Edge;
import backstep.view.network.Diagram.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;

/** The values that travel while a step is taken: dots along the edges that carry them. */
final class PacketLayer extends Pane {

    /** A way that a value takes, straight from one point to another. */
    private record Trip(Point2D from, Point2D to, Phase phase) {}

    private final Diagram diagram;
    private final StageLayout layout;

    PacketLayer(Diagram diagram, StageLayout layout) {
        this.diagram = diagram;
        this.layout = layout;
        setMouseTransparent(true);
    }

    /** Puts the packets where they are at this moment; none when nothing moves. */
    void show(Frame frame) {
        List<Circle> packets = new ArrayList<>();
        if (frame.isMoving()) {
            double eased = ease(frame.progress());
            for (int number = frame.known() + 1; number <= frame.cursor(); number++) {
                for (Trip trip : trips(frame.steps().get(number))) {
                    packets.add(packet(trip, eased));
                }
            }
        }
        getChildren().setAll(packets);
    }

    private Circle packet(Trip trip, double share) {
        Point2D at = trip.from().interpolate(trip.to(), share);
        Circle packet = new Circle(at.getX(), at.getY(), Math.max(4.5, layout.font() * 0.5));
        packet.getStyleClass().add("packet");
        Styles.phase(packet, Optional.of(trip.phase()));
        return packet;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private List<Trip> trips(Step step) {
        return switch (step) {
            case Step.NetInput(int layer, int unit) -> alongEdgesInto(layer, unit);
            case Step.Activation _ -> List.of();
            case Step.OutputError(int output) -> List.of(toError(output));
            case Step.TotalError() -> toTotal();
            case Step.Delta(int layer, int unit) -> backTo(layer, unit);
            case Step.WeightGradient(int layer, int unit, int from) -> meet(edge(layer, unit, from));
            case Step.BiasGradient(int layer, int unit) -> toBias(layer, unit);
            case Step.WeightUpdate _, Step.BiasUpdate _ -> List.of();
        };
    }

    private List<Trip> alongEdgesInto(int layer, int unit) {
        List<Trip> trips = new ArrayList<>();
        for (Edge edge : diagram.edges()) {
            if (edge.to().layer() == layer && edge.to().unit() == unit) {
                trips.add(new Trip(start(edge), end(edge), Phase.FORWARD));
            }
        }
        return trips;
    }

    private Trip toError(int output) {
        Box box = layout.errors().get(output);
        return new Trip(outputRim(output), new Point2D(box.x(), box.centerY()), Phase.ERROR);
    }

    private Point2D outputRim(int output) {
        Node node = diagram.unit(diagram.columns().size() - 2, output);
        return layout.centers().get(node).add(layout.radius(), 0);
    }

    private List<Trip> toTotal() {
        Point2D total = new Point2D(layout.total().centerX(), layout.total().centerY());
        return layout.errors().stream()
                .map(box -> new Trip(new Point2D(box.centerX(), box.centerY()), total, Phase.ERROR))
                .toList();
    }

    private List<Trip> backTo(int layer, int unit) {
        if (layer == diagram.columns().size() - 2) {
            Box box = layout.errors().get(unit);
            return List.of(new Trip(new Point2D(box.x(), box.centerY()), outputRim(unit), Phase.BACKWARD));
        }
        List<Trip> trips = new ArrayList<>();
        for (Edge edge : diagram.edges()) {
            if (edge.from().layer() == layer && edge.from().unit() == unit) {
                trips.add(new Trip(end(edge), start(edge), Phase.BACKWARD));
            }
        }
        return trips;
    }

    /** δ from one end and the value from the other meet at the weight's label. */
    private List<Trip> meet(Edge edge) {
        StageLayout.Label label = layout.labels().get(edge);
        Point2D middle = label == null
                ? start(edge).midpoint(end(edge))
                : new Point2D(label.box().centerX(), label.box().centerY());
        return List.of(new Trip(end(edge), middle, Phase.BACKWARD), new Trip(start(edge), middle, Phase.FORWARD));
    }

    private List<Trip> toBias(int layer, int unit) {
        Node node = diagram.unit(layer, unit);
        Box tag = layout.biasTags().get(node);
        if (tag == null) {
            return meet(edge(layer, unit, -1));
        }
        Point2D center = layout.centers().get(node);
        return List.of(new Trip(center, new Point2D(tag.centerX(), tag.centerY()), Phase.BACKWARD));
    }

    private Edge edge(int layer, int unit, int from) {
        return diagram.edges().stream()
                .filter(edge -> edge.to().layer() == layer
                        && edge.to().unit() == unit
                        && edge.from().unit() == from)
                .findFirst()
                .orElseThrow();
    }

    private Point2D start(Edge edge) {
        return EdgeLayer.rim(layout, edge.from(), edge.to());
    }

    private Point2D end(Edge edge) {
        return EdgeLayer.rim(layout, edge.to(), edge.from());
    }
}
