package backstep.view.charts;

import backstep.controller.Training;
import backstep.model.formula.Numerals;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.PopupWindow;

/** A field for any number of iterations: Enter runs them, Esc gives up. */
final class CustomCount extends HBox {

    private final TextField field = new TextField();
    private final IntConsumer run;
    private final Runnable close;
    private final String expected;
    private Optional<Tooltip> note = Optional.empty();

    /**
     * An empty field.
     *
     * @param run told the number of iterations
     * @param close called when the field is to go away, run or not
     */
    CustomCount(Texts texts, IntConsumer run, Runnable close) {
        this.run = run;
        this.close = close;
        this.expected = texts.get("run.custom.expected", Numerals.grouped(Training.MOST));
        getStyleClass().add("run-custom");
        setAlignment(Pos.CENTER_LEFT);
        field.setId(Ids.RUN_COUNT);
        field.setPromptText(texts.get("run.custom.prompt"));
        field.setAccessibleText(texts.get("run.custom.name"));
        field.setAccessibleHelp(expected);
        field.setPrefColumnCount(9);
        Controls.tooltip(field, () -> expected);
        field.textProperty().subscribe(() -> {
            field.pseudoClassStateChanged(Styles.INVALID, false);
            hideNote();
        });
        field.focusedProperty().subscribe(this::hideNote);
        field.setOnAction(event -> submit());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button go = new Button(texts.get("run.custom.go"));
        go.setId(Ids.RUN_COUNT_GO);
        go.setOnAction(event -> submit());
        getChildren().addAll(field, go);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        });
    }

    /** Empties the field and waits for a number. */
    void ask() {
        field.clear();
        field.requestFocus();
    }

    private void submit() {
        OptionalInt count = parse(field.getText());
        if (count.isPresent()) {
            close.run();
            run.accept(count.getAsInt());
        } else {
            field.pseudoClassStateChanged(Styles.INVALID, true);
            field.requestFocus();
            field.selectAll();
            explain();
        }
    }

    private void explain() {
        if (getScene().getWindow() != null && getScene().getWindow().isShowing()) {
            Tooltip shown = note.orElseGet(this::makeNote);
            note = Optional.of(shown);
            Bounds place = field.localToScreen(field.getBoundsInLocal());
            shown.show(field, place.getMinX(), place.getMinY() - 2);
        }
    }

    private Tooltip makeNote() {
        Tooltip made = new Tooltip(expected);
        made.getStyleClass().add("number-reason");
        made.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
        // Otherwise the first Esc would only hide the note.
        made.setHideOnEscape(false);
        return made;
    }

    private void hideNote() {
        note.ifPresent(Tooltip::hide);
    }

    /** A whole number from 1 to {@link Training#MOST}, its digits in groups or not. */
    static OptionalInt parse(String typed) {
        String digits = typed.strip().replaceAll("(?<=\\d)[.,'’_\\s\\u00a0\\u202f](?=\\d{3}(\\D|$))", "");
        if (!digits.matches("\\d{1,8}")) {
            return OptionalInt.empty();
        }
        int count = Integer.parseInt(digits);
        return count >= 1 && count <= Training.MOST ? OptionalInt.of(count) : OptionalInt.empty();
    }
}
