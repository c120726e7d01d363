package backstep.view.network;

import backstep.controller.Frame;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.network.Diagram.Edge;
import backstep.view.network.Diagram.Node;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

/**
 * The edges as lines: width by |w| (in the backward phase by |∂E/∂w|), dashes for negative weights, colour for what is
 * going on.
 *
 * <p>How edges are drawn is known only here, so that a large network can get another way.
 */
final class EdgeLayer extends Pane {

    private static final double THINNEST = 1;
    private static final double THICKEST = 6;
    /** How much is left of edges that are on no path. */
    private static final double ASIDE = 0.35;

    private final Map<Edge, Line> lines = new LinkedHashMap<>();
    private final Map<Integer, Integer> edgesOfGap = new HashMap<>();
    private double lineScale = 1;

    EdgeLayer() {
        setMouseTransparent(true);
    }

    void setEdges(Iterable<Edge> edges) {
        lines.clear();
        edgesOfGap.clear();
        for (Edge edge : edges) {
            Line line = new Line();
            line.setId(Ids.of("edge", edge.parameter()));
            line.getStyleClass().add("edge");
            lines.put(edge, line);
            edgesOfGap.merge(edge.gap(), 1, Integer::sum);
        }
        getChildren().setAll(lines.values());
    }

    /** Stronger lines for a projector. */
    void setLineScale(double scale) {
        lineScale = scale;
    }

    void place(StageLayout layout) {
        lines.forEach((edge, line) -> {
            Point2D from = rim(layout, edge.from(), edge.to());
            Point2D to = rim(layout, edge.to(), edge.from());
            line.setStartX(from.getX());
            line.setStartY(from.getY());
            line.setEndX(to.getX());
            line.setEndY(to.getY());
        });
    }

    /** The point on a circle's rim that looks towards another circle. */
    static Point2D rim(StageLayout layout, Node node, Node towards) {
        Point2D center = layout.centers().get(node);
        Point2D direction = layout.centers().get(towards).subtract(center).normalize();
        return center.add(direction.multiply(StageFrame.radiusOf(layout.radius(), node)));
    }

    /**
     * Shows the edges of a frame.
     *
     * @param lit edges that are pointed at
     * @param paths what the number that was clicked is made of; other edges step back
     */
    void show(Frame frame, Set<Quantity.Owner> lit, PathShares paths) {
        double largestWeight = Math.max(frame.iteration().before().largestWeight(), 1e-12);
        double largestGradient = Math.max(largestGradient(frame), 1e-300);
        lines.forEach((edge, line) -> {
            double weight = frame.iteration().value(edge.parameter());
            Optional<Double> path = paths.of(edge.parameter());
            Optional<Phase> phase = paths.isEmpty() ? emphasis(frame, edge) : path.map(share -> Phase.BACKWARD);
            boolean byGradient = phase.isPresent() && phase.get() == Phase.BACKWARD && gradientKnown(frame, edge);
            double share = path.orElseGet(() -> byGradient
                    ? Math.abs(frame.iteration().value(gradient(edge))) / largestGradient
                    : Math.abs(weight) / largestWeight);
            line.setStrokeWidth(lineScale * density(edge) * (THINNEST + (THICKEST - THINNEST) * Math.min(1, share)));
            line.setOpacity(paths.isEmpty() || path.isPresent() ? 1 : ASIDE);
            line.pseudoClassStateChanged(Styles.NEGATIVE, weight < 0);
            line.pseudoClassStateChanged(Styles.LIT, lit.contains(edge.parameter()));
            Styles.phase(line, phase);
        });
    }

    /** Between layers of many units all lines are thinner, or they would be one grey area. */
    private double density(Edge edge) {
        return Math.min(1, Math.sqrt((double) StageLayout.MOST_LABELS / edgesOfGap.get(edge.gap())));
    }

    private double largestGradient(Frame frame) {
        double largest = 0;
        for (Edge edge : lines.keySet()) {
            largest = Math.max(largest, Math.abs(frame.iteration().value(gradient(edge))));
        }
        return largest;
    }

    /** The phase whose colour an edge takes: that of the step it takes part in, and once its gradient is known that. */
    private static Optional<Phase> emphasis(Frame frame, Edge edge) {
        Optional<Phase> phase = frame.phase();
        if (phase.isEmpty()) {
            return Optional.empty();
        }
        boolean takesPart = switch (phase.get()) {
            case FORWARD -> frame.isCurrent(new Step.NetInput(edge.to().asUnit()));
            case ERROR -> false;
            case BACKWARD ->
                gradientKnown(frame, edge)
                        || frame.isCurrent(gradient(edge))
                        || frame.isCurrent(new Step.Delta(edge.from().asUnit()));
            case UPDATE -> frame.isCurrent(update(edge));
        };
        return takesPart ? phase : Optional.empty();
    }

    private static boolean gradientKnown(Frame frame, Edge edge) {
        return frame.isKnown(gradient(edge));
    }

    static Step gradient(Edge edge) {
        return new Step.Gradient(edge.parameter());
    }

    static Step update(Edge edge) {
        return new Step.Update(edge.parameter());
    }
}
