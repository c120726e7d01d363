package backstep.bench;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.iteration.Backpropagation;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import org.junit.jupiter.api.Test;

/** What the engine is measured against does the same work: the same errors, bit for bit, iteration after iteration. */
class BaselinesTest {

    @Test
    void handUnrolledTrainsAsTheEngineDoes() {
        Backpropagation engine = new Backpropagation(BenchNetworks.stepByStep(), BenchNetworks.RULE);
        HandUnrolled unrolled = new HandUnrolled(BenchNetworks.stepByStep(), BenchNetworks.RULE.learningRate());

        for (int iteration = 1; iteration <= 1000; iteration++) {
            assertThat(unrolled.iterate(0.05, 0.1, 0.01, 0.99))
                    .as("E of iteration %s", iteration)
                    .isEqualTo(engine.iterate(BenchNetworks.SAMPLE));
        }
    }

    @Test
    void nestedLoopsTrainAsTheEngineDoes() {
        Network network = BenchNetworks.random(50, 9, 6, 3);
        Backpropagation engine = new Backpropagation(network, BenchNetworks.RULE);
        NestedLoops loops = new NestedLoops(network, BenchNetworks.RULE.learningRate());

        for (Sample sample : BenchNetworks.samples(network, 200)) {
            assertThat(loops.iterate(sample.inputs().toArray(), sample.targets().toArray()))
                    .isEqualTo(engine.iterate(sample));
        }
    }
}
