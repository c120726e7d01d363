package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.model.derivation.Context;
import backstep.model.words.CardTexts;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import java.util.function.Function;
import javafx.scene.layout.VBox;

/** Before the first step: what is given, what is asked, and what to look for. */
final class OpeningCard extends VBox {

    private final Texts texts;
    private final Context context;
    private final Sentences sentences;

    OpeningCard(Texts texts, Frame frame, Typesetter typesetter) {
        this.texts = texts;
        context = Context.of(frame.iteration(), frame.notation());
        sentences = new Sentences(texts, typesetter);
        getStyleClass().add("chalk-opening");
        add("cards.given.title", CardTexts::given);
        add("cards.asked.title", CardTexts::asked);
        add("cards.look.title", cards -> String.join(" ", cards.lookFor()));
    }

    private void add(String title, Function<CardTexts, String> said) {
        getChildren()
                .addAll(
                        Controls.label(texts.get(title), "chalk-card-title"),
                        sentences.of(
                                "chalk-card-words",
                                writer -> said.apply(new CardTexts(context, texts.messages(), writer))));
    }
}
