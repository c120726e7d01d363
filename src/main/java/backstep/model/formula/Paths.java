package backstep.model.formula;

import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the ways along which an error reaches a unit, each with the product of the partial derivatives on it. */
record Paths(Iteration iteration) {

    /** More ways than anyone can follow with the eye. */
    static final int MOST = 64;

    /**
     * The ways from E over one output to the net input of a unit, the largest first. Of more than {@value #MOST} only
     * those that are the largest layer by layer.
     */
    List<FullChain.Path> toUnit(int output, int layer, int unit) {
        int last = iteration.outputLayer();
        List<FullChain.Path> paths = new ArrayList<>();
        for (int k = 0; k < iteration.before().outputs(); k++) {
            double slope = outputSlope(output, k);
            if ((k == output || slope != 0) && (layer < last || k == unit)) {
                List<Quantity> start = List.of(
                        new Step.TotalError(),
                        new Step.OutputError(output),
                        new Step.Activation(last, output),
                        new Step.NetInput(last, k));
                paths.add(new FullChain.Path(start, iteration.errorSlope(output) * slope));
            }
        }
        for (int before = last - 1; before >= layer; before--) {
            paths = extended(paths, before, layer, unit);
        }
        return largest(paths);
    }

    private List<FullChain.Path> extended(List<FullChain.Path> paths, int before, int layer, int unit) {
        List<FullChain.Path> longer = new ArrayList<>();
        for (FullChain.Path path : paths) {
            for (int from = 0; from < iteration.before().unitsOf(before); from++) {
                if (before > layer || from == unit) {
                    longer.add(extended(path, before, from));
                }
            }
        }
        return largest(longer);
    }

    private FullChain.Path extended(FullChain.Path path, int before, int from) {
        if (!(path.quantities().getLast() instanceof Step.NetInput(int layer, int unit))) {
            throw new IllegalArgumentException("not at a unit: " + path);
        }
        double weight = iteration.carryingDeltas().layer(layer).weights().get(unit, from);
        List<Quantity> quantities = new ArrayList<>(path.quantities());
        quantities.add(new Quantity.Weight(layer, unit, from));
        quantities.add(new Step.Activation(before, from));
        quantities.add(new Step.NetInput(before, from));
        return new FullChain.Path(quantities, path.value() * weight * iteration.activationSlope(before, from));
    }

    private static List<FullChain.Path> largest(List<FullChain.Path> paths) {
        return paths.stream()
                .sorted(Comparator.comparingDouble((FullChain.Path path) -> -Math.abs(path.value())))
                .limit(MOST)
                .toList();
    }

    /** ∂y/∂a of an output by the net input of an output: for softmax every pair, otherwise its own. */
    private double outputSlope(int output, int k) {
        int last = iteration.outputLayer();
        if (iteration.before().layer(last).activation().spansLayer()) {
            return iteration.valueOf(last, output) * ((k == output ? 1 : 0) - iteration.valueOf(last, k));
        }
        return k == output ? iteration.activationSlope(last, k) : 0;
    }
}
