package backstep.model.lesson;

import backstep.model.network.Identified;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.List;
import java.util.stream.IntStream;

/** A logical function of two inputs as four samples of zeros and ones: for networks with two inputs and one output. */
public enum TruthTable implements Identified {
    AND("and", 0b1000),
    OR("or", 0b1110),
    XOR("xor", 0b0110),
    NAND("nand", 0b0111),
    NOR("nor", 0b0001),
    XNOR("xnor", 0b1001),
    /** x₁ ⇒ x₂. */
    IMPLIES("implies", 0b1011);

    private final String id;
    /** Bit 2x₁ + x₂ is the value at (x₁, x₂). */
    private final int values;

    TruthTable(String id, int values) {
        this.id = id;
        this.values = values;
    }

    @Override
    public String id() {
        return id;
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
