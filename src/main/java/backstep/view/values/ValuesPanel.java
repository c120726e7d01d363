package backstep.view.values;

import backstep.controller.Editing;
import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.controller.Ticker;
import backstep.controller.Workspace;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.view.base.Breakpoints;
import backstep.view.base.Children;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import backstep.view.fields.NumberField;
import backstep.view.fields.WheelRule;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * The values: inputs, targets and learning rate with sliders, then weights and biases layer by layer, the output layer
 * first, as that gets its gradients first.
 *
 * <p>Built anew when notation, decimals or text size change. When the network's shape changes, what both have in common
 * stays; any other frame changes numbers only.
 */
public final class ValuesPanel extends BorderPane {

    private static final PseudoClass LYING = PseudoClass.getPseudoClass("lying");

    private static final double WIDTH = 280;
    private static final double TYPE = 12.5;
    /** How much wider it is in a wide window, and its type larger: a matrix of five columns fits then. */
    private static final double WIDER = 1.18;

    private static final double LARGER = 1.06;

    private final ReadOnlyObjectProperty<Frame> frame;
    private final Workspace workspace;
    private final Editing editing;
    private final ViewSettings settings;
    private final Selection selection;
    private final Texts texts;
    private final ChangeTint tint;
    private final ScrollPane scroll;
    private final Label legend;
    private final VBox foot;
    private Pane content = new VBox();
    private boolean lies;
    private boolean isWide;
    private final ParameterSlider parameterSlider;
    private final ValueSections sections;
    private Subscription subscription = Subscription.EMPTY;
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
        this.sections = new ValueSections(selection, this::rebuild);
        legend = Controls.wrapping(texts.get("values.legend.text"), "values-note");
        legend.getStyleClass().add("values-legend");
        legend.setId(Ids.VALUES_LEGEND);
        setId(Ids.VALUES);
        getStyleClass().add("values");
        content.getStyleClass().add("values-content");
        scroll = Controls.scrolling(content);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("values-scroll");
        WheelRule.install(scroll);
        Controls.revealFocus(scroll);
        setCenter(scroll);
        foot = new VBox(legend, parameterSlider);
        setBottom(foot);
        subscription = Subscription.combine(
                frame.subscribe(this::show),
                settings.textScale().subscribe((before, now) -> show(frame.get())),
                selection.pinned().subscribe(this::follow),
                sections::close);
    }

    /** Stands beside the stage, or lies under what a speaker sees: then one section is beside the other. */
    public void lie(boolean lying) {
        if (lying == lies) {
            return;
        }
        lies = lying;
        Pane other = lying ? new HBox() : new VBox();
        other.getStyleClass().addAll(content.getStyleClass());
        other.pseudoClassStateChanged(LYING, lying);
        List<Node> sections = List.copyOf(content.getChildren());
        content.getChildren().clear();
        other.getChildren().setAll(sections);
        content = other;
        scroll.setContent(other);
        scroll.setFitToWidth(!lying);
        scroll.setHbarPolicy(lying ? ScrollPane.ScrollBarPolicy.AS_NEEDED : ScrollPane.ScrollBarPolicy.NEVER);
        setBottom(null);
        setRight(null);
        if (lying) {
            setRight(foot);
        } else {
            setBottom(foot);
        }
        fitWidth();
    }

    /** Is as wide as suits a window. */
    public void fit(double windowWidth) {
        boolean wide = windowWidth >= Breakpoints.WIDE_VALUES;
        if (wide != isWide) {
            isWide = wide;
            fitWidth();
            show(frame.get());
        }
    }

    private void fitWidth() {
        double width = WIDTH * (isWide ? WIDER : 1) * settings.textScale().get();
        setPrefWidth(lies ? USE_COMPUTED_SIZE : width);
        setMinWidth(lies ? 0 : USE_PREF_SIZE);
    }

    /** What the marks mean gives way to the numbers that they stand beside, where there is no room for both. */
    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double needed = content.prefHeight(width) + parameterSlider.prefHeight(width) + legend.prefHeight(width);
        Controls.show(legend, !lies && needed <= getHeight());
        super.layoutChildren();
    }

    private double scale() {
        return settings.textScale().get() * (isWide ? LARGER : 1);
    }

    /** Lets go of everything it listens to. */
    public void close() {
        subscription.unsubscribe();
        tint.clear();
    }

    // ---- numbers

    private void show(Frame next) {
        Structure structure = Structure.of(next, workspace.openedLesson().get(), scale());
        if (!built.equals(Optional.of(structure))) {
            build(next, structure);
        } else if (shown.isEmpty() || !isSame(shown.get(), next)) {
            showNumbers(next);
        }
    }

    private void showNumbers(Frame next) {
        Optional<ChangeTint> marks =
                shown.filter(before -> isEdit(before, next)).map(before -> tint);
        shown = Optional.of(next);
        sections.show(next, marks);
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

    private void build(Frame next, Structure structure) {
        Optional<String> focused = focusedId();
        lastSelected.ifPresent(NumberField::cancel);
        Optional<Quantity.Given> selected = parameterSlider.quantity();
        if (built.isEmpty() || !built.get().hasSameShape(structure)) {
            sections.turnToFirst();
        }
        if (built.isEmpty() || !built.get().looksAs(structure)) {
            startAnew(structure);
        }
        built = Optional.of(structure);
        shown = Optional.empty();
        tint.clear();
        double size = TYPE * structure.textScale();
        PanelKit kit = new PanelKit(next, editing, texts, sections.links(), size, field -> selected(field, size));
        sections.build(kit, workspace.shown().get().lesson().samples());
        Children.arrange(content.getChildren(), sections.nodes());
        showNumbers(next);
        focused.filter(id -> !focused.equals(focusedId())).flatMap(this::find).ifPresent(Node::requestFocus);
        Optional<Node> field = selected.flatMap(quantity -> find(Ids.of("field", quantity)));
        field.ifPresentOrElse(node -> selectParameter((NumberField) node, size), parameterSlider::clear);
    }

    /** Nothing that was there looks as it should. */
    private void startAnew(Structure structure) {
        lastSelected = Optional.empty();
        sections.startAnew();
        parameterSlider.clear();
        content.getChildren().clear();
        fitWidth();
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
                .ifPresent(node -> selectParameter((NumberField) node, TYPE * scale()));
    }

    private void selectParameter(NumberField field, double size) {
        parameterSlider.select(field, frame.get().symbols(), size);
    }

    private void rebuild() {
        build(frame.get(), built.orElseThrow());
    }
}
