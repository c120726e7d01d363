package backstep.view.math;

import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Quantity;
import backstep.typeset.Box;
import backstep.typeset.LabelSetting;
import backstep.typeset.LabelSetting.Between;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.layout.Region;

/**
 * A symbol with the number it has, for the graph: cheap to make, and its number changes without setting the symbol
 * again.
 *
 * <p>Either part may be missing. The number stands after the symbol, with or without an equals sign between them.
 */
public final class MathLabel extends Region {

    private final double size;
    private final Between between;
    private Box symbol = Box.EMPTY;
    private Box number = Box.EMPTY;
    private Box whole = Box.EMPTY;
    private Optional<Numerals.Parts> shown = Optional.empty();

    /**
     * A label without content.
     *
     * @param size pixels per em
     */
    public MathLabel(double size, Between between) {
        this.size = size;
        this.between = between;
        getStyleClass().add("math-label");
        redraw();
    }

    /** Pixels per em. */
    public double size() {
        return size;
    }

    /** Replaces the symbol; its parts cannot be pointed at, the label as a whole can. */
    public void setSymbol(Optional<Formula> formula) {
        symbol = formula.map(value -> LabelSetting.symbol(value, size)).orElse(Box.EMPTY);
        redraw();
        requestLayout();
    }

    /** Says which number of the network this label shows, for its colour and for {@link QuantityLinks}. */
    public void setQuantity(Quantity quantity) {
        QuantityLinks.mark(this, quantity);
    }

    /** Shows a number, or none. */
    public void setNumber(OptionalDouble value, Numerals numerals) {
        Optional<Numerals.Parts> parts =
                value.isPresent() ? Optional.of(numerals.parts(value.getAsDouble())) : Optional.empty();
        if (parts.equals(shown)) {
            return;
        }
        shown = parts;
        double before = number.width();
        number = parts.map(text -> LabelSetting.number(text, size)).orElse(Box.EMPTY);
        redraw();
        if (before != number.width()) {
            requestLayout();
        }
    }

    private void redraw() {
        whole = LabelSetting.pair(symbol, between, number, size);
        MathNodes.draw(whole, 0, whole.height(), getChildren());
    }

    @Override
    public double getBaselineOffset() {
        return whole.height();
    }

    @Override
    protected double computeMinWidth(double height) {
        return whole.width();
    }

    @Override
    protected double computePrefWidth(double height) {
        return whole.width();
    }

    @Override
    protected double computeMinHeight(double width) {
        return whole.total();
    }

    @Override
    protected double computePrefHeight(double width) {
        return whole.total();
    }
}
