package backstep.model.network;

/**
 * How a network learns: what it minimizes, how far each update goes, and in which order layers are updated.
 *
 * @param learningRate η, finite and not negative
 */
public record LearningRule(Loss loss, double learningRate, UpdateOrder order) {

    public LearningRule {
        if (!Double.isFinite(learningRate) || learningRate < 0) {
            throw new IllegalArgumentException(
                    "learning rate " + learningRate + ", expected a finite number, 0 or more");
        }
    }

    public LearningRule withLearningRate(double value) {
        return new LearningRule(loss, value, order);
    }
}
