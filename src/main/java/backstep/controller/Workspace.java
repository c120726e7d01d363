package backstep.controller;

import backstep.model.formula.Notation;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Steps;
import backstep.model.iteration.TrainingRun;
import backstep.model.lesson.Lesson;
import backstep.model.network.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The lesson that is open, which of its iterations is on the screen, and the edits made to it.
 *
 * <p>Undo and redo put earlier values back; nothing is ever computed backwards.
 */
public final class Workspace {

    private final ReadOnlyObjectWrapper<Shown> shown;
    private final ReadOnlyObjectWrapper<Lesson> openedLesson;
    private final ReadOnlyStringWrapper name;
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<Notation>> chosenNotation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final UndoHistory history = new UndoHistory();
    private final List<Runnable> beforeChange = new ArrayList<>();
    private BranchQuestion branchQuestion = (_, _) -> BranchQuestion.Answer.BRANCH;
    private boolean asking;
    private Situation situation;
    private Optional<Lesson> saved;

    /**
     * A workspace with a lesson open.
     *
     * @param name what the lesson is called in file names: its id or its file's name without {@code .json}
     */
    public Workspace(String name, Lesson lesson) {
        this.name = new ReadOnlyStringWrapper(name);
        this.openedLesson = new ReadOnlyObjectWrapper<>(lesson);
        this.saved = Optional.of(lesson);
        this.situation = Situation.opened(lesson);
        Iteration first = situation.run().iteration(1);
        this.shown = new ReadOnlyObjectWrapper<>(new Shown(lesson, first, first.steps()));
    }

    // ---- properties

