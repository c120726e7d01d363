package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.model.derivation.Context;
import backstep.model.derivation.Factor;
import backstep.model.derivation.Factors;
import backstep.model.formula.Formula;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Step;
import backstep.model.words.FactorWords;
import backstep.model.words.Prose;
import backstep.typeset.Box.Link;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.math.MathBox;
import backstep.view.math.WordsView;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Under a derivation: its factors, each of which unfolds where it comes from. */
final class WhyView extends VBox {

    static final String FACTOR_ID = "why-factor-";
    static final String DERIVATION_ID = "why-derivation";

    private static final int NONE = -1;

    /** How much larger than the words around them a small fraction is, and the lines of a derivation. */
    private static final double CHIP = 1.35;

    private static final double LINES = 1.15;

    private final Texts texts;
    private final Runnable changed;
    private final Label title;
    private final FlowPane bar = new FlowPane();
    private final DerivationView derivation;
    private final WhereView where;
    private final WordsView reasons = new WordsView("chalk-explanation", WordsView.FORMULA_SIZE, true);
    private final VBox card;
    private Optional<Step> step = Optional.empty();
    private List<Factor> factors = List.of();
    private Shown shown = new Shown(List.of(), 0);
    private int open = NONE;

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
        title = Controls.label(texts.get("why.title.text"), "chalk-why-title");
        derivation = new DerivationView(typesetter, placed);
        derivation.setId(DERIVATION_ID);
        where = new WhereView(texts, placed);
        card = new VBox(derivation, where, reasons);
        card.getStyleClass().add("chalk-chain");
        bar.getStyleClass().add("chalk-why-bar");
        getStyleClass().add("chalk-why");
        getChildren().addAll(bar, card);
    }

    /** Shows the factors of the step on the screen; those of another step are closed at first. */
    void show(Frame frame, Typesetter typesetter) {
        if (!frame.step().equals(step)) {
            step = frame.step();
            open = NONE;
        }
        Context context = new Context(frame.iteration(), frame.symbols());
        factors = step.map(new Factors(context)::of).orElse(List.of());
        open = Math.min(open, factors.size() - 1);
        Controls.show(this, !factors.isEmpty());
        List<String> names = factors.stream()
                .map(factor -> PlainText.DEFAULT.of(factor.derivation().left()))
                .toList();
        Shown now = new Shown(names, typesetter.size());
        if (!now.equals(shown)) {
            shown = now;
            bar.getChildren().setAll(title);
            IntStream.range(0, factors.size()).forEach(at -> bar.getChildren().add(button(at, typesetter)));
        }
        for (int at = 0; at < factors.size(); at++) {
            ((ToggleButton) bar.getChildren().get(at + 1)).setSelected(at == open);
        }
        Controls.show(card, open != NONE);
        if (open != NONE) {
            unfold(factors.get(open), typesetter);
        }
    }

    private ToggleButton button(int at, Typesetter typesetter) {
        Formula left = factors.get(at).derivation().left();
        ToggleButton button = new ToggleButton();
        button.setId(FACTOR_ID + at);
        button.setGraphic(new MathBox(larger(typesetter, CHIP).inline(left)));
        button.getGraphic().setMouseTransparent(true);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("chalk-factor");
        String name = texts.get("why.factor.name", PlainText.DEFAULT.of(left));
        button.setAccessibleText(name);
        Controls.tooltip(button, () -> name);
        button.setOnAction(_ -> open(open == at ? NONE : at));
        return button;
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

    private void open(int at) {
        open = at;
        changed.run();
    }

    /** Opens the first factor, then the next, and closes the last one. */
    void next() {
        if (!factors.isEmpty()) {
            open(open + 1 < factors.size() ? open + 1 : NONE);
        }
    }

    /** Opens the factor that a derivative is; false where it is none of this step. */
    boolean open(Link.ToDerivative derivative) {
        for (int at = 0; at < factors.size(); at++) {
            if (factors.get(at).isDerivative(derivative.of(), derivative.by())) {
                open(at == open ? NONE : at);
                return true;
            }
        }
        return false;
    }
}
