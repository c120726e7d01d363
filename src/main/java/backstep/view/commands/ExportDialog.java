package backstep.view.commands;

import backstep.view.base.Ids;
import backstep.view.base.Picker;
import backstep.view.base.Pictures;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/** Asks what to export, how large, and where to: a file or the clipboard. */
final class ExportDialog extends Dialog<ExportDialog.Request> {

    /** What is drawn. */
    enum Subject {
        STAGE,
        WINDOW
    }

    /** Where the picture goes. */
    enum Destination {
        FILE,
        CLIPBOARD
    }

    record Request(Subject subject, int scale, Destination destination) {}

    /** How large the picture of a subject is at scale 1. */
    interface Sizes {
        Dimension2D of(Subject subject);
    }

    private final Texts texts;
    private final Pictures pictures;
    private final Sizes sizes;
    private final ObjectProperty<Subject> subject = new SimpleObjectProperty<>(Subject.STAGE);
    private final ObjectProperty<Integer> scale = new SimpleObjectProperty<>(2);
    private final Label size = new Label();

    ExportDialog(Window owner, ViewSettings settings, Texts texts, Pictures pictures, Sizes sizes) {
        this.texts = texts;
        this.pictures = pictures;
        this.sizes = sizes;
        initOwner(owner);
        setTitle(texts.get("export.dialog.title"));
        ButtonType save = new ButtonType(texts.get("export.save.text"), ButtonData.OK_DONE);
        ButtonType copy = new ButtonType(texts.get("export.copy.text"), ButtonData.OTHER);
        getDialogPane().getButtonTypes().addAll(save, copy, ButtonType.CANCEL);
        getDialogPane().setContent(content());
        settings.dress(getDialogPane().getScene());
        button(save).setId(Ids.EXPORT_SAVE);
        button(copy).setId(Ids.EXPORT_COPY);
        subject.subscribe(() -> describe(save, copy));
        scale.subscribe(() -> describe(save, copy));
        describe(save, copy);
        setResultConverter(type ->
                type == save ? request(Destination.FILE) : type == copy ? request(Destination.CLIPBOARD) : null);
    }

    private Node content() {
        Picker<Subject> subjects = new Picker<>(
                Ids.EXPORT_SUBJECT,
                texts.get("export.subject.label"),
                List.of(Subject.values()),
                value -> texts.get(value == Subject.STAGE ? "export.subject.stage" : "export.subject.window"),
                subject::set);
        subject.subscribe(value -> subjects.show(value));
        Picker<Integer> scales = new Picker<>(
                Ids.EXPORT_SCALE,
                texts.get("export.scale.label"),
                pictures.scales(),
                value -> texts.get("export.scale.value", value),
                scale::set);
        scale.subscribe(value -> scales.show(value));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("export-grid");
        grid.setAlignment(Pos.CENTER_LEFT);
        grid.addRow(0, label("export.subject.label", subjects), subjects);
        grid.addRow(1, label("export.scale.label", scales), scales);
        grid.add(size, 1, 2);
        size.getStyleClass().add("export-size");
        return grid;
    }

    private Label label(String key, Node control) {
        Label label = new Label(texts.get(key));
        label.setLabelFor(control);
        return label;
    }

    /** Says how large the picture will be, or why it cannot be. */
    private void describe(ButtonType... actions) {
        Dimension2D at1 = sizes.of(subject.get());
        Optional<String> refusal = refusal(at1);
        size.setText(refusal.orElseGet(() -> texts.get(
                "export.size.text",
                Math.round(at1.getWidth() * scale.get()),
                Math.round(at1.getHeight() * scale.get()))));
        for (ButtonType action : actions) {
            button(action).setDisable(refusal.isPresent());
        }
    }

    private Optional<String> refusal(Dimension2D at1) {
        try {
            pictures.check(at1.getWidth(), at1.getHeight(), scale.get());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Button button(ButtonType type) {
        return (Button) getDialogPane().lookupButton(type);
    }

    private Request request(Destination destination) {
        return new Request(subject.get(), scale.get(), destination);
    }
}
