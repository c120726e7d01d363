package backstep.view.math;

import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Quantity;
import backstep.typeset.Box;
import backstep.typeset.LabelSetting;
import backstep.typeset.LabelSetting.Between;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A symbol with the number it has: cheap to make, and its number changes without setting the symbol again.
 *
 * <p>Either part may be missing. The number stands after the symbol, with or without an equals sign between them.
 */
public final class MathLabel extends MathBox {

    private final double size;
    private final Between between;
    private Box symbol = Box.EMPTY;
    private Box number = Box.EMPTY;
    private Optional<Numerals.Parts> shown = Optional.empty();

    /**
     * A label without content.
     *
     * @param size pixels per em
     */
    public MathLabel(double size, Between between) {
        super(LabelSetting.pair(Box.EMPTY, between, Box.EMPTY, size));
        this.size = size;
        this.between = between;
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        getStyleClass().add("math-label");
    }

    /** Pixels per em. */
    public double size() {
        return size;
    }

    /** Replaces the symbol; its parts cannot be pointed at, the label as a whole can. */
    public void setSymbol(Optional<Formula> formula) {
        symbol = formula.map(value -> LabelSetting.symbol(value, size)).orElse(Box.EMPTY);
        redraw();
    }

    /** Says which number of the network this label shows, for its colour and for {@link QuantityLinks}. */
    public void setQuantity(Quantity quantity) {
        QuantityLinks.mark(this, quantity);
    }

    /** Shows a number, or none. */
    public void setNumber(OptionalDouble value, Numerals numerals) {
        Optional<Numerals.Parts> parts =
                value.isPresent() ? Optional.of(numerals.parts(value.getAsDouble())) : Optional.empty();
        if (!parts.equals(shown)) {
            shown = parts;
            number = parts.map(digits -> LabelSetting.number(digits, size)).orElse(Box.EMPTY);
            redraw();
        }
    }

    /** Puts this to the left of {@code right}, smaller where it would be wider than {@code room}. */
    public void alignRight(double right, double top, double room) {
        double wide = prefWidth(-1);
        double scale = Box.shrink(wide, room);
        setScaleX(scale);
        setScaleY(scale);
        resizeRelocate(right - wide * (1 + scale) / 2, top, wide, prefHeight(-1));
    }

    private void redraw() {
        show(LabelSetting.pair(symbol, between, number, size));
    }
}
