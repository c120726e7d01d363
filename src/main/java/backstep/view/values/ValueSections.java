package backstep.view.values;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.model.iteration.Quantity;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.view.values.SliderSection.Ends;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.util.Subscription;

/**
 * Which sections a network has, for inputs, targets, learning rate and each layer, and which part of each is turned to.
 * What the networks before and after a change have in common stays.
 */
final class ValueSections {

    private static final double MOST_LEARNING_RATE = 2;

    private final Selection selection;
    private final Runnable turned;
    private final Map<String, SliderSection> sliders = new LinkedHashMap<>();
    private final Deque<LayerSection> layers = new ArrayDeque<>();
    private final Map<String, Integer> pages = new HashMap<>();
    private final Map<Integer, LayerWindow> windows = new HashMap<>();
    private HoverLinks links;
    private Subscription following = Subscription.EMPTY;

    /** @param turned run when somebody turns to another part of a section, which is then to be built */
    ValueSections(Selection selection, Runnable turned) {
        this.selection = selection;
        this.turned = turned;
        links = new HoverLinks(selection);
    }

    /** Ties what is built to the other views. */
    HoverLinks links() {
        return links;
    }

    /** Lets go of everything it listens to. */
    void close() {
        following.unsubscribe();
    }

    /** Nothing that was there looks as it should. */
    void startAnew() {
        following.unsubscribe();
        links = new HoverLinks(selection);
        following = links.follow();
        sliders.clear();
        layers.clear();
    }

    /** Every section is turned to its beginning. */
    void turnToFirst() {
        windows.clear();
        pages.clear();
    }

    /** @param samples whose values say where sliders end */
    void build(PanelKit kit, List<Sample> samples) {
        Network network = kit.frame().iteration().before();
        List<Quantity.Input> inputs = IntStream.range(0, network.inputs())
                .mapToObj(Quantity.Input::new)
                .toList();
        List<Quantity.Target> targets = IntStream.range(0, network.outputs())
                .mapToObj(Quantity.Target::new)
                .toList();
        slide(kit, "inputs", inputs, Ends.around(samples, Sample::inputs));
        slide(kit, "targets", targets, Ends.around(samples, Sample::targets));
        slide(kit, "learning-rate", List.of(new Quantity.LearningRate()), new Ends(0, MOST_LEARNING_RATE));
        List<SliderRow> rows = sliders.values().stream()
                .flatMap(section -> section.rows().stream())
                .toList();
        double widest = rows.stream().mapToDouble(SliderRow::symbolWidth).max().orElse(0);
        rows.forEach(row -> row.setSymbolWidth(widest));
        buildLayers(kit, network);
    }

    private void slide(PanelKit kit, String id, List<? extends Quantity.Given> all, Ends ends) {
        int first = pages.getOrDefault(id, 0);
        SliderSection there = sliders.get(id);
        if (there == null || !there.isFor(kit, all, ends, first)) {
            Optional.ofNullable(there).ifPresent(gone -> gone.rows().forEach(links::remove));
            sliders.put(id, new SliderSection(id, kit, all, ends, first, page -> {
                pages.put(id, page);
                turned.run();
            }));
        }
    }

    /** The output layer first; the sections are there from the first hidden layer on. */
    private void buildLayers(PanelKit kit, Network network) {
        while (layers.size() > network.depth()) {
            layers.removeFirst();
        }
        while (layers.size() < network.depth()) {
            layers.addFirst(new LayerSection(layers.size()));
        }
        for (LayerSection section : layers) {
            int index = section.index();
            LayerWindow window = windows.computeIfAbsent(
                    index,
                    none -> LayerWindow.first(
                            network.unitsOf(index), network.unitsOf(index - 1), network.parameters(), network.depth()));
            section.build(kit, window, other -> {
                windows.put(index, other);
                turned.run();
            });
        }
    }

    /** In their order. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(sliders.values());
        nodes.addAll(layers);
        return nodes;
    }

    void show(Frame frame, Optional<ChangeTint> tint) {
        Gradients gradients = new Gradients(frame);
        sliders.values().forEach(section -> section.show(frame, tint));
        layers.forEach(section -> section.show(frame, gradients, tint));
    }
}
