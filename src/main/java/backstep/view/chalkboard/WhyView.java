package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.model.derivation.Factor;
import backstep.model.formula.Formula;
import backstep.model.formula.PlainText;
import backstep.model.words.FactorWords;
import backstep.model.words.Prose;
import backstep.typeset.Box;
import backstep.typeset.Box.Link;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.math.MathBox;
import backstep.view.math.WordsView;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Under a derivation: its factors, each of which unfolds where it comes from. */
final class WhyView extends VBox {

    static final String FACTOR_ID = "why-factor-";
    static final String DERIVATION_ID = "why-derivation";

    /** How much larger than the words around them a small fraction is, and the lines of a derivation. */
    private static final double CHIP = 1.35;

    private static final double LINES = 1.15;

    private final Texts texts;
    private final Runnable changed;
    private final FlowPane bar = new FlowPane();
    private final DerivationView derivation;
    private final WhereView where;
    private final WordsView reasons = new WordsView("chalk-explanation", WordsView.FORMULA_SIZE, true);
    private final VBox card;
    private final OpenFactor open = new OpenFactor();
    private Shown shown = new Shown(List.of(), 0);

    /** What the buttons are made for. */
    private record Shown(List<String> names, double size) {}

    /**
     * A view without factors.
     *
     * @param changed run when another one is open
     * @param placed run when there are new nodes
     */
    WhyView(Texts texts, Typesetter typesetter, Runnable changed, Runnable placed) {
        this.texts = texts;
        this.changed = changed;
        derivation = new DerivationView(typesetter, placed);
        derivation.setId(DERIVATION_ID);
        where = new WhereView(texts, placed);
        card = new VBox(derivation, where, reasons);
        card.getStyleClass().add("chalk-chain");
        bar.getStyleClass().add("chalk-why-bar");
        getStyleClass().add("chalk-why");
        bar.getChildren().add(Controls.label(texts.get("why.title.text"), "chalk-why-title"));
        getChildren().addAll(bar, card);
    }

    /** Shows the factors of the step on the screen. */
    void show(Frame frame, Typesetter typesetter) {
        open.follow(frame);
        List<Factor> factors = open.factors();
        Controls.show(this, !factors.isEmpty());
        List<String> names = factors.stream()
                .map(factor -> PlainText.DEFAULT.of(factor.derivation().left()))
                .toList();
        Shown now = new Shown(names, typesetter.size());
        if (!now.equals(shown)) {
            shown = now;
            for (int place = 0; place < factors.size(); place++) {
                button(place).show(factors.get(place).derivation().left(), larger(typesetter, CHIP));
            }
            bar.getChildren().remove(1 + factors.size(), bar.getChildren().size());
        }
        for (int place = 0; place < factors.size(); place++) {
            button(place).setSelected(open.isOpen(place));
        }
        Controls.show(card, open.get().isPresent());
        open.get().ifPresent(factor -> unfold(factor, typesetter));
    }

    /** The button of the factor at a place, which comes after those before it. */
    private FactorButton button(int place) {
        if (place + 1 == bar.getChildren().size()) {
            FactorButton made = new FactorButton();
            made.setId(FACTOR_ID + place);
            made.setOnAction(_ -> {
                open.toggle(place);
                turn();
            });
            bar.getChildren().add(made);
        }
        return (FactorButton) bar.getChildren().get(place + 1);
    }

    /** Unfolds a factor. */
    private final class FactorButton extends ToggleButton {

        private final MathBox factor = new MathBox(Box.EMPTY);

        FactorButton() {
            factor.setMouseTransparent(true);
            setGraphic(factor);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            getStyleClass().add("chalk-factor");
            Controls.tooltip(this, this::getAccessibleText);
        }

        void show(Formula formula, Typesetter typesetter) {
            factor.show(typesetter.inline(formula));
            setAccessibleText(texts.get("why.factor.name", PlainText.DEFAULT.of(formula)));
        }
    }

    private void unfold(Factor factor, Typesetter typesetter) {
        derivation.show(Optional.of(factor.derivation()), larger(typesetter, LINES));
        where.show(factor.derivation().where(), larger(typesetter, LINES));
        Controls.show(where, !factor.derivation().where().isEmpty());
        Prose.Writer writer = new Prose.Writer();
        String words = new FactorWords(texts.messages(), writer::write).of(factor);
        Controls.show(reasons, !words.isEmpty());
        reasons.show(writer.read(words), typesetter);
    }

    private static Typesetter larger(Typesetter typesetter, double factor) {
        return typesetter.withSize(factor * typesetter.size());
    }

    private void turn() {
        changed.run();
        Controls.reveal(open.get().isPresent() ? card : bar);
    }

    /** Opens the first factor, then the next, and closes the last one. */
    void next() {
        if (open.next()) {
            turn();
        }
    }

    /** Opens the factor that a derivative is; false where it is none of this step. */
    boolean open(Link.ToDerivative derivative) {
        boolean isFactor = open.toggle(derivative);
        if (isFactor) {
            turn();
        }
        return isFactor;
    }
}
