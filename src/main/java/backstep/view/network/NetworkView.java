package backstep.view.network;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import backstep.view.math.QuantityLinks;
import backstep.view.network.Diagram.Edge;
import backstep.view.network.Diagram.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/**
 * The stage: shows one {@link Frame} of an iteration as a network.
 *
 * <p>Everything is laid out anew when the shape of the network, the notation, the decimals or the size change; a frame
 * that differs only in numbers changes only texts, colours and widths.
 */
public final class NetworkView extends Region {

    private final Texts texts;
    private final Selection selection;
    private final EdgeLayer edges = new EdgeLayer();
    private final Label status = new Label();
    private final List<ParameterTag> tags = new ArrayList<>();
    private final List<UnitView> units = new ArrayList<>();
    private final List<Plate> plates = new ArrayList<>();
    private final List<Line> ties = new ArrayList<>();
    private Optional<Frame> frame = Optional.empty();
    private Optional<StageShape> shape = Optional.empty();
    private Optional<Diagram> diagram = Optional.empty();
    private Optional<StageLayout> layout = Optional.empty();
    private Optional<PacketLayer> packets = Optional.empty();
    private Optional<SparseTags> sparseTags = Optional.empty();
    private double textScale = 1;
    private double builtWidth;
    private double builtHeight;

