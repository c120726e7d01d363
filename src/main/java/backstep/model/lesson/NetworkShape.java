package backstep.model.lesson;

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
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A lesson's network and rule without their numbers: what an editor of networks changes.
 *
 * @param layers hidden layers first, the output layer last; 1 or more, softmax in the last only
 */
public record NetworkShape(int inputs, List<LayerShape> layers, Loss loss, UpdateOrder order) {

    /** The most layers that an editor makes; lesson files may have more. */
    public static final int MOST_LAYERS = 8;

    /** The most inputs, and units of a layer, that an editor makes; lesson files may have more. */
    public static final int MOST_UNITS = 12;

    private static final LayerShape USUAL_HIDDEN = new LayerShape(3, Activation.LOGISTIC, LayerShape.Biases.NONE);

    public NetworkShape {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network needs at least one layer");
        }
    }

    /** What may surprise in a network that is otherwise allowed. */
    public enum Caution {
        /** The logarithm of an output that can be 0, negative or beyond 1. */
        LOGARITHM_OF_NO_PROBABILITY,
        /** −t ln y knows nothing of outputs whose target is 0; only softmax makes up for it. */
        ZERO_TARGETS_IGNORED,
        /** Softmax of a single unit is always 1. */
        SOFTMAX_OF_ONE
    }

    public static NetworkShape of(Lesson lesson) {
        return new NetworkShape(
                lesson.network().inputs(),
                lesson.network().layers().stream().map(LayerShape::of).toList(),
                lesson.rule().loss(),
                lesson.rule().order());
    }

    // ---- questions

    public int hiddenLayers() {
        return layers.size() - 1;
    }

    public boolean isOutput(int layer) {
        return layer == layers.size() - 1;
    }

    public LayerShape output() {
        return layers.getLast();
    }

    /** Whether the networks have the same units, so that all their weights correspond. */
    public boolean hasSameUnits(NetworkShape other) {
        return inputs == other.inputs
                && layers.stream()
                        .map(LayerShape::units)
                        .toList()
                        .equals(other.layers.stream().map(LayerShape::units).toList());
    }

    public Set<Caution> cautions() {
        Set<Caution> cautions = EnumSet.noneOf(Caution.class);
        boolean isLogarithm = loss == Loss.CROSS_ENTROPY || loss == Loss.BINARY_CROSS_ENTROPY;
        if (isLogarithm && !isProbability(output().activation())) {
            cautions.add(Caution.LOGARITHM_OF_NO_PROBABILITY);
        }
        if (loss == Loss.CROSS_ENTROPY && output().activation() != Activation.SOFTMAX) {
            cautions.add(Caution.ZERO_TARGETS_IGNORED);
        }
        if (output().activation() == Activation.SOFTMAX && output().units() == 1) {
            cautions.add(Caution.SOFTMAX_OF_ONE);
        }
        return Collections.unmodifiableSet(cautions);
    }

    private static boolean isProbability(Activation activation) {
        return switch (activation) {
            case LOGISTIC, SOFTMAX -> true;
            case IDENTITY, TANH, RELU, LEAKY_RELU, SOFTPLUS -> false;
        };
    }

    // ---- changes

    public NetworkShape withInputs(int value) {
        return new NetworkShape(value, layers, loss, order);
    }

    public NetworkShape withLoss(Loss value) {
        return new NetworkShape(inputs, layers, value, order);
    }

    public NetworkShape withOrder(UpdateOrder value) {
        return new NetworkShape(inputs, layers, loss, value);
    }

    public NetworkShape withLayer(int index, LayerShape value) {
        List<LayerShape> copy = new ArrayList<>(layers);
        copy.set(index, value);
        return new NetworkShape(inputs, copy, loss, order);
    }

    /** The output layer stays; new hidden layers are like the last one there is. */
    public NetworkShape withHiddenLayers(int count) {
        List<LayerShape> hidden = new ArrayList<>(layers.subList(0, Math.min(count, hiddenLayers())));
        while (hidden.size() < count) {
            hidden.add(hidden.isEmpty() ? USUAL_HIDDEN.withBiases(output().biases()) : hidden.getLast());
        }
        hidden.add(output());
        return new NetworkShape(inputs, hidden, loss, order);
    }

    // ---- making a lesson of it

    /**
     * A lesson of this shape with the numbers of another one, as far as they fit: weights and biases by their place,
     * counted from the first unit; samples are cut, or padded with 0. A notation that the network cannot have becomes
     * {@code w-u}, and a stop whose step is not there any more is left out.
     *
     * @param fresh gives the numbers that the other lesson does not have
     */
    public Lesson applyTo(Lesson lesson, Initialization fresh) {
        Network old = lesson.network();
        List<Layer> made = new ArrayList<>();
        for (int index = 0; index < layers.size(); index++) {
            int before = index == 0 ? inputs : layers.get(index - 1).units();
            made.add(layer(index, before, counterpart(old, index), fresh));
        }
        Network network = new Network(made);
        LearningRule rule = new LearningRule(loss, lesson.rule().learningRate(), order);
        boolean keeps = lesson.notation().refusal(network, loss).isEmpty();
        List<Sample> samples = lesson.samples().stream()
                .map(sample ->
                        new Sample(resized(sample.inputs(), inputs), resized(sample.targets(), output().units())))
                .toList();
        Guide guide = lesson.guide().movedTo(network, order, layer -> newLayer(old, layer));
        return new Lesson(lesson.title(), keeps ? lesson.notation() : Notation.DEFAULT, network, rule, samples, guide);
    }

    /** The layer of the old network whose numbers a layer takes over: the output's for the output. */
    private Optional<Layer> counterpart(Network old, int index) {
        if (isOutput(index)) {
            return Optional.of(old.layers().getLast());
        }
        return index < old.hiddenLayers() ? Optional.of(old.layer(index)) : Optional.empty();
    }

    /** The layer that takes over the numbers of an old one; where none does, one that this shape does not have. */
    private int newLayer(Network old, int layer) {
        int output = layers.size() - 1;
        if (old.isOutput(layer)) {
            return output;
        }
        return layer < output ? layer : layers.size();
    }

    private Layer layer(int index, int before, Optional<Layer> old, Initialization fresh) {
        LayerShape shape = layers.get(index);
        Matrix drawn = fresh.weights(index, shape.units(), before);
        Matrix weights = Matrix.generate(
                shape.units(),
                before,
                (unit, from) -> old.filter(layer -> unit < layer.units() && from < layer.inputs())
                        .map(layer -> layer.weights().get(unit, from))
                        .orElseGet(() -> drawn.get(unit, from)));
        return new Layer(
                shape.activation(),
                weights,
                biases(shape, old.flatMap(Layer::biases), index, fresh),
                trains(shape.biases(), old));
    }

    /** Without biases the flag means nothing; it stays, so that an unchanged shape gives an unchanged lesson. */
    private static boolean trains(LayerShape.Biases biases, Optional<Layer> old) {
        return switch (biases) {
            case NONE -> old.map(Layer::trainBiases).orElse(true);
            case FIXED -> false;
            case TRAINED -> true;
        };
    }

    private static Optional<Vector> biases(LayerShape shape, Optional<Vector> old, int index, Initialization fresh) {
        return switch (shape.biases()) {
            case NONE -> Optional.empty();
            case FIXED ->
                // New units have the bias of their neighbour, so that those of a layer can still share a name.
                Optional.of(old.map(kept -> filled(kept, shape.units(), kept.get(kept.size() - 1)))
                        .orElseGet(() -> fresh.biases(index, shape.units(), false)));
            case TRAINED -> {
                Vector drawn = fresh.biases(index, shape.units(), true);
                yield Optional.of(old.map(kept -> merged(kept, drawn)).orElse(drawn));
            }
        };
    }

    private static Vector merged(Vector kept, Vector drawn) {
        Vector result = drawn;
        for (int unit = 0; unit < Math.min(kept.size(), drawn.size()); unit++) {
            result = result.with(unit, kept.get(unit));
        }
        return result;
    }

    private static Vector filled(Vector kept, int size, double rest) {
        double[] values = new double[size];
        Arrays.fill(values, rest);
        return merged(kept, Vector.of(values));
    }

    private static Vector resized(Vector vector, int size) {
        return filled(vector, size, 0);
    }
}
