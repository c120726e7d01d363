package backstep.model.lesson;

import backstep.model.iteration.TrainingRun;
import backstep.model.network.LearningRule;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.notation.Notation;
import java.util.List;
import java.util.Optional;

/**
 * What a lesson file holds: an immutable value (formats.md, "Lesson file").
 *
 * @param samples 1 or more; each has as many inputs and targets as the network
 * @param guide its stops are at steps that an iteration of this network has
 */
public record Lesson(
        String title, Notation notation, Network network, LearningRule rule, List<Sample> samples, Guide guide) {

    public Lesson {
        samples = List.copyOf(samples);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("a lesson needs at least one sample");
        }
        if (!guide.fits(network, rule.order())) {
            throw new IllegalArgumentException("a lesson needs the steps that it stops at");
        }
    }

    /** A lesson without a guide. */
    public Lesson(String title, Notation notation, Network network, LearningRule rule, List<Sample> samples) {
        this(title, notation, network, rule, samples, Guide.NONE);
    }

    /** The training run that starts from this lesson. */
    public TrainingRun run() {
        return TrainingRun.of(network, rule, samples);
    }

    public Lesson withTitle(String value) {
        return new Lesson(value, notation, network, rule, samples, guide);
    }

    /** Why it cannot be written in a notation; empty when it can. */
    public Optional<String> refusal(Notation wanted) {
        return wanted.refusal(network, rule.loss());
    }

    public Lesson withNotation(Notation value) {
        return new Lesson(title, value, network, rule, samples, guide);
    }

    public Lesson withNetwork(Network value) {
        return new Lesson(title, notation, value, rule, samples, guide);
    }

    public Lesson withRule(LearningRule value) {
        return new Lesson(title, notation, network, value, samples, guide);
    }

    public Lesson withSamples(List<Sample> value) {
        return new Lesson(title, notation, network, rule, value, guide);
    }

    public Lesson withGuide(Guide value) {
        return new Lesson(title, notation, network, rule, samples, value);
    }
}
