package backstep.bench;

import backstep.fixtures.Networks;
import backstep.model.iteration.Backpropagation;
import backstep.model.network.LearningRule;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import java.util.List;
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

/** One iteration of 784-32-16-10: the engine beside plain nested loops over arrays. Aim: at most 1.3 times. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LargeNetworkBenchmark {

    private static final int SAMPLES = 16;

    private Backpropagation engine;
    private NestedLoops loops;
    private List<Sample> samples;
    private double[][] inputs;
    private double[][] targets;
    private int next;

    @Setup
    public void start() {
        Network network = Networks.random(784, 32, 16, 10);
        LearningRule rule = Networks.RULE.withLearningRate(0.01);
        engine = new Backpropagation(network, rule);
        loops = new NestedLoops(network, rule.learningRate());
        samples = Networks.samples(network, SAMPLES);
        inputs = samples.stream().map(sample -> sample.inputs().toArray()).toArray(double[][]::new);
        targets = samples.stream().map(sample -> sample.targets().toArray()).toArray(double[][]::new);
    }

    @Benchmark
    public double engine() {
        next = (next + 1) % SAMPLES;
        return engine.iterate(samples.get(next));
    }

    @Benchmark
    public double nestedLoops() {
        next = (next + 1) % SAMPLES;
        return loops.iterate(inputs[next], targets[next]);
    }
}