    public NetworkView(Texts texts, Selection selection) {
        this.texts = texts;
        this.selection = selection;
        setId(Ids.STAGE);
        setAccessibleText(texts.get("stage.name"));
        getStyleClass().add("stage");
        status.setId(Ids.STAGE_STATUS);
        status.getStyleClass().add("stage-status");
        setMinSize(200, 150);
        selection.hovered().subscribe(this::showLit);
        selection.pinned().subscribe(this::showLit);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> selection.hover(QuantityLinks.at(event.getTarget())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> selection.hover(Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> click(QuantityLinks.at(event.getTarget())));
    }

    /** Shows another frame. */
    public void setFrame(Frame next) {
        frame = Optional.of(next);
        StageShape nextShape = StageShape.of(next);
        boolean same = shape.isPresent() && shape.get().equals(nextShape);
        if (!same) {
            shape = Optional.of(nextShape);
            diagram = Optional.of(Diagram.of(next.iteration().before(), next.notation()));
            layout = Optional.empty();
            requestLayout();
        } else if (layout.isPresent()) {
            showFrame(next);
        }
    }

    /** Size of all type on the stage, 1 = normal. */
    public void setTextScale(double scale) {
        textScale = scale;
        rebuildLater();
    }

    /** Width of all edges, 1 = normal; 1.5 for a projector. */
    public void setLineScale(double scale) {
        edges.setLineScale(scale);
        frame.ifPresent(shown ->
                edges.show(shown, lit(), PathShares.of(shown, selection.pinned().get())));
    }

    private void click(Optional<Quantity> quantity) {
        requestFocus();
        quantity.ifPresentOrElse(selection::toggle, selection::unpin);
    }

    private void showLit() {
        if (layout.isPresent()) {
            frame.ifPresent(this::showFrame);
        }
    }

    /** The parts of the graph that what is pointed at and what is pinned belong to. */
    private Set<Quantity.Owner> lit() {
        Set<Quantity.Owner> lit = new HashSet<>();
        selection.hovered().get().map(Quantity::owner).ifPresent(lit::add);
        selection.pinned().get().map(Quantity::owner).ifPresent(lit::add);
        return lit;
    }

    private void rebuildLater() {
        layout = Optional.empty();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        boolean resized = builtWidth != getWidth() || builtHeight != getHeight();
        if (frame.isPresent() && (layout.isEmpty() || resized) && getWidth() > 0 && getHeight() > 0) {
            build(frame.get(), diagram.orElseThrow());
        }
        status.autosize();
        status.relocate(18, 10);
    }

    private void build(Frame shown, Diagram drawn) {
        builtWidth = getWidth();
        builtHeight = getHeight();
        TypeMetrics metrics = new TypeMetrics(shown);
        StageLayout placed = StageLayout.compute(drawn, metrics, new Room(builtWidth, builtHeight, textScale));
        layout = Optional.of(placed);
        edges.setEdges(drawn.edges());
        edges.place(placed);
        buildUnits(shown, drawn, placed);
        buildTags(shown, drawn, placed);
        buildPlates(shown, drawn, placed);
        PacketLayer moving = new PacketLayer(drawn, placed);
        packets = Optional.of(moving);
        SparseTags some = new SparseTags(drawn, placed);
        sparseTags = Optional.of(some);
        List<javafx.scene.Node> children = new ArrayList<>();
        children.addAll(ties);
        children.add(edges);
        children.addAll(LayerCaption.all(shown, placed, texts));
        children.addAll(inReadingOrder());
        children.add(some);
        children.addAll(plates);
        children.add(moving);
        children.add(status);
        children.forEach(child -> child.setManaged(false));
        showFrame(shown);
        // Last, as what is added during layout gets its colours at once, and what is added to that does not.
        getChildren().setAll(children);
    }

    /** Units and labels from left to right: the keyboard goes through them in this order. */
    private List<javafx.scene.Node> inReadingOrder() {
        List<javafx.scene.Node> parts = new ArrayList<>();
        for (int layer = -1; layer < diagram.orElseThrow().gaps(); layer++) {
            int now = layer;
            tags.stream().filter(tag -> tag.layer() == now).forEach(parts::add);
            units.stream().filter(unit -> unit.layer() == now).forEach(parts::add);
        }
        return parts;
    }

    private void buildUnits(Frame shown, Diagram drawn, StageLayout placed) {
        units.clear();
        for (List<Node> column : drawn.columns()) {
            for (Node node : column) {
                Point2D center = placed.centers().get(node);
                units.add(new UnitView(node, center.getX(), center.getY(), placed.radius(), shown));
            }
        }
    }

    private void buildTags(Frame shown, Diagram drawn, StageLayout placed) {
        tags.clear();
        for (Edge edge : drawn.edges()) {
            StageLayout.Label label = placed.labels().get(edge);
            if (label != null) {
                tags.add(ParameterTag.of(edge, label, placed.font(), shown));
            }
        }
        for (Map.Entry<Node, Box> entry : placed.biasTags().entrySet()) {
            Bias bias = new Bias(entry.getKey().asUnit());
            tags.add(new ParameterTag(bias, entry.getValue(), placed.tagForm(), placed.font(), shown));
        }
    }

    private void buildPlates(Frame shown, Diagram drawn, StageLayout placed) {
        plates.clear();
        ties.clear();
        double font = placed.font();
        placed.badges()
                .forEach((node, box) -> plates.add(
                        new Plate(Plate.Kind.BADGE, List.of(new Step.Delta(node.asUnit())), box, font, shown)));
        Point2D total = new Point2D(placed.total().centerX(), placed.total().centerY());
        for (int index = 0; index < placed.errors().size(); index++) {
            Box box = placed.errors().get(index);
            Node output = drawn.outputNodes().get(index);
            Point2D unit = placed.centers().get(output);
            ties.add(tie(unit.getX() + placed.radius(), unit.getY(), box.x(), box.centerY()));
            ties.add(tie(box.centerX(), box.centerY(), total.getX(), total.getY()));
            plates.add(new Plate(Plate.Kind.ERROR, StageLayout.errorLines(output.unit()), box, font * 1.05, shown));
        }
        plates.add(new Plate(Plate.Kind.TOTAL, List.of(new Step.TotalError()), placed.total(), font * 1.1, shown));
    }

    /** Leaves the bias tags and δ badges only of units that the step is about or that are lit. */
    private void thinOut(Frame shown, Set<Quantity.Owner> bright) {
        tags.stream()
                .filter(tag -> tag.parameter() instanceof Bias)
                .forEach(tag -> tag.setVisible(tag.matters(shown, bright)));
        plates.forEach(plate -> plate.setVisible(plate.isVisible() && plate.matters(shown, bright)));
    }

    private static Line tie(double fromX, double fromY, double toX, double toY) {
        Line line = new Line(fromX, fromY, toX, toY);
        line.getStyleClass().add("edge-error");
        return line;
    }

    private void showFrame(Frame shown) {
        Set<Quantity.Owner> bright = lit();
        edges.show(shown, bright, PathShares.of(shown, selection.pinned().get()));
        units.forEach(unit -> unit.show(shown, bright));
        tags.forEach(tag -> tag.show(shown, bright));
        sparseTags.ifPresent(some -> some.show(shown, bright));
        plates.forEach(plate -> plate.show(shown));
        if (layout.orElseThrow().crowded()) {
            thinOut(shown, bright);
        }
        packets.ifPresent(layer -> layer.show(shown));
        ties.forEach(tie -> tie.pseudoClassStateChanged(Styles.KNOWN, shown.isKnown(new Step.TotalError())));
        status.setText(texts.get(
                shown.lesson().samples().size() > 1 ? "stage.status-of-sample.text" : "stage.status.text",
                Texts.grouped(shown.iteration().number()),
                shown.cursor().step(),
                shown.steps().size(),
                shown.iteration().sampleIndex() + 1,
                shown.lesson().samples().size()));
        status.autosize();
    }
}
