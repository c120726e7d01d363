package backstep.model.marking;

import backstep.model.iteration.Step;
import java.util.List;

/**
 * What there is to say of an answer.
 *
 * @param question what was asked for
 * @param answer NaN where there is none
 * @param mistakes the slips that give the answer, in the order of formats.md; none where it is right, or where no usual
 *     slip gives it
 */
public record Mark(Question question, double answer, boolean right, List<Mistake> mistakes) {

    public Mark {
        mistakes = List.copyOf(mistakes);
    }

    /** Whether there is an answer at all. */
    public boolean isGiven() {
        return !Double.isNaN(answer);
    }

    public Step step() {
        return question.step();
    }

    /** The number that was asked for. */
    public double expected() {
        return question.expected();
    }

    /** The slips, each once, however many ways there are to make it. */
    public List<Slip> slips() {
        return mistakes.stream().map(Mistake::slip).distinct().toList();
    }
}
