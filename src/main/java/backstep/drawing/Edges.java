package backstep.drawing;

import backstep.controller.Frame;
import backstep.drawing.Diagram.Edge;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Shape.Stroke;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Step;
import java.util.List;
import java.util.Optional;

/**
 * Edges as lines: width by |w| (in the backward phase by |∂E/∂w|), dashes for negative weights, colour for what is going
 * on.
 */
final class Edges {

    private static final double THINNEST = 1;
    private static final double THICKEST = 6;
    private static final List<Double> DASHES = List.of(7.0, 5.0);
    /** How much is left of edges that are on no path. */
    private static final double ASIDE = 0.35;

    private final Frame frame;
    private final Highlights highlights;
    private final Diagram diagram;
    private final StageLayout layout;
    private final double lineScale;
    private final double largestWeight;
    private final double largestGradient;

    /** @param lineScale what all widths are multiplied by: more for a projector */
    Edges(Frame frame, Highlights highlights, Diagram diagram, StageLayout layout, double lineScale) {
        this.frame = frame;
        this.highlights = highlights;
        this.diagram = diagram;
        this.layout = layout;
        this.lineScale = lineScale;
        largestWeight = Math.max(frame.iteration().before().largestWeight(), 1e-12);
        largestGradient = diagram.edges().stream()
                .mapToDouble(edge -> Math.abs(frame.iteration().value(gradient(edge))))
                .reduce(1e-300, Math::max);
    }

    List<Part> parts() {
        return diagram.edges().stream().map(this::part).toList();
    }

    private Part part(Edge edge) {
        Point from = layout.rim(edge.from(), edge.to());
        Point to = layout.rim(edge.to(), edge.from());
        return new Part(
                Kind.EDGE,
                PartNames.of("edge", edge.parameter()),
                Optional.of(edge.parameter()),
                Rect.between(from, to),
                List.of(new Shape.Line(from, to, stroke(edge))));
    }

    private Stroke stroke(Edge edge) {
        PathShares paths = highlights.paths();
        double weight = frame.iteration().value(edge.parameter());
        Optional<Double> path = paths.of(edge.parameter());
        Optional<Phase> phase = paths.isEmpty() ? emphasis(edge) : path.map(share -> Phase.BACKWARD);
        boolean byGradient = phase.isPresent() && phase.get() == Phase.BACKWARD && frame.isKnown(gradient(edge));
        double share = path.orElseGet(() -> byGradient
                ? Math.abs(frame.iteration().value(gradient(edge))) / largestGradient
                : Math.abs(weight) / largestWeight);
        return new Stroke(
                role(edge, phase),
                lineScale * density(edge) * (THINNEST + (THICKEST - THINNEST) * Math.min(1, share)),
                weight < 0 ? DASHES : List.of(),
                paths.isEmpty() || path.isPresent() ? 1 : ASIDE);
    }

    private Role role(Edge edge, Optional<Phase> phase) {
        if (highlights.lit().contains(edge.parameter())) {
            return Role.TEXT;
        }
        return phase.map(Role::of).orElse(Role.EDGE);
    }

    /** Between layers of many units all lines are thinner, or they would be one grey area. */
    private double density(Edge edge) {
        return Math.min(
                1,
                Math.sqrt((double) StageLayout.MOST_LABELS
                        / diagram.gaps().get(edge.gap()).size()));
    }

    /** The phase whose colour an edge takes: that of the step it takes part in, and once its gradient is known that. */
    private Optional<Phase> emphasis(Edge edge) {
        return frame.phase().filter(phase -> switch (phase) {
            case FORWARD -> frame.isCurrent(new Step.NetInput(edge.parameter().into()));
            case ERROR -> false;
            case BACKWARD ->
                frame.isKnown(gradient(edge))
                        || frame.isCurrent(gradient(edge))
                        || frame.isCurrent(new Step.Delta(edge.from().asUnit()));
            case UPDATE -> frame.isCurrent(new Step.Update(edge.parameter()));
        });
    }

    private static Step gradient(Edge edge) {
        return new Step.Gradient(edge.parameter());
    }
}
