package backstep.view.values;

import backstep.controller.Editing;
import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.controller.Ticker;
import backstep.controller.Workspace;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import backstep.view.fields.NumberField;
import backstep.view.fields.WheelRule;
import backstep.view.values.SliderSection.Ends;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * The values: inputs, targets and learning rate with sliders, then weights and biases layer by layer, the output layer
 * first, as that gets its gradients first.
 *
 * <p>Built anew when shape, notation, decimals or text size change; any other frame changes numbers only.
 */
public final class ValuesPanel extends BorderPane {

    private static final double WIDTH = 280;
    private static final double TYPE = 12.5;
    private static final double MOST_LEARNING_RATE = 2;

    private final ReadOnlyObjectProperty<Frame> frame;
    private final Workspace workspace;
    private final Editing editing;
    private final ViewSettings settings;
    private final Selection selection;
    private final Texts texts;
    private final ChangeTint tint;
    private final VBox content = new VBox();
    private final ParameterSlider parameterSlider;
    private final List<SliderSection> sliders = new ArrayList<>();
    private final List<LayerSection> layers = new ArrayList<>();
    private final Map<Integer, LayerWindow> windows = new HashMap<>();
    private final Map<String, Integer> pages = new HashMap<>();
    private Subscription subscription = Subscription.EMPTY;
    private Subscription following = Subscription.EMPTY;
    private Optional<Structure> built = Optional.empty();
    private Optional<Frame> shown = Optional.empty();
    private Optional<NumberField> lastSelected = Optional.empty();

    /**
     * @param ticker time for the tint of changed numbers
     * @param reducedMotion whether there is no such tint
     */
    public ValuesPanel(
            ReadOnlyObjectProperty<Frame> frame,
            Workspace workspace,
            Editing editing,
            ViewSettings settings,
            Selection selection,
            Texts texts,
            Ticker ticker,
            BooleanSupplier reducedMotion) {
        this.frame = frame;
        this.workspace = workspace;
        this.editing = editing;
        this.settings = settings;
        this.selection = selection;
        this.texts = texts;
        this.tint = new ChangeTint(ticker, reducedMotion);
        this.parameterSlider = new ParameterSlider(editing, texts);
        setId(Ids.VALUES);
        getStyleClass().add("values");
        content.getStyleClass().add("values-content");
        ScrollPane scroll = Controls.scrolling(content);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("values-scroll");
        WheelRule.install(scroll);
        Controls.revealFocus(scroll);
        setCenter(scroll);
        setBottom(parameterSlider);
        subscription = Subscription.combine(
                frame.subscribe(this::show),
                settings.textScale().subscribe((before, now) -> show(frame.get())),
                selection.pinned().subscribe(this::follow),
                () -> following.unsubscribe());
    }

    /** Lets go of everything it listens to. */
    public void close() {
        subscription.unsubscribe();
        tint.clear();
    }

    // ---- numbers

    private void show(Frame next) {
        Structure structure = Structure.of(
                next, workspace.openedLesson().get(), settings.textScale().get());
        if (built.isEmpty() || !built.get().equals(structure)) {
            rebuild(next, structure);
        } else if (shown.isEmpty() || !isSame(shown.get(), next)) {
            showNumbers(next);
        }
    }

    private void showNumbers(Frame next) {
        Optional<ChangeTint> marks =
                shown.filter(before -> isEdit(before, next)).map(before -> tint);
        shown = Optional.of(next);
        Gradients gradients = new Gradients(next);
        sliders.forEach(section -> section.show(next, marks));
        layers.forEach(section -> section.show(next, gradients, marks));
        parameterSlider.show(next);
    }

    /** Whether two frames differ in nothing but the progress of a motion. */
    private static boolean isSame(Frame before, Frame next) {
        return before.iteration() == next.iteration()
                && before.known() == next.known()
                && before.cursor().step() == next.cursor().step()
                && before.numerals().equals(next.numerals());
    }

    /** Whether numbers changed where they stood: not because the cursor moved or another iteration is shown. */
    private static boolean isEdit(Frame before, Frame next) {
        return before.iteration() != next.iteration()
                && before.iteration().number() == next.iteration().number()
                && before.known() == next.known();
    }

    // ---- nodes

