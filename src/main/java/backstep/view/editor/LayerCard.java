package backstep.view.editor;

import backstep.model.lesson.LayerShape;
import backstep.model.lesson.NetworkShape;
import backstep.model.network.Activation;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Picker;
import backstep.view.base.Texts;
import backstep.view.fields.Stepper;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One layer in the editor of a network: its units, activation and biases. */
final class LayerCard extends VBox {

    /** Carries out what is wanted of a layer. */
    interface Wishes {
        void change(int layer, UnaryOperator<LayerShape> change);
    }

    private final int layer;
    private final Texts texts;
    private final Label title = Controls.label("", "layer-card-title");
    private final Stepper units;
    private final Picker<Activation> activation;
    private final Picker<LayerShape.Biases> biases;
    private boolean output;

    LayerCard(int layer, Texts texts, Wishes wishes) {
        this.layer = layer;
        this.texts = texts;
        getStyleClass().add("layer-card");
        units = new Stepper(
                Ids.network("units", layer),
                texts.get("network.units.name", layer + 1),
                1,
                NetworkShape.MOST_UNITS,
                count -> wishes.change(layer, old -> old.withUnits(count)));
        activation = new Picker<>(
                Ids.network("activation", layer),
                texts.get("network.activation.name", layer + 1),
                List.of(Activation.values()),
                value -> texts.get("network.activation." + value.id()),
                this::refusal,
                wanted -> wishes.change(layer, old -> old.withActivation(wanted)));
        biases = new Picker<>(
                Ids.network("biases", layer),
                texts.get("network.biases.name", layer + 1),
                List.of(LayerShape.Biases.values()),
                value -> texts.get("network.biases." + value.id()),
                wanted -> wishes.change(layer, old -> old.withBiases(wanted)));
        Label caption = Controls.label(texts.get("network.units.label"), "network-caption");
        HBox first = new HBox(title, Controls.spring(), caption, units);
        first.getStyleClass().add("network-row");
        first.setAlignment(Pos.CENTER_LEFT);
        GridPane second = new GridPane();
        second.getStyleClass().add("network-row");
        second.getColumnConstraints().addAll(column(43), column(57));
        activation.setMaxWidth(Double.MAX_VALUE);
        biases.setMaxWidth(Double.MAX_VALUE);
        second.addRow(0, activation, biases);
        getChildren().addAll(first, second);
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    /** Softmax needs all units of its layer at once, and only the output layer can have it. */
    private Optional<String> refusal(Activation value) {
        return output || !value.spansLayer()
                ? Optional.empty()
                : Optional.of(texts.get("network.activation.outputs-only"));
    }

    void show(NetworkShape shape) {
        output = shape.isOutput(layer);
        LayerShape shown = shape.layers().get(layer);
        title.setText(title(shape));
        units.show(shown.units());
        activation.show(shown.activation());
        biases.show(shown.biases());
    }

    private String title(NetworkShape shape) {
        if (output) {
            return texts.get("network.layer.output");
        }
        return shape.hiddenLayers() == 1
                ? texts.get("network.layer.hidden")
                : texts.get("network.layer.hidden-numbered", layer + 1);
    }
}
