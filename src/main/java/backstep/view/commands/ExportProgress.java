package backstep.view.commands;

import backstep.view.base.Dialogs;
import backstep.view.base.ExportWatch;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

/** Shows how far an export is, with a button that ends it. */
final class ExportProgress extends Dialog<ButtonType> implements ExportWatch {

    private static final double WIDTH = 320;

    private final ProgressBar bar = new ProgressBar();
    private final Texts texts;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    ExportProgress(Window owner, ViewSettings settings, Texts texts) {
        this.texts = texts;
        initOwner(owner);
        setTitle(texts.get("export.progress.title"));
        bar.setId(Ids.EXPORT_PROGRESS);
        bar.setPrefWidth(WIDTH);
        bar.setAccessibleText(texts.get("export.progress.title"));
        StackPane content = new StackPane(bar);
        content.getStyleClass().add("export-progress");
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().add(ButtonType.CANCEL);
        Dialogs.dress(getDialogPane(), settings);
        setOnHidden(_ -> cancelled.set(true));
    }

    @Override
    public void done(double share) {
        Platform.runLater(() -> bar.setProgress(share));
    }

    @Override
    public boolean isCancelled() {
        return cancelled.get();
    }

    /** Takes it away; there is nothing left to end. */
    void end() {
        setOnHidden(_ -> {});
        close();
    }

    /** Takes it away, and says in a line why nothing was written: what somebody ended did not fail. */
    String failed(String reason) {
        end();
        return isCancelled() ? texts.get("export.cancelled.text") : texts.get("export.failed.text", reason);
    }
}
