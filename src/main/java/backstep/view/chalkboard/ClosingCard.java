package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.model.derivation.Context;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.Essence;
import backstep.model.words.CardTexts;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import java.util.Optional;
import javafx.scene.layout.VBox;

/** After the last step: the three or four formulas that it all was. */
final class ClosingCard extends VBox {

    /** How much larger than the words around them the formulas are. */
    private static final double LINES = 1.15;

    /** @param placed run when there are new nodes */
    ClosingCard(Texts texts, Frame frame, Typesetter typesetter, Runnable placed) {
        Context context = Context.of(frame.iteration(), frame.notation());
        Sentences sentences = new Sentences(texts, typesetter);
        Typesetter larger = typesetter.withSize(LINES * typesetter.size());
        getStyleClass().add("chalk-closing");
        getChildren().add(Controls.label(texts.get("cards.closing.title"), "chalk-card-title"));
        for (Derivation formula : new Essence(context).formulas()) {
            DerivationView view = new DerivationView(larger, placed);
            view.show(Optional.of(formula), larger);
            getChildren().add(view);
        }
        getChildren()
                .add(sentences.of(
                        "chalk-card-words", writer -> new CardTexts(context, texts.messages(), writer).together()));
        new CardTexts(context, texts.messages(), _ -> "")
                .whoChangedMost()
                .ifPresent(_ -> getChildren()
                        .add(sentences.of(
                                "chalk-card-words",
                                writer -> new CardTexts(context, texts.messages(), writer)
                                        .whoChangedMost()
                                        .orElseThrow())));
    }
}
