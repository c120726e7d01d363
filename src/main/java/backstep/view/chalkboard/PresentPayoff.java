package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.drawing.board.BoardCards;
import backstep.drawing.board.PayoffWords;
import backstep.model.words.Messages;
import backstep.typeset.Typesetter;
import backstep.view.math.WordsView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Whether it helped, in a presentation: a card beside the stage, under it a sentence. */
final class PresentPayoff extends VBox {

    private final Messages messages;
    private final Runnable placed;

    /** @param placed run when there are new nodes */
    PresentPayoff(Messages messages, Runnable placed) {
        this.messages = messages;
        this.placed = placed;
        setId(PresentView.PAYOFF_ID);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    /** Beside the stage. */
    void showCard(Frame now, Typesetter typesetter) {
        getChildren().setAll(new CardView(new BoardCards(now, messages).results(), typesetter, placed));
    }

    /** Under the stage. */
    void showSentence(Frame now, Typesetter typesetter, double width) {
        WordsView brief = new WordsView("caption-words", WordsView.FORMULA_SIZE, true);
        brief.show(PayoffWords.of(now, messages).inBrief(), typesetter);
        brief.setPrefWidth(width);
        getChildren().setAll(brief);
    }
}
