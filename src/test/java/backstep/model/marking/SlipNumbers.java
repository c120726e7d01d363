package backstep.model.marking;

import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.Loss;
import backstep.model.network.Matrix;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the slips of formats.md give, worked out with plain numbers and without any formula of the product. */
final class SlipNumbers {

    private final Iteration iteration;
    private final Map<Slip, List<Double>> numbers = new EnumMap<>(Slip.class);

    private SlipNumbers(Iteration iteration) {
        this.iteration = iteration;
    }

    static Map<Slip, List<Double>> at(Iteration iteration, Step step) {
        SlipNumbers all = new SlipNumbers(iteration);
        switch (step) {
            case Step.NetInput(Unit unit) -> all.netInput(unit);
            case Step.Activation(Unit unit) -> all.activation(unit);
            case Step.OutputError(int output) -> all.error(output);
            case Step.TotalError() -> all.total();
            case Step.Delta(Unit unit) when unit.layer() == iteration.outputLayer() -> all.outputDelta(unit);
            case Step.Delta(Unit unit) -> all.hiddenDelta(unit);
            case Step.Gradient(Weight weight) -> all.weightGradient(weight);
            case Step.Gradient(Bias(Unit unit)) -> all.biasGradient(unit);
            case Step.Update(Parameter parameter) -> all.update(parameter);
        }
        return all.numbers;
    }

    private void add(Slip slip, double number) {
        numbers.computeIfAbsent(slip, _ -> new ArrayList<>()).add(number);
    }

    private void netInput(Unit unit) {
        Layer layer = iteration.before().layer(unit.layer());
        Matrix weights = layer.weights();
        int j = unit.index();
        double bias = layer.biases().map(all -> all.get(j)).orElse(0.0);
        double sum = 0;
        double swapped = bias;
        boolean canSwap = false;
        for (int i = 0; i < layer.inputs(); i++) {
            double z = iteration.valueOf(new Unit(unit.layer() - 1, i));
            sum += weights.get(j, i) * z;
            boolean both = i < layer.units() && j < layer.inputs();
            swapped += (both ? weights.get(i, j) : weights.get(j, i)) * z;
            canSwap |= both && i != j;
        }
        if (layer.hasBiases()) {
            add(Slip.FORGOT_BIAS, sum);
        }
        if (canSwap) {
            add(Slip.SWAPPED_INDICES, swapped);
        }
        add(Slip.ALREADY_ACTIVATED, z(unit));
    }

    private void activation(Unit unit) {
        add(Slip.NOT_ACTIVATED, a(unit));
        if (function(unit) != Activation.LOGISTIC) {
            add(Slip.LOGISTIC_INSTEAD, 1 / (1 + Math.exp(-a(unit))));
        }
    }

    private void error(int output) {
        double distance = Math.abs(target(output) - z(iteration.output(output)));
        double factor = switch (iteration.rule().loss()) {
            case HALF_SQUARED_ERROR -> 0.5;
            case SQUARED_ERROR -> 1;
            case MEAN_SQUARED_ERROR, ROOT_MEAN_SQUARE_ERROR -> 1.0 / outputs();
            case BINARY_CROSS_ENTROPY, CROSS_ENTROPY -> 0;
        };
        if (factor > 0) {
            add(Slip.NOT_SQUARED, factor * distance);
        }
        if (factor > 0 && factor < 1) {
            add(Slip.FORGOT_FACTOR, distance * distance);
        }
    }

    private void total() {
        double sum = 0;
        for (int output = 0; output < outputs(); output++) {
            sum += iteration.errors().get(output);
            add(Slip.ONE_OUTPUT_ONLY, iteration.errors().get(output));
        }
        add(Slip.MEAN_INSTEAD_OF_SUM, sum / outputs());
        if (iteration.rule().loss() == Loss.ROOT_MEAN_SQUARE_ERROR) {
            add(Slip.FORGOT_ROOT, sum);
        }
    }

