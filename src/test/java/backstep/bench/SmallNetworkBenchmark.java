package backstep.bench;

import backstep.fixtures.Networks;
import backstep.model.iteration.Backpropagation;
import backstep.model.iteration.Trainer;
import backstep.model.iteration.TrainingRun;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One iteration of the 2-2-2 lesson: the engine, and a whole run with all that it remembers, beside the same network unrolled
 * by hand. Aim: at most 2.5 times. Several forks, as it depends on what a compiler happened to inline first.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(5)
public class SmallNetworkBenchmark {

    private static final int CHUNK = 1000;
    private static final int MOST_ITERATIONS = 1_000_000_000;

    private int next = MOST_ITERATIONS + 1;
    private TrainingRun run;
    private Backpropagation engine;
    private HandUnrolled unrolled;

    @Setup
    public void start() {
        engine = new Backpropagation(Networks.stepByStep(), Networks.RULE);
        unrolled = new HandUnrolled(Networks.stepByStep(), Networks.RULE.learningRate());
    }

    /** A thousand iterations of a run that goes on and on. */
    @Benchmark
    @OperationsPerInvocation(CHUNK)
    public int run() {
        if (next > MOST_ITERATIONS) {
            next = 1;
            run = TrainingRun.of(Networks.stepByStep(), Networks.RULE, List.of(Networks.STEP_BY_STEP_SAMPLE));
        }
        next += CHUNK;
        return Trainer.train(run, next).next();
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
