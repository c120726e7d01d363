package backstep.model.notation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Accent;
import backstep.model.formula.Formula.Symbol;
import backstep.model.network.Activation;
import backstep.model.network.Network;
import java.util.Optional;

/**
 * notation.md, "The five notations", column {@code a-z}: z = h(a), weights to–from, biases as weights from a unit 0
 * that is always 1.
 *
 * <p>The book tells a_j and δ_j of hidden units from a_k and δ_k of outputs by the letter of the index. Where numbers
 * take the place of letters the layer is added: a_1^(1), δ_1^(2).
 */
final class NamesAZ extends Names {

    NamesAZ(Network network) {
        super(network);
    }

    @Override
    public Symbol input(String i) {
        return plain("x", i);
    }

    @Override
    public Symbol netInput(int layer, String j) {
        return ofLayer("a", layer, j);
    }

    @Override
    public Symbol activation(int layer, String j) {
        return isOutput(layer) ? plain("y", j) : named("z", j, layerMarkIfDeep(layer));
    }

    @Override
    public Symbol target(String k) {
        return plain("t", k);
    }

    @Override
    public Symbol weight(int layer, String to, String from) {
        return named("w", pair(to, from), layerMark(layer));
    }

    @Override
    public Symbol bias(int layer, String j) {
        return weight(layer, j, "0");
    }

    @Override
    public Optional<Symbol> biasUnit(int layer) {
        return Optional.of(value(layer - 1, "0"));
    }

    @Override
    public Symbol error(String k) {
        return plain("E", k);
    }

    @Override
    public Symbol total() {
        return plain("E", "n");
    }

    @Override
    public Formula delta(int layer, String j) {
        return ofLayer("\u03b4", layer, j);
    }

    @Override
    public Symbol matrix(int layer) {
        return named("W", "", layerMark(layer), Accent.BOLD);
    }

    @Override
    public String function(Activation activation) {
        return "h";
    }

    private Symbol ofLayer(String name, int layer, String j) {
        return named(name, j, network.depth() == 1 ? "" : layerMark(layer));
    }
}