    private void outputDelta(Unit unit) {
        double ofError = iteration.errorSlope(unit.index());
        add(Slip.FORGOT_SLOPE, ofError);
        if (function(unit) == Activation.SOFTMAX) {
            double sum = 0;
            for (int m = 0; m < outputs(); m++) {
                double own = m == unit.index() ? 1 : 0;
                sum += iteration.errorSlope(m) * a(iteration.output(m)) * (own - a(unit));
            }
            add(Slip.SLOPE_OF_NET_INPUT, sum);
        } else {
            addSlopeOfNetInput(unit, ofError);
        }
        add(Slip.FORGOT_ERROR, iteration.activationSlope(unit));
        switch (iteration.rule().loss()) {
            case HALF_SQUARED_ERROR -> add(Slip.FORGOT_FACTOR, 2 * iteration.delta(unit));
            case MEAN_SQUARED_ERROR -> add(Slip.FORGOT_FACTOR, outputs() * iteration.delta(unit));
            case ROOT_MEAN_SQUARE_ERROR -> add(Slip.FORGOT_FACTOR, Math.sqrt(outputs()) * iteration.delta(unit));
            case SQUARED_ERROR, BINARY_CROSS_ENTROPY, CROSS_ENTROPY -> {}
        }
        add(Slip.WRONG_SIGN, -iteration.delta(unit));
    }

    private void hiddenDelta(Unit unit) {
        double slope = iteration.activationSlope(unit);
        double carried = 0;
        double deltas = 0;
        double updated = 0;
        double values = 0;
        int after = unit.layer() + 1;
        for (int k = 0; k < iteration.before().unitsOf(after); k++) {
            Unit next = new Unit(after, k);
            double weight = iteration.carryingDeltas().layer(after).weights().get(k, unit.index());
            double delta = iteration.delta(next);
            carried += weight * delta;
            deltas += delta;
            updated += iteration.after().layer(after).weights().get(k, unit.index()) * delta;
            values += weight * z(next);
            if (iteration.before().unitsOf(after) > 1) {
                add(Slip.ONE_PATH_ONLY, weight * delta * slope);
            }
        }
        add(Slip.FORGOT_SLOPE, carried);
        add(Slip.FORGOT_WEIGHTS, deltas * slope);
        add(Slip.UPDATED_WEIGHTS, updated * slope);
        add(Slip.VALUES_INSTEAD_OF_DELTAS, values * slope);
        addSlopeOfNetInput(unit, carried);
        add(Slip.WRONG_SIGN, -iteration.delta(unit));
    }

    private void addSlopeOfNetInput(Unit unit, double other) {
        switch (function(unit)) {
            case LOGISTIC, SOFTMAX -> add(Slip.SLOPE_OF_NET_INPUT, other * a(unit) * (1 - a(unit)));
            case TANH -> add(Slip.SLOPE_OF_NET_INPUT, other * (1 - a(unit) * a(unit)));
            case IDENTITY, RELU, LEAKY_RELU, SOFTPLUS -> {}
        }
    }

    private void weightGradient(Weight weight) {
        double delta = iteration.delta(weight.into());
        Unit from = weight.from();
        add(Slip.RECEIVING_VALUE, delta * z(weight.into()));
        if (!from.isInput()) {
            add(Slip.NET_INPUT_INSTEAD, delta * a(from));
        }
        add(Slip.FORGOT_VALUE, delta);
        add(Slip.WEIGHT_INSTEAD, delta * weight.valueIn(iteration.before()));
        add(Slip.FORGOT_DELTA, z(from));
        add(Slip.WRONG_SIGN, -delta * z(from));
    }

    private void biasGradient(Unit unit) {
        add(Slip.TIMES_VALUE, iteration.delta(unit) * z(unit));
        add(Slip.WRONG_SIGN, -iteration.delta(unit));
    }

    private void update(Parameter parameter) {
        double old = parameter.valueIn(iteration.before());
        double rate = iteration.rule().learningRate();
        double travels = parameter instanceof Weight weight ? z(weight.from()) : 1;
        double gradient = iteration.delta(parameter.into()) * travels;
        add(Slip.ADDED, old + rate * gradient);
        add(Slip.FORGOT_RATE, old - gradient);
        add(Slip.CHANGE_ONLY, -rate * gradient);
        add(Slip.FORGOT_GRADIENT, old - rate);
    }

    private double z(Unit unit) {
        return iteration.valueOf(unit);
    }

    private double a(Unit unit) {
        return iteration.layers().get(unit.layer()).netInputs().get(unit.index());
    }

    private double target(int output) {
        return iteration.sample().targets().get(output);
    }

    private int outputs() {
        return iteration.before().outputs();
    }

    private Activation function(Unit unit) {
        return iteration.before().layer(unit.layer()).activation();
    }
}
