package backstep.drawing;

import backstep.controller.Frame;
import backstep.drawing.Diagram.Edge;
import backstep.drawing.Diagram.Node;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The values that travel while a step is taken: dots along the edges that carry them. */
record Packets(Diagram diagram, StageLayout layout) {

    /** A way that a value takes, straight from one point to another. */
    private record Trip(Point from, Point to, Phase phase) {}

    /** The packets where they are at this moment; none when nothing moves. */
    List<Part> parts(Frame frame) {
        List<Part> packets = new ArrayList<>();
        if (frame.cursor().isMoving()) {
            double eased = ease(frame.cursor().progress());
            for (int number = frame.known() + 1; number <= frame.cursor().step(); number++) {
                for (Trip trip : trips(frame.steps().get(number))) {
                    packets.add(packet(packets.size(), trip, eased));
                }
            }
        }
        return packets;
    }

    private Part packet(int number, Trip trip, double share) {
        Point at = trip.from().towards(trip.to(), share);
        double radius = Math.max(4.5, layout.font() * 0.5);
        return new Part(
                Kind.PACKET,
                "packet-" + number,
                Optional.empty(),
                Rect.around(at.x(), at.y(), 2 * radius, 2 * radius),
                List.of(new Shape.Circle(
                        at,
                        radius,
                        Optional.of(Role.of(trip.phase())),
                        Optional.of(Shape.Stroke.of(Role.STAGE, 1.5)))));
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
        return diagram.edges().stream()
                .filter(edge -> edge.parameter().into().equals(unit))
                .map(edge -> new Trip(start(edge), end(edge), Phase.FORWARD))
                .toList();
    }

    /** The error is sent on from the output, and comes back to it as δ. */
    private List<Trip> betweenOutputAndError(int output, Phase phase) {
        List<Trip> trips = new ArrayList<>();
        List<Node> outputs = diagram.outputNodes();
        for (int index = 0; index < outputs.size(); index++) {
            if (outputs.get(index).unit() == output) {
                Rect box = layout.skeleton().errors().get(index);
                Point rim = layout.center(outputs.get(index)).add(new Point(layout.radius(), 0));
                Point error = new Point(box.x(), box.centerY());
                trips.add(phase == Phase.ERROR ? new Trip(rim, error, phase) : new Trip(error, rim, phase));
            }
        }
        return trips;
    }

    private List<Trip> toTotal() {
        Point total = layout.skeleton().total().center();
        return layout.skeleton().errors().stream()
                .map(box -> new Trip(box.center(), total, Phase.ERROR))
                .toList();
    }

    private List<Trip> backTo(Unit unit) {
        return diagram.edges().stream()
                .filter(edge -> edge.from().asUnit().equals(unit))
                .map(edge -> new Trip(end(edge), start(edge), Phase.BACKWARD))
                .toList();
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

    private Point middle(Edge edge) {
        StageLayout.Label label = layout.labels().get(edge);
        return label == null ? start(edge).towards(end(edge), 0.5) : label.box().center();
    }

    private List<Trip> toBias(Bias bias) {
        Optional<Node> node = diagram.node(bias.into());
        Optional<Rect> tag = node.map(layout.skeleton().biasTags()::get);
        return tag.isEmpty()
                ? meet(bias)
                : List.of(new Trip(layout.center(node.get()), tag.get().center(), Phase.BACKWARD));
    }

    private Point start(Edge edge) {
        return layout.rim(edge.from(), edge.to());
    }

    private Point end(Edge edge) {
        return layout.rim(edge.to(), edge.from());
    }
}
