package backstep.bench;

import backstep.fixtures.Networks;
import backstep.model.iteration.Iteration;
import backstep.model.landscape.Axis;
import backstep.model.landscape.UnitMap;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The map of an output at 200 × 200 points: what follows an edit has a tenth of a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MapBenchmark {

    private static final Axis AXIS = new Axis(-0.25, 1.25, 200);

    @Param({"LOGISTIC", "TANH"})
    private Activation hidden = Activation.TANH;

    private Iteration small = iteration(2, 3, 1);
    private Iteration large = iteration(2, 12, 12, 1);

    @Setup
    public void makeNetworks() {
        small = iteration(2, 3, 1);
        large = iteration(2, 12, 12, 1);
    }

    @Benchmark
    public Optional<UnitMap> twoThreeOne() {
        return map(small);
    }

    @Benchmark
    public Optional<UnitMap> twoTwelveTwelveOne() {
        return map(large);
    }

    private static Optional<UnitMap> map(Iteration of) {
        Sample sample = of.sample();
        return UnitMap.of(of, of.output(0), List.of(0, 1), sample.inputs(), AXIS, Optional.of(AXIS), () -> false);
    }

    private Iteration iteration(int... sizes) {
        Network network = Networks.random(sizes);
        for (int layer = 0; layer < network.hiddenLayers(); layer++) {
            network =
                    network.withLayer(layer, old -> new Layer(hidden, old.weights(), old.biases(), old.trainBiases()));
        }
        Sample sample = Networks.samples(network, 1).getFirst();
        return Iteration.compute(1, 0, network, Networks.RULE, sample);
    }
}
