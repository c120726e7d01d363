package backstep.view.fields;

import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.view.math.MathLabel;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.layout.Region;

/**
 * A number at the right end of a box, its symbol, if it has one, at the left end or over it. A number that is too wide for
 * the box shrinks.
 */
class NumberFace extends Region {

    private static final double PADDING = 4;
    /** What reaches out of the box keeps off the edge of the window. */
    private static final double EDGE = 4;

    private static final double LEFT = 6;
    private static final double PADDING_Y = 3;
    /** Size of the symbol relative to the number. */
    private static final double SYMBOL = 0.86;
    /** A minus and a point, in em. */
    private static final double SIGNS = 1.06;

    private static final double DIGIT = 0.5;
    /** How much closer than two lines a symbol and the number under it stand. */
    private static final double CLOSER = 1;

    private final MathLabel symbol;
    private final MathLabel number;
    private final double size;
    private Numerals numerals = Numerals.DEFAULT;
    private boolean stacked;
    private Optional<Region> cover = Optional.empty();

    /** @param size of the type, in pixels per em */
    NumberFace(Optional<Formula> symbolShown, double size) {
        this.size = size;
        symbol = new MathLabel(size * SYMBOL);
        number = new MathLabel(size);
        symbol.setSymbol(symbolShown);
        number.setMouseTransparent(true);
        symbol.setMouseTransparent(true);
        symbol.getStyleClass().add("field-symbol");
        getChildren().addAll(symbol, number);
    }

    final void showNumber(double value, Numerals newNumerals) {
        if (!newNumerals.equals(numerals)) {
            numerals = newNumerals;
            super.requestLayout();
        }
        number.setNumber(OptionalDouble.of(value), newNumerals);
    }

    /** Whether the symbol stands over the number, as it does in a narrow column. */
    public final void setStacked(boolean over) {
        if (stacked != over) {
            stacked = over;
            super.requestLayout();
        }
    }

    public final boolean isStacked() {
        return stacked;
    }

    /** How wide it would like to be with its symbol over the number, or beside it. */
    public final double wide(boolean over) {
        return over
                ? Math.max(widestNumber(), symbol.prefWidth(-1)) + 2 * PADDING
                : widestNumber() + lead() + LEFT + PADDING;
    }

    /** How high it is with its symbol over the number, or beside it. */
    public final double high(boolean over) {
        return Math.ceil(number.prefHeight(-1) + 2 * PADDING_Y + (over ? symbol.prefHeight(-1) - CLOSER : 0));
    }

    final double size() {
        return size;
    }

    final Numerals numerals() {
        return numerals;
    }

    /** What is too wide for the box reaches out of it to the left, as far as the window goes. */
    private void layOut(Region covering) {
        double wide = Math.max(getWidth() - 2, covering.prefWidth(-1));
        double left = Math.max(getWidth() - 1 - wide, sceneToLocal(EDGE, 0).getX());
        covering.resizeRelocate(Math.min(left, 1), 1, wide, getHeight() - 2);
    }

    /** Puts something in the place of number and symbol; it may be wider than the box. */
    final void cover(Region node) {
        cover = Optional.of(node);
        getChildren().add(node);
        number.setVisible(false);
        symbol.setVisible(false);
    }

    final void uncover() {
        cover.ifPresent(getChildren()::remove);
        cover = Optional.empty();
        number.setVisible(true);
        symbol.setVisible(true);
    }

    /** The room for a number with these decimals, in pixels. */
    private double widestNumber() {
        return size * (SIGNS + DIGIT * (1 + numerals.decimals()));
    }

    private double lead() {
        double width = symbol.prefWidth(-1);
        return width > 0 ? width + PADDING : 0;
    }

    /** Only its own parts move when the number changes, so that a frame does not lay out the whole window. */
    @Override
    public void requestLayout() {
        setNeedsLayout(true);
    }

    @Override
    protected double computePrefWidth(double height) {
        return wide(stacked);
    }

    @Override
    protected double computeMinWidth(double height) {
        return size * 2;
    }

    @Override
    protected double computePrefHeight(double width) {
        return high(stacked);
    }

    @Override
    public double getBaselineOffset() {
        return PADDING_Y + (stacked ? symbol.prefHeight(-1) - CLOSER : 0) + number.getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        double baseline = getBaselineOffset() + (getHeight() - high(stacked)) / 2;
        double symbolTop = stacked ? PADDING_Y - CLOSER / 2 : baseline - symbol.getBaselineOffset();
        double left = stacked ? PADDING : LEFT;
        symbol.resizeRelocate(left, symbolTop, symbol.prefWidth(-1), symbol.prefHeight(-1));
        double room = getWidth() - left - PADDING - (stacked ? 0 : lead());
        number.alignRight(getWidth() - PADDING, baseline - number.getBaselineOffset(), room);
        cover.ifPresent(this::layOut);
    }
}
