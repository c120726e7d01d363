package backstep.view.predict;

import backstep.controller.Frame;
import backstep.controller.NumberInput;
import backstep.controller.Prediction;
import backstep.controller.Quiz;
import backstep.controller.Reply;
import backstep.controller.Score;
import backstep.model.derivation.ChainRule;
import backstep.model.iteration.Step;
import backstep.model.marking.Hints;
import backstep.model.words.Prose;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import backstep.view.fields.EditTexts;
import backstep.view.math.WordsView;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * What an {@link AnswerCard} holds: a field for the answer, what is wrong with it, the hands to raise and how the others
 * went; after the last step the score.
 */
final class AnswerForm {

    private final Texts texts;
    private final ObservableValue<Frame> frame;
    private final Prediction prediction;
    private final TextField field = new TextField();
    private final HBox row = new HBox();
    private final AnswerFlow ways = new AnswerFlow();
    private final WordsView verdict = new WordsView("answer-verdict", WordsView.FORMULA_SIZE, true);
    private final HandButtons hands;
    private final Dots dots;
    private final Label count = Controls.label("", "answer-count");
    private final FlowPane progress = new FlowPane();
    private final ScoreCard score;
    private final Supplier<Typesetter> typesetter;

    /**
     * A form without an answer.
     *
     * @param id what the ids of its parts begin with: there are several cards in a window
     * @param typesetter of the size and numerals of now
     */
    AnswerForm(
            String id,
            Texts texts,
            ObservableValue<Frame> frame,
            Prediction prediction,
            Supplier<Typesetter> typesetter) {
        this.typesetter = typesetter;
        this.texts = texts;
        this.frame = frame;
        this.prediction = prediction;
        hands = new HandButtons(id, texts, prediction);
        dots = new Dots(texts);
        score = new ScoreCard(id, texts, () -> prediction.again(texts.get("predict.again.undo")));
        field.setId(AnswerCard.field(id));
        field.setPromptText(texts.get("predict.answer.prompt-key"));
        field.setAccessibleText(texts.get("predict.answer.prompt"));
        field.setOnAction(_ -> answer());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        Button check = new Button(texts.get("predict.check.text"));
        check.setId(id + "-check");
        check.getStyleClass().add("answer-check");
        check.setOnAction(_ -> answer());
        Button reveal = new Button(texts.get("predict.reveal.text"));
        reveal.setId(id + "-reveal");
        reveal.setOnAction(_ -> prediction.reveal());
        Controls.tooltip(reveal, () -> texts.get("predict.reveal.hint"));
        check.setMinWidth(Region.USE_PREF_SIZE);
        reveal.setMinWidth(Region.USE_PREF_SIZE);
        row.getStyleClass().add("answer-row");
        row.getChildren().addAll(field, check, reveal);
        verdict.setId(id + "-verdict");
        progress.getStyleClass().add("answer-progress");
        progress.getChildren().addAll(dots, count);
        ways.getStyleClass().add("answer-ways");
        ways.getChildren().add(row);
        ways.getChildren().addAll(hands.nodes());
    }

    /** What is to be shown, in order. */
    List<Node> nodes() {
        return List.of(ways, verdict, progress, score);
    }

    /** Leaves out what is typed, clicked and pressed. */
    void showOnly() {
        Controls.show(row, false);
        hands.showOnly();
    }

    void clear() {
        field.clear();
    }

    // ---- showing

    void show(Frame now) {
        Optional<Step> asked = now.asked();
        Quiz.Course course = now.quiz().course(now.cursor().step());
        Optional<Reply> last = AnswerCard.last(now);
        Controls.show(ways, asked.isPresent());
        tell(
                last.map(reply -> verdict(now, reply, course)),
                last.filter(Reply::isRight).isPresent());
        hands.show(now, asked, typesetter.get());
        boolean done = AnswerCard.isDone(now);
        Score sofar = Score.of(now);
        boolean counts = sofar.isBegun() && !done;
        Controls.show(progress, counts);
        if (counts) {
            dots.show(sofar.grades().values().stream().flatMap(List::stream).toList());
            count.setText(ScoreCard.sentence(sofar, texts));
        }
        Controls.show(score, done && sofar.questions() > 0);
        if (score.isVisible()) {
            score.show(now);
        }
    }

    private void tell(Optional<Prose> words, boolean right) {
        Controls.show(verdict, words.isPresent());
        verdict.pseudoClassStateChanged(Styles.INVALID, !right);
        words.ifPresent(said -> verdict.show(said, typesetter.get()));
    }

    private Prose verdict(Frame now, Reply reply, Quiz.Course course) {
        if (reply.isRight()) {
            int tries = course.replies().size();
            return Prose.plain(texts.get(tries == 1 ? "predict.verdict.right" : "predict.verdict.later", tries));
        }
        return switch (reply) {
            case Reply.Raised raised ->
                Prose.plain(texts.get("predict.verdict.not", HandButtons.word(raised.hand(), texts)));
            case Reply.Typed typed -> {
                Prose.Writer writer = new Prose.Writer();
                ChainRule formulas = ChainRule.of(now.iteration(), now.notation());
                String hint = new Hints(texts.messages(), formulas, writer::write).of(typed.mark());
                yield writer.read(texts.get("predict.verdict.wrong", hint));
            }
        };
    }

    // ---- answering

    private void answer() {
        String typed = field.getText();
        prediction.answer(typed).ifPresentOrElse(this::refuse, this::judged);
    }

    private void refuse(NumberInput.Reason reason) {
        tell(Optional.of(Prose.plain(EditTexts.reason(texts, reason))), false);
    }

    private void judged() {
        if (frame.getValue().asked().isPresent()) {
            field.selectAll();
        } else {
            done();
        }
    }

    /** A clicker has the last word, and Esc gives the keyboard back. */
    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.PAGE_DOWN) {
            event.consume();
            prediction.reveal();
            done();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            done();
        }
    }

    private void done() {
        field.fireEvent(new Event(Controls.DONE));
    }

    /** Gives the keyboard to the field. */
    void type() {
        field.requestFocus();
        field.selectAll();
    }

    /** Whether the field can be seen: of several cards, one at most. */
    boolean isOpen() {
        return field.getScene() != null && Controls.isShown(field);
    }
}
