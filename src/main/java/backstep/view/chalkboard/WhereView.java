package backstep.view.chalkboard;

import backstep.model.derivation.Derivation;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a derivation names without working it out, each derived in turn, in smaller type under it. */
final class WhereView extends VBox {

    private final Label word;
    private final Runnable placed;
    private final List<DerivationView> derivations = new ArrayList<>();

    /**
     * A view without content.
     *
     * @param placed run when there are new nodes
     */
    WhereView(Texts texts, Runnable placed) {
        this.placed = placed;
        word = Controls.label(texts.get("chalkboard.where.text"), "chalk-where-word");
        getStyleClass().add("chalk-where");
    }

    void show(List<Derivation> shown, Typesetter typesetter) {
        while (derivations.size() < shown.size()) {
            derivations.add(new DerivationView(typesetter, placed));
        }
        getChildren().setAll(word);
        for (int at = 0; at < shown.size(); at++) {
            derivations.get(at).show(Optional.of(shown.get(at)), typesetter);
            getChildren().add(derivations.get(at));
        }
    }
}
