package backstep.view.values;

import backstep.view.base.Controls;
import backstep.view.base.Texts;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Turns over what is too much to be shown at once: "units 1–5 of 32" between two buttons. */
final class Pager extends HBox {

    /**
     * A pager where not all is shown.
     *
     * @param id start of the ids of the buttons, which end in {@code -back} and {@code -on}
     * @param what key of what is counted, with places for first, last and total
     * @param turn told the new first index, from 0
     */
    static Optional<Pager> of(String id, Texts texts, String what, int first, int shown, int total, IntConsumer turn) {
        return shown >= total ? Optional.empty() : Optional.of(new Pager(id, texts, what, first, shown, total, turn));
    }

    private Pager(String id, Texts texts, String what, int first, int shown, int total, IntConsumer turn) {
        int last = Math.min(first + shown, total);
        Label label = Controls.label(texts.get(what, first + 1, last, total), "values-note");
        Button back = Controls.dress(new Button(), id + "-back", Feather.CHEVRON_LEFT, texts.get("values.pager.back"));
        Button on = Controls.dress(new Button(), id + "-on", Feather.CHEVRON_RIGHT, texts.get("values.pager.on"));
        back.setDisable(first == 0);
        on.setDisable(last == total);
        back.setOnAction(event -> turn.accept(Math.max(0, first - shown)));
        on.setOnAction(event -> turn.accept(first + shown));
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("pager");
        getChildren().addAll(back, label, on);
    }
}
