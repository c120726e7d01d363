package backstep.model.words;

import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;

/** Where a training run is, the same wherever a title says it: {@code Iteration 7 · sample 3 of 4 · epoch 2}. */
public final class RunPlace {

    private RunPlace() {}

    /** @param samples how many the lesson has; of one alone nothing is said */
    public static String of(Iteration iteration, int samples, Messages messages) {
        String number = Numerals.grouped(iteration.number());
        if (samples == 1) {
            return messages.get("iteration.place.text", number);
        }
        int epoch = (iteration.number() - 1) / samples + 1;
        return messages.get(
                "iteration.place.of-sample",
                number,
                Integer.toString(iteration.sampleIndex() + 1),
                Integer.toString(samples),
                Numerals.grouped(epoch));
    }
}
