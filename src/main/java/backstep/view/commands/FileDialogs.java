package backstep.view.commands;

import backstep.files.OneLine;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks in dialogs over the window. */
public final class FileDialogs implements FilePrompts {

    private static final String EXTENSION = ".json";

    private final ViewSettings settings;
    private final Texts texts;
    private @Nullable Window owner;

    public FileDialogs(ViewSettings settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
    }

    /** From now on dialogs open over this window. */
    public void setOwner(Window window) {
        owner = window;
    }

    @Override
    public Answer unsaved(String title) {
        ButtonType save = new ButtonType(texts.get("files.unsaved.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(texts.get("files.unsaved.discard"), ButtonData.NO);
        ButtonType cancel = cancel();
        ButtonType chosen =
                ask(texts.get("files.unsaved.title"), texts.get("files.unsaved.text", title), save, discard, cancel);
        return chosen == save ? Answer.SAVE : chosen == discard ? Answer.DISCARD : Answer.CANCEL;
    }

    @Override
    public Kept keep(String title, int iteration, Path file) {
        ButtonType trained = new ButtonType(texts.get("files.keep.trained"), ButtonData.YES);
        ButtonType start = new ButtonType(texts.get("files.keep.start"), ButtonData.NO);
        ButtonType saveAs = new ButtonType(texts.get("files.keep.save-as"), ButtonData.OTHER);
        String question = texts.get("files.keep.text", title, Texts.grouped(iteration), OneLine.nameOf(file));
        ButtonType chosen = ask(texts.get("files.keep.title"), question, trained, start, saveAs, cancel());
        return chosen == trained
                ? Kept.TRAINED
                : chosen == start ? Kept.START : chosen == saveAs ? Kept.SAVE_AS : Kept.CANCEL;
    }

    @Override
    public boolean reload(Path file) {
        ButtonType reload = new ButtonType(texts.get("files.reload.reload"), ButtonData.YES);
        ButtonType keep = new ButtonType(texts.get("files.reload.keep"), ButtonData.CANCEL_CLOSE);
        String question = texts.get("files.reload.text", OneLine.nameOf(file));
        return ask(texts.get("files.reload.title"), question, reload, keep) == reload;
    }

    @Override
    public Found restore(String title, Instant written) {
        ButtonType restore = new ButtonType(texts.get("files.restore.restore"), ButtonData.YES);
        ButtonType discard = new ButtonType(texts.get("files.restore.discard"), ButtonData.NO);
        // What Esc does must not lose anything.
        ButtonType later = new ButtonType(texts.get("files.restore.later"), ButtonData.CANCEL_CLOSE);
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .format(written.atZone(ZoneId.systemDefault()));
        String question = texts.get("files.restore.text", title, when);
        ButtonType chosen = ask(texts.get("files.restore.title"), question, restore, discard, later);
        return chosen == restore ? Found.RESTORE : chosen == discard ? Found.DISCARD : Found.LATER;
    }

    @Override
    public Optional<Path> open(Optional<Path> folder) {
        FileChooser chooser = chooser(texts.get("files.open.title"), folder);
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> save(Optional<Path> folder, String name) {
        FileChooser chooser = chooser(texts.get("files.save.title"), folder);
        chooser.setInitialFileName(name + EXTENSION);
        return Optional.ofNullable(chooser.showSaveDialog(owner))
                .map(File::toPath)
                .flatMap(this::asTyped);
    }

    /** The system's dialog may add the extension to a name that has it, and does not ask about the file of that name. */
    private Optional<Path> asTyped(Path chosen) {
        Path typed = withOneExtension(chosen);
        if (typed.equals(chosen) || !Files.exists(typed)) {
            return Optional.of(typed);
        }
        ButtonType replace = new ButtonType(texts.get("files.replace.replace"), ButtonData.YES);
        String question = texts.get("files.replace.text", OneLine.nameOf(typed));
        return ask(texts.get("files.replace.title"), question, replace, cancel()) == replace
                ? Optional.of(typed)
                : Optional.empty();
    }

    /** {@code hw.json} for {@code hw.json.json}; everything else as it is. */
    static Path withOneExtension(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(EXTENSION + EXTENSION)
                ? chosen.resolveSibling(name.substring(0, name.length() - EXTENSION.length()))
                : chosen;
    }

    private FileChooser chooser(String title, Optional<Path> folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.get("files.chooser.json"), "*" + EXTENSION));
        folder.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private ButtonType cancel() {
        return new ButtonType(texts.get("files.unsaved.cancel"), ButtonData.CANCEL_CLOSE);
    }

    private ButtonType ask(String title, String question, ButtonType... answers) {
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question, answers);
        alert.setTitle(title);
        alert.setHeaderText(title);
        if (owner != null && owner.isShowing()) {
            alert.initOwner(owner);
        }
        settings.dress(alert.getDialogPane().getScene());
        return alert.showAndWait().orElse(answers[answers.length - 1]);
    }
}
