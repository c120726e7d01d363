package backstep.model.notation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Accent;
import backstep.model.formula.Formula.Symbol;
import backstep.model.network.Activation;
import backstep.model.network.Network;

/**
 * notation.md, "The five notations", column {@code w-u}: x, h, y with weights w into hidden units and u into outputs,
 * each from–to.
 */
final class NamesWU extends Names {

    NamesWU(Network network) {
        super(network);
    }

    @Override
    public Symbol input(String i) {
        return plain("x", i);
    }

    @Override
    public Symbol netInput(int layer, String j) {
        return ofUnit("a", layer, j);
    }

    @Override
    public Symbol activation(int layer, String j) {
        return isOutput(layer) ? plain("y", j) : named("h", j, layerMarkIfDeep(layer));
    }

    @Override
    public Symbol target(String k) {
        return plain("t", k);
    }

    /** Without hidden layers every weight comes from an input, hence w. */
    @Override
    public Symbol weight(int layer, String to, String from) {
        return isOutput(layer) && layer > 0
                ? plain("u", pair(from, to))
                : named("w", pair(from, to), layerMarkIfDeep(layer));
    }

    @Override
    public Symbol bias(int layer, String j) {
        return ofUnit("b", layer, j);
    }

    @Override
    public Symbol error(String k) {
        return plain("E", k);
    }

    @Override
    public Symbol total() {
        return plain("E", "");
    }

    @Override
    public Formula delta(int layer, String j) {
        return ofUnit("\u03b4", layer, j);
    }

    @Override
    public Symbol matrix(int layer) {
        return isOutput(layer) && layer > 0
                ? named("U", "", "", Accent.BOLD)
                : named("W", "", layerMarkIfDeep(layer), Accent.BOLD);
    }

    @Override
    public String function(Activation activation) {
        return ownName(activation);
    }

    private Symbol ofUnit(String name, int layer, String j) {
        return isOutput(layer) ? plain(name, "y" + j) : named(name, "h" + j, layerMarkIfDeep(layer));
    }
}
