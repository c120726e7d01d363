package backstep.controller;

import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.TrainingRun;
import backstep.model.lesson.Lesson;
import backstep.model.notation.Notation;
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

    private final Screen screen;
    private final ReadOnlyObjectWrapper<Lesson> openedLesson;
    private final ReadOnlyStringWrapper name;
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<Notation>> chosenNotation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Integer> chosenDecimals =
            new ReadOnlyObjectWrapper<>(Numerals.DEFAULT.decimals());
    private final ReadOnlyObjectWrapper<List<KeptRun>> kept = new ReadOnlyObjectWrapper<>(List.of());
    private final UndoHistory history = new UndoHistory();
    private final List<Runnable> beforeChange = new ArrayList<>();
    private final BranchQuestion.Guard branching = new BranchQuestion.Guard();
    /** What a file or the program has; empty when it is in no file. */
    private Optional<Situation> saved;

    /**
     * A workspace with a lesson open.
     *
     * @param name what the lesson is called in file names: its id or its file's name without {@code .json}
     */
    public Workspace(String name, Lesson lesson) {
        this.name = new ReadOnlyStringWrapper(name);
        this.openedLesson = new ReadOnlyObjectWrapper<>(lesson);
        this.screen = new Screen(lesson);
        this.saved = Optional.of(situation());
    }

    // ---- properties

    /** What is on the screen: the lesson as edited (what saving writes), its iteration and the cursor over it. */
    public ReadOnlyObjectProperty<Frame> shown() {
        return screen.shown();
    }

    /** The lesson as it was opened: what revert goes back to. */
    public ReadOnlyObjectProperty<Lesson> openedLesson() {
        return openedLesson.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    /** The iteration of the same run that trained on the sample on the screen the last time before this one. */
    public Optional<Iteration> lastTime() {
        TrainingRun run = run();
        int earlier = number() - run.samples(number()).size();
        return Optional.of(earlier)
                .filter(number -> number >= 1)
                .map(run::iteration)
                .filter(iteration ->
                        iteration.sample().equals(shown().get().iteration().sample()));
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
        return modified.getReadOnlyProperty();
    }

    /** The notation that the user would rather see than a lesson's own; empty = none, each lesson shows its own. */
    public ReadOnlyObjectProperty<Optional<Notation>> chosenNotation() {
        return chosenNotation.getReadOnlyProperty();
    }

    /** The decimals that the user would rather see where a lesson does not say how many. */
    public ReadOnlyObjectProperty<Integer> chosenDecimals() {
        return chosenDecimals.getReadOnlyProperty();
    }

    /** Runs that were kept, to be compared with the one on the screen; at most {@value KeptRun#MOST}. */
    public ReadOnlyObjectProperty<List<KeptRun>> kept() {
        return kept.getReadOnlyProperty();
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
    TrainingRun run() {
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
        open(newName, newLesson, inChosenNotation(newLesson), true);
    }

    /** Opens a lesson that is in no file yet: it counts as modified until it is saved. */
    public void openUnsaved(String newName, Lesson newLesson) {
        open(newName, newLesson, newLesson, false);
    }

    private void open(String newName, Lesson newLesson, Lesson written, boolean isSaved) {
        tellBeforeChange();
        history.clear();
        Situation opened = Situation.opened(written);
        saved = Optional.of(opened).filter(_ -> isSaved);
        name.set(newName);
        openedLesson.set(newLesson);
        modified.set(!isSaved(opened));
        screen.show(opened, Cursor.START, numerals(newLesson));
        kept.set(opened.kept());
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
        if (!branching.allows(situation())) {
            return false;
        }
        history.remember(editName, mergeKey.isPresent() ? mergeKey.get() : new Object(), situation());
        show(situation().edited(changed));
        return true;
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
        history.remember(editName, new Object(), situation());
        show(Situation.opened(changed).keeping(situation().kept()), cursor);
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
            history.remember(editName, mergeKey.isPresent() ? mergeKey.get() : new Object(), situation());
            show(situation().written(changed));
        }
    }

    /**
     * Keeps the run on the screen, as it is now, to compare others with; not if there are as many as there can be.
     *
     * @param editName what undo calls it
     */
    public void keepRun(String editName) {
        Situation now = situation();
        keep(editName, KeptRun.with(now.kept(), now.lesson(), now.run()));
    }

    /** Keeps a run no longer. */
    public void dropRun(String editName, KeptRun run) {
        keep(
                editName,
                situation().kept().stream().filter(each -> !each.equals(run)).toList());
    }

    private void keep(String editName, List<KeptRun> runs) {
        if (!runs.equals(situation().kept())) {
            history.remember(editName, new Object(), situation());
            show(situation().keeping(runs));
        }
    }

    /**
     * Remembers all that is on the screen and can be undone. What is returned brings it back, unless another lesson was
     * opened in between.
     */
    public Runnable bookmark() {
        Situation then = situation();
        Frame frame = shown().get();
        UndoHistory.Entries edits = history.entries();
        Lesson opened = openedLesson.get();
        return () -> {
            if (openedLesson.get() == opened) {
                tellBeforeChange();
                history.restore(edits);
                modified.set(!isSaved(then));
                screen.show(then, frame);
                kept.set(then.kept());
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
            showAgain(history.undo(situation()));
        }
    }

    public void redo() {
        if (history.canRedo()) {
            tellBeforeChange();
            showAgain(history.redo(situation()));
        }
    }

    /**
     * Writes the same lesson in another notation; not an edit. Whoever goes back to the lesson's own notation has none
     * that would be preferred.
     */
    public void setNotation(Notation value) {
        setChosenNotation(
                Optional.of(value).filter(chosen -> chosen != openedLesson.get().notation()));
        show(situation().written(situation().lesson().withNotation(value)));
    }

    /** The choice of an earlier start. */
    public void setChosenNotation(Optional<Notation> value) {
        chosenNotation.set(value);
    }

    /** Writes the lesson in the notation that was chosen, if there is one and the lesson can have it. */
    public void preferChosenNotation() {
        show(situation().written(inChosenNotation(situation().lesson())));
    }

    private Lesson inChosenNotation(Lesson lesson) {
        return chosenNotation
                .get()
                .filter(chosen -> lesson.refusal(chosen).isEmpty())
                .map(lesson::withNotation)
                .orElse(lesson);
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
            screen.show(numerals(openedLesson.get()));
        }
    }

    private Numerals numerals(Lesson lesson) {
        return lesson.guide().decimals().isPresent() ? lesson.guide().numerals() : new Numerals(chosenDecimals.get());
    }

    /**
     * Tells that a lesson has been saved under a name; what was edited or trained since then still counts as modified.
     *
     * @param written what {@link #situation} was when it was saved
     */
    void markSaved(String newName, Situation written) {
        saved = Optional.of(written);
        name.set(newName);
        modified.set(!isSaved(situation()));
    }

    private boolean isSaved(Situation now) {
        return saved.filter(now::addsNothingTo).isPresent();
    }

    /** A situation of the history; where only words were changed since, the iteration on the screen stays. */
    private void showAgain(Situation past) {
        Situation now = situation();
        show(past.run() == now.run() ? now.written(past.lesson()).keeping(past.kept()) : past);
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
        modified.set(!isSaved(next));
        screen.show(next, cursor);
        kept.set(next.kept());
    }
}