    private void rebuild(Frame next, Structure structure) {
        Optional<String> focused = focusedId();
        lastSelected.ifPresent(NumberField::cancel);
        lastSelected = Optional.empty();
        Optional<Quantity.Given> selected = parameterSlider.quantity();
        if (built.isEmpty() || !built.get().hasSameShape(structure)) {
            windows.clear();
            pages.clear();
        }
        built = Optional.of(structure);
        shown = Optional.empty();
        tint.clear();
        following.unsubscribe();
        HoverLinks links = new HoverLinks(selection);
        double size = TYPE * structure.textScale();
        PanelKit kit = new PanelKit(next, editing, texts, links, size, field -> selected(field, size));
        parameterSlider.clear();
        setPrefWidth(WIDTH * structure.textScale());
        setMinWidth(USE_PREF_SIZE);
        build(kit);
        following = links.follow();
        content.getChildren().clear();
        content.getChildren().addAll(sliders);
        content.getChildren().addAll(layers);
        content.getChildren().add(Controls.wrapping(texts.get("values.legend.text"), "values-note"));
        showNumbers(next);
        focused.flatMap(this::find).ifPresent(Node::requestFocus);
        selected.flatMap(quantity -> find(Ids.of("field", quantity)))
                .ifPresent(node -> selectParameter((NumberField) node, size));
    }

    private Optional<String> focusedId() {
        if (!Controls.holdsFocus(content)) {
            return Optional.empty();
        }
        Node owner = getScene().getFocusOwner();
        boolean isEditor = Ids.NUMBER_EDITOR.equals(owner.getId());
        return Optional.ofNullable(isEditor ? owner.getParent().getId() : owner.getId());
    }

    private Optional<Node> find(String id) {
        return Optional.ofNullable(content.lookup("#" + id));
    }

    private void selected(NumberField field, double size) {
        lastSelected = Optional.of(field);
        switch (field.quantity()) {
            case Parameter parameter -> {
                boolean another = !parameterSlider.quantity().equals(Optional.of(parameter));
                selectParameter(field, size);
                if (another) {
                    selection.pin(parameter);
                }
            }
            case Quantity.Input _, Quantity.Target _, Quantity.LearningRate _ -> {
                // These have sliders of their own.
            }
        }
    }

    /** The slider speaks of the weight that is pinned, wherever it was clicked. */
    private void follow(Optional<Quantity> pinned) {
        pinned.flatMap(Parameter::of)
                .flatMap(parameter -> find(Ids.of("field", parameter)))
                .ifPresent(node -> selectParameter(
                        (NumberField) node, TYPE * settings.textScale().get()));
    }

    private void selectParameter(NumberField field, double size) {
        parameterSlider.select(field, frame.get().symbols(), size);
    }

    private void build(PanelKit kit) {
        sliders.clear();
        layers.clear();
        Network network = kit.frame().iteration().before();
        List<Sample> samples = workspace.shown().get().lesson().samples();
        List<Quantity.Input> inputs = IntStream.range(0, network.inputs())
                .mapToObj(Quantity.Input::new)
                .toList();
        List<Quantity.Target> targets = IntStream.range(0, network.outputs())
                .mapToObj(Quantity.Target::new)
                .toList();
        add(kit, "inputs", inputs, Ends.around(samples, Sample::inputs));
        add(kit, "targets", targets, Ends.around(samples, Sample::targets));
        add(kit, "learning-rate", List.of(new Quantity.LearningRate()), new Ends(0, MOST_LEARNING_RATE));
        List<SliderRow> rows =
                sliders.stream().flatMap(section -> section.rows().stream()).toList();
        double widest = rows.stream().mapToDouble(SliderRow::symbolWidth).max().orElse(0);
        rows.forEach(row -> row.setSymbolWidth(widest));
        for (int layer = network.depth() - 1; layer >= 0; layer--) {
            layers.add(layer(kit, network, layer));
        }
    }

    private void add(PanelKit kit, String id, List<? extends Quantity.Given> all, Ends ends) {
        sliders.add(new SliderSection(id, kit, all, ends, pages.getOrDefault(id, 0), first -> {
            pages.put(id, first);
            rebuild();
        }));
    }

    private LayerSection layer(PanelKit kit, Network network, int index) {
        LayerWindow window = windows.computeIfAbsent(
                index,
                none -> LayerWindow.first(
                        network.unitsOf(index), network.unitsOf(index - 1), network.parameters(), network.depth()));
        return new LayerSection(kit, index, window, turned -> {
            windows.put(index, turned);
            rebuild();
        });
    }

    private void rebuild() {
        rebuild(frame.get(), built.orElseThrow());
    }
}
