package backstep.model.landscape;

import backstep.model.network.Vector;
import java.util.List;

/**
 * A line along which a function of two numbers has one value.
 *
 * @param x of its corners, as many as there are in {@code y}; a closed line ends where it begins
 */
public record Isoline(Vector x, Vector y) {

    /** All lines of a relief over two axes at a level. */
    public static List<Isoline> of(Relief relief, double level) {
        return new IsolineTracer(relief, level).lines();
    }
}
