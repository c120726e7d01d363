package backstep.controller;

import backstep.model.formula.Numerals;
import backstep.model.lesson.Lesson;
import backstep.model.notation.Notation;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * How the lesson that is open is written: in which notation and with how many decimals, and what the user would rather see
 * than what a lesson brings along. To write it another way is no edit.
 */
public final class Writing {

    private final Screen screen;
    private final ObservableValue<Lesson> opened;
    private final ReadOnlyObjectWrapper<Optional<Notation>> chosenNotation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Integer> chosenDecimals =
            new ReadOnlyObjectWrapper<>(Numerals.DEFAULT.decimals());

    /**
     * As the lesson says.
     *
     * @param opened the lesson without its edits, in the notation of its own
     */
    Writing(Screen screen, ObservableValue<Lesson> opened) {
        this.screen = screen;
        this.opened = opened;
    }

    // ---- properties

    /** The notation that the user would rather see than a lesson's own; empty = none, each lesson shows its own. */
    public ReadOnlyObjectProperty<Optional<Notation>> chosenNotation() {
        return chosenNotation.getReadOnlyProperty();
    }

    /** The decimals that the user would rather see where a lesson does not say how many. */
    public ReadOnlyObjectProperty<Integer> chosenDecimals() {
        return chosenDecimals.getReadOnlyProperty();
    }

    // ---- for other controllers

    /** A lesson in the notation that was chosen, if there is one and the lesson can have it. */
    Lesson preferred(Lesson lesson) {
        return chosenNotation
                .get()
                .filter(chosen -> lesson.refusal(chosen).isEmpty())
                .map(lesson::withNotation)
                .orElse(lesson);
    }

    /** A lesson's own decimals come first. */
    Numerals numerals(Lesson lesson) {
        return lesson.guide().decimals().isPresent() ? lesson.guide().numerals() : new Numerals(chosenDecimals.get());
    }

    // ---- commands

    /** Writes the lesson in another notation. Whoever goes back to the lesson's own has none that would be preferred. */
    public void setNotation(Notation value) {
        setChosenNotation(
                Optional.of(value).filter(chosen -> chosen != opened.getValue().notation()));
        screen.show(screen.situation().lesson().withNotation(value));
    }

    /** The choice of an earlier start. */
    public void setChosenNotation(Optional<Notation> value) {
        chosenNotation.set(value);
    }

    /** Writes the lesson in the notation that was chosen, if there is one and the lesson can have it. */
    public void preferChosenNotation() {
        screen.show(preferred(screen.situation().lesson()));
    }

    /** Writes all numbers with so many decimals, whatever the lesson says, until another one is opened. */
    public void setDecimals(int decimals) {
        chosenDecimals.set(decimals);
        screen.show(new Numerals(decimals));
    }

    /** The choice of an earlier start: a lesson's own decimals come first. */
    public void setChosenDecimals(int decimals) {
        if (decimals != chosenDecimals.get()) {
            chosenDecimals.set(decimals);
            screen.show(numerals(opened.getValue()));
        }
    }
}
