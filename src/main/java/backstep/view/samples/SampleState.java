package backstep.view.samples;

import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.Optional;

/**
 * What a line of the table of samples shows.
 *
 * @param index of the sample, from 0
 * @param current whether the iteration on the screen trains on it
 * @param outputs of the network on the screen, with their loss; empty when there are too many samples
 */
record SampleState(int index, Sample sample, boolean current, Optional<Vector> outputs, double loss) {}
