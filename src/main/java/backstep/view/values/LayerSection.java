package backstep.view.values;

import backstep.controller.Frame;
import backstep.model.formula.Formula;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Layer;
import backstep.model.network.Network;
import backstep.model.notation.Symbols;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.math.MathLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The weights and biases of one layer: heading, matrix, and pagers where there are too many of them. */
final class LayerSection extends VBox {

    private final PanelKit kit;
    private final Symbols symbols;
    private final int index;
    private final Layer layer;
    private final LayerWindow window;
    private final boolean sharesBias;
    private final List<ParameterCell> cells = new ArrayList<>();

    /** @param turn told another part of the matrix that somebody wants to see */
    LayerSection(PanelKit kit, int index, LayerWindow window, Consumer<LayerWindow> turn) {
        this.kit = kit;
        this.symbols = kit.frame().symbols();
        this.index = index;
        this.layer = kit.frame().iteration().before().layer(index);
        this.window = window;
        this.sharesBias = symbols.sharesBias(index);
        setId("weights-" + index);
        getStyleClass().add("values-section");
        getChildren().add(heading());
        pagers(turn).forEach(getChildren()::add);
        getChildren().add(matrix());
        if (sharesBias) {
            getChildren().add(sharedBias());
        }
    }

    private HBox heading() {
        Texts texts = kit.texts();
        Network network = kit.frame().iteration().before();
        Label weights = Controls.label(texts.get("values.weights.text"), "values-heading");
        MathLabel matrix = new MathLabel(1.1 * kit.size(), symbols.matrixByReceiver(index));
        Label between = Controls.label(
                texts.get("values.weights.between", name(texts, network, index - 1), name(texts, network, index)),
                "values-note");
        HBox heading = new HBox(weights, matrix, between);
        heading.getStyleClass().add("weights-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
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

    private Stream<Pager> pagers(Consumer<LayerWindow> turn) {
        Texts texts = kit.texts();
        return Stream.of(
                        Pager.of(
                                getId() + "-rows",
                                texts,
                                "values.pager.units",
                                window.firstRow(),
                                window.rows(),
                                layer.units(),
                                row -> turn.accept(window.fromRow(row))),
                        Pager.of(
                                getId() + "-columns",
                                texts,
                                "values.pager.sources",
                                window.firstColumn(),
                                window.columns(),
                                layer.inputs(),
                                column -> turn.accept(window.fromColumn(column))))
                .flatMap(Optional::stream);
    }

    private MatrixPane matrix() {
        List<MathLabel> rowHeaders = new ArrayList<>();
        List<List<ParameterCell>> rows = new ArrayList<>();
        for (int unit = window.firstRow(); unit < window.endRow(layer.units()); unit++) {
            rowHeaders.add(unitName(new Unit(index, unit)));
            rows.add(row(unit));
        }
        return new MatrixPane(rowHeaders, columnHeaders(), rows);
    }

    private List<ParameterCell> row(int unit) {
        List<ParameterCell> row = new ArrayList<>();
        for (int from = window.firstColumn(); from < window.endColumn(layer.inputs()); from++) {
            row.add(cell(new Weight(index, unit, from)));
        }
        if (hasBiasColumn()) {
            row.add(biasIsFirst() ? 0 : row.size(), cell(new Bias(index, unit)));
        }
        row.forEach(this::adopt);
        return row;
    }

    private ParameterCell cell(Parameter parameter) {
        return new ParameterCell(parameter, kit.frame(), kit.editing(), kit.texts(), kit.size());
    }

    private void adopt(ParameterCell cell) {
        cells.add(cell);
        kit.tie(cell, cell.parameter(), cell.field());
    }

    private List<MathLabel> columnHeaders() {
        List<MathLabel> headers = new ArrayList<>();
        for (int from = window.firstColumn(); from < window.endColumn(layer.inputs()); from++) {
            headers.add(unitName(new Unit(index - 1, from)));
        }
        if (hasBiasColumn()) {
            Formula name = symbols.biasUnitName(index)
                    .orElseGet(() -> new Formula.Symbol("b", "", "", Formula.Accent.NONE, Optional.empty()));
            headers.add(biasIsFirst() ? 0 : headers.size(), new MathLabel(kit.size(), name));
        }
        return headers;
    }

    private boolean hasBiasColumn() {
        return layer.hasBiases() && !sharesBias;
    }

    /** Where a bias is a weight from unit 0, it comes before that from unit 1. */
    private boolean biasIsFirst() {
        return symbols.biasUnitName(index).isPresent();
    }

    private ParameterCell sharedBias() {
        ParameterCell cell = cell(new Bias(index, 0));
        cell.setMaxWidth(USE_PREF_SIZE);
        adopt(cell);
        return cell;
    }

    private MathLabel unitName(Unit unit) {
        MathLabel label = new MathLabel(kit.size(), symbols.unitName(unit));
        label.getStyleClass().add("unit-name");
        kit.links().add(label, unit.value());
        return label;
    }

    void show(Frame frame, Gradients gradients, Optional<ChangeTint> tint) {
        cells.forEach(cell -> cell.show(frame, gradients, tint));
    }
}
