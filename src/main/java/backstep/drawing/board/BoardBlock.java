package backstep.drawing.board;

import backstep.model.derivation.Derivation;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Parameter;
import backstep.model.network.Identified;
import backstep.model.words.Prose;
import java.util.List;
import java.util.OptionalInt;

/** A piece of the chalkboard. Who shows it breaks its lines and gives it its colours. */
public sealed interface BoardBlock {

    /** A piece that also stands on cards. */
    sealed interface OnCard extends BoardBlock {}

    /** What a sentence is there for. */
    enum Tone implements Identified {
        TITLE,
        EXPLANATION,
        /** Before what the lines above name without working it out. */
        WHERE,
        CARD_TITLE,
        CARD_WORDS,
        /** Over a part of a card. */
        HEADING,
        VERDICT,
        NOTE,
        /** What the lesson has to say to the class. */
        SAY,
        NEXT_TITLE,
        NEXT;

        /** Whether it begins something new, which stands apart from what is above. */
        public boolean opens() {
            return switch (this) {
                case TITLE, HEADING, SAY, NEXT_TITLE -> true;
                case EXPLANATION, WHERE, CARD_TITLE, CARD_WORDS, VERDICT, NOTE, NEXT -> false;
            };
        }
    }

    record Said(Tone tone, Prose words) implements OnCard {}

    /**
     * Lines that are aligned on their relation.
     *
     * @param ofStep whether it is what the step is about, and not one among others
     */
    record Derived(Derivation derivation, boolean ofStep) implements OnCard {}

    /** A number that another one takes the place of. */
    record Replaced(Formula name, double old, double now) implements OnCard {}

    /**
     * An output on a line with its target.
     *
     * @param target where on the line, 0 to 1; NaN for a number that is not finite
     * @param was where the output was
     * @param is where it is now
     */
    record Track(Replaced output, double target, double was, double is, Prose note) implements OnCard {}

    /** A part of a change: a bar whose length is its share of the largest. */
    record Bar(Parameter parameter, Formula name, double share, double value) implements OnCard {}

    /** The parts that a number is the sum of, as a stacked bar and as numbers. */
    record Parts(Prose title, StackedShares shares, List<Row> rows) implements BoardBlock {

        /**
         * One of the numbers.
         *
         * @param part which of the bar it is; none for what is left out, or for the sum
         * @param number as it is printed: so that a reader who adds the parts finds their sum
         * @param sum whether it is that of all
         */
        public record Row(OptionalInt part, Prose words, Numerals.Parts number, boolean sum) {}

        public Parts {
            rows = List.copyOf(rows);
        }
    }

    /** Where a unit stands on its activation function; {@code words} say how steep it is there, and what that means. */
    record Steepness(BoardContent.Slope slope, Prose title, List<Prose> words) implements BoardBlock {}

    /** What stands together on a ground of its own. */
    record Card(Kind kind, List<OnCard> blocks) implements BoardBlock {

        /** What it says. */
        public enum Kind implements Identified {
            OPENING,
            /** Whether it helped: comes before everything else, since it is what the iteration was for. */
            PAYOFF,
            /** What each change was to bring. */
            CHANGES,
            CLOSING
        }

        public Card {
            blocks = List.copyOf(blocks);
        }
    }
}
