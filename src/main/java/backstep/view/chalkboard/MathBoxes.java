package backstep.view.chalkboard;

import backstep.typeset.Box;
import backstep.view.math.MathBox;
import java.util.List;
import javafx.scene.Node;

/** Formulas as children of a view, kept from one content to the next. */
final class MathBoxes {

    private MathBoxes() {}

    /** The child at a place, made to show a formula; a new one when there is none yet. */
    static MathBox at(List<Node> children, int place, Box formula, String styleClass) {
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
}
