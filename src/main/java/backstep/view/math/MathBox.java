package backstep.view.math;

import backstep.typeset.Box;
import java.util.List;
import javafx.scene.Node;
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

    /** The child of a view at a place, made to show a formula; a new one when there is none yet. */
    public static MathBox at(List<Node> children, int place, Box formula, String styleClass) {
        if (place == children.size()) {
            MathBox box = new MathBox(formula);
            box.setManaged(false);
            box.getStyleClass().add(styleClass);
            children.add(box);
            return box;
        }
        MathBox box = (MathBox) children.get(place);
        box.show(formula);
        if (!box.getStyleClass().contains(styleClass)) {
            box.getStyleClass().setAll("math-box", styleClass);
        }
        return box;
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