    /** The lesson as edited (what saving writes), and the iteration of it that is on the screen. */
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The lesson as it was opened: what revert goes back to. */
    public ReadOnlyObjectProperty<Lesson> openedLesson() {
        return openedLesson.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    /** What undo would take back, empty when nothing. */
    public ReadOnlyStringProperty undoName() {
        return undoName.getReadOnlyProperty();
    }

    /** What redo would do again, empty when nothing. */
    public ReadOnlyStringProperty redoName() {
        return redoName.getReadOnlyProperty();
    }

    /**
     * Whether edits would be lost. What was learned since then and another notation are no edits: they can be had again
     * at the press of a key.
     */
    public ReadOnlyBooleanProperty modified() {
        return modified.getReadOnlyProperty();
    }

    /** The notation that the user would rather see than a lesson's own; empty = none, each lesson shows its own. */
    public ReadOnlyObjectProperty<Optional<Notation>> chosenNotation() {
        return chosenNotation.getReadOnlyProperty();
    }

    // ---- for other controllers

    /** Has something done before an edit, undo, redo or another lesson changes the run. */
    void beforeChange(Runnable listener) {
        beforeChange.add(listener);
    }

    /** The run that the iteration on the screen belongs to. */
    TrainingRun run() {
        return situation.run();
    }

    /** The lesson with its edits and without what was learned since the last of them. */
    Lesson edited() {
        return situation.lesson();
    }

    /** The iteration on the screen, from 1. */
    int number() {
        return situation.number();
    }

    /** From now on, asks this before an edit takes the place of iterations that were run already. */
    public void askBeforeBranching(BranchQuestion question) {
        branchQuestion = question;
    }

    // ---- commands

    /** Opens a lesson at its first iteration; edits of the one before are forgotten. */
    public void open(String newName, Lesson newLesson) {
        open(newName, newLesson, Optional.of(newLesson));
    }

    /** Opens a lesson that is in no file yet: it counts as modified until it is saved. */
    public void openUnsaved(String newName, Lesson newLesson) {
        open(newName, newLesson, Optional.empty());
    }

    private void open(String newName, Lesson newLesson, Optional<Lesson> newSaved) {
        tellBeforeChange();
        history.clear();
        saved = newSaved;
        name.set(newName);
        openedLesson.set(newLesson);
        show(Situation.opened(newLesson));
    }

    /** Shows another iteration of the same run, by its number from 1. */
    public void goTo(int number) {
        show(situation.at(Math.max(1, number)));
    }

    /** The network after the update becomes the current one. */
    public void nextIteration() {
        goTo(situation.number() + 1);
    }

    /**
     * Changes the lesson from the iteration on the screen on. Where later iterations were run already, whoever asks
     * before branching may refuse.
     *
     * @param editName what undo calls it
     * @param mergeKey edits in a row with an equal key are one entry (a drag); empty = an entry of its own
     * @return false when it was refused
     */
    public boolean edit(String editName, Optional<?> mergeKey, UnaryOperator<Lesson> change) {
        Lesson changed = change.apply(lesson());
        if (changed.equals(lesson())) {
            return true;
        }
        tellBeforeChange();
        if (!mayBranch()) {
            return false;
        }
        history.remember(editName, mergeKey.isPresent() ? mergeKey.get() : new Object(), situation);
        show(situation.edited(changed));
        return true;
    }

    /** While the answer is out, other edits (of the same drag) are refused too. */
    private boolean mayBranch() {
        int last = situation.run().losses().next() - 1;
        if (last <= situation.number()) {
            return true;
        }
        if (asking) {
            return false;
        }
        asking = true;
        try {
            return switch (branchQuestion.ask(situation.number(), last)) {
                case BRANCH -> true;
                case BRANCH_ALWAYS -> {
                    branchQuestion = (_, _) -> BranchQuestion.Answer.BRANCH;
                    yield true;
                }
                case KEEP -> false;
            };
        } finally {
            asking = false;
        }
    }

    /** Changes the lesson so much that a new run starts, at its first iteration; undo brings back the old one. */
    public void restart(String editName, UnaryOperator<Lesson> change) {
        Lesson changed = change.apply(lesson());
        if (changed.equals(lesson()) && situation.number() == 1) {
            return;
        }
        tellBeforeChange();
        history.remember(editName, new Object(), situation);
        show(Situation.opened(changed));
    }

    /** Ends a run of merged edits: the next one starts an entry of its own. */
    public void endMerging() {
        history.endMerging();
    }

    public void undo() {
        if (history.canUndo()) {
            tellBeforeChange();
            show(history.undo(situation));
        }
    }

    public void redo() {
        if (history.canRedo()) {
            tellBeforeChange();
            show(history.redo(situation));
        }
    }

    /**
     * Writes the same lesson in another notation; not an edit. Whoever goes back to the lesson's own notation has none
     * that would be preferred.
     */
    public void setNotation(Notation value) {
        setChosenNotation(
                Optional.of(value).filter(chosen -> chosen != openedLesson.get().notation()));
        show(situation.written(situation.lesson().withNotation(value)));
    }

    /** The choice of an earlier start. */
    public void setChosenNotation(Optional<Notation> value) {
        chosenNotation.set(value);
    }

    /** Writes the lesson in the notation that was chosen, if there is one and the lesson can have it. */
    public void preferChosenNotation() {
        Lesson lesson = situation.lesson();
        chosenNotation
                .get()
                .filter(chosen ->
                        chosen.refusal(lesson.network(), lesson.rule().loss()).isEmpty())
                .ifPresent(chosen -> show(situation.written(lesson.withNotation(chosen))));
    }

    /**
     * Tells that a lesson has been saved under a name; what was edited since then still counts as modified.
     *
     * @param written what {@link #edited} was when it was saved
     */
    void markSaved(String newName, Lesson written) {
        saved = Optional.of(written);
        name.set(newName);
        modified.set(differsFromSaved());
    }

    private boolean differsFromSaved() {
        Lesson lesson = edited();
        return !saved.map(other -> other.withNotation(lesson.notation())).equals(Optional.of(lesson));
    }

    private void tellBeforeChange() {
        beforeChange.forEach(Runnable::run);
    }

    private Lesson lesson() {
        return shown.get().lesson();
    }

    private void show(Situation next) {
        situation = next;
        Iteration iteration = next.run().iteration(next.number());
        boolean same = haveSameSteps(iteration, shown.get().iteration());
        Steps steps = same ? shown.get().steps() : iteration.steps();
        undoName.set(history.undoName());
        redoName.set(history.redoName());
        Lesson current = next.lesson().withNetwork(iteration.before());
        modified.set(differsFromSaved());
        shown.set(new Shown(current, iteration, steps));
    }

    /** Whether the steps are the same, told without listing them: a large network has tens of thousands. */
    private static boolean haveSameSteps(Iteration one, Iteration other) {
        return one.rule().order() == other.rule().order()
                && one.before().shape().equals(other.before().shape())
                && learning(one).equals(learning(other));
    }

    private static List<Boolean> learning(Iteration iteration) {
        return iteration.before().layers().stream().map(Layer::learnsBiases).toList();
    }
}
