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
 * <p>Either part may be missing. The number stands after the symbol.
 */
public final class MathLabel extends MathBox {

    private final double size;
    private Optional<Formula> named = Optional.empty();
    private Box symbol = Box.EMPTY;
    private Box number = Box.EMPTY;
    private Optional<Numerals.Parts> shown = Optional.empty();

    /**
     * A label without content.
     *
     * @param size pixels per em
     */
    public MathLabel(double size) {
        super(LabelSetting.pair(Box.EMPTY, Between.SPACE, Box.EMPTY, size));
        this.size = size;
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** A label that shows a symbol. */
    public MathLabel(double size, Formula formula) {
        this(size);
        setSymbol(Optional.of(formula));
    }

    /** Pixels per em. */
    public double size() {
        return size;
    }

    /** Replaces the symbol; its parts cannot be pointed at, the label as a whole can. */
    public void setSymbol(Optional<Formula> formula) {
        if (!formula.equals(named)) {
            named = formula;
            symbol = formula.map(value -> LabelSetting.symbol(value, size)).orElse(Box.EMPTY);
            redraw();
        }
    }

    /** Says which number of the network this label shows, for its colour and for {@link QuantityLinks}. */
    public void setQuantity(Quantity quantity) {
        QuantityLinks.mark(this, quantity);
    }

    /** Shows a number, or none. */
    public void setNumber(OptionalDouble value, Numerals numerals) {
        show(value.isPresent() ? Optional.of(numerals.parts(value.getAsDouble())) : Optional.empty());
    }

    /** Shows a number that has been taken apart, or none. */
    public void show(Optional<Numerals.Parts> parts) {
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
        show(LabelSetting.pair(symbol, Between.SPACE, number, size));
    }
}
