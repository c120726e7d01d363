package backstep.model.derivation;

import backstep.model.formula.Formula;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.UpdateOrder;
import java.util.HashSet;
import java.util.Set;

/**
 * Which entries of a layer's matrices a step is about: its row, its column and its result.
 *
 * @param quantities that are put in and what they give
 * @param row the place of the step's unit in its layer: there stand the entries that are no numbers of the network, such
 *     as slopes
 */
public record InQuestion(Set<Quantity> quantities, int row) {

    /** No step: no entry is. */
    public static final InQuestion NONE = new InQuestion(Set.of(), -1);

    public InQuestion {
        quantities = Set.copyOf(quantities);
    }

    public static InQuestion of(Iteration iteration, Step step) {
        Set<Quantity> quantities = new HashSet<>(Set.of(step));
        switch (step) {
            case Step.NetInput(Unit unit) -> {
                for (Unit from : Unit.ofLayer(iteration.before(), unit.layer() - 1)) {
                    quantities.add(new Weight(unit, from));
                    quantities.add(from.value());
                }
                quantities.add(new Bias(unit));
            }
            case Step.Activation(Unit unit) -> addNetInputs(quantities, iteration, unit);
            case Step.OutputError _, Step.TotalError _ -> {}
            case Step.Delta(Unit unit) -> addOfDelta(quantities, iteration, unit);
            case Step.Gradient(Parameter parameter) -> {
                quantities.add(new Step.Delta(parameter.into()));
                if (parameter instanceof Weight weight) {
                    quantities.add(weight.from().value());
                }
            }
            case Step.Update(Parameter parameter) -> {
                quantities.add(parameter);
                quantities.add(new Step.Gradient(parameter));
            }
        }
        int row = step.owner() instanceof Unit unit ? unit.index() : -1;
        return new InQuestion(quantities, row);
    }

    private static void addNetInputs(Set<Quantity> quantities, Iteration iteration, Unit unit) {
        boolean all = iteration.before().layer(unit.layer()).activation().spansLayer();
        Unit.ofLayer(iteration.before(), unit.layer()).stream()
                .filter(each -> all || each.equals(unit))
                .forEach(each -> quantities.add(new Step.NetInput(each)));
    }

    private static void addOfDelta(Set<Quantity> quantities, Iteration iteration, Unit unit) {
        if (unit.layer() == iteration.outputLayer()) {
            quantities.add(unit.value());
            quantities.add(new Quantity.Target(unit.index()));
            return;
        }
        boolean updated = iteration.rule().order() == UpdateOrder.OUTPUT_FIRST;
        for (Unit after : Unit.ofLayer(iteration.before(), unit.layer() + 1)) {
            Weight weight = new Weight(after, unit);
            quantities.add(updated ? new Step.Update(weight) : weight);
            quantities.add(new Step.Delta(after));
        }
    }

    /** Whether an entry of a matrix is in question. */
    public boolean contains(Formula entry, int atRow) {
        return entry instanceof Formula.Number number && number.quantity().isPresent()
                ? quantities.contains(number.quantity().get())
                : atRow == row;
    }
}
