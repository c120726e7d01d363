package backstep.view.chalkboard;

import backstep.model.formula.Numerals;
import backstep.typeset.Typesetter;
import backstep.view.base.Breakpoints;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;

/** How large the type of the chalkboard is: as its style sheet has it, and larger in a wider panel. */
final class BoardType {

    private static final int MOST_TERMS = 8;

    /** How much of the width beyond the usual one goes into larger type. */
    private static final double GROWTH = 0.6;

    /** In tenths of the size. */
    private static final int MOST_GROWTH = 5;

    private final GrownType type;
    private final BooleanProperty wholeSums = new SimpleBooleanProperty(this, "wholeSums");

    /**
     * Keeps the style of a board to it.
     *
     * @param changed run when there is another size, or when long sums are to be shown whole
     */
    BoardType(Node board, Runnable changed) {
        type = new GrownType(board);
        type.size().subscribe((before, now) -> changed.run());
        wholeSums.subscribe((before, now) -> changed.run());
    }

    /** Of the words in pixels, as the style sheet has it where the panel is as narrow as it can be. */
    DoubleProperty textSize() {
        return type.textSize();
    }

    /** Part of a larger width goes into longer lines, part into larger letters. */
    void fit(double width) {
        double wider = width / Breakpoints.SIDE_PANEL - 1;
        type.grow(Math.clamp(Math.round(10 * GROWTH * wider), 0, MOST_GROWTH));
    }

    /** From now on no term of a long sum is left out. */
    void showWholeSums() {
        wholeSums.set(true);
    }

    /** For the formulas of the step. */
    Typesetter formulas(Numerals numerals) {
        return new Typesetter(type.formulaSize(), numerals, wholeSums.get() ? Integer.MAX_VALUE : MOST_TERMS);
    }

    /** For formulas among words. */
    Typesetter words(Numerals numerals) {
        return formulas(numerals).withSize(type.size().get());
    }
}
