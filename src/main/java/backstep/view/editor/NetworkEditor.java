package backstep.view.editor;

import backstep.controller.Frame;
import backstep.controller.Ticker;
import backstep.controller.Workspace;
import backstep.model.lesson.Initialization;
import backstep.model.lesson.LayerShape;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.NetworkShape;
import backstep.model.network.Loss;
import backstep.model.network.UpdateOrder;
import backstep.model.notation.Notation;
import backstep.model.notation.Trait;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Latest;
import backstep.view.base.Picker;
import backstep.view.base.Texts;
import backstep.view.fields.Stepper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Changes the network itself: how many units and layers, activations, biases, loss, update order, first weights. */
public final class NetworkEditor extends VBox {

    private final Workspace workspace;
    private final Texts texts;
    private final Consumer<String> notices;
    private final Latest<NetworkShape> latest;
    private final Stepper inputs;
    private final Stepper hidden;
    private final VBox cards = new VBox();
    private final Picker<Loss> loss;
    private final Picker<UpdateOrder> order;
    private final WeightsCard weights;
    private final VBox notes = new VBox();
    private List<String> shownNotes = List.of();
    private NetworkShape shape;
    private Notation notation;

    /**
     * @param ticker time for clicks that come faster than they can be carried out
     * @param notices told why something was not done, or done differently
     */
    public NetworkEditor(Workspace workspace, Texts texts, Ticker ticker, Consumer<String> notices) {
        this.workspace = workspace;
        this.texts = texts;
        this.notices = notices;
        this.latest = new Latest<>(ticker, this::apply);
        this.shape = NetworkShape.of(workspace.shown().get().lesson());
        this.notation = workspace.shown().get().notation();
        getStyleClass().add("network-editor");
        inputs = new Stepper(
                Ids.NETWORK_INPUTS,
                texts.get("network.inputs.label"),
                1,
                NetworkShape.MOST_UNITS,
                count -> change(shape.withInputs(count)));
        hidden = new Stepper(
                Ids.NETWORK_HIDDEN,
                texts.get("network.hidden.label"),
                0,
                NetworkShape.MOST_LAYERS - 1,
                count -> change(shape.withHiddenLayers(count)));
        loss = new Picker<>(
                Ids.NETWORK_LOSS,
                texts.get("network.loss.label"),
                List.of(Loss.values()),
                value -> texts.get("network.loss." + value.id()),
                wanted -> change(shape.withLoss(wanted)));
        order = new Picker<>(
                Ids.NETWORK_ORDER,
                texts.get("network.order.label"),
                List.of(UpdateOrder.values()),
                value -> texts.get("network.order." + value.id()),
                wanted -> change(shape.withOrder(wanted)));
        weights = new WeightsCard(texts, this::draw);
        cards.getStyleClass().add("layer-cards");
        notes.setId(Ids.NETWORK_NOTES);
        notes.getStyleClass().add("network-notes");
        getChildren()
                .addAll(
                        row("network.inputs.label", inputs),
                        row("network.hidden.label", hidden),
                        cards,
                        row("network.loss.label", loss),
                        row("network.order.label", order),
                        notes,
                        weights);
        workspace.shown().map(Frame::lesson).subscribe(this::follow);
    }

    private Node row(String key, Region control) {
        Label label = new Label(texts.get(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(control);
        Region space = new Region();
        HBox row = new HBox(label, space, control);
        row.getStyleClass().add("network-row");
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(space, Priority.SOMETIMES);
        if (control instanceof Picker<?> picker) {
            picker.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(picker, Priority.ALWAYS);
        }
        return row;
    }

    // ---- changing

    private void change(int layer, UnaryOperator<LayerShape> change) {
        change(shape.withLayer(layer, change.apply(shape.layers().get(layer))));
    }

    private void change(NetworkShape wanted) {
        shape = wanted;
        show();
        latest.wish(wanted);
    }

    /** Other units make another network, which starts anew; everything else changes from the iteration on the screen on. */
    private void apply(NetworkShape wanted) {
        Lesson before = workspace.shown().get().lesson();
        String name = texts.get("network.undo.shape");
        UnaryOperator<Lesson> change = lesson -> wanted.applyTo(lesson, weights.initialization());
        if (wanted.hasSameUnits(NetworkShape.of(before))) {
            workspace.edit(name, Optional.empty(), change);
        } else {
            workspace.restart(name, change);
        }
        tellLosses(before, workspace.shown().get().lesson());
    }

    private void tellLosses(Lesson before, Lesson after) {
        List<String> losses = new ArrayList<>();
        if (after.notation() != before.notation()) {
            losses.add(texts.get("network.notation.changed", notation(before.notation()), notation(after.notation())));
        }
        int stops = before.guide().stops().size() - after.guide().stops().size();
        if (stops > 0) {
            losses.add(texts.get(stops == 1 ? "network.stops.one-lost" : "network.stops.lost", stops));
        }
        if (!losses.isEmpty()) {
            notices.accept(String.join(" ", losses));
        }
    }

    private String notation(Notation notation) {
        return texts.get("notation." + notation.id() + ".text");
    }

    private void draw(Initialization initialization) {
        workspace.restart(
                texts.get("network.undo.weights"),
                lesson -> lesson.withNetwork(initialization.apply(lesson.network())));
    }

    // ---- showing

    /** Most changes are to numbers, and these are not shown here. */
    private void follow(Lesson lesson) {
        NetworkShape now = NetworkShape.of(lesson);
        if (cards.getChildren().isEmpty() || lesson.notation() != notation || !now.equals(shape)) {
            notation = lesson.notation();
            shape = now;
            show();
        }
    }

    private void show() {
        inputs.show(shape.inputs());
        hidden.show(shape.hiddenLayers());
        while (cards.getChildren().size() < shape.layers().size()) {
            cards.getChildren().add(new LayerCard(cards.getChildren().size(), texts, this::change));
        }
        cards.getChildren().remove(shape.layers().size(), cards.getChildren().size());
        cards.getChildren().forEach(card -> ((LayerCard) card).show(shape));
        loss.show(shape.loss());
        order.show(shape.order());
        showNotes();
    }

    private void showNotes() {
        List<String> found = new ArrayList<>();
        shape.cautions()
                .forEach(caution -> found.add(texts.get("network.caution."
                        + caution.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        if (shape.order() == UpdateOrder.OUTPUT_FIRST) {
            found.add(texts.get("network.order.output-first-why"));
        }
        if (notation.has(Trait.ONE_OUTPUT)) {
            found.add(texts.get("network.notation.bound", notation(notation), notation(Notation.DEFAULT)));
        }
        if (!found.equals(shownNotes)) {
            shownNotes = found;
            notes.getChildren()
                    .setAll(found.stream()
                            .map(text -> Controls.wrapping(text, "network-note"))
                            .toList());
        }
        notes.setManaged(!found.isEmpty());
    }
}
