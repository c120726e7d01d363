package backstep.controller;

import backstep.model.iteration.Iteration;
import backstep.model.iteration.TrainingRun;
import backstep.model.lesson.Lesson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/**
 * The lesson that is open, which of its iterations is on the screen, and the edits made to it.
 *
 * <p>Undo and redo put earlier values back; nothing is ever computed backwards.
 */
public final class Workspace {

    private final Screen screen;
    private final Origin origin;
    private final Writing writing;
    private final UndoHistory history = new UndoHistory();
    private final List<Runnable> beforeChange = new ArrayList<>();
    private final BranchQuestion.Guard branching = new BranchQuestion.Guard();

    /**
     * A workspace with a lesson open.
     *
     * @param name what the lesson is called in file names: its id or its file's name without {@code .json}
     */
    public Workspace(String name, Lesson lesson) {
        this.screen = new Screen(lesson);
        this.origin = new Origin(name, lesson, screen.situation());
        this.writing = new Writing(screen, origin.lesson());
    }

    // ---- properties

    /** What is on the screen: the lesson as edited (what saving writes), its iteration and the cursor over it. */
    public ReadOnlyObjectProperty<Frame> shown() {
        return screen.shown();
    }

    /** The lesson as it was opened: what revert goes back to. */
    public ReadOnlyObjectProperty<Lesson> openedLesson() {
        return origin.lesson();
    }

    public ReadOnlyStringProperty name() {
        return origin.name();
    }

    /** The iteration of the same run that trained on the sample on the screen the last time before this one. */
    public Optional<Iteration> lastTime() {
        return run().lastTime(shown().get().iteration());
    }

    /** What undo would take back, empty when nothing. */
    public ReadOnlyStringProperty undoName() {
        return history.undoName();
    }

    /** What redo would do again, empty when nothing. */
    public ReadOnlyStringProperty redoName() {
        return history.redoName();
    }

    /**
     * Whether edits or a training would be lost. Iterations stepped through and another notation are neither: they can be
     * had again at the press of a key.
     */
    public ReadOnlyBooleanProperty modified() {
        return origin.modified();
    }

    /** How it is written, which is no edit. */
    public Writing writing() {
        return writing;
    }

    /** The lesson with its edits and without what was learned since the last of them. */
    public Lesson edited() {
        return situation().lesson();
    }

    // ---- for other controllers

    Screen screen() {
        return screen;
    }

    Situation situation() {
        return screen.situation();
    }

    /** Has something done before an edit, undo, redo or another lesson changes the run. */
    void beforeChange(Runnable listener) {
        beforeChange.add(listener);
    }

    /** The run that the iteration on the screen belongs to. */
    public TrainingRun run() {
        return situation().run();
    }

    /** The iteration on the screen, from 1. */
    int number() {
        return situation().number();
    }

    /** From now on, asks this before an edit takes the place of iterations that were run already. */
    public void askBeforeBranching(BranchQuestion question) {
        branching.ask(question);
    }

    // ---- commands

    /** Opens a lesson at its very beginning; edits of the one before are forgotten. */
    public void open(String newName, Lesson newLesson) {
        open(newName, newLesson, newLesson, true);
    }

    /** The same in the notation that was chosen, if there is one and the lesson can have it. */
    public void openAsChosen(String newName, Lesson newLesson) {
        open(newName, newLesson, writing.preferred(newLesson), true);
    }

    /** Opens a lesson that is in no file yet: it counts as modified until it is saved. */
    public void openUnsaved(String newName, Lesson newLesson) {
        open(newName, newLesson, newLesson, false);
    }

    private void open(String newName, Lesson newLesson, Lesson written, boolean isSaved) {
        tellBeforeChange();
        history.clear();
        Situation opened = Situation.opened(written);
        origin.set(newName, newLesson, opened, isSaved);
        screen.show(opened, Cursor.START, writing.numerals(newLesson));
    }

