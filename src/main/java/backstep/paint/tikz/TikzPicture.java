package backstep.paint.tikz;

import static backstep.paint.Coordinates.text;

import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Weight;
import backstep.paint.StepPicture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The source of one picture: first what stands on it, then the edges, which lie on a layer below. */
final class TikzPicture {

    private final StepPicture picture;
    private final StringBuilder main = new StringBuilder();
    private final StringBuilder edges = new StringBuilder();
    /** The names of the nodes of units, by their place. */
    private final Map<Quantity, Part> units = new HashMap<>();

    TikzPicture(StepPicture picture) {
        this.picture = picture;
    }

    String source() {
        picture.parts().stream()
                .filter(part -> part.kind() == Kind.UNIT)
                .forEach(part -> part.quantity().ifPresent(value -> units.put(value, part)));
        // Nodes come before the labels that stand between them.
        for (boolean between : List.of(false, true)) {
            picture.parts().stream()
                    .filter(part -> !part.name().startsWith("board"))
                    .filter(part -> (part.kind() != Kind.UNIT) == between)
                    .forEach(this::show);
        }
        picture.written().ifPresent(written -> main.append(new TikzBoard(picture, written).source()));
        String ground = "  \\fill[fill=stage] (0,0) rectangle (%s,%s);\n"
                .formatted(text(picture.width()), text(picture.height()));
        return main + "  \\begin{pgfonlayer}{edges}\n" + ground + edges + "  \\end{pgfonlayer}\n";
    }

    private void show(Part part) {
        switch (part.kind()) {
            case TIE, HALO, EDGE -> edge(part);
            case CAPTION, STATUS, LEGEND, PACKET, UNIT, LABEL, PASSING_LABEL, PLATE -> standing(part);
        }
    }

    private void standing(Part part) {
        main.append("  % ").append(part.name()).append('\n');
        TikzShapes shapes = new TikzShapes(picture, part, main);
        path(part).ifPresent(shapes::standOn);
        part.shapes().forEach(shapes::show);
    }

    /** The edge that a label belongs to, as a path between two nodes. */
    private Optional<TikzShapes.Way> path(Part part) {
        boolean label = part.kind() == Kind.LABEL || part.kind() == Kind.PASSING_LABEL;
        return part.quantity()
                .filter(_ -> label)
                .filter(Weight.class::isInstance)
                .map(Weight.class::cast)
                .flatMap(this::way);
    }

    private Optional<TikzShapes.Way> way(Weight weight) {
        Part from = units.get(weight.from().value());
        Part to = units.get(weight.into().value());
        return from == null || to == null ? Optional.empty() : Optional.of(new TikzShapes.Way(from, to));
    }

    private void edge(Part part) {
        TikzShapes shapes = new TikzShapes(picture, part, edges);
        Optional<TikzShapes.Way> way = part.quantity()
                .filter(Weight.class::isInstance)
                .map(Weight.class::cast)
                .flatMap(this::way);
        way.ifPresent(shapes::between);
        part.shapes().forEach(shapes::show);
    }
}
