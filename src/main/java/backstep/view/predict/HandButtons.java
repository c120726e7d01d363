package backstep.view.predict;

import backstep.controller.Frame;
import backstep.controller.Prediction;
import backstep.model.iteration.Step;
import backstep.model.marking.Hand;
import backstep.model.marking.Hands;
import backstep.model.marking.Question;
import backstep.model.words.Prose;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.math.WordsView;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The hands to raise at a question: its sign, and whether it is larger than the number before it of the same kind. */
final class HandButtons {

    private final Texts texts;
    private final Label title;
    private final WordsView than = new WordsView("hands-words", WordsView.FORMULA_SIZE, false);
    private final AnswerFlow signs = new AnswerFlow();
    private final AnswerFlow sizes = new AnswerFlow();
    private final Map<Hand, Button> buttons = new EnumMap<>(Hand.class);
    private boolean namesKeys = true;

    /** @param id what the ids of the buttons begin with */
    HandButtons(String id, Texts texts, Prediction prediction) {
        this.texts = texts;
        title = Controls.wrapping("", "hands-title");
        for (Hand hand : Hand.values()) {
            Button button = new Button(texts.get("predict.hand.button", key(hand), word(hand, texts)));
            button.setId(id + "-" + hand.id());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> prediction.raise(hand));
            buttons.put(hand, button);
            (hand.compareTo(Hand.LARGER) < 0 ? signs : sizes).getChildren().add(button);
        }
        signs.getStyleClass().add("hands");
        sizes.getStyleClass().add("hands");
    }

    /** Leaves out which keys raise them: a class has none, nor a keyboard whose focus would make one of them look chosen. */
    void showOnly() {
        namesKeys = false;
        buttons.values().forEach(button -> button.setFocusTraversable(false));
        title.setText(texts.get("predict.hands.title"));
    }

    static String word(Hand hand, Texts texts) {
        return texts.get("predict.hand." + hand.id());
    }

    /** What is to be shown, in order; each takes no room where it says nothing. */
    List<Node> nodes() {
        return List.of(title, signs, than, sizes);
    }

    /** Shows the hands at a step, or none. */
    void show(Frame frame, Optional<Step> asked, Typesetter typesetter) {
        Optional<Hands> hands = asked.map(step -> Hands.of(frame.iteration(), frame.notation(), step));
        boolean signed = hands.filter(Hands::signed).isPresent();
        Optional<Question> other = hands.flatMap(Hands::than);
        Controls.show(title, signed || other.isPresent());
        title.setText(title(signed, other.isPresent()));
        Controls.show(signs, signed);
        Controls.show(sizes, other.isPresent());
        Controls.show(than, other.isPresent());
        other.ifPresent(question -> {
            Prose.Writer writer = new Prose.Writer();
            String key = hands.get().comparesSizes() ? "predict.hands.than-size" : "predict.hands.than";
            than.show(writer.read(texts.get(key, writer.write(question.what()))), typesetter);
        });
    }

    private String title(boolean signed, boolean sized) {
        if (!namesKeys) {
            return texts.get("predict.hands.title");
        }
        Hand first = signed ? Hand.NEGATIVE : Hand.LARGER;
        Hand last = sized ? Hand.SMALLER : Hand.POSITIVE;
        return texts.get("predict.hands.title-keys", key(first), key(last));
    }

    private static int key(Hand hand) {
        return hand.ordinal() + 1;
    }
}
