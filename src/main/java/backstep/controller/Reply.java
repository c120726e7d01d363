package backstep.controller;

import backstep.model.marking.Hand;
import backstep.model.marking.Mark;

/** An answer that was given, and whether it was right. */
public sealed interface Reply {

    boolean isRight();

    /** @param text as it was typed */
    record Typed(String text, Mark mark) implements Reply {

        @Override
        public boolean isRight() {
            return mark.right();
        }
    }

    record Raised(Hand hand, boolean isRight) implements Reply {}
}
