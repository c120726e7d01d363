package backstep.bench;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Networks;
import backstep.model.iteration.Backpropagation;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import org.junit.jupiter.api.Test;

/** What the engine is measured against does the same work: the same errors, bit for bit, iteration after iteration. */
class BaselinesTest {

    @Test
    void handUnrolledTrainsAsTheEngineDoes() {
        Backpropagation engine = new Backpropagation(Networks.stepByStep(), Networks.RULE);
        HandUnrolled unrolled = new HandUnrolled(Networks.stepByStep(), Networks.RULE.learningRate());

        for (int iteration = 1; iteration <= 1000; iteration++) {
            assertThat(unrolled.iterate(0.05, 0.1, 0.01, 0.99))
                    .as("E of iteration %s", iteration)
                    .isEqualTo(engine.iterate(Networks.STEP_BY_STEP_SAMPLE));
        }
    }

    @Test
    void nestedLoopsTrainAsTheEngineDoes() {
        Network network = Networks.random(50, 9, 6, 3);
        Backpropagation engine = new Backpropagation(network, Networks.RULE);
        NestedLoops loops = new NestedLoops(network, Networks.RULE.learningRate());

        for (Sample sample : Networks.samples(network, 200)) {
            assertThat(loops.iterate(sample.inputs().toArray(), sample.targets().toArray()))
                    .isEqualTo(engine.iterate(sample));
        }
    }
}
