package backstep.view.network;

import backstep.controller.Frame;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.view.base.Styles;
import backstep.view.network.Diagram.Edge;
import backstep.view.network.Diagram.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        if (frame.cursor().isMoving()) {
            double eased = ease(frame.cursor().progress());
            for (int number = frame.known() + 1; number <= frame.cursor().step(); number++) {
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
            case Step.NetInput(Unit unit) -> alongEdgesInto(unit);
            case Step.Activation _ -> List.of();
            case Step.OutputError(int output) -> betweenOutputAndError(output, Phase.ERROR);
            case Step.TotalError() -> toTotal();
            case Step.Delta(Unit unit) ->
                isOutput(unit.layer()) ? betweenOutputAndError(unit.index(), Phase.BACKWARD) : backTo(unit);
            case Step.Gradient(Weight weight) -> meet(weight);
            case Step.Gradient(Bias bias) -> toBias(bias);
            case Step.Update _ -> List.of();
        };
    }

    private boolean isOutput(int layer) {
        return layer == diagram.columns().size() - 2;
    }

    private List<Trip> alongEdgesInto(Unit unit) {
        List<Trip> trips = new ArrayList<>();
        for (Edge edge : diagram.edges()) {
            if (edge.to().asUnit().equals(unit)) {
                trips.add(new Trip(start(edge), end(edge), Phase.FORWARD));
            }
        }
        return trips;
    }

    /** The error is sent on from the output, and comes back to it as δ. */
    private List<Trip> betweenOutputAndError(int output, Phase phase) {
        List<Trip> trips = new ArrayList<>();
        List<Node> outputs = diagram.outputNodes();
        for (int index = 0; index < outputs.size(); index++) {
            if (outputs.get(index).unit() == output) {
                Box box = layout.errors().get(index);
                Point2D rim = layout.centers().get(outputs.get(index)).add(layout.radius(), 0);
                Point2D error = new Point2D(box.x(), box.centerY());
                trips.add(phase == Phase.ERROR ? new Trip(rim, error, phase) : new Trip(error, rim, phase));
            }
        }
        return trips;
    }

    private List<Trip> toTotal() {
        Point2D total = new Point2D(layout.total().centerX(), layout.total().centerY());
        return layout.errors().stream()
                .map(box -> new Trip(new Point2D(box.centerX(), box.centerY()), total, Phase.ERROR))
                .toList();
    }

    private List<Trip> backTo(Unit unit) {
        List<Trip> trips = new ArrayList<>();
        for (Edge edge : diagram.edges()) {
            if (edge.from().asUnit().equals(unit)) {
                trips.add(new Trip(end(edge), start(edge), Phase.BACKWARD));
            }
        }
        return trips;
    }

    /** δ from one end and the value from the other meet at the weight's label. */
    private List<Trip> meet(Parameter parameter) {
        return diagram.edges().stream()
                .filter(edge -> edge.parameter().equals(parameter))
                .flatMap(edge -> Stream.of(
                        new Trip(end(edge), middle(edge), Phase.BACKWARD),
                        new Trip(start(edge), middle(edge), Phase.FORWARD)))
                .toList();
    }

    private Point2D middle(Edge edge) {
        StageLayout.Label label = layout.labels().get(edge);
        return label == null
                ? start(edge).midpoint(end(edge))
                : new Point2D(label.box().centerX(), label.box().centerY());
    }

    private List<Trip> toBias(Bias bias) {
        Optional<Node> node = diagram.node(bias.into());
        Optional<Box> tag = node.map(layout.biasTags()::get);
        if (tag.isEmpty()) {
            return meet(bias);
        }
        Point2D center = layout.centers().get(node.get());
        Point2D end = new Point2D(tag.get().centerX(), tag.get().centerY());
        return List.of(new Trip(center, end, Phase.BACKWARD));
    }

    private Point2D start(Edge edge) {
        return EdgeLayer.rim(layout, edge.from(), edge.to());
    }

    private Point2D end(Edge edge) {
        return EdgeLayer.rim(layout, edge.to(), edge.from());
    }
}
