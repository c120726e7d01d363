package backstep.view.chalkboard;

import backstep.model.formula.Numerals;
import backstep.typeset.Typesetter;
import backstep.view.base.Breakpoints;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;

/** How large the type of the chalkboard is: as its style sheet has it, and larger in a wider panel. */
final class BoardType {

    /** Formulas are a little larger than the words around them. */
    private static final double FORMULA_SIZE = 1.3;

    private static final int MOST_TERMS = 8;

    /** How much of the width beyond the usual one goes into larger type. */
    private static final double GROWTH = 0.6;

    /** In tenths of the size; the style sheet has a class for each. */
    private static final int MOST_GROWTH = 5;

    static final String GROWN = "chalk-grown-";

    private final DoubleProperty textSize = new SimpleDoubleProperty(this, "textSize", 14);
    private final IntegerProperty growth = new SimpleIntegerProperty(this, "growth", 0);
    private final BooleanProperty wholeSums = new SimpleBooleanProperty(this, "wholeSums");

    /**
     * Keeps the style of a board to it.
     *
     * @param changed run when there is another size, or when long sums are to be shown whole
     */
    BoardType(Node board, Runnable changed) {
        textSize.subscribe((before, now) -> changed.run());
        wholeSums.subscribe((before, now) -> changed.run());
        board.getStyleClass().add(GROWN + growth.get());
        growth.subscribe((before, now) -> {
            board.getStyleClass().remove(GROWN + before);
            board.getStyleClass().add(GROWN + now);
            changed.run();
        });
    }

    /** Of the words in pixels, as the style sheet has it where the panel is as narrow as it can be. */
    DoubleProperty textSize() {
        return textSize;
    }

    /** Part of a larger width goes into longer lines, part into larger letters. */
    void fit(double width) {
        double wider = width / Breakpoints.SIDE_PANEL - 1;
        growth.set(Math.clamp(Math.round(10 * GROWTH * wider), 0, MOST_GROWTH));
    }

    /** From now on no term of a long sum is left out. */
    void showWholeSums() {
        wholeSums.set(true);
    }

    private double size() {
        return textSize.get() * (1 + growth.get() / 10.0);
    }

    /** For the formulas of the step. */
    Typesetter formulas(Numerals numerals) {
        return new Typesetter(FORMULA_SIZE * size(), numerals, wholeSums.get() ? Integer.MAX_VALUE : MOST_TERMS);
    }

    /** For formulas among words. */
    Typesetter words(Numerals numerals) {
        return formulas(numerals).withSize(size());
    }
}
