package backstep.model.words;

import backstep.model.derivation.Context;
import backstep.model.derivation.MatrixForm;
import backstep.model.derivation.RunningNames;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Product;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.notation.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is said before the first step and after the last: what is given, what is asked, what to look for, and what it all
 * was. It holds for any network in any notation.
 *
 * @param writer how a symbol is written within words
 */
public record CardTexts(Context context, Messages messages, Function<Formula, String> writer) {

    /** Inputs, targets, how many parameters, and the learning rate. */
    public String given() {
        List<Layer> layers = context.network().layers();
        long weights = layers.stream()
                .mapToLong(layer -> (long) layer.units() * layer.inputs())
                .sum();
        long biases = IntStream.range(0, layers.size())
                .filter(layer -> layers.get(layer).hasBiases())
                .mapToLong(layer -> context.symbols().sharesBias(layer)
                        ? 1
                        : layers.get(layer).units())
                .sum();
        String inputs = list(IntStream.range(0, context.network().inputs()).mapToObj(Quantity.Input::new));
        String targets = list(IntStream.range(0, context.outputs()).mapToObj(Quantity.Target::new));
        String parameters = biases == 0
                ? count("cards.given.weights-", weights)
                : messages.get(
                        "cards.given.both",
                        count("cards.given.weights-", weights),
                        count("cards.given.biases-", biases));
        return messages.get(
                "cards.given.text",
                messages.get(one(context.network().inputs(), "cards.given.inputs-"), inputs),
                messages.get(one(context.outputs(), "cards.given.targets-"), targets),
                parameters,
                symbol(new Quantity.LearningRate()));
    }

    private String count(String key, long number) {
        return messages.get(one(number, key), Long.toString(number));
    }

    private static String one(long number, String key) {
        return key + (number == 1 ? "one" : "many");
    }

    private String list(Stream<? extends Quantity> quantities) {
        return messages.list(quantities.map(this::symbol).toList());
    }

    /** The gradient, and the new parameters. */
    public String asked() {
        return askedFirst() + " " + messages.get("cards.asked.new-" + whatLearns());
    }

    /** The gradient alone. */
    public String askedFirst() {
        return messages.get("cards.asked.change-" + whatLearns(), symbol(new Step.TotalError()));
    }

    private String whatLearns() {
        return context.network().layers().stream().anyMatch(Layer::learnsBiases) ? "both" : "weights";
    }

    /** What makes this network, in this notation, worth looking at. */
    public List<String> lookFor() {
        List<String> sentences = new ArrayList<>(List.of(whichErrors()));
        boolean biasUnits = IntStream.range(0, context.network().depth())
                .anyMatch(layer -> context.symbols().biasUnitName(layer).isPresent());
        if (biasUnits) {
            List<String> names = IntStream.range(0, context.network().depth())
                    .mapToObj(layer -> context.symbols().biasUnitName(layer))
                    .flatMap(Optional::stream)
                    .<String>map(writer::apply)
                    .toList();
            sentences.add(messages.get("cards.look.always-one", String.join("\u00a0=\u00a0", names)));
        }
        if (context.writes(Trait.DELTA_OF_WEIGHTS)) {
            singleOutput(sentences);
        }
        if (context.iteration().isMistaken()) {
            sentences.add(messages.get("cards.look.output-first"));
        }
        return sentences;
    }

    /** How many errors a weight touches: that is why weights into hidden units have another rule. */
    private String whichErrors() {
        int last = context.outputLayer();
        if (context.outputs() == 1) {
            return messages.get("cards.look.one-output", symbol(new Step.TotalError()));
        }
        if (context.function(last).spansLayer()) {
            return messages.get("cards.look.all-errors");
        }
        if (last == 0) {
            return messages.get("cards.look.no-hidden");
        }
        String output = writer.apply(context.symbols().running(new Weight(last, 0, 0), "", ""));
        String hidden = writer.apply(context.symbols().running(new Weight(0, 0, 0), "", ""));
        return output.equals(hidden) || !context.writes(Trait.ROW_PER_SENDER)
                ? messages.get("cards.look.two-kinds")
                : messages.get("cards.look.two-kinds-named", output, hidden);
    }

    /** The δ of this notation, and that a linear output is a dot product. */
    private void singleOutput(List<String> sentences) {
        int last = context.outputLayer();
        String y = writer.apply(context.output(0));
        if (context.function(last) == Activation.IDENTITY && last > 0) {
            sentences.add(messages.get(
                    "cards.look.dot-product", y, writer.apply(context.symbols().matrix(last))));
        }
        sentences.add(messages.get("cards.look.delta-of-output", y));
    }

    /** That the largest change is that of what contributed most, for these numbers; empty where nothing changes. */
    public Optional<String> whoChangedMost() {
        Iteration iteration = context.iteration();
        return iteration.steps().parameters().stream()
                .max(Comparator.comparingDouble((Parameter parameter) -> Math.abs(iteration.change(parameter))))
                .filter(parameter -> iteration.change(parameter) != 0 && Double.isFinite(iteration.change(parameter)))
                .map(parameter -> messages.get("cards.closing.largest", writer.apply(context.symbol(parameter))));
    }

