package backstep.controller;

import java.util.Optional;

/** Asks whether an edit may start a new branch, in place of iterations that were run already. */
@FunctionalInterface
public interface BranchQuestion {

    /** What somebody says to it. */
    enum Answer {
        /** The edit is made; undo brings back the old iterations. */
        BRANCH,
        /** The same, and from now on without asking. */
        BRANCH_ALWAYS,
        /** The edit is made, and the run that it changes is kept beside it, to be compared. */
        BRANCH_KEEPING,
        /** The edit is not made. */
        CANCEL
    }

    /**
     * Asks.
     *
     * @param iteration the one that is about to be edited
     * @param last the last of those that were run after it
     * @param keepable whether one more run can be kept
     */
    Answer ask(int iteration, int last, boolean keepable);

    /** Lets an edit take the place of iterations that were run already only where they are kept, or nobody minds. */
    final class Guard {
        private BranchQuestion question = (_, _, _) -> Answer.BRANCH;
        private boolean asking;

        void ask(BranchQuestion from) {
            question = from;
        }

        /**
         * What an edit of a situation starts from, with its run kept where that is wanted; empty where the edit may not be
         * made. While the answer is out, other edits (of the same drag) may not.
         */
        Optional<Situation> before(Situation situation) {
            int last = situation.run().losses().next() - 1;
            if (last <= situation.number() || situation.isKept()) {
                return Optional.of(situation);
            }
            if (asking) {
                return Optional.empty();
            }
            asking = true;
            try {
                return switch (question.ask(situation.number(), last, situation.canKeep())) {
                    case BRANCH -> Optional.of(situation);
                    case BRANCH_ALWAYS -> {
                        question = (_, _, _) -> Answer.BRANCH;
                        yield Optional.of(situation);
                    }
                    case BRANCH_KEEPING -> Optional.of(situation.keepingItsRun());
                    case CANCEL -> Optional.empty();
                };
            } finally {
                asking = false;
            }
        }
    }
}
