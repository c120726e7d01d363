package backstep.drawing;

import backstep.model.iteration.Quantity;
import java.util.List;
import java.util.Optional;

/** All that the stage shows at a moment: parts from back to front. */
public record Drawing(List<Part> parts) {

    /** How much of its contrast to the stage goes from what steps back. */
    public static final double RECEDED = 0.64;

    public Drawing {
        parts = List.copyOf(parts);
    }

    /** The kinds of parts. */
    public enum Kind {
        /** A line from an output to its error or from there to the total error. */
        TIE,
        /** What the edges of the step lie on. */
        HALO,
        EDGE,
        CAPTION,
        UNIT,
        LABEL,
        /** The label of an edge that has one only as long as it matters. */
        PASSING_LABEL,
        PLATE,
        PACKET,
        STATUS,
        /** What a plot consists of. */
        PLOT,
        /** A point of a plot. */
        PLOT_POINT,
        LEGEND;

        /** Whether one can point at it. */
        public boolean isPickable() {
            return this == UNIT || this == LABEL || this == PASSING_LABEL || this == PLATE || this == PLOT_POINT;
        }
    }

    /**
     * Something with a name, such as a unit, an edge or a label.
     *
     * @param name the same in every drawing; {@link PartNames} makes it
     * @param quantity the number that it stands for
     * @param place what it covers
     * @param shapes from back to front
     * @param recedes whether it steps back behind what the step is about: a painter gives it less contrast
     * @param tip what there is to say about it when it is pointed at; may be empty
     */
    public record Part(
            Kind kind,
            String name,
            Optional<Quantity> quantity,
            Rect place,
            List<Shape> shapes,
            boolean recedes,
            String tip) {
        public Part {
            shapes = List.copyOf(shapes);
        }

        public Part(Kind kind, String name, Optional<Quantity> quantity, Rect place, List<Shape> shapes) {
            this(kind, name, quantity, place, shapes, false, "");
        }

        /** A single shape that stands for no number. */
        Part(Kind kind, String name, Rect place, Shape shape) {
            this(kind, name, Optional.empty(), place, List.of(shape));
        }

        Part receding(boolean so) {
            return new Part(kind, name, quantity, place, shapes, so, tip);
        }

        public Part telling(String words) {
            return new Part(kind, name, quantity, place, shapes, recedes, words);
        }
    }

    /** The part of a name, if it is shown. */
    public Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }
}
