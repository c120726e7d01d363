package backstep.view.predict;

import backstep.controller.Frame;
import backstep.controller.Prediction;
import backstep.controller.Reply;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Lazy;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;

/**
 * Under a question: where it is answered. Takes no room where nothing is asked for, and has no content before anything
 * was.
 */
public final class AnswerCard extends VBox {

    private final DoubleProperty textSize = new SimpleDoubleProperty(this, "textSize", 14);
    private final ObservableValue<Frame> frame;
    private final Lazy<AnswerForm> form;
    private boolean showsOnly;

    /** @param id what the ids of its parts begin with: there are several cards in a window */
    public AnswerCard(String id, Texts texts, ObservableValue<Frame> frame, Prediction prediction) {
        this.frame = frame;
        form = new Lazy<>(() -> new AnswerForm(id, texts, frame, prediction, this::typesetter));
        setId(id);
        getStyleClass().add("answer");
        textSize.subscribe(this::refresh);
        frame.subscribe((before, now) -> {
            if (asksForSomethingElse(before, now)) {
                form.made().ifPresent(AnswerForm::clear);
            }
            if (!saysTheSame(before, now)) {
                refresh();
            }
        });
        refresh();
    }

    /** Leaves out what is typed and clicked: for those who look at a screen that is not theirs. */
    public void showOnly() {
        showsOnly = true;
        form.made().ifPresent(AnswerForm::showOnly);
    }

    /** The id of the field of a card. */
    public static String field(String card) {
        return card + "-field";
    }

    /** The size of the words in pixels, as the style sheet has it. */
    public DoubleProperty textSizeProperty() {
        return textSize;
    }

    private static boolean asksForSomethingElse(Frame before, Frame now) {
        return before.iteration() != now.iteration() || !before.asked().equals(now.asked());
    }

    private static boolean saysTheSame(Frame before, Frame now) {
        return !asksForSomethingElse(before, now)
                && before.quiz().equals(now.quiz())
                && before.cursor().step() == now.cursor().step()
                && before.known() == now.known()
                && before.notation() == now.notation()
                && before.numerals().equals(now.numerals());
    }

    /** What was answered last at the step on the screen. */
    static Optional<Reply> last(Frame now) {
        return now.quiz().isOn() ? now.quiz().course(now.cursor().step()).last() : Optional.empty();
    }

    /** Whether nothing is left to ask for. */
    static boolean isDone(Frame now) {
        return now.quiz().isOn() && now.known() == now.steps().size();
    }

    private void refresh() {
        Frame now = frame.getValue();
        Controls.show(this, now.asked().isPresent() || last(now).isPresent() || isDone(now));
        if (!isVisible()) {
            return;
        }
        if (form.made().isEmpty()) {
            getChildren().setAll(form.get().nodes());
            if (showsOnly) {
                form.get().showOnly();
            }
        }
        Styles.phase(this, now.phase());
        form.get().show(now);
    }

    private Typesetter typesetter() {
        return new Typesetter(textSize.get(), frame.getValue().numerals());
    }

    /** Gives the keyboard to the field. */
    void type() {
        form.made().ifPresent(AnswerForm::type);
    }

    /** Whether the field can be seen: of several cards, one at most. */
    boolean isOpen() {
        return form.made().filter(AnswerForm::isOpen).isPresent();
    }
}
