package backstep.view.window;

import backstep.controller.Background;
import backstep.controller.Frame;
import backstep.view.base.Dialogs;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import backstep.view.gradients.OrderComparisonView;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** What opens in a window of its own in front of the window, other than for files. */
final class WindowDialogs {

    private final Supplier<Window> window;
    private final ViewSettings settings;
    private final Texts texts;

    /** @param window they belong to, which is there when one opens */
    WindowDialogs(Supplier<Window> window, ViewSettings settings, Texts texts) {
        this.window = window;
        this.settings = settings;
        this.texts = texts;
    }

    /** What one order of the updates learns beside the other. */
    void compareOrders(Frame frame, Background figures) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(window.get());
        dialog.setTitle(texts.get("compare.title.text"));
        dialog.setResizable(true);
        dialog.getDialogPane()
                .setContent(new OrderComparisonView(
                        texts, frame, settings.dialogText().get(), figures));
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        Dialogs.dress(dialog.getDialogPane(), settings);
        // Its size was asked for before the table had its style, and with it the height of its rows.
        dialog.setOnShown(event -> dialog.getDialogPane().getScene().getWindow().sizeToScene());
        dialog.show();
    }

    /** A file with samples; empty = none was chosen. */
    Optional<Path> chooseSamples() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("samples.chooser.title"));
        return Optional.ofNullable(chooser.showOpenDialog(window.get())).map(File::toPath);
    }
}
