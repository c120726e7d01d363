package backstep.controller;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Edits that can be taken back, and edits taken back that can be done again. */
final class UndoHistory {

    private static final int MOST_ENTRIES = 500;

    /** An edit: its name, what it may be merged with, and what there was before (or after, on the redo stack). */
    record Edit(String name, Object mergeKey, Situation other) {}

    /** All edits at one time, the latest first. */
    record Entries(List<Edit> undo, List<Edit> redo) {}

    private final Deque<Edit> undo = new ArrayDeque<>();
    private final Deque<Edit> redo = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");

    /** What undo would take back, empty when nothing. */
    ReadOnlyStringProperty undoName() {
        return undoName.getReadOnlyProperty();
    }

    /** What redo would do again, empty when nothing. */
    ReadOnlyStringProperty redoName() {
        return redoName.getReadOnlyProperty();
    }

    void clear() {
        restore(new Entries(List.of(), List.of()));
    }

    Entries entries() {
        return new Entries(List.copyOf(undo), List.copyOf(redo));
    }

    /** Forgets what was edited since, and what was forgotten since is there again. */
    void restore(Entries entries) {
        undo.clear();
        undo.addAll(entries.undo());
        redo.clear();
        redo.addAll(entries.redo());
        tellNames();
    }

    /**
     * Remembers an edit that is about to be made.
     *
     * @param key an edit with the key of the one before belongs to its entry
     * @param before what undo leads back to
     */
    void remember(String name, Object key, Situation before) {
        Edit latest = undo.peek();
        if (latest == null || !latest.mergeKey().equals(key) || !redo.isEmpty()) {
            undo.push(new Edit(name, key, before));
            if (undo.size() > MOST_ENTRIES) {
                undo.removeLast();
            }
        }
        redo.clear();
        tellNames();
    }

    /** Ends a run of merged edits: the next one starts an entry of its own. */
    void endMerging() {
        Edit latest = undo.poll();
        if (latest != null) {
            undo.push(new Edit(latest.name(), new Object(), latest.other()));
        }
    }

    boolean canUndo() {
        return !undo.isEmpty();
    }

    boolean canRedo() {
        return !redo.isEmpty();
    }

    /** What there was before the latest edit, which {@link #canUndo}. */
    Situation undo(Situation now) {
        return travel(undo, redo, now);
    }

    /** What there was after the edit that was undone last, which {@link #canRedo}. */
    Situation redo(Situation now) {
        return travel(redo, undo, now);
    }

    private Situation travel(Deque<Edit> from, Deque<Edit> to, Situation now) {
        Edit edit = from.pop();
        to.push(new Edit(edit.name(), new Object(), now));
        tellNames();
        return edit.other();
    }

    private void tellNames() {
        undoName.set(undo.isEmpty() ? "" : undo.peek().name());
        redoName.set(redo.isEmpty() ? "" : redo.peek().name());
    }
}
