package backstep.controller;

import backstep.controller.NumberInput.Accepted;
import backstep.controller.NumberInput.Reason;
import backstep.controller.NumberInput.Rejected;
import backstep.model.iteration.Step;
import backstep.model.lesson.Variant;
import backstep.model.marking.Hand;
import backstep.model.marking.Hands;
import backstep.model.marking.Marking;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Asks for numbers before they are shown, and takes the answers. */
public final class Prediction {

    private final Workspace workspace;
    private final AnimationController animation;
    private final ObjectProperty<AskedFor> kind = new SimpleObjectProperty<>(AskedFor.DELTAS);
    private final ObservableValue<Boolean> on;
    private long seed;

    public Prediction(Workspace workspace, AnimationController animation) {
        this.workspace = workspace;
        this.animation = animation;
        on = workspace.shown().map(shown -> shown.quiz().isOn());
        kind.subscribe((_, now) -> {
            if (on.getValue()) {
                workspace.screen().show(Quiz.of(now));
            }
        });
    }

    // ---- properties

    /** Which numbers are asked for while any are. */
    public ObjectProperty<AskedFor> kind() {
        return kind;
    }

    /** Whether numbers are asked for. */
    public ObservableValue<Boolean> on() {
        return on;
    }

    // ---- commands

    /** Begins to ask, or ends it. */
    public void toggle() {
        ask(!on.getValue());
    }

    /** Begins to ask, or ends it, unless it is so already. What is on the screen then is not asked for. */
    public void ask(boolean wanted) {
        if (wanted != on.getValue()) {
            workspace
                    .screen()
                    .show(wanted ? Quiz.of(kind.get()).given(frame().cursor().step()) : Quiz.OFF);
        }
    }

    /**
     * Answers the question on the screen with a number; the right one arrives then.
     *
     * @return why it is no number; empty when it was judged
     */
    public Optional<Reason> answer(String typed) {
        return switch (NumberInput.parse(typed, NumberInput.Range.ANY)) {
            case Rejected(Reason reason) -> Optional.of(reason);
            case Accepted(double value) -> {
                frame().asked().ifPresent(step -> judge(step, typed.strip(), value));
                yield Optional.empty();
            }
        };
    }

    private void judge(Step step, String typed, double value) {
        Frame shown = frame();
        Marking marking = new Marking(shown.iteration(), shown.notation(), shown.numerals());
        take(new Reply.Typed(typed, marking.answer(step, value)));
    }

    /** Answers by a show of hands, if there is such an answer. */
    public void raise(Hand hand) {
        Frame shown = frame();
        shown.asked()
                .map(step -> Hands.of(shown.iteration(), shown.notation(), step))
                .filter(hands -> hands.offered().contains(hand))
                .ifPresent(hands -> take(new Reply.Raised(hand, hands.isRight(hand))));
    }

    private void take(Reply reply) {
        Frame shown = frame();
        Quiz quiz = shown.quiz().with(shown.cursor().step(), reply);
        if (reply.isRight()) {
            animation.arrive(quiz);
        } else {
            workspace.screen().show(quiz);
        }
    }

    /** Whether there is something to go on to: another question, or the score. */
    public boolean goesOn() {
        return on.getValue() && (frame().withholds() || frame().keepsScore());
    }

    /** On to the next question, or away from the score, as a clicker goes. */
    public void goOn() {
        animation.forward();
    }

    /** Gives the number that is asked for. */
    public void reveal() {
        animation.reveal();
    }

    /**
     * The same network with other numbers, from its first step on.
     *
     * @param editName what undo calls it
     */
    public void again(String editName) {
        seed++;
        animation.pause();
        workspace.restart(editName, lesson -> Variant.of(lesson, seed), Cursor.START);
    }

    private Frame frame() {
        return workspace.shown().get();
    }
}
