package backstep.view;

import backstep.controller.Workspace;
import backstep.model.formula.Notation;
import backstep.view.base.Displayed;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** The notations; one that the network cannot have is greyed and says why. */
final class NotationPicker extends ComboBox<Notation> {

    private final Workspace workspace;
    private final Texts texts;

    NotationPicker(Workspace workspace, Texts texts) {
        this.workspace = workspace;
        this.texts = texts;
        setId(Ids.NOTATION_PICKER);
        setAccessibleText(texts.get("header.notation.name"));
        setConverter(Displayed.as(this::name));
        getStyleClass().add("notation-picker");
        getItems().setAll(Notation.values());
        setCellFactory(_ -> new Cell());
        workspace.shown().subscribe(shown -> setValue(shown.notation()));
        valueProperty().subscribe(this::choose);
    }

    private void choose(@Nullable Notation chosen) {
        Notation shown = workspace.shown().get().notation();
        if (chosen == null || chosen == shown) {
            return;
        }
        if (refusal(chosen).isPresent()) {
            setValue(shown);
        } else {
            workspace.setNotation(chosen);
        }
    }

    private String name(Notation notation) {
        return texts.get("notation." + notation.id() + ".text");
    }

    private Optional<String> refusal(Notation notation) {
        var lesson = workspace.shown().get().lesson();
        return notation.refusal(lesson.network(), lesson.rule().loss());
    }

    private final class Cell extends ListCell<Notation> {

        Cell() {
            // The same items stand for other networks: whether they apply is asked whenever the list opens.
            NotationPicker.this.showingProperty().subscribe(() -> show(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Notation item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            show(isEmpty ? null : item);
        }

        private void show(@Nullable Notation item) {
            if (item == null) {
                setText("");
                setDisable(false);
                return;
            }
            Optional<String> refusal = refusal(item);
            setText(refusal.map(reason -> name(item) + " (" + reason + ")").orElse(name(item)));
            setDisable(refusal.isPresent());
        }
    }
}