    /** What the running names of the closing formulas stand for, and that a bias is a weight too. */
    public Optional<String> names() {
        List<String> sentences = new ArrayList<>();
        int last = context.outputLayer();
        if (context.writes(Trait.NUMBERED_WEIGHTS)) {
            String key = last == 0 ? "direct" : last == 1 ? "hidden" : "deep";
            Symbol sent = new Symbol(
                    context.running(new Unit(0, 0).value(), "").name(), "j", "", Formula.Accent.NONE, Optional.empty());
            sentences.add(messages.get("cards.closing.letters-" + key, writer.apply(sent)));
        }
        new RunningNames(context)
                .layerBeforeFirst()
                .map(value -> messages.get(
                        "cards.closing.layer-0",
                        writer.apply(value),
                        writer.apply(context.running(new Quantity.Input(0), value.sub()))))
                .ifPresent(sentences::add);
        boolean biases = context.network().layers().stream().anyMatch(Layer::learnsBiases);
        if (biases && !context.writes(Trait.BIAS_IS_WEIGHT)) {
            sentences.add(messages.get("cards.closing.bias"));
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    /** That all derivatives together are one vector, and what a lesson does that shows a mistake. */
    public String together() {
        return context.iteration().isMistaken()
                ? messages.get("cards.closing.output-first")
                : messages.get("cards.closing.gradient", symbol(new Step.TotalError()));
    }

    /**
     * A sentence on a layer's step in matrices.
     *
     * @param about what it is about: what is said of one layer holds for all
     */
    public record Remark(String about, String sentence) {}

    /** What needs to be said of a layer's step in matrices: where a transpose comes from, what is done element by element. */
    public List<Remark> onMatrices(Step step) {
        List<Remark> remarks = new ArrayList<>();
        switch (step) {
            case Step.NetInput(Unit unit) -> ofNetInputs(remarks, unit.layer());
            case Step.Activation(Unit unit) -> ofValues(remarks, unit.layer());
            case Step.Delta(Unit unit) -> ofDeltas(remarks, unit.layer());
            case Step.OutputError _, Step.TotalError _, Step.Gradient _, Step.Update _ -> {}
        }
        return remarks;
    }

    private void ofNetInputs(List<Remark> remarks, int layer) {
        if (context.writes(Trait.ROW_PER_SENDER)) {
            add(remarks, "cards.transpose.sender", matrix(layer));
        }
        if (context.writes(Trait.BIAS_IS_WEIGHT) && context.layer(layer).hasBiases()) {
            String biases = writer.apply(vector(layer, Bias::new));
            add(remarks, "cards.matrix.bias-column", biases, matrix(layer));
        }
    }

    private void ofValues(List<Remark> remarks, int layer) {
        Activation function = context.function(layer);
        if (function.spansLayer() || function == Activation.IDENTITY) {
            return;
        }
        String netInputs = writer.apply(vector(layer, Step.NetInput::new));
        String name = context.functionName(layer);
        if (name.equals(function.id())) {
            add(remarks, "cards.matrix.each", name, netInputs);
        } else {
            String symbol = writer.apply(new Symbol(name, "", "", Formula.Accent.NONE, Optional.empty()));
            add(remarks, "cards.matrix.each-named", symbol, words(function), netInputs);
        }
    }

    private void ofDeltas(List<Remark> remarks, int layer) {
        if (layer < context.outputLayer()) {
            boolean isOne = context.layer(layer + 1).units() == 1;
            String weights = matrix(layer + 1);
            if (context.writes(Trait.ROW_PER_SENDER)) {
                add(remarks, isOne ? "cards.transpose.none-one" : "cards.transpose.none", weights);
            } else {
                add(remarks, isOne ? "cards.transpose.back-one" : "cards.transpose.back", weights);
            }
            if (context.carriesUpdated()) {
                String updated = writer.apply(Terms.plus(context.symbols().matrix(layer + 1)));
                add(remarks, "cards.transpose.updated", updated, weights);
            }
        }
        if (new MatrixForm(context).deltas(layer).lines().stream().anyMatch(line -> isByElements(line.right()))) {
            Formula slopes = Terms.slope(
                    context.function(layer), context.functionName(layer), vector(layer, Step.NetInput::new));
            add(remarks, "cards.matrix.hadamard", writer.apply(slopes));
        }
    }

    private static boolean isByElements(Formula formula) {
        boolean isOutermost = formula instanceof Product(Formula.Sign sign, var _) && sign == Formula.Sign.HADAMARD;
        return isOutermost || formula.parts().anyMatch(CardTexts::isByElements);
    }

    private void add(List<Remark> remarks, String key, String... named) {
        remarks.add(new Remark(key, messages.get(key, named)));
    }

    private String words(Activation function) {
        return messages.get("step.function." + function.id());
    }

    private Symbol vector(int layer, Function<Unit, Quantity> quantity) {
        return new MatrixForm(context).vector(layer, quantity);
    }

    private String matrix(int layer) {
        return writer.apply(context.symbols().matrix(layer));
    }

    private String symbol(Quantity quantity) {
        return writer.apply(context.symbol(quantity));
    }
}
