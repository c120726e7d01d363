package backstep.model.notation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Accent;
import backstep.model.formula.Formula.Symbol;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.Network;
import backstep.model.network.Vector;

/**
 * notation.md, "The five notations", column {@code net-out}: net and out of every unit, weights numbered w_1, w_2, …
 * through the network.
 */
final class NamesNetOut extends Names {

    NamesNetOut(Network network) {
        super(network);
    }

    @Override
    public Symbol input(String i) {
        return plain("i", i);
    }

    @Override
    public Symbol netInput(int layer, String j) {
        return plain("net", unitMark(layer, j));
    }

    @Override
    public Symbol activation(int layer, String j) {
        return plain("out", unitMark(layer, j));
    }

    @Override
    public Symbol target(String k) {
        return plain("target", outputMark(k));
    }

    /** Layer by layer, receiving unit by receiving unit. Running indices have no number: they stay as they are. */
    @Override
    public Symbol weight(int layer, String to, String from) {
        if (!isNumber(to) || !isNumber(from)) {
            return plain("w", pair(to, from));
        }
        int number = 0;
        for (int before = 0; before < layer; before++) {
            number += network.layer(before).units() * network.layer(before).inputs();
        }
        number += (Integer.parseInt(to) - 1) * network.layer(layer).inputs() + Integer.parseInt(from);
        return plain("w", Integer.toString(number));
    }

    /** One b for the whole layer where all are the same and stay so. */
    @Override
    public Symbol bias(int layer, String j) {
        return sharesBias(network.layer(layer))
                ? plain("b", Integer.toString(layer + 1))
                : plain("b", unitMark(layer, j));
    }

    @Override
    public Symbol error(String k) {
        return plain("E", outputMark(k));
    }

    @Override
    public Symbol total() {
        return plain("E", "total");
    }

    @Override
    public Formula delta(int layer, String j) {
        return plain("\u03b4", unitMark(layer, j));
    }

    @Override
    public Symbol matrix(int layer) {
        return named("W", "", layerMark(layer), Accent.BOLD);
    }

    @Override
    public String function(Activation activation) {
        return ownName(activation);
    }

    /** w_5^+. */
    @Override
    public Symbol updated(Symbol parameter) {
        return named(parameter.name(), parameter.sub(), "+");
    }

    @Override
    public Symbol unit(int layer, String j) {
        if (layer < 0) {
            return input(j);
        }
        return isOutput(layer) ? plain("o", j) : plain("h", unitMark(layer, j).substring(1));
    }

    private String unitMark(int layer, String j) {
        if (isOutput(layer)) {
            return outputMark(j);
        }
        return isDeep() ? "h" + (layer + 1) + "." + j : "h" + j;
    }

    private static String outputMark(String k) {
        return "o" + k;
    }

    private static boolean sharesBias(Layer layer) {
        if (layer.trainBiases() || !layer.hasBiases()) {
            return false;
        }
        Vector biases = layer.biases().orElseThrow();
        for (int unit = 1; unit < biases.size(); unit++) {
            if (biases.get(unit) != biases.get(0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String index) {
        return Character.isDigit(index.charAt(0));
    }
}
