package backstep.view.math;

import backstep.typeset.Box;
import javafx.scene.layout.Region;

/**
 * A typeset formula as a node of exactly its size, with its baseline.
 *
 * <p>Parts that stand for a number of the network are marked with it: see {@link QuantityLinks}.
 */
public sealed class MathBox extends Region permits MathLabel {

    private Box box;

    /** Shows a formula that has been set. */
    public MathBox(Box set) {
        box = set;
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getStyleClass().add("math-box");
        MathNodes.draw(box, 0, box.height(), getChildren());
    }

    /** Shows another formula; nodes that fit are kept. */
    public final void show(Box set) {
        boolean sameSize = set.advance() == advance() && set.height() == ascent() && set.depth() == depth();
        box = set;
        MathNodes.draw(box, 0, box.height(), getChildren());
        if (!sameSize) {
            requestLayout();
        }
    }

    /** How far the formula reaches above its baseline. */
    public double ascent() {
        return box.height();
    }

    /** How far the formula reaches below its baseline. */
    public double depth() {
        return box.depth();
    }

    /** The width in which the formula is set. */
    public double advance() {
        return box.advance();
    }

    @Override
    public double getBaselineOffset() {
        return ascent();
    }

    @Override
    protected double computeMinWidth(double height) {
        return advance();
    }

    @Override
    protected double computePrefWidth(double height) {
        return advance();
    }

    @Override
    protected double computeMinHeight(double width) {
        return box.total();
    }

    @Override
    protected double computePrefHeight(double width) {
        return box.total();
    }
}
