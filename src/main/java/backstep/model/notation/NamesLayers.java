package backstep.model.notation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Accent;
import backstep.model.formula.Formula.Symbol;
import backstep.model.network.Activation;
import backstep.model.network.Network;

/**
 * notation.md, "The five notations", column {@code layers}: every name carries the number of its layer as a
 * superscript.
 */
final class NamesLayers extends Names {

    NamesLayers(Network network) {
        super(network);
    }

    @Override
    public Symbol input(String i) {
        return named("a", i, layerMark(-1));
    }

    @Override
    public Symbol netInput(int layer, String j) {
        return named("z", j, layerMark(layer));
    }

    @Override
    public Symbol activation(int layer, String j) {
        return isOutput(layer) ? named("y", j, "", Accent.HAT) : named("a", j, layerMark(layer));
    }

    @Override
    public Symbol target(String k) {
        return plain("y", k);
    }

    @Override
    public Symbol weight(int layer, String to, String from) {
        return named("w", pair(to, from), layerMark(layer));
    }

    @Override
    public Symbol bias(int layer, String j) {
        return named("b", j, layerMark(layer));
    }

    @Override
    public Symbol error(String k) {
        return plain("J", k);
    }

    @Override
    public Symbol total() {
        return plain("J", "");
    }

    @Override
    public Formula delta(int layer, String j) {
        return named("\u03b4", j, layerMark(layer));
    }

    @Override
    public Symbol matrix(int layer) {
        return named("W", "", layerMark(layer), Accent.BOLD);
    }

    @Override
    public String function(Activation activation) {
        return "\u03c3";
    }
}
