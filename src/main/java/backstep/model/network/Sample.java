package backstep.model.network;

/** One pair of inputs (one per input of the network) and targets (one per output). */
public record Sample(Vector inputs, Vector targets) {

    public Sample withInput(int index, double value) {
        return new Sample(inputs.with(index, value), targets);
    }

    public Sample withTarget(int index, double value) {
        return new Sample(inputs, targets.with(index, value));
    }
}
