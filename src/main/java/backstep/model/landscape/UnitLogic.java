package backstep.model.landscape;

import backstep.model.iteration.Backpropagation;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Unit;
import backstep.model.network.Identified;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a hidden unit makes of two inputs that are 0 or 1, each combination of them being a sample.
 *
 * @param high the inputs for which it is above its threshold: some of the four, not all
 * @param low the others
 * @param gate what that is called
 */
public record UnitLogic(List<Vector> high, List<Vector> low, Gate gate) {

    /** A function of two inputs that are 0 or 1, and that depends on them. */
    public enum Gate implements Identified {
        NOR(0b0001),
        SECOND_AND_NOT_FIRST(0b0010),
        NOT_FIRST(0b0011),
        FIRST_AND_NOT_SECOND(0b0100),
        NOT_SECOND(0b0101),
        XOR(0b0110),
        NAND(0b0111),
        AND(0b1000),
        XNOR(0b1001),
        SECOND(0b1010),
        NOT_FIRST_AND_NOT_SECOND(0b1011),
        FIRST(0b1100),
        NOT_SECOND_AND_NOT_FIRST(0b1101),
        OR(0b1110);

        /** A bit for each combination of the inputs: 2 x₁ + x₂ is its place. */
        private final int table;

        Gate(int table) {
            this.table = table;
        }

        private static Gate of(int table) {
            return Arrays.stream(values())
                    .filter(gate -> gate.table == table)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final int COMBINATIONS = 4;
    private static final int ALL = (1 << COMBINATIONS) - 1;

    public UnitLogic {
        high = List.copyOf(high);
        low = List.copyOf(low);
    }

    /** That of a unit of the network that goes into an iteration; nothing for outputs, other samples, and units that never or always are high. */
    public static Optional<UnitLogic> of(Iteration iteration, Unit unit, List<Sample> samples) {
        if (iteration.before().isOutput(unit.layer())
                || !samples.stream().map(Sample::inputs).allMatch(UnitLogic::isBinary)) {
            return Optional.empty();
        }
        double threshold = UnitMap.threshold(iteration, unit, Optional.empty()).orElseThrow();
        Backpropagation engine = new Backpropagation(iteration.before(), iteration.rule());
        List<Vector> high = new ArrayList<>();
        List<Vector> low = new ArrayList<>();
        int seen = 0;
        int table = 0;
        for (Sample sample : samples) {
            int bit = 1 << place(sample.inputs());
            if ((seen & bit) == 0) {
                boolean isHigh = value(engine, unit, sample.inputs()) > threshold;
                table |= isHigh ? bit : 0;
                (isHigh ? high : low).add(sample.inputs());
            }
            seen |= bit;
        }
        return seen == ALL && table != 0 && table != ALL
                ? Optional.of(new UnitLogic(high, low, Gate.of(table)))
                : Optional.empty();
    }

    private static boolean isBinary(Vector inputs) {
        return inputs.size() == 2 && Arrays.stream(inputs.toArray()).allMatch(input -> input == 0 || input == 1);
    }

    private static int place(Vector inputs) {
        return (int) (2 * inputs.get(0) + inputs.get(1));
    }

    private static double value(Backpropagation engine, Unit unit, Vector inputs) {
        for (int input = 0; input < inputs.size(); input++) {
            engine.setInput(input, inputs.get(input));
        }
        return engine.valueOf(unit);
    }
}
