package backstep.model.iteration;

import backstep.model.network.Network;
import java.util.Optional;
import java.util.stream.IntStream;

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

    /** Kind and subject of a step, e.g. {@code delta h1}: one step of an iteration has this name, or none. */
    public String name(Step step) {
        return step.kind() + " " + of(step);
    }

    /** The step that {@link #name} calls so; whether an iteration has it, {@link Steps#numberOf} tells. */
    public Optional<Step> named(String name) {
        int space = name.indexOf(' ');
        String subject = name.substring(space + 1);
        return switch (name.substring(0, Math.max(0, space))) {
            case "net-input" -> unit(subject).map(Step.NetInput::new);
            case "activation" -> unit(subject).map(Step.Activation::new);
            case "error" -> error(subject);
            case "total-error" -> subject.equals("E") ? Optional.of(new Step.TotalError()) : Optional.empty();
            case "delta" -> unit(subject).map(Step.Delta::new);
            case "weight-gradient" -> weight(subject).map(Step.Gradient::new);
            case "bias-gradient" -> bias(subject).map(Step.Gradient::new);
            case "weight-update" -> weight(subject).map(Step.Update::new);
            case "bias-update" -> bias(subject).map(Step.Update::new);
            default -> Optional.empty();
        };
    }

    /** The unit of that name; inputs have names too. */
    public Optional<Unit> unitNamed(String name) {
        return unit(name);
    }

    /** The weight or bias of that name, where the network has it. */
    public Optional<Parameter> parameterNamed(String name) {
        return weight(name)
                .<Parameter>map(weight -> weight)
                .or(() -> bias(name))
                .filter(parameter -> parameter.isIn(network));
    }

    private Optional<Step> error(String name) {
        return IntStream.range(0, network.outputs())
                .<Step>mapToObj(Step.OutputError::new)
                .filter(step -> of(step).equals(name))
                .findFirst();
    }

    private Optional<Weight> weight(String name) {
        int arrow = name.indexOf("->");
        if (arrow < 0) {
            return Optional.empty();
        }
        Optional<Unit> from = unit(name.substring(0, arrow));
        return unit(name.substring(arrow + 2))
                .flatMap(into ->
                        from.filter(unit -> unit.layer() == into.layer() - 1).map(unit -> new Weight(into, unit)));
    }

    private Optional<Bias> bias(String name) {
        boolean wrapped = name.startsWith("b(") && name.endsWith(")");
        return wrapped ? unit(name.substring(2, name.length() - 1)).map(Bias::new) : Optional.empty();
    }

    private Optional<Unit> unit(String name) {
        return IntStream.range(-1, network.depth())
                .boxed()
                .flatMap(layer -> Unit.ofLayer(network, layer).stream())
                .filter(unit -> unit(unit).equals(name))
                .findFirst();
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
