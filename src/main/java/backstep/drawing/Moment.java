package backstep.drawing;

import backstep.controller.Frame;
import backstep.drawing.StageType.Lettering;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Quantity;

/**
 * What the stage is to show: a frame, what is brought out of it, and where and in what type everything stands.
 *
 * @param lineScale what the widths of edges are multiplied by: more for a projector
 */
record Moment(
        Frame frame, Highlights highlights, Diagram diagram, StageLayout layout, StageType type, double lineScale) {

    boolean isLit(Quantity.Owner owner) {
        return highlights.lit().contains(owner);
    }

    /** Whether the part of a name has the keyboard. */
    boolean isFocused(String name) {
        return highlights.focused().filter(name::equals).isPresent();
    }

    double value(Quantity quantity) {
        return frame.iteration().value(quantity);
    }

    Numerals.Parts digits(Quantity quantity) {
        return frame.numerals().parts(value(quantity));
    }

    /** The number of a quantity, known or not. */
    Lettering number(Quantity quantity, double size) {
        return type.number(digits(quantity), size);
    }

    Lettering symbol(Quantity quantity, double size) {
        return type.symbol(frame.symbols().symbol(quantity), size);
    }
}
