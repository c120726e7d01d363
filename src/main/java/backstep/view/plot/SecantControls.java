package backstep.view.plot;

import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Whether the secant of the gradient check is drawn, and how far its ends are from the parameter: ε, from 1 down. */
final class SecantControls extends HBox {

    /** The powers of ten that ε goes down to, and where it is at first. */
    private static final double LEAST = -4;

    private static final double FIRST = -0.1;

    private final CheckBox on;
    private final Slider power = new Slider(LEAST, 0, FIRST);
    private final Label number = Controls.label("", "views-hint");

    /** @param changed called whenever another secant is wanted, or none */
    SecantControls(Texts texts, Runnable changed) {
        on = new CheckBox(texts.get("views.secant.show"));
        on.setId(Ids.VIEWS_SECANT);
        power.setAccessibleText(texts.get("views.secant.epsilon"));
        power.getStyleClass().add("value-slider");
        getStyleClass().add("view-row");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(power, Priority.ALWAYS);
        getChildren().addAll(on, power, number);
        power.disableProperty().bind(on.selectedProperty().not());
        on.selectedProperty().subscribe((before, now) -> changed.run());
        power.valueProperty().subscribe((before, now) -> changed.run());
        power.valueProperty()
                .subscribe(value -> number.setText(texts.get(
                        "views.secant.number", String.format(Locale.ROOT, "%.4f", Math.pow(10, value.doubleValue())))));
    }

    /** ε; empty where no secant is wanted. */
    OptionalDouble epsilon() {
        return on.isSelected() ? OptionalDouble.of(Math.pow(10, power.getValue())) : OptionalDouble.empty();
    }
}
