package backstep.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** {@link Vector} and {@link Matrix}: immutable, compared by their numbers, and strict about their bounds. */
class NumbersTest {

    @Test
    void noArrayGivenOrTakenIsShared() {
        double[] given = {1, 2, 3};
        Vector vector = Vector.of(given);
        double[][] rows = {{1, 2}, {3, 4}};
        Matrix matrix = Matrix.of(rows);

        given[0] = 9;
        vector.toArray()[1] = 9;
        rows[0][0] = 9;
        matrix.row(1).toArray()[0] = 9;

        assertThat(vector).isEqualTo(Vector.of(1, 2, 3));
        assertThat(matrix).isEqualTo(Matrix.of(new double[] {1, 2}, new double[] {3, 4}));
    }

    @Test
    void copyOfPartOfAnArrayIsNotShared() {
        double[] source = {0, 1, 2, 3, 4, 5, 6};
        Vector vector = Vector.copyOf(source, 2, 3);
        Matrix matrix = Matrix.copyOf(source, 1, 2, 3);

        source[2] = 9;

        assertThat(vector).isEqualTo(Vector.of(2, 3, 4));
        assertThat(matrix).isEqualTo(Matrix.of(new double[] {1, 2, 3}, new double[] {4, 5, 6}));
    }

    @Test
    void withReplacesOneNumberInACopy() {
        Vector vector = Vector.of(1, 2);
        Matrix matrix = Matrix.of(new double[] {1, 2}, new double[] {3, 4});

        assertThat(vector.with(1, 5)).isEqualTo(Vector.of(1, 5));
        assertThat(matrix.with(1, 0, 5)).isEqualTo(Matrix.of(new double[] {1, 2}, new double[] {5, 4}));
        assertThat(vector).isEqualTo(Vector.of(1, 2));
        assertThat(matrix.get(1, 0)).isEqualTo(3);
    }

    @Test
    void equalNumbersMakeEqualValues() {
        assertThat(Vector.of(1, 2)).isEqualTo(Vector.of(1, 2)).hasSameHashCodeAs(Vector.of(1, 2));
        assertThat(Vector.of(0.0)).isNotEqualTo(Vector.of(-0.0));
        assertThat(Matrix.of(new double[] {1, 2})).isNotEqualTo(Matrix.of(new double[] {1}, new double[] {2}));
    }

    @Test
    void placesOutsideAreRefused() {
        Matrix matrix = Matrix.of(new double[] {1, 2}, new double[] {3, 4});

        assertThatThrownBy(() -> matrix.get(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> matrix.get(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> matrix.row(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> matrix.with(0, -1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Vector.copyOf(new double[3], 2, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Matrix.copyOf(new double[3], 0, 2, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void rowsOfDifferentLengthsAreRefused() {
        assertThatThrownBy(() -> Matrix.of(new double[] {1, 2}, new double[] {3}))
                .hasMessage("row 1 has 1 numbers, the first has 2");
    }

    @Test
    void largestMagnitudeLooksAtNegativeNumbersToo() {
        assertThat(Matrix.of(new double[] {1, -5}, new double[] {3, 4}).largestMagnitude())
                .isEqualTo(5);
    }
}
