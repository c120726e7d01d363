package backstep.model.iteration;

import backstep.model.network.Network;

/**
 * Plain-text names of the things of one network: formats.md, "Subjects", e.g. {@code h2}, {@code h2->y1}, {@code
 * b(h2)}.
 */
public record Subjects(Network network) {

    /** The name of what a quantity belongs to: the unit, weight, bias or error. */
    public String of(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Input(int index) -> unit(-1, index);
            case Quantity.Target(int output) -> "t" + (output + 1);
            case Quantity.Weight(int layer, int unit, int from) -> weight(layer, unit, from);
            case Quantity.Bias(int layer, int unit) -> bias(layer, unit);
            case Quantity.LearningRate() -> "eta";
            case Step.NetInput(int layer, int unit) -> unit(layer, unit);
            case Step.Activation(int layer, int unit) -> unit(layer, unit);
            case Step.OutputError(int output) -> "E" + (output + 1);
            case Step.TotalError() -> "E";
            case Step.Delta(int layer, int unit) -> unit(layer, unit);
            case Step.WeightGradient(int layer, int unit, int from) -> weight(layer, unit, from);
            case Step.BiasGradient(int layer, int unit) -> bias(layer, unit);
            case Step.WeightUpdate(int layer, int unit, int from) -> weight(layer, unit, from);
            case Step.BiasUpdate(int layer, int unit) -> bias(layer, unit);
        };
    }

    /** {@code x1}, {@code h2}, {@code y1}; with several hidden layers {@code h1.2} = layer 1, unit 2. */
    public String unit(int layer, int unit) {
        if (layer < 0) {
            return "x" + (unit + 1);
        }
        if (network.isOutput(layer)) {
            return "y" + (unit + 1);
        }
        return network.hiddenLayers() == 1 ? "h" + (unit + 1) : "h" + (layer + 1) + "." + (unit + 1);
    }

    private String weight(int layer, int unit, int from) {
        return unit(layer - 1, from) + "->" + unit(layer, unit);
    }

    private String bias(int layer, int unit) {
        return "b(" + unit(layer, unit) + ")";
    }
}
