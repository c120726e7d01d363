package backstep.model.iteration;

import java.util.List;
import java.util.stream.IntStream;

/** Some iterations of a run that stand for all of it. */
public final class EvenIterations {

    private EvenIterations() {}

    /**
     * Iterations spread evenly from the first to the last, both of them included; all where there are no more.
     *
     * @param last 1 or more
     * @param most how many, 2 or more
     */
    public static List<Integer> upTo(int last, int most) {
        int count = Math.min(most, last);
        return IntStream.range(0, count)
                // The product of two iterations may be more than an int holds.
                .map(index -> count == 1 ? last : (int) (1 + (long) index * (last - 1) / (count - 1)))
                .boxed()
                .toList();
    }
}
