package backstep.view.commands;

import backstep.files.OneLine;
import backstep.model.document.PaperFormat;
import backstep.model.formula.Numerals;
import backstep.model.lesson.BuiltInLessons;
import backstep.model.lesson.LessonFile;
import backstep.view.base.Dialogs;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks in dialogs over the window. */
public final class FileDialogs implements FilePrompts {

    /** An answer, and the button that gives it. */
    private record Offer<A>(A answer, String key, ButtonData place) {}

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
        return ask(
                texts.get("files.unsaved.title"),
                texts.get("files.unsaved.text", title),
                List.of(
                        new Offer<>(Answer.SAVE, "files.unsaved.save", ButtonData.YES),
                        new Offer<>(Answer.DISCARD, "files.unsaved.discard", ButtonData.NO),
                        cancel(Answer.CANCEL)));
    }

    @Override
    public Kept keep(String title, int iteration, Path file) {
        return ask(
                texts.get("files.keep.title"),
                texts.get("files.keep.text", title, Numerals.grouped(iteration), OneLine.nameOf(file)),
                List.of(
                        new Offer<>(Kept.TRAINED, "files.keep.trained", ButtonData.YES),
                        new Offer<>(Kept.START, "files.keep.start", ButtonData.NO),
                        new Offer<>(Kept.SAVE_AS, "files.keep.save-as", ButtonData.OTHER),
                        cancel(Kept.CANCEL)));
    }

    @Override
    public boolean reload(Path file) {
        return ask(
                texts.get("files.reload.title"),
                texts.get("files.reload.text", OneLine.nameOf(file)),
                List.of(
                        new Offer<>(true, "files.reload.reload", ButtonData.YES),
                        new Offer<>(false, "files.reload.keep", ButtonData.CANCEL_CLOSE)));
    }

    @Override
    public Found restore(String title, Instant written) {
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .format(written.atZone(ZoneId.systemDefault()));
        return ask(
                texts.get("files.restore.title"),
                texts.get("files.restore.text", title, when),
                List.of(
                        new Offer<>(Found.RESTORE, "files.restore.restore", ButtonData.YES),
                        new Offer<>(Found.DISCARD, "files.restore.discard", ButtonData.NO),
                        // What Esc does must not lose anything.
                        new Offer<>(Found.LATER, "files.restore.later", ButtonData.CANCEL_CLOSE)));
    }

    @Override
    public Optional<Path> open(Optional<Path> folder) {
        FileChooser chooser = chooser(texts.get("files.open.title"), folder);
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<LessonChoice> browse(List<BuiltInLessons.Entry> builtIn, List<Path> recent) {
        return new LessonGallery(owner, builtIn, recent, settings, texts).showAndWait();
    }

    @Override
    public Optional<Path> save(Optional<Path> folder, String name) {
        FileChooser chooser = chooser(texts.get("files.save.title"), folder);
        chooser.setInitialFileName(name + LessonFile.ENDING);
        chooser.getExtensionFilters().addFirst(filter(LessonFile.ENDING));
        return Optional.ofNullable(chooser.showSaveDialog(owner))
                .map(File::toPath)
                .flatMap(this::asTyped);
    }

    @Override
    public Optional<Path> saveView(Optional<Path> folder, String name, List<String> endings) {
        List<FileChooser.ExtensionFilter> formats = endings.stream()
                .map(ending ->
                        new FileChooser.ExtensionFilter(ending.substring(1).toUpperCase(Locale.ROOT), "*" + ending))
                .toList();
        return save(folder, texts.get("views.save.title"), name + endings.getFirst(), formats);
    }

    @Override
    public Optional<Path> saveExport(Optional<Path> folder, String title, String name, String format, String ending) {
        return save(
                folder,
                title,
                name,
                ending.isEmpty() ? List.of() : List.of(new FileChooser.ExtensionFilter(format, "*" + ending)));
    }

    @Override
    public Optional<Path> saveSolution(Optional<Path> folder, String name) {
        List<FileChooser.ExtensionFilter> formats = Stream.of(PaperFormat.values())
                .map(format -> new FileChooser.ExtensionFilter(
                        texts.get("solution.format." + format.id()), "*" + format.extension()))
                .toList();
        return save(folder, texts.get("solution.chooser.title"), name + PaperFormat.LATEX.extension(), formats);
    }

    private Optional<Path> save(
            Optional<Path> folder, String title, String name, List<FileChooser.ExtensionFilter> formats) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        folder.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        chooser.getExtensionFilters().addAll(formats);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner))
                .map(File::toPath)
                .flatMap(typed -> {
                    List<String> endings =
                            formats.stream().flatMap(FileDialogs::endings).toList();
                    Optional<String> selected = Optional.ofNullable(chooser.getSelectedExtensionFilter())
                            .flatMap(format -> endings(format).findFirst());
                    return unlessThere(typed, withEnding(typed, endings, selected));
                });
    }

    private static Stream<String> endings(FileChooser.ExtensionFilter format) {
        return format.getExtensions().stream().map(pattern -> pattern.substring(1));
    }

    /** A name that has no ending gets the one that was selected, or the first, by which programs know what it is. */
    static Path withEnding(Path typed, List<String> endings, Optional<String> selected) {
        String name = String.valueOf(typed.getFileName());
        boolean hasOne = endings.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
        return hasOne || endings.isEmpty() ? typed : typed.resolveSibling(name + selected.orElse(endings.getFirst()));
    }

    /** The system's dialog may add the extension to a name that has it, and does not ask about the file of that name. */
    private Optional<Path> asTyped(Path chosen) {
        return unlessThere(chosen, asLesson(chosen));
    }

    /** The name of a lesson's file has its ending once: by that the system knows who opens it. */
    static Path asLesson(Path chosen) {
        return withEnding(withOneExtension(chosen), List.of(LessonFile.PLAIN_ENDING), Optional.of(LessonFile.ENDING));
    }

    /** The path, unless it is not the one that the system's dialog asked about and a file is to be kept there. */
    private Optional<Path> unlessThere(Path askedAbout, Path path) {
        if (path.equals(askedAbout) || !Files.exists(path)) {
            return Optional.of(path);
        }
        boolean replaces = ask(
                texts.get("files.replace.title"),
                texts.get("files.replace.text", OneLine.nameOf(path)),
                List.of(new Offer<>(true, "files.replace.replace", ButtonData.YES), cancel(false)));
        return Optional.of(path).filter(_ -> replaces);
    }

    /** {@code hw.json} for {@code hw.json.json} or {@code hw.json.backstep.json}; everything else as it is. */
    private static Path withOneExtension(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        String bare = LessonFile.bareName(name);
        boolean twice = bare.toLowerCase(Locale.ROOT).endsWith(LessonFile.PLAIN_ENDING);
        return twice && !bare.equals(name) ? chosen.resolveSibling(bare) : chosen;
    }

    private FileChooser chooser(String title, Optional<Path> folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(filter(LessonFile.PLAIN_ENDING));
        folder.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private FileChooser.ExtensionFilter filter(String ending) {
        return new FileChooser.ExtensionFilter(texts.get("files.chooser.json") + " (*" + ending + ")", "*" + ending);
    }

    private static <A> Offer<A> cancel(A answer) {
        return new Offer<>(answer, "files.unsaved.cancel", ButtonData.CANCEL_CLOSE);
    }

    /** The answer that is chosen, the last one where the dialog is only closed. */
    private <A> A ask(String title, String question, List<Offer<A>> offers) {
        List<ButtonType> buttons = offers.stream()
                .map(offer -> new ButtonType(texts.get(offer.key()), offer.place()))
                .toList();
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question, buttons.toArray(ButtonType[]::new));
        alert.setTitle(title);
        alert.setHeaderText(title);
        if (owner != null && owner.isShowing()) {
            alert.initOwner(owner);
        }
        Dialogs.dress(alert.getDialogPane(), settings);
        int chosen = alert.showAndWait().map(buttons::indexOf).orElse(-1);
        return chosen < 0 ? offers.getLast().answer() : offers.get(chosen).answer();
    }
}
