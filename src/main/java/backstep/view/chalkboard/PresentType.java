package backstep.view.chalkboard;

import backstep.model.formula.Numerals;
import backstep.typeset.Typesetter;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;

/** How large the type of a presentation is: as it was set, and larger beside the stage where there is room. */
final class PresentType {

    /** By how many tenths it may grow, the most first. */
    private static final List<Integer> GROWTHS = List.of(5, 4, 3, 2, 1);

    /** The same where what the number means is told as well, which is not worth small type. */
    private static final List<Integer> WITH_MEANING = List.of(5, 4, 3);

    private final GrownType type;
    private boolean tellsMeaning;

    /** Keeps the style of a board to it. */
    PresentType(Node board) {
        type = new GrownType(board);
    }

    /** Of the words in pixels, as it was set. */
    DoubleProperty textSize() {
        return type.textSize();
    }

    /** Of the words in pixels, as it is now. */
    ObservableDoubleValue size() {
        return type.size();
    }

    /** Whether it is larger than it was set. */
    boolean isGrown() {
        return type.size().get() > type.textSize().get();
    }

    /** Is as it was set. */
    void reset() {
        tellsMeaning = false;
        type.grow(0);
    }

    /**
     * Grows as far as everything fits, or not at all.
     *
     * @param meaning whether there is something to tell about what the number means
     * @param fits shows everything as large as it is now, and says whether that has room
     * @return false where it did not grow, and everything is to be shown again
     */
    boolean grow(boolean meaning, BooleanSupplier fits) {
        tellsMeaning = meaning;
        if (meaning && grow(WITH_MEANING, fits)) {
            return true;
        }
        tellsMeaning = false;
        if (grow(GROWTHS, fits)) {
            return true;
        }
        reset();
        return false;
    }

    private boolean grow(List<Integer> growths, BooleanSupplier fits) {
        return growths.stream().anyMatch(tenths -> {
            type.grow(tenths);
            return fits.getAsBoolean();
        });
    }

    /** Whether there is room for what the number means. */
    boolean tellsMeaning() {
        return tellsMeaning;
    }

    /** For the formulas of the step. */
    Typesetter formulas(Numerals numerals) {
        return new Typesetter(type.formulaSize(), numerals);
    }

    /** For formulas among words. */
    Typesetter words(Numerals numerals) {
        return formulas(numerals).withSize(type.size().get());
    }
}