    /** Shows another iteration of the same run, by its number from 1; the cursor stays at its step. */
    public void goTo(int number) {
        goTo(number, cursor());
    }

    /** The same with the cursor at another step of it, or at the last one where there are fewer. */
    void goTo(int number, Cursor cursor) {
        show(situation().at(Math.max(1, number)), cursor);
    }

    /** Shows an iteration that the run was trained to. */
    void showTrained(int number) {
        show(situation().trainedTo(number));
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
        Optional<Situation> from = branching.before(situation());
        from.ifPresent(situation -> change(editName, mergeKey, situation.edited(changed)));
        return from.isPresent();
    }

    /** Changes the lesson so much that a new run starts, at its first iteration; undo brings back the old one. */
    public void restart(String editName, UnaryOperator<Lesson> change) {
        restart(editName, change, cursor());
    }

    /** The same with the cursor at another step. */
    void restart(String editName, UnaryOperator<Lesson> change, Cursor cursor) {
        Lesson changed = change.apply(lesson());
        if (changed.equals(lesson()) && situation().number() == 1) {
            return;
        }
        tellBeforeChange();
        change(
                editName,
                Optional.empty(),
                Situation.opened(changed).keeping(situation().kept()),
                cursor);
    }

    /**
     * Changes what is said in the lesson and nothing that is computed: the run goes on.
     *
     * @param editName what undo calls it
     * @param mergeKey as with {@link #edit}
     */
    public void annotate(String editName, Optional<?> mergeKey, UnaryOperator<Lesson> change) {
        Lesson changed = change.apply(situation().lesson());
        if (!changed.equals(situation().lesson())) {
            change(editName, mergeKey, situation().written(changed));
        }
    }

    /**
     * Puts another situation in the place of this one, which undo brings back. What else there is to change than the
     * lesson, other controllers change by it.
     *
     * @param mergeKey as with {@link #edit}
     */
    void change(String editName, Optional<?> mergeKey, Situation next) {
        change(editName, mergeKey, next, cursor());
    }

    private void change(String editName, Optional<?> mergeKey, Situation next, Cursor cursor) {
        history.remember(editName, mergeKey.isPresent() ? mergeKey.get() : new Object(), situation());
        show(next, cursor);
    }

    /**
     * Remembers all that is on the screen and can be undone. What is returned brings it back, unless another lesson was
     * opened in between.
     */
    public Runnable bookmark() {
        Situation then = situation();
        Frame frame = shown().get();
        UndoHistory.Entries edits = history.entries();
        Lesson opened = origin.lesson().get();
        return () -> {
            if (origin.lesson().get() == opened) {
                tellBeforeChange();
                history.restore(edits);
                origin.compare(then);
                screen.show(then, frame);
            }
        };
    }

    /** Ends a run of merged edits: the next one starts an entry of its own. */
    public void endMerging() {
        history.endMerging();
    }

    public void undo() {
        if (history.canUndo()) {
            tellBeforeChange();
            show(history.undo(situation()).backFrom(situation()));
        }
    }

    public void redo() {
        if (history.canRedo()) {
            tellBeforeChange();
            show(history.redo(situation()).backFrom(situation()));
        }
    }

    /**
     * Tells that a lesson has been saved under a name; what was edited or trained since then still counts as modified.
     *
     * @param written what {@link #situation} was when it was saved
     */
    void markSaved(String newName, Situation written) {
        origin.setSaved(newName, written);
        origin.compare(situation());
    }

    private void tellBeforeChange() {
        beforeChange.forEach(Runnable::run);
    }

    private Lesson lesson() {
        return shown().get().lesson();
    }

    private Cursor cursor() {
        return shown().get().cursor();
    }

    /** Another situation at the step where the cursor is. */
    private void show(Situation next) {
        show(next, cursor());
    }

    private void show(Situation next, Cursor cursor) {
        origin.compare(next);
        screen.show(next, cursor);
    }
}
