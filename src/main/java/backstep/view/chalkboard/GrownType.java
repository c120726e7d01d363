package backstep.view.chalkboard;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;

/** The type of a board: as large as its style sheet has it, or larger by tenths, for each of which there is a style class. */
final class GrownType {

    /** Formulas are a little larger than the words around them. */
    static final double FORMULA_SIZE = 1.3;

    private static final String GROWN = "chalk-grown-";

    private final Node board;
    private final DoubleProperty textSize = new SimpleDoubleProperty(this, "textSize", 14);
    private final IntegerProperty tenths = new SimpleIntegerProperty(this, "tenths", 0);
    private final DoubleBinding size =
            Bindings.createDoubleBinding(() -> textSize.get() * (1 + tenths.get() / 10.0), textSize, tenths);

    GrownType(Node board) {
        this.board = board;
        board.getStyleClass().add(GROWN + tenths.get());
    }

    /** Of the words in pixels, as the style sheet has it. */
    DoubleProperty textSize() {
        return textSize;
    }

    /** Of the words in pixels, as large as they have grown. */
    ObservableDoubleValue size() {
        return size;
    }

    /** Is larger than in the style sheet, by up to five tenths. */
    void grow(int byTenths) {
        if (byTenths != tenths.get()) {
            board.getStyleClass().remove(GROWN + tenths.get());
            board.getStyleClass().add(GROWN + byTenths);
            tenths.set(byTenths);
        }
    }

    /** Of formulas on lines of their own. */
    double formulaSize() {
        return FORMULA_SIZE * size.get();
    }
}
