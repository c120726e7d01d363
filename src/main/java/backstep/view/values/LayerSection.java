package backstep.view.values;

import backstep.controller.Frame;
import backstep.model.formula.Formula;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.network.Layer;
import backstep.model.network.Network;
import backstep.view.base.Children;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.fields.EditTexts;
import backstep.view.math.MathLabel;
import backstep.view.values.ParameterTable.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The weights and biases of one layer: heading, matrix, and pagers where there are too many of them. */
final class LayerSection extends VBox {

    private final int index;
    private final MatrixPane matrix = new MatrixPane();
    private final Reused<CellKey, ParameterCell> keptCells = new Reused<>();
    private final Reused<Header, MathLabel> keptHeaders = new Reused<>();
    private final Reused<Heading, HBox> keptHeadings = new Reused<>();
    private List<ParameterCell> cells = List.of();

    /** What a cell stays the same for: its parameter under the same names. */
    private record CellKey(Parameter parameter, Formula symbol, String name) {}

    private record Heading(Formula matrix, String from, String into) {}

    LayerSection(int index) {
        this.index = index;
        setId("weights-" + index);
        getStyleClass().add("values-section");
    }

    int index() {
        return index;
    }

    /**
     * Shows the layer of a network; what is there already of one with another shape stays.
     *
     * @param turn told another part of the matrix that somebody wants to see
     */
    void build(PanelKit kit, LayerWindow window, Consumer<LayerWindow> turn) {
        Frame frame = kit.frame();
        ParameterTable table = ParameterTable.of(frame, index, window);
        List<Parameter> parameters =
                new ArrayList<>(table.cells().stream().flatMap(List::stream).toList());
        boolean shares = frame.symbols().sharesBias(index);
        if (shares) {
            parameters.add(new Bias(index, 0));
        }
        cells = keptCells.turnTo(
                parameters.stream().map(parameter -> key(kit, parameter)).toList(),
                key -> cell(kit, key.parameter()),
                kit.links()::remove);
        List<Header> headers =
                Stream.concat(table.rows().stream(), table.columns().stream()).toList();
        List<MathLabel> labels = keptHeaders.turnTo(headers, header -> label(kit, header), kit.links()::remove);
        int rows = table.rows().size();
        int inMatrix = cells.size() - (shares ? 1 : 0);
        matrix.show(table, labels.subList(0, rows), labels.subList(rows, labels.size()), cells.subList(0, inMatrix));
        List<Node> parts =
                new ArrayList<>(keptHeadings.turnTo(List.of(heading(kit)), heading -> node(kit, heading), _ -> {}));
        pagers(kit, window, turn).forEach(parts::add);
        parts.add(matrix);
        parts.addAll(cells.subList(inMatrix, cells.size()));
        Children.arrange(getChildren(), parts);
    }

    // ---- cells

    private static CellKey key(PanelKit kit, Parameter parameter) {
        return new CellKey(
                parameter,
                kit.frame().symbols().of(parameter),
                EditTexts.name(kit.texts(), kit.frame().symbols(), parameter));
    }

    private static ParameterCell cell(PanelKit kit, Parameter parameter) {
        ParameterCell cell = new ParameterCell(parameter, kit.frame(), kit.editing(), kit.texts(), kit.size());
        cell.setMaxWidth(USE_PREF_SIZE);
        kit.tie(cell, parameter, cell.field());
        return cell;
    }

    private static MathLabel label(PanelKit kit, Header header) {
        MathLabel label = new MathLabel(kit.size(), header.name());
        label.getStyleClass().add("unit-name");
        header.unit().ifPresent(unit -> kit.links().add(label, unit.value()));
        return label;
    }

    // ---- heading

    private Heading heading(PanelKit kit) {
        Texts texts = kit.texts();
        Network network = kit.frame().iteration().before();
        return new Heading(
                kit.frame().symbols().matrix(index), name(texts, network, index - 1), name(texts, network, index));
    }

    private static HBox node(PanelKit kit, Heading heading) {
        Texts texts = kit.texts();
        Label weights = Controls.label(texts.get("values.weights.text"), "values-heading");
        MathLabel name = new MathLabel(1.1 * kit.size(), heading.matrix());
        Label between =
                Controls.label(texts.get("values.weights.between", heading.from(), heading.into()), "values-note");
        HBox node = new HBox(weights, name, between);
        node.getStyleClass().add("weights-heading");
        node.setAlignment(Pos.CENTER_LEFT);
        return node;
    }

    private static String name(Texts texts, Network network, int layer) {
        if (layer < 0) {
            return texts.get("values.layer.input");
        }
        if (network.isOutput(layer)) {
            return texts.get("values.layer.output");
        }
        return network.hiddenLayers() == 1
                ? texts.get("values.layer.hidden")
                : texts.get("values.layer.hidden-numbered", layer + 1);
    }

    private Stream<Pager> pagers(PanelKit kit, LayerWindow window, Consumer<LayerWindow> turn) {
        Layer layer = kit.frame().iteration().before().layer(index);
        Optional<Pager> units = Pager.of(
                getId() + "-units",
                kit.texts(),
                "values.pager.units",
                window.firstUnit(),
                window.units(),
                layer.units(),
                unit -> turn.accept(window.fromUnit(unit)));
        Optional<Pager> sources = Pager.of(
                getId() + "-sources",
                kit.texts(),
                "values.pager.sources",
                window.firstSource(),
                window.sources(),
                layer.inputs(),
                source -> turn.accept(window.fromSource(source)));
        return Stream.of(units, sources).flatMap(Optional::stream);
    }

    void show(Frame frame, Gradients gradients, Optional<ChangeTint> tint) {
        cells.forEach(cell -> cell.show(frame, gradients, tint));
    }
}
