package backstep.view.chalkboard;

import backstep.drawing.board.BoardContent;
import backstep.model.derivation.Derivation;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The derivation in a presentation: beside the stage as many of its lines as there is room for, under it one. */
final class PresentDerivation {

    private final DerivationView lines;
    private final EquationLine line;
    private boolean beside;
    /** What is shown of it, and how large. */
    private Optional<Derivation> fitted = Optional.empty();

    private Typesetter typesetter;

    /** @param placed run when there are new nodes */
    PresentDerivation(Typesetter typesetter, Runnable placed) {
        this.typesetter = typesetter;
        lines = new DerivationView(typesetter, placed);
        line = new EquationLine(typesetter, placed);
        // Lines are broken at the width that they were tried in, however large their type is.
        lines.setMinWidth(0);
        line.setMinHeight(0);
        HBox.setHgrow(line, Priority.ALWAYS);
    }

    /** Beside the stage. */
    DerivationView lines() {
        return lines;
    }

    /** Under it. */
    EquationLine line() {
        return line;
    }

    void stand(boolean besideTheStage) {
        beside = besideTheStage;
        lines.setId(beside ? PresentView.DERIVATION_ID : null);
        line.setId(beside ? null : PresentView.DERIVATION_ID);
    }

    /** Leaves its room to others. */
    void hide() {
        Controls.show(lines, false);
    }

    /** Chooses as many lines as there is room for beside the stage. */
    void fit(BoardContent content, LineRoom room) {
        typesetter = room.typesetter();
        fitted = room.fit(lines, content.derivation());
    }

    /** Shows the lines that were chosen beside the stage at another size. */
    void grow(Typesetter larger) {
        typesetter = larger;
        lines.show(fitted, larger);
    }

    /** Chooses the line under the stage. */
    void fit(BoardContent content, Typesetter ofLine) {
        typesetter = ofLine;
        fitted = content.derivation();
        Controls.show(line, fitted.isPresent());
    }

    /** Shows what has arrived of what was chosen. */
    void reveal(BoardContent content) {
        if (beside) {
            lines.show(fitted, content::shown, typesetter);
        } else {
            line.show(fitted, content::shown, typesetter);
        }
    }

    /** Whether no line is wider than some width. */
    boolean fits(double width) {
        return !lines.isManaged() || lines.fits(width);
    }
}
