package backstep.view.window;

import backstep.controller.Workspace;
import backstep.files.OneLine;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** The lesson's title, with a button that makes it a field: Enter or leaving renames the lesson, Esc does not. */
final class LessonTitle extends HBox {

    private final Workspace workspace;
    private final Texts texts;
    private final Node shown;
    private final Button rename;
    private final TextField field = new TextField();
    private boolean roomy = true;

    /** @param shown the title while it is not edited */
    LessonTitle(Node shown, Workspace workspace, Texts texts) {
        this.shown = shown;
        this.workspace = workspace;
        this.texts = texts;
        rename = Controls.dress(new Button(), Ids.RENAME, Feather.EDIT_2, texts.get("header.rename.name"));
        rename.setOnAction(_ -> edit());
        rename.getStyleClass().add("rename-button");
        // The window gives the focus of a clicked button to the stage, but the field has it now.
        rename.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        field.setId(Ids.TITLE_FIELD);
        field.setAccessibleText(texts.get("header.title.name"));
        field.setOnAction(_ -> accept());
        field.focusedProperty().subscribe((had, has) -> {
            if (!has) {
                accept();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                show(false);
            }
        });
        setHgrow(shown, Priority.SOMETIMES);
        setHgrow(field, Priority.SOMETIMES);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("lesson-title");
        getChildren().addAll(shown, field, rename);
        show(false);
    }

    /** The button goes where there is no room for it. */
    void adapt(boolean roomForButton) {
        roomy = roomForButton;
        Controls.show(rename, roomy && shown.isVisible());
    }

    private void show(boolean editing) {
        Controls.show(field, editing);
        Controls.show(shown, !editing);
        Controls.show(rename, roomy && !editing);
    }

    private void edit() {
        field.setText(workspace.shown().get().lesson().title());
        show(true);
        field.requestFocus();
        field.selectAll();
    }

    /** What no lesson can be called, such as nothing at all, changes nothing. */
    private void accept() {
        String title = field.getText().strip();
        if (field.isVisible()) {
            show(false);
            if (!title.isEmpty() && OneLine.isOne(title)) {
                workspace.annotate(texts.get("edit.rename.name"), Optional.empty(), lesson -> lesson.withTitle(title));
            }
        }
    }
}
