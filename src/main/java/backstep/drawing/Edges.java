package backstep.drawing;

import backstep.controller.Frame;
import backstep.drawing.Diagram.Edge;
import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Shape.Stroke;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Edges as lines: width by |w| (in the backward phase by |∂E/∂w|), dashes for negative weights, colour for what is going
 * on.
 */
final class Edges {

    private static final double THINNEST = 1;
    static final double THICKEST = 6;
    static final List<Double> DASHES = List.of(7.0, 5.0);
    /** The opacity of edges that are on no path. */
    private static final double ASIDE = 0.35;

    private static final double HALO = 10;
    /** The opacity of a halo. */
    private static final double SOFT = 0.3;

    private final Moment now;
    private final Frame frame;
    private final double largestWeight;
    private final double largestGradient;

    Edges(Moment now) {
        this.now = now;
        frame = now.frame();
        largestWeight = Math.max(frame.iteration().before().largestWeight(), 1e-12);
        boolean withholds = frame.withholds();
        largestGradient = now.diagram().edges().stream()
                .filter(edge -> !withholds || frame.isKnown(gradient(edge)))
                .mapToDouble(edge -> Math.abs(now.value(gradient(edge))))
                .reduce(1e-300, Math::max);
    }

    List<Part> parts() {
        return now.diagram().edges().stream().map(this::part).toList();
    }

    /** Where everything else steps back, the edges of the step lie on a broad band, however thin they are themselves. */
    List<Part> halos() {
        return !now.highlights().spotlight()
                ? List.of()
                : now.diagram().edges().stream()
                        .flatMap(edge -> now.phaseOf(edge.parameter()).stream()
                                .map(phase -> new Stroke(Role.of(phase), now.lineScale() * HALO, List.of(), SOFT))
                                .map(stroke -> line(Kind.HALO, "halo", edge, stroke)))
                        .toList();
    }

    private Part part(Edge edge) {
        return line(Kind.EDGE, "edge", edge, stroke(edge)).receding(now.recedes(edge.parameter()));
    }

    private Part line(Kind kind, String prefix, Edge edge, Stroke stroke) {
        Point from = now.layout().rim(edge.from(), edge.to());
        Point to = now.layout().rim(edge.to(), edge.from());
        String name = PartNames.of(prefix, edge.parameter());
        return new Part(
                kind,
                name,
                Optional.of(edge.parameter()),
                Rect.between(from, to),
                List.of(new Shape.Line(from, to, stroke)));
    }

    private Stroke stroke(Edge edge) {
        Map<Parameter, Double> paths = now.highlights().paths();
        double weight = now.value(edge.parameter());
        Optional<Double> path = Optional.ofNullable(paths.get(edge.parameter()));
        Optional<Phase> step = now.phaseOf(edge.parameter());
        Optional<Phase> phase = step.or(() -> paths.isEmpty() ? emphasis(edge) : path.map(share -> Phase.BACKWARD));
        boolean byGradient = phase.isPresent() && phase.get() == Phase.BACKWARD && frame.isKnown(gradient(edge));
        double share = path.orElseGet(() ->
                byGradient ? Math.abs(now.value(gradient(edge))) / largestGradient : Math.abs(weight) / largestWeight);
        return new Stroke(
                role(edge, phase),
                now.lineScale() * density(edge) * (THINNEST + (THICKEST - THINNEST) * Math.min(1, share)),
                weight < 0 ? DASHES : List.of(),
                paths.isEmpty() || path.isPresent() || step.isPresent() ? 1 : ASIDE);
    }

    /** What the step is about keeps its colour, also where it is pinned. */
    private Role role(Edge edge, Optional<Phase> phase) {
        boolean lit =
                now.isLit(edge.parameter()) && now.phaseOf(edge.parameter()).isEmpty();
        return lit ? Role.TEXT : phase.map(Role::of).orElse(Role.EDGE);
    }

    /** Between layers of many units all lines are thinner, or they would be one grey area. */
    private double density(Edge edge) {
        return Math.min(
                1,
                Math.sqrt((double) Limits.MOST_LABELS
                        / now.diagram().gaps().get(edge.gap()).size()));
    }

    /** The phase whose colour an edge takes that no step is about: that of its gradient, once it is known. */
    private Optional<Phase> emphasis(Edge edge) {
        return frame.phase().filter(phase -> phase == Phase.BACKWARD && frame.isKnown(gradient(edge)));
    }

    private static Step gradient(Edge edge) {
        return new Step.Gradient(edge.parameter());
    }
}
