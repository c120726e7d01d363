package backstep.model.derivation;

import backstep.model.iteration.Contribution;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the ways along which an error reaches a unit, each with the product of the partial derivatives on it. */
record Paths(Iteration iteration) {

    /** More ways than the eye can follow. */
    static final int MOST = 64;

    /**
     * The ways from E over one output to the net input of a unit, the largest first. Of more than {@value #MOST} only
     * those that are the largest layer by layer.
     */
    List<FullChain.Path> toUnit(int output, Unit unit) {
        int last = iteration.outputLayer();
        List<FullChain.Path> paths = new ArrayList<>();
        for (Unit start : Unit.ofLayer(iteration.before(), last)) {
            double slope = outputSlope(output, start.index());
            if ((start.index() == output || slope != 0) && (unit.layer() < last || start.equals(unit))) {
                List<Quantity> quantities = List.of(
                        new Step.TotalError(),
                        new Step.OutputError(output),
                        new Step.Activation(iteration.output(output)),
                        new Step.NetInput(start));
                paths.add(new FullChain.Path(quantities, iteration.errorSlope(output) * slope));
            }
        }
        for (int before = last - 1; before >= unit.layer(); before--) {
            paths = extended(paths, before, unit);
        }
        return largest(paths);
    }

    private List<FullChain.Path> extended(List<FullChain.Path> paths, int before, Unit unit) {
        List<FullChain.Path> longer = new ArrayList<>();
        for (FullChain.Path path : paths) {
            for (Unit from : Unit.ofLayer(iteration.before(), before)) {
                if (before > unit.layer() || from.equals(unit)) {
                    longer.add(extended(path, from));
                }
            }
        }
        return largest(longer);
    }

    private FullChain.Path extended(FullChain.Path path, Unit from) {
        if (!(path.quantities().getLast() instanceof Step.NetInput(Unit into))) {
            throw new IllegalArgumentException("not at a unit: " + path);
        }
        Weight weight = new Weight(into, from);
        List<Quantity> quantities = new ArrayList<>(path.quantities());
        quantities.add(weight);
        quantities.add(new Step.Activation(from));
        quantities.add(new Step.NetInput(from));
        double carried = path.value() * weight.valueIn(iteration.carryingDeltas());
        return new FullChain.Path(quantities, carried * iteration.activationSlope(from));
    }

    private static List<FullChain.Path> largest(List<FullChain.Path> paths) {
        return paths.stream()
                .sorted(Comparator.comparingDouble((FullChain.Path path) -> -Math.abs(path.value())))
                .limit(MOST)
                .toList();
    }

    /** ∂y/∂a of an output by the net input of an output: for softmax every pair, otherwise its own. */
    private double outputSlope(int output, int k) {
        return Contribution.outputSlope(iteration, output, iteration.output(k));
    }
}
