package backstep.controller;

/** Lets an edit take the place of iterations that were run already only where nobody minds. */
final class BranchGuard {

    private BranchQuestion question = (_, _) -> BranchQuestion.Answer.BRANCH;
    private boolean asking;

    void ask(BranchQuestion from) {
        question = from;
    }

    /** Whether an edit of a situation may be made. While the answer is out, other edits (of the same drag) may not. */
    boolean allows(Situation situation) {
        int last = situation.run().losses().next() - 1;
        if (last <= situation.number()) {
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
                    question = (_, _) -> BranchQuestion.Answer.BRANCH;
                    yield true;
                }
                case KEEP -> false;
            };
        } finally {
            asking = false;
        }
    }
}
