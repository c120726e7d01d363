package backstep.model.lesson;

import backstep.model.network.Identified;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.List;
import java.util.stream.IntStream;

/** A logical function of two inputs as four samples of zeros and ones: for networks with two inputs and one output. */
public enum TruthTable implements Identified {
    AND(0b1000),
    OR(0b1110),
    XOR(0b0110),
    NAND(0b0111),
    NOR(0b0001),
    XNOR(0b1001),
    /** x₁ ⇒ x₂. */
    IMPLIES(0b1011);

    /** Bit 2x₁ + x₂ is the value at (x₁, x₂). */
    private final int values;

    TruthTable(int values) {
        this.values = values;
    }

    public static boolean fits(Network network) {
        return network.inputs() == 2 && network.outputs() == 1;
    }

    /** In the order 00, 01, 10, 11. */
    public List<Sample> samples() {
        return IntStream.range(0, 4)
                .mapToObj(row -> new Sample(Vector.of(row >> 1, row & 1), Vector.of(values >> row & 1)))
                .toList();
    }
}
