package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.model.derivation.Context;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.InQuestion;
import backstep.model.derivation.MatrixForm;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Grid;
import backstep.model.iteration.Step;
import backstep.model.words.CardTexts;
import backstep.model.words.Prose;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.math.WordsView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The step's layer as a whole, in matrices, with the row and the column lit that the step is about; folded at first. */
final class MatrixView extends VBox {

    static final String FOLD_ID = "matrix-fold";
    static final String DERIVATION_ID = "matrix-derivation";
    static final String REMARKS_ID = "matrix-remarks";

    /** How much larger than the words around them its lines are. */
    private static final double LINES = 1.15;

    private final Texts texts;
    private final Fold fold;
    private final DerivationView derivation;
    private final WordsView remarks = new WordsView("chalk-explanation", WordsView.FORMULA_SIZE, true);
    private final VBox card;

    /**
     * A view without matrices.
     *
     * @param changed run when it is folded or unfolded
     * @param placed run when there are new nodes
     */
    MatrixView(Texts texts, Typesetter typesetter, Runnable changed, Runnable placed) {
        this.texts = texts;
        derivation = new DerivationView(typesetter, placed);
        derivation.setId(DERIVATION_ID);
        remarks.setId(REMARKS_ID);
        card = new VBox(derivation, remarks);
        card.getStyleClass().add("chalk-chain");
        String name = texts.get("matrix.fold.text");
        fold = new Fold(FOLD_ID, name);
        Label title = Controls.label(name, "chalk-why-title");
        title.setOnMouseClicked(_ -> fold.fire());
        HBox bar = new HBox(fold, title);
        bar.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("chalk-why");
        getChildren().addAll(bar, card);
        fold.selectedProperty().subscribe(changed);
    }

    /** Unfolds it, or folds it again. */
    void unfold(boolean unfolded) {
        fold.setSelected(unfolded);
    }

    void show(Frame frame, Typesetter typesetter) {
        Context context = Context.of(frame.iteration(), frame.notation());
        Optional<Step> step = frame.step();
        Optional<Derivation> form = step.flatMap(new MatrixForm(context)::like);
        Controls.show(this, form.isPresent());
        Controls.show(card, form.isPresent() && fold.isSelected());
        if (!card.isManaged()) {
            return;
        }
        Derivation known = known(form.orElseThrow().asPrinted(frame.numerals()), frame);
        derivation.show(
                Optional.of(known),
                typesetter
                        .withSize(LINES * typesetter.size())
                        .lighting(InQuestion.of(frame.iteration(), step.orElseThrow())));
        Prose.Writer writer = new Prose.Writer();
        String words = new CardTexts(context, texts.messages(), writer::write)
                .onMatrices(step.orElseThrow()).stream()
                        .map(CardTexts.Remark::sentence)
                        .collect(Collectors.joining(" "));
        Controls.show(remarks, !words.isEmpty());
        if (!words.isEmpty()) {
            remarks.show(writer.read(words), typesetter);
        }
    }

    /** The same with names in place of the numbers that no step has computed yet. */
    private static Derivation known(Derivation form, Frame frame) {
        List<Derivation.Line> lines = new ArrayList<>(form.lines());
        Derivation.Line result = lines.removeLast();
        Formula named = result.right() instanceof Grid(var rows)
                ? new Grid(rows.stream()
                        .map(row ->
                                row.stream().map(entry -> known(entry, frame)).toList())
                        .toList())
                : known(result.right(), frame);
        lines.add(new Derivation.Line(result.kind(), result.relation(), named));
        return new Derivation(form.left(), lines);
    }

    private static Formula known(Formula entry, Frame frame) {
        return entry instanceof Formula.Number number
                ? number.quantity()
                        .filter(quantity -> !frame.isKnown(quantity))
                        .map(frame.symbols()::symbol)
                        .orElse(entry)
                : entry;
    }
}
