package backstep.model.lesson;

import backstep.model.iteration.Iteration;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.Loss;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The same lesson with other numbers of one decimal, to be worked out again: equal seeds give equal numbers.
 *
 * <p>Shape, activations, loss, learning rate and stops stay. The inputs of an only sample are drawn as well; several
 * samples are what the lesson is about, and stay. Targets that are probabilities stay, others have one decimal. What is
 * told of the old numbers, in notes and source, would not be true any more, and goes.
 */
public record Variant(Lesson lesson, long seed) {

    /** How many networks are drawn to find one in which no unit is dead. */
    private static final int TRIES = 200;

    /** The lesson with the numbers of a seed. */
    public static Lesson of(Lesson lesson, long seed) {
        return new Variant(lesson, seed).drawn();
    }

    private Lesson drawn() {
        SplittableRandom random = new SplittableRandom(seed);
        Lesson best = draw(random.split());
        for (int tried = 1; tried < TRIES && deadUnits(best) > 0; tried++) {
            Lesson next = draw(random.split());
            best = deadUnits(next) < deadUnits(best) ? next : best;
        }
        return best;
    }

    private Lesson draw(SplittableRandom random) {
        Network old = lesson.network();
        Initialization nice = new Initialization(Initialization.Kind.NICE, random.nextLong());
        Network network = new Network(IntStream.range(0, old.depth())
                .mapToObj(index -> layer(old.layer(index), index, nice))
                .toList());
        Guide guide = lesson.guide().withNotes(Optional.empty()).withSource(Optional.empty());
        Lesson drawn = lesson.withNetwork(network).withGuide(guide);
        return lesson.samples().size() > 1
                ? drawn
                : drawn.withSamples(lesson.samples().stream()
                        .map(sample -> sample(sample, random))
                        .toList());
    }

    private static Layer layer(Layer old, int index, Initialization nice) {
        Matrix weights = nice.weights(index, old.units(), old.inputs());
        Optional<Vector> biases =
                old.biases().map(values -> nice.biases(index, old.units(), old.trainBiases() || !areEqual(values)));
        return new Layer(old.activation(), weights, biases, old.trainBiases());
    }

    /** Biases that are not trained and all equal share a name, which they keep. */
    private static boolean areEqual(Vector values) {
        return IntStream.range(1, values.size()).allMatch(index -> values.get(index) == values.get(0));
    }

    private Sample sample(Sample old, SplittableRandom random) {
        Vector inputs = old.inputs();
        for (int index = 0; index < inputs.size(); index++) {
            inputs = inputs.with(index, (1 + random.nextInt(9)) / 10.0);
        }
        Vector targets = old.targets();
        for (int index = 0; index < targets.size() && !takesProbabilities(); index++) {
            targets = targets.with(index, Math.round(targets.get(index) * 10) / 10.0);
        }
        return new Sample(inputs, targets);
    }

    private boolean takesProbabilities() {
        Loss loss = lesson.rule().loss();
        return loss == Loss.CROSS_ENTROPY || loss == Loss.BINARY_CROSS_ENTROPY;
    }

    /** How many units of a relu do not learn from any sample: those behind them would have nothing to work out. */
    private static int deadUnits(Lesson lesson) {
        Network network = lesson.network();
        boolean[][] alive = network.layers().stream()
                .map(layer -> new boolean[layer.units()])
                .toArray(boolean[][]::new);
        for (int sample = 0; sample < lesson.samples().size(); sample++) {
            Iteration iteration = Iteration.compute(
                    1, sample, network, lesson.rule(), lesson.samples().get(sample));
            for (int l = 0; l < alive.length; l++) {
                for (int j = 0; j < alive[l].length; j++) {
                    alive[l][j] |= iteration.layers().get(l).netInputs().get(j) > 0;
                }
            }
        }
        return IntStream.range(0, alive.length)
                .filter(l -> network.layer(l).activation() == Activation.RELU)
                .map(l -> (int) IntStream.range(0, alive[l].length)
                        .filter(j -> !alive[l][j])
                        .count())
                .sum();
    }
}
