package backstep.model.derivation;

import backstep.model.iteration.Iteration;
import backstep.model.lesson.BuiltInLessons;
import backstep.model.lesson.Lesson;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.UpdateOrder;
import backstep.model.network.Vector;
import backstep.model.notation.Notation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** First iterations to write formulas of: those of the shipped lessons, and random ones of every kind. */
public final class Lessons {

    private Lessons() {}

    /** The first iteration of every shipped lesson, by its id. */
    public static Map<String, Iteration> all() {
        Map<String, Iteration> all = new LinkedHashMap<>();
        BuiltInLessons.load().all().forEach(entry -> all.put(entry.id(), firstOf(entry.lesson())));
        return all;
    }

    /** The first iteration of one shipped lesson. */
    public static Iteration first(String id) {
        return firstOf(BuiltInLessons.load().find(id).orElseThrow());
    }

    private static Iteration firstOf(Lesson lesson) {
        return lesson.run().iteration(1);
    }

    /** The notations that the network of an iteration can be written in. */
    public static List<Notation> notations(Iteration iteration) {
        return Stream.of(Notation.values())
                .filter(notation -> notation.refusal(
                                iteration.before(), iteration.rule().loss())
                        .isEmpty())
                .toList();
    }

    /** Twelve inputs, ten hidden units and three outputs, with numbers of every size. */
    public static Iteration wide() {
        Random random = new Random(1);
        Matrix hidden = Matrix.generate(10, 12, (row, column) -> random.nextGaussian() * Math.pow(10, column - 8));
        Matrix output = Matrix.generate(3, 10, (row, column) -> random.nextGaussian());
        return iteration(
                new Network(List.of(
                        new Layer(Activation.TANH, hidden, Optional.empty(), true),
                        new Layer(Activation.SOFTMAX, output, Optional.of(Vector.of(0.1, 0.2, -0.3)), true))),
                new LearningRule(Loss.MEAN_SQUARED_ERROR, 0.5, UpdateOrder.OUTPUT_FIRST),
                random.doubles(12, -1, 1).toArray(),
                new double[] {0, 1, 0});
    }

    /** A network of 1 to 4 layers with any activations, loss, biases and update order; always the same for a seed. */
    public static Iteration random(long seed) {
        Random random = new Random(seed);
        int depth = 1 + random.nextInt(4);
        int inputs = 1 + random.nextInt(4);
        List<Layer> layers = new ArrayList<>();
        int before = inputs;
        for (int index = 0; index < depth; index++) {
            Activation[] choice = Activation.values();
            int count = index == depth - 1 ? choice.length : choice.length - 1;
            int units = 1 + random.nextInt(index == depth - 1 ? 3 : 4);
            Matrix weights = Matrix.generate(units, before, (row, column) -> random.nextGaussian());
            Optional<Vector> biases = random.nextInt(3) == 0
                    ? Optional.empty()
                    : Optional.of(Vector.of(random.doubles(units, -1, 1).toArray()));
            layers.add(new Layer(choice[random.nextInt(count)], weights, biases, random.nextInt(4) > 0));
            before = units;
        }
        Loss loss = Loss.values()[random.nextInt(Loss.values().length)];
        UpdateOrder order = UpdateOrder.values()[random.nextInt(2)];
        double[] targets = random.doubles(before, 0, 1).toArray();
        if (random.nextBoolean()) {
            Arrays.fill(targets, 0);
            targets[random.nextInt(before)] = 1;
        }
        return iteration(
                new Network(layers),
                new LearningRule(loss, random.nextDouble(), order),
                random.doubles(inputs, -2, 2).toArray(),
                targets);
    }

    private static Iteration iteration(Network network, LearningRule rule, double[] inputs, double[] targets) {
        return Iteration.compute(1, 0, network, rule, new Sample(Vector.of(inputs), Vector.of(targets)));
    }
}
