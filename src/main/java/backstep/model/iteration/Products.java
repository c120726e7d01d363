package backstep.model.iteration;

/**
 * The three inner loops of backpropagation. A loop costs more to enter than a few turns of it take, so that short ones are
 * written out; the order of additions is that of the loop.
 */
final class Products {

    private Products() {}

    /** {@code start} + Σ x_i y_i over {@code count} numbers of each array, in this order. */
    static double sum(double start, double[] xs, int x, double[] ys, int y, int count) {
        switch (count) {
            case 1:
                return start + xs[x] * ys[y];
            case 2:
                return start + xs[x] * ys[y] + xs[x + 1] * ys[y + 1];
            case 3:
                return start + xs[x] * ys[y] + xs[x + 1] * ys[y + 1] + xs[x + 2] * ys[y + 2];
            default:
                double sum = start;
                for (int i = 0; i < count; i++) {
                    sum += xs[x + i] * ys[y + i];
                }
                return sum;
        }
    }

    /** s_i ← s_i + x_i f for {@code count} numbers of each array. */
    static void add(double[] sums, int s, double[] xs, int x, double factor, int count) {
        if (count > 3) {
            for (int i = 0; i < count; i++) {
                sums[s + i] += xs[x + i] * factor;
            }
            return;
        }
        sums[s] += xs[x] * factor;
        if (count > 1) {
            sums[s + 1] += xs[x + 1] * factor;
        }
        if (count > 2) {
            sums[s + 2] += xs[x + 2] * factor;
        }
    }

    /** x_i ← x_i − η (δ z_i) for {@code count} numbers of each array. */
    static void subtract(double[] xs, int x, double rate, double delta, double[] zs, int z, int count) {
        if (count > 3) {
            for (int i = 0; i < count; i++) {
                xs[x + i] -= rate * (delta * zs[z + i]);
            }
            return;
        }
        xs[x] -= rate * (delta * zs[z]);
        if (count > 1) {
            xs[x + 1] -= rate * (delta * zs[z + 1]);
        }
        if (count > 2) {
            xs[x + 2] -= rate * (delta * zs[z + 2]);
        }
    }
}
