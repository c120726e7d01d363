package backstep.view.editor;

import backstep.model.lesson.Initialization;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Picker;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How new weights are drawn, and the button that draws them. */
final class WeightsCard extends VBox {

    private final Texts texts;
    private final Picker<Initialization.Kind> kind;
    private final TextField seed = new TextField("1");
    private final Label why = Controls.wrapping("", "network-caption");
    private Initialization initialization = new Initialization(Initialization.Kind.XAVIER, 1);

    /** @param draw told to give the whole network new weights */
    WeightsCard(Texts texts, Consumer<Initialization> draw) {
        this.texts = texts;
        getStyleClass().add("layer-card");
        Label title = Controls.label(texts.get("network.weights.title"), "layer-card-title");
        kind = new Picker<>(
                Ids.NETWORK_WEIGHTS,
                texts.get("network.weights.name"),
                List.of(Initialization.Kind.values()),
                value -> texts.get("network.weights." + value.id()),
                wanted -> choose(new Initialization(wanted, initialization.seed())));
        kind.setMaxWidth(Double.MAX_VALUE);
        Label caption = Controls.label(texts.get("network.seed.label"), "network-caption");
        caption.setLabelFor(seed);
        seed.setId(Ids.NETWORK_SEED);
        seed.setAccessibleText(texts.get("network.seed.name"));
        seed.setPrefColumnCount(5);
        seed.textProperty().subscribe(this::readSeed);
        Button next =
                Controls.dress(new Button(), Ids.NETWORK_SEED_NEXT, Feather.SHUFFLE, texts.get("network.seed.next"));
        next.setOnAction(event -> {
            seed.setText(Long.toString(initialization.seed() + 1));
            draw.accept(initialization);
        });
        Button button = new Button(texts.get("network.weights.draw"));
        button.setId(Ids.NETWORK_DRAW);
        button.setOnAction(event -> draw.accept(initialization));
        seed.setOnAction(event -> draw.accept(initialization));
        HBox row = new HBox(caption, seed, next, button);
        row.getStyleClass().add("network-row");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, kind, why, row);
        choose(initialization);
    }

    /** How weights are drawn, as chosen. */
    Initialization initialization() {
        return initialization;
    }

    private void choose(Initialization chosen) {
        initialization = chosen;
        kind.show(chosen.kind());
        why.setText(texts.get("network.weights." + chosen.kind().id() + "-why"));
    }

    private void readSeed(String typed) {
        boolean isSeed = typed.strip().matches("-?\\d{1,18}");
        seed.pseudoClassStateChanged(Styles.INVALID, !isSeed);
        if (isSeed) {
            choose(new Initialization(initialization.kind(), Long.parseLong(typed.strip())));
        }
    }
}
