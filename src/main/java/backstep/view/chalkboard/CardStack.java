package backstep.view.chalkboard;

import backstep.drawing.board.BoardBlock.Card;
import backstep.model.formula.Numerals;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import java.util.List;
import javafx.scene.layout.VBox;

/** Cards of the chalkboard, one under the other; the same stay, as the keyboard may be on one of their words. */
final class CardStack extends VBox {

    private final Runnable placed;
    private Shown shown = new Shown(List.of(), new Typesetter(1, Numerals.DEFAULT));

    /** Cards, and how large they are set. */
    private record Shown(List<Card> cards, Typesetter typesetter) {}

    /** @param placed run when there are new nodes */
    CardStack(String id, Runnable placed) {
        this.placed = placed;
        setId(id);
        getStyleClass().add("chalk-cards");
        Controls.show(this, false);
    }

    void show(List<Card> cards, Typesetter typesetter) {
        Shown next = new Shown(cards, typesetter);
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        getChildren()
                .setAll(cards.stream()
                        .map(card -> new CardView(card, typesetter, placed))
                        .toList());
        Controls.show(this, !cards.isEmpty());
    }
}
