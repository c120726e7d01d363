package backstep.controller;

/** Asks whether an edit may start a new branch, in place of iterations that were run already. */
@FunctionalInterface
public interface BranchQuestion {

    /** What somebody says to it. */
    enum Answer {
        /** The edit is made; undo brings back the old iterations. */
        BRANCH,
        /** The same, and from now on without asking. */
        BRANCH_ALWAYS,
        /** The edit is not made. */
        KEEP
    }

    /**
     * Asks.
     *
     * @param iteration the one that is about to be edited
     * @param last the last of those that were run after it
     */
    Answer ask(int iteration, int last);
}
