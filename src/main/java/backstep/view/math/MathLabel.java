package backstep.view.math;

import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * A symbol with the number it has, for the graph: cheap to make, and its number changes without setting the symbol
 * again.
 *
 * <p>Either part may be missing. The number stands after the symbol, with or without an equals sign between them.
 */
public final class MathLabel extends Region {

    /** What stands between symbol and number. */
    public enum Between {
        SPACE,
        EQUALS
    }

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
        this.size = size;
        this.between = between;
        getStyleClass().add("math-label");
    }

    /** Pixels per em. */
    public double size() {
        return size;
    }

    /** Replaces the symbol; its parts cannot be pointed at, the label as a whole can. */
    public void setSymbol(Optional<Formula> formula) {
        Style style = Style.text(size);
        symbol = formula.map(value -> new FormulaSetting(Numerals.DEFAULT, Integer.MAX_VALUE)
                        .onOneLine(value, style)
                        .unlinked()
                        .withItalic())
                .orElse(Box.EMPTY);
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
        number = parts.map(text -> NumberBoxes.number(text, Style.text(size))).orElse(Box.EMPTY);
        redraw();
        if (before != number.width()) {
            requestLayout();
        }
    }

    private void redraw() {
        List<Node> nodes = getChildren();
        int end = MathNodes.draw(symbol, 0, ascent(), nodes, 0);
        if (between == Between.EQUALS && gap() > 0) {
            Box sign = Glyphs.text(MathFace.MAIN, "=", size);
            end = MathNodes.draw(sign, symbol.width() + Atom.THICK * size, ascent(), nodes, end);
        }
        end = MathNodes.draw(number, symbol.width() + gap(), ascent(), nodes, end);
        MathNodes.cut(nodes, end);
    }

    /** The room between symbol and number. */
    private double gap() {
        if (symbol.width() == 0 || number.width() == 0) {
            return 0;
        }
        return switch (between) {
            case SPACE -> size / 2;
            case EQUALS ->
                2 * Atom.THICK * size + MathFonts.glyph(MathFace.MAIN, '=').advance() * size;
        };
    }

    /** The same for every label of a size, so that labels in a row share a baseline. */
    private double ascent() {
        return Math.max(Math.max(symbol.height(), number.height()), ASCENT * size);
    }

    private double depth() {
        return Math.max(Math.max(symbol.depth(), number.depth()), DEPTH * size);
    }

    @Override
    public double getBaselineOffset() {
        return ascent();
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return symbol.width() + gap() + number.width();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return ascent() + depth();
    }

    private static final double ASCENT = 0.85;
    private static final double DEPTH = 0.25;
}
