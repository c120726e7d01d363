package backstep.model.iteration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written out gives the numbers of the loop, to the last bit. */
class ProductsTest {

    private static final int OFFSET = 2;

    private final Random random = new Random(3);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 9})
    void sumStartsWithTheBiasAndGoesFromLeftToRight(int count) {
        double[] xs = numbers(count);
        double[] ys = numbers(count);
        double expected = 0.1;
        for (int i = 0; i < count; i++) {
            expected += xs[OFFSET + i] * ys[OFFSET + i];
        }

        assertThat(Products.sum(0.1, xs, OFFSET, ys, OFFSET, count)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 9})
    void everyNumberOfARowGetsItsShare(int count) {
        double[] sums = numbers(count);
        double[] xs = numbers(count);
        double[] expected = sums.clone();
        for (int i = OFFSET; i < OFFSET + count; i++) {
            expected[i] += xs[i] * 0.3;
        }

        Products.add(sums, OFFSET, xs, OFFSET, 0.3, count);

        assertThat(sums).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 9})
    void everyWeightOfARowGoesDownItsGradient(int count) {
        double[] weights = numbers(count);
        double[] values = numbers(count);
        double[] expected = weights.clone();
        for (int i = OFFSET; i < OFFSET + count; i++) {
            expected[i] -= 0.5 * (0.7 * values[i]);
        }

        Products.subtract(weights, OFFSET, 0.5, 0.7, values, OFFSET, count);

        assertThat(weights).containsExactly(expected);
    }

    /** As many random numbers as are meant, with others around that nobody may touch. */
    private double[] numbers(int count) {
        return random.doubles(count + 2 * OFFSET, -1, 1).toArray();
    }
}
