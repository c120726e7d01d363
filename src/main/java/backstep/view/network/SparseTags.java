package backstep.view.network;

import backstep.controller.Frame;
import backstep.model.iteration.Quantity;
import backstep.view.network.Diagram.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Group;

/** Labels where there is no room for all: only for the edges of the step on the screen and those that are lit. */
final class SparseTags extends Group {

    private final List<Edge> edges;
    private final StageLayout layout;
    private List<Edge> shown = List.of();
    private List<ParameterTag> tags = List.of();

    SparseTags(Diagram diagram, StageLayout layout) {
        this.layout = layout;
        this.edges = diagram.edges().stream()
                .filter(edge -> layout.sparseGaps().contains(edge.gap())
                        && !layout.labels().containsKey(edge))
                .toList();
        setManaged(false);
        setAutoSizeChildren(false);
    }

    void show(Frame frame, Set<Quantity.Owner> lit) {
        List<Edge> wanted = new ArrayList<>();
        edges.stream().filter(edge -> matters(frame, lit, edge)).forEach(wanted::add);
        if (!wanted.equals(shown)) {
            shown = wanted;
            rebuild(frame);
        }
        tags.forEach(tag -> tag.show(frame, lit));
    }

    private static boolean matters(Frame frame, Set<Quantity.Owner> lit, Edge edge) {
        return lit.contains(edge.parameter())
                || lit.contains(edge.parameter().into())
                || StageType.reads(frame, edge.parameter())
                || frame.isCurrent(EdgeLayer.gradient(edge))
                || frame.isCurrent(EdgeLayer.update(edge));
    }

    private void rebuild(Frame frame) {
        Map<Edge, StageLayout.Label> labels = layout.placeSome(new TypeMetrics(frame), shown);
        tags = new ArrayList<>();
        labels.forEach((edge, label) -> tags.add(ParameterTag.of(edge, label, layout.font(), frame)));
        getChildren().setAll(tags);
    }
}
