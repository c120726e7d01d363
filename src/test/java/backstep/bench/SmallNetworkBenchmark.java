package backstep.bench;

import backstep.fixtures.Networks;
import backstep.model.iteration.Backpropagation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One iteration of the 2-2-2 lesson: the engine beside the same network unrolled by hand. Aim: at most 2.5 times. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SmallNetworkBenchmark {

    private Backpropagation engine;
    private HandUnrolled unrolled;

    @Setup
    public void start() {
        engine = new Backpropagation(Networks.stepByStep(), Networks.RULE);
        unrolled = new HandUnrolled(Networks.stepByStep(), Networks.RULE.learningRate());
    }

    @Benchmark
    public double engine() {
        return engine.iterate(Networks.STEP_BY_STEP_SAMPLE);
    }

    @Benchmark
    public double handUnrolled() {
        return unrolled.iterate(0.05, 0.1, 0.01, 0.99);
    }
}
