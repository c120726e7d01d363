package backstep.model.notation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Accent;
import backstep.model.formula.Formula.Symbol;
import backstep.model.network.Activation;
import backstep.model.network.Network;
import java.util.Optional;

/**
 * notation.md, "The five notations", column {@code alpha-d-y}: one output y against d, step size α, weights W from–to.
 * δ belongs to the weights here (∂y/∂W), so that what other notations call the delta of a unit is written as the
 * derivative it is.
 */
final class NamesAlphaDY extends Names {

    NamesAlphaDY(Network network) {
        super(network);
    }

    @Override
    public Symbol input(String i) {
        return plain("x", i);
    }

    @Override
    public Symbol netInput(int layer, String j) {
        return isOutput(layer) ? named("y", "", "", Accent.TILDE) : named("h", j, mark(layer), Accent.TILDE);
    }

    @Override
    public Symbol activation(int layer, String j) {
        return isOutput(layer) ? plain("y", "") : named("h", j, mark(layer));
    }

    @Override
    public Symbol target(String k) {
        return plain("d", "");
    }

    @Override
    public Symbol weight(int layer, String to, String from) {
        return named("W", indices(layer, to, from), mark(layer));
    }

    @Override
    public Symbol outputGradient(int layer, String to, String from) {
        return named("\u03b4", indices(layer, to, from), mark(layer));
    }

    @Override
    public Symbol bias(int layer, String j) {
        return isOutput(layer) ? plain("b", "") : named("b", j, mark(layer));
    }

    @Override
    public Symbol error(String k) {
        return total();
    }

    @Override
    public Symbol total() {
        return plain("E", "");
    }

    @Override
    public Formula delta(int layer, String j) {
        return new Formula.Derivative(total(), netInput(layer, j), Double.NaN, Optional.empty());
    }

    @Override
    public Symbol matrix(int layer) {
        return named("W", "", Integer.toString(layer + 1), Accent.BOLD);
    }

    @Override
    public String function(Activation activation) {
        return "\u03a6";
    }

    @Override
    public Symbol learningRate() {
        return plain("\u03b1", "");
    }

    /** The weights into the only output are a vector: one index is enough. */
    private String indices(int layer, String to, String from) {
        return isOutput(layer) ? from : pair(from, to);
    }

    private String mark(int layer) {
        return isDeep() ? Integer.toString(layer + 1) : "";
    }
}
