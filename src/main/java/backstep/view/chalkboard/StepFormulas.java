package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.drawing.board.BoardContent;
import backstep.model.derivation.Derivation;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The derivation of the step, and all that unfolds of it: its first lines, its factors, what it names, its whole layer. */
final class StepFormulas extends VBox {

    private final DerivationView derivation;
    private final Fold fold;
    private final WhyView why;
    private final WhereView where;
    private final MatrixView matrices;
    private final boolean unfolds;

    /**
     * A view without formulas.
     *
     * @param unfolds whether there is anything to click on
     * @param changed run when something is folded or unfolded
     * @param placed run when there are new nodes
     */
    StepFormulas(Texts texts, Typesetter typesetter, boolean unfolds, Runnable changed, Runnable placed) {
        this.unfolds = unfolds;
        derivation = new DerivationView(typesetter, placed);
        derivation.setId(ChalkboardView.DERIVATION_ID);
        fold = new Fold(ChalkboardView.FOLD_ID, texts.get("why.unfold.name"));
        StackPane.setAlignment(fold, Pos.TOP_RIGHT);
        why = new WhyView(texts, typesetter, changed, placed);
        where = new WhereView(texts, placed);
        where.setId(ChalkboardView.WHERE_ID);
        matrices = new MatrixView(texts, typesetter, changed, placed);
        getStyleClass().add("chalk-formulas");
        fold.selectedProperty().subscribe((before, now) -> changed.run());
    }

    void show(BoardContent content, Frame frame, Typesetter formulas, Typesetter words) {
        Optional<Derivation> shown = content.derivation();
        Controls.show(this, shown.isPresent());
        if (shown.isPresent() && getChildren().isEmpty()) {
            // Not before there is a formula: what nobody sees would be styled all the same, before the first frame.
            getChildren().addAll(new StackPane(derivation, fold), where);
            if (unfolds) {
                getChildren().add(1, why);
                getChildren().add(matrices);
            }
        }
        Controls.show(derivation, shown.isPresent());
        derivation.fold(!fold.isSelected());
        derivation.show(shown, content::shown, formulas);
        Controls.show(fold, unfolds && shown.filter(StepFormulas::canFold).isPresent());
        List<Derivation> named = shown.map(Derivation::where).orElse(List.of());
        Controls.show(where, !named.isEmpty());
        where.show(named, words);
        if (unfolds) {
            why.show(frame, words);
            matrices.show(frame, words);
        }
        // What says more about the number has its room from the start, but is not seen before the number is there.
        for (Node more : List.of(where, matrices)) {
            more.setVisible(more.isManaged() && content.arrivals().known());
        }
    }

    /** Definition and chain rule share a line, unless they are unfolded. */
    private static boolean canFold(Derivation derivation) {
        return derivation.lines().getFirst().kind() == Derivation.Kind.DEFINITION;
    }

    /** The lines themselves. */
    DerivationView derivation() {
        return derivation;
    }

    /** Where the factors come from. */
    WhyView why() {
        return why;
    }

    /** The whole layer. */
    MatrixView matrices() {
        return matrices;
    }
}
