package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Parentheses;
import backstep.model.formula.Formula.Power;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Formula.Words;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.notation.Trait;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What vectors and matrices of a layer are called. */
record LayerNames(Context context) {

    /**
     * The name of one number of each unit of a layer: that of any of them without its index, in bold. The only output of
     * a notation that has but one stays the number that it is. Where the biases of another layer would have the same
     * name, it is told apart as the matrices of weights are: b^1, b^2.
     */
    Symbol vector(int layer, Function<Unit, Quantity> quantity) {
        Quantity any = quantity.apply(new Unit(layer, 0));
        Symbol name = bare(any);
        boolean isShared = any instanceof Bias
                && IntStream.range(0, context.network().depth())
                        .filter(other -> other != layer && context.layer(other).hasBiases())
                        .mapToObj(other -> bare(new Bias(other, 0)))
                        .anyMatch(other -> other.name().equals(name.name())
                                && other.sub().equals(name.sub())
                                && other.sup().equals(name.sup()));
        return new Symbol(
                name.name(),
                name.sub(),
                isShared ? context.symbols().matrix(layer).sup() : name.sup(),
                isOneNumber(any) ? name.accent() : name.accent().inBold(),
                Optional.empty());
    }

    private Symbol bare(Quantity any) {
        return context.symbols().running(any, "", any instanceof Bias ? "0" : "");
    }

    private boolean isOneNumber(Quantity quantity) {
        return context.writes(Trait.ONE_OUTPUT)
                && switch (quantity.owner()) {
                    case Unit unit -> unit.layer() == context.outputLayer();
                    case Parameter parameter -> parameter.into().layer() == context.outputLayer();
                    case Quantity.Target _ -> true;
                    case Quantity.LearningRate _, Step.OutputError _, Step.TotalError _ -> false;
                };
    }

    /** With a T at the top right, in parentheses where something stands there already; a number needs none. */
    static Formula transposed(Formula matrix) {
        if (matrix instanceof Derivative(var _, Symbol by, var _, var _)
                && !by.accent().isBold()) {
            return matrix;
        }
        boolean isBare = matrix instanceof Symbol symbol && symbol.sup().isEmpty();
        return new Power(isBare ? matrix : new Parentheses(matrix), new Words("T"));
    }
}
