package backstep.controller;

import java.util.ArrayDeque;
import java.util.Deque;

/** Edits that can be taken back, and edits taken back that can be done again. */
final class UndoHistory {

    private static final int MOST_ENTRIES = 500;

    /** An edit: its name, what it may be merged with, and what there was before (or after, on the redo stack). */
    private record Edit(String name, Object mergeKey, Situation other) {}

    private final Deque<Edit> undo = new ArrayDeque<>();
    private final Deque<Edit> redo = new ArrayDeque<>();

    /** What undo would take back, empty when nothing. */
    String undoName() {
        return undo.isEmpty() ? "" : undo.peek().name();
    }

    /** What redo would do again, empty when nothing. */
    String redoName() {
        return redo.isEmpty() ? "" : redo.peek().name();
    }

    void clear() {
        undo.clear();
        redo.clear();
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

    private static Situation travel(Deque<Edit> from, Deque<Edit> to, Situation now) {
        Edit edit = from.pop();
        to.push(new Edit(edit.name(), new Object(), now));
        return edit.other();
    }
}
