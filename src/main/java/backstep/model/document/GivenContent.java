package backstep.model.document;

import backstep.model.derivation.Context;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Layer;
import backstep.model.words.Messages;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a document says of the numbers that an iteration starts from. */
record GivenContent(Context context, Messages messages, Consumer<Block> blocks) {

    /**
     * Which iteration it is of which network, and whether it shows a mistake.
     *
     * @param place where in a training run the iteration is
     */
    void setting(String place) {
        Iteration iteration = context.iteration();
        say(messages.get(
                "step.document.setting",
                place,
                iteration.before().shape(),
                messages.get("step.document.loss-" + iteration.rule().loss().id())));
        if (iteration.isMistaken()) {
            say(messages.get("step.document.output-first"));
        }
    }

    private void say(String words) {
        blocks.accept(new Block.Paragraph("", words));
    }

    /** Inputs, weights and biases layer by layer, targets and learning rate. */
    void write() {
        blocks.accept(new Block.Heading(2, messages.get("step.document.given")));
        values(
                messages.get(context.network().inputs() == 1 ? "step.document.input" : "step.document.inputs"),
                IntStream.range(0, context.network().inputs()).mapToObj(Quantity.Input::new));
        for (int layer = 0; layer < context.network().depth(); layer++) {
            parameters(layer, context.layer(layer).hasBiases(), parameter -> parameter);
        }
        values(
                messages.get(context.outputs() == 1 ? "step.document.target" : "step.document.targets"),
                IntStream.range(0, context.outputs()).mapToObj(Quantity.Target::new));
        values(messages.get("step.document.learning-rate"), Stream.of(new Quantity.LearningRate()));
        fixedBiases();
    }

    /** Biases that have no gradient would be looked for in vain. */
    private void fixedBiases() {
        List<Layer> layers = context.network().layers();
        if (layers.stream().anyMatch(Layer::learnsBiases)) {
            IntStream.range(0, layers.size())
                    .filter(layer -> hasFixedBiases(layers.get(layer)))
                    .forEach(layer -> say(messages.get("step.document.fixed-biases-some", into(layer))));
        } else if (layers.stream().anyMatch(GivenContent::hasFixedBiases)) {
            say(messages.get("step.document.fixed-biases"));
        }
    }

    private static boolean hasFixedBiases(Layer layer) {
        return layer.hasBiases() && !layer.learnsBiases();
    }

    /** A number of each weight into a layer, and of its biases. */
    void parameters(int layer, boolean hasBiases, Function<Parameter, Quantity> number) {
        List<Unit> units = context.units(layer);
        List<Unit> sources = context.units(layer - 1);
        boolean isOneWeight = units.size() * sources.size() == 1;
        values(
                messages.get(isOneWeight ? "step.document.weight" : "step.document.weights", into(layer)),
                units.stream().flatMap(unit -> sources.stream().map(from -> number.apply(new Weight(unit, from)))));
        if (hasBiases) {
            boolean isOneBias = units.size() == 1 || context.symbols().sharesBias(layer);
            values(
                    messages.get(isOneBias ? "step.document.bias" : "step.document.biases", into(layer)),
                    units.stream().map(unit -> number.apply(new Bias(unit))));
        }
    }

    /** With an article where the layer has no number. */
    private String into(int layer) {
        if (layer == context.outputLayer()) {
            return messages.get("step.document.into-output-layer");
        }
        return context.network().hiddenLayers() == 1
                ? messages.get("step.document.into-hidden-layer")
                : layerName(layer);
    }

    String layerName(int layer) {
        if (layer == context.outputLayer()) {
            return messages.get("step.document.output-layer");
        }
        return context.network().hiddenLayers() == 1
                ? messages.get("step.document.hidden-layer")
                : messages.get("step.document.hidden-layer-numbered", Integer.toString(layer + 1));
    }

    private void values(String lead, Stream<? extends Quantity> quantities) {
        blocks.accept(new Block.Values(
                lead, quantities.map(each -> new Block.Value(context.symbol(each), context.number(each)))));
    }
}
