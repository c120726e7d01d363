package backstep.model.iteration;

import backstep.model.network.Network;

/**
 * Plain-text names of the things of one network: formats.md, "Subjects", e.g. {@code h2}, {@code h2->y1}, {@code
 * b(h2)}.
 */
public record Subjects(Network network) {

    /** The name of what a quantity belongs to: the unit, weight, bias or error. */
    public String of(Quantity quantity) {
        return switch (quantity.owner()) {
            case Unit unit -> unit(unit);
            case Weight(Unit into, Unit from) -> unit(from) + "->" + unit(into);
            case Bias(Unit unit) -> "b(" + unit(unit) + ")";
            case Quantity.Target(int output) -> "t" + (output + 1);
            case Quantity.LearningRate() -> "eta";
            case Step.OutputError(int output) -> "E" + (output + 1);
            case Step.TotalError() -> "E";
        };
    }

    /** {@code x1}, {@code h2}, {@code y1}; with several hidden layers {@code h1.2} = layer 1, unit 2. */
    private String unit(Unit unit) {
        int number = unit.index() + 1;
        if (unit.isInput()) {
            return "x" + number;
        }
        if (network.isOutput(unit.layer())) {
            return "y" + number;
        }
        return network.hiddenLayers() == 1 ? "h" + number : "h" + (unit.layer() + 1) + "." + number;
    }
}
