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

    /** Lets an edit take the place of iterations that were run already only where they are kept, or nobody minds. */
    final class Guard {
        private BranchQuestion question = (_, _) -> Answer.BRANCH;
        private boolean asking;

        void ask(BranchQuestion from) {
            question = from;
        }

        /** Whether an edit of a situation may be made. While the answer is out, other edits (of the same drag) may not. */
        boolean allows(Situation situation) {
            int last = situation.run().losses().next() - 1;
            if (last <= situation.number() || situation.isKept()) {
                return true;
            }
            if (asking) {
                return false;
            }
            asking = true;
            try {
                return switch (question.ask(situation.number(), last)) {
                    case BRANCH -> true;
                    case BRANCH_ALWAYS -> {
                        question = (_, _) -> Answer.BRANCH;
                        yield true;
                    }
                    case KEEP -> false;
                };
            } finally {
                asking = false;
            }
        }
    }
}
