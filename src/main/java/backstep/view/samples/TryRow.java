package backstep.view.samples;

import backstep.controller.Frame;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Quantity;
import backstep.model.network.Network;
import backstep.model.network.Vector;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.fields.SampleField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** What the network on the screen says to an input that it is not trained on. */
final class TryRow extends FlowPane {

    /** More fields than this are no row any more. */
    private static final int MOST_INPUTS = 16;

    private final Texts texts;
    private final Supplier<Frame> shown;
    private final Label answer = Controls.label("", "samples-answer");
    private final List<Double> inputs = new ArrayList<>();
    private List<String> names = List.of();

    /** @param shown whose network answers */
    TryRow(Texts texts, Supplier<Frame> shown) {
        this.texts = texts;
        this.shown = shown;
        answer.setId(Ids.SAMPLES_ANSWER);
        getStyleClass().add("samples-try");
        setRowValignment(VPos.CENTER);
    }

    /** Answers anew: the network or the names may be others. */
    void refresh() {
        Network network = shown.get().iteration().before();
        List<String> needed = IntStream.range(0, network.inputs())
                .mapToObj(input -> name(new Quantity.Input(input)))
                .toList();
        Controls.show(this, needed.size() <= MOST_INPUTS);
        if (isVisible()) {
            if (!needed.equals(names)) {
                names = needed;
                build();
            }
            answer();
        }
    }

    private String name(Quantity quantity) {
        return PlainText.DEFAULT.of(shown.get().symbols().of(quantity));
    }

    private void build() {
        while (inputs.size() < names.size()) {
            // Mostly between those of the samples: nobody has told the network what to say there.
            inputs.add(0.5);
        }
        inputs.subList(names.size(), inputs.size()).clear();
        getChildren().setAll(Controls.label(texts.get("samples.try.text"), "samples-try-title"));
        for (int input = 0; input < names.size(); input++) {
            getChildren().add(pair(input));
        }
        getChildren().add(answer);
    }

    private HBox pair(int input) {
        SampleField field = new SampleField(
                texts.get("samples.field.expected"),
                typed -> {
                    inputs.set(input, typed);
                    answer();
                },
                _ -> {},
                _ -> {});
        field.setId(Ids.samplesTry(input));
        field.setAccessibleText(texts.get("samples.try.name", names.get(input)));
        field.show(inputs.get(input));
        HBox pair = new HBox(new Label(names.get(input)), field);
        pair.setAlignment(Pos.CENTER_LEFT);
        pair.getStyleClass().add("samples-try-pair");
        return pair;
    }

    private void answer() {
        Vector tried =
                Vector.of(inputs.stream().mapToDouble(Double::doubleValue).toArray());
        answer.setText(new TriedInput(shown.get(), tried).answer(texts));
    }
}
