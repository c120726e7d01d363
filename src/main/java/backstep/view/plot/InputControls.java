package backstep.view.plot;

import backstep.controller.Frame;
import backstep.controller.ViewAnswer;
import backstep.controller.Viewing;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Quantity;
import backstep.model.landscape.Axis;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Picker;
import backstep.view.base.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Of more than two inputs: which two a map is over, and at what the others are held. */
final class InputControls extends VBox {

    /** More sliders than this would be a wall. */
    private static final int MOST_SLIDERS = 12;

    private final Viewing viewing;
    private final Texts texts;
    private List<Held> sliders = List.of();
    private List<Picker<Integer>> pickers = List.of();
    private Wanted made = new Wanted(0, List.of(), List.of());
    private boolean showing;

    /** What there are controls for. */
    private record Wanted(int inputs, List<Integer> axes, List<Axis> spans) {}

    /** A slider of an input that is held. */
    private record Held(int input, Label label, Slider slider) {}

    InputControls(Viewing viewing, Texts texts) {
        this.viewing = viewing;
        this.texts = texts;
        getStyleClass().add("view-inputs");
    }

    void show(ViewAnswer answer) {
        Frame frame = answer.frame();
        int inputs = frame.iteration().before().inputs();
        Controls.show(this, inputs > 2);
        if (inputs <= 2) {
            return;
        }
        List<Integer> axes = answer.choice().inputsIn(frame.iteration().before());
        List<Axis> spans = IntStream.range(0, inputs)
                .mapToObj(input -> Axis.ofInput(frame.lesson().samples(), input, 2))
                .toList();
        Wanted needed = new Wanted(inputs, axes, spans);
        if (!needed.equals(made)) {
            made = needed;
            build(frame);
        }
        showing = true;
        for (int axis = 0; axis < 2; axis++) {
            pickers.get(axis).show(axes.get(axis));
        }
        for (Held each : sliders) {
            double value =
                    answer.choice().heldIn(frame.iteration().sample().inputs()).get(each.input());
            if (!each.slider().isPressed()) {
                each.slider().setValue(value);
            }
            each.label()
                    .setText(texts.get(
                            "views.input.held",
                            name(frame, each.input()),
                            frame.numerals().text(value)));
        }
        showing = false;
    }

    private void build(Frame frame) {
        List<Integer> all = IntStream.range(0, made.inputs()).boxed().toList();
        pickers = List.of(picker(frame, all, 0), picker(frame, all, 1));
        HBox row = new HBox(
                new Label(texts.get("views.input.across")),
                pickers.getFirst(),
                new Label(texts.get("views.input.up")),
                pickers.getLast());
        row.getStyleClass().add("view-row");
        row.setAlignment(Pos.CENTER_LEFT);
        sliders = all.stream()
                .filter(input -> !made.axes().contains(input))
                .limit(MOST_SLIDERS)
                .map(this::held)
                .toList();
        List<Node> rows = new ArrayList<>(List.of(row));
        for (Held each : sliders) {
            HBox line = new HBox(each.slider(), each.label());
            line.getStyleClass().add("view-row");
            line.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(each.slider(), Priority.ALWAYS);
            rows.add(line);
        }
        getChildren().setAll(rows);
    }

    private Picker<Integer> picker(Frame frame, List<Integer> all, int axis) {
        return new Picker<>(
                Ids.viewsInput("axis", axis),
                texts.get(axis == 0 ? "views.input.across" : "views.input.up"),
                all,
                input -> name(frame, input),
                _ -> Optional.empty(),
                input -> viewing.chooseInput(axis, input));
    }

    private Held held(int input) {
        Axis span = made.spans().get(input);
        Slider slider = new Slider(span.low(), span.high(), span.low());
        slider.setId(Ids.viewsInput("hold", input));
        slider.getStyleClass().add("value-slider");
        Label label = new Label();
        slider.valueProperty().subscribe((before, now) -> {
            if (!showing) {
                viewing.hold(input, now.doubleValue());
            }
        });
        label.textProperty().subscribe(slider::setAccessibleText);
        return new Held(input, label, slider);
    }

    private static String name(Frame frame, int input) {
        return PlainText.DEFAULT.of(frame.symbols().symbol(new Quantity.Input(input)));
    }
}
