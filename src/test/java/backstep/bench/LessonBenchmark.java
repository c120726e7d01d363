package backstep.bench;

import backstep.fixtures.Networks;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.TrainingRun;
import backstep.model.network.Network;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a user waits for: the whole iteration behind one frame of an edit, and ten thousand iterations of a lesson. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class LessonBenchmark {

    private final Network lesson = Networks.wAndU();

    @Benchmark
    public Iteration computeIteration() {
        return Iteration.compute(1, 0, lesson, Networks.RULE, Networks.STEP_BY_STEP_SAMPLE);
    }

    @Benchmark
    public Network trainTenThousand() {
        return TrainingRun.of(lesson, Networks.RULE, List.of(Networks.STEP_BY_STEP_SAMPLE))
                .networkBefore(10_001);
    }
}
