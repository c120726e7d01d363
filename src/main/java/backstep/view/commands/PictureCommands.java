package backstep.view.commands;

import backstep.controller.Frame;
import backstep.controller.Workspace;
import backstep.view.base.ExportKind;
import backstep.view.base.ExportWish;
import backstep.view.base.Pictures;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Dimension2D;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** Export and copy of the frame on the screen. */
public final class PictureCommands {

    private static final int COPY_SCALE = 2;

    private final Region stage;
    private final Workspace workspace;
    private final ViewSettings settings;
    private final Pictures pictures;
    private final FilePrompts prompts;
    private final ViewFiles views;
    private final Consumer<String> notices;
    private final Texts texts;
    private Optional<Path> folder = Optional.empty();

    public PictureCommands(
            Region stage,
            Workspace workspace,
            ViewSettings settings,
            Pictures pictures,
            FilePrompts prompts,
            ViewFiles views,
            Consumer<String> notices,
            Texts texts) {
        this.stage = stage;
        this.workspace = workspace;
        this.settings = settings;
        this.pictures = pictures;
        this.prompts = prompts;
        this.views = views;
        this.notices = notices;
        this.texts = texts;
    }

    /** Asks what and where to. The screen is drawn at once, all else in the background. */
    public void export() {
        Frame shown = workspace.shown().get();
        new ExportDialog(window(), settings, texts, pictures, shown, views.filmed(), this::size)
                .showAndWait()
                .ifPresent(request -> {
                    ExportWish wish = request.wish();
                    switch (request.destination()) {
                        case FILE -> save(shown, wish);
                        case CLIPBOARD -> copy(shown, wish);
                    }
                });
    }

    /** Copies the stage without asking. */
    public void copyStage() {
        copy(stage, COPY_SCALE);
    }

    private Region region(ExportKind kind) {
        return kind == ExportKind.WINDOW ? (Region) stage.getScene().getRoot() : stage;
    }

    private Window window() {
        return stage.getScene().getWindow();
    }

    private Dimension2D size(ExportKind kind) {
        Region region = region(kind);
        return kind.isOfScreen() ? new Dimension2D(region.getWidth(), region.getHeight()) : pictures.size();
    }

    private Optional<Path> choose(ExportKind kind) {
        Frame shown = workspace.shown().get();
        String name = pictures.name(
                workspace.name().get(),
                shown.iteration().number(),
                shown.cursor().step(),
                kind);
        Optional<Path> file = prompts.saveExport(
                folder,
                texts.get(kind == ExportKind.STEPS ? "export.chooser.folder" : "export.chooser.title"),
                name,
                texts.get("export.kind." + kind.id()),
                kind.ending());
        folder = file.map(Path::getParent).or(() -> folder);
        return file;
    }

    private void save(Frame shown, ExportWish wish) {
        if (wish.kind() == ExportKind.FILM) {
            views.saveFilm(wish.theme());
        } else {
            choose(wish.kind()).ifPresent(file -> save(shown, wish, file));
        }
    }

    private void save(Frame shown, ExportWish wish, Path file) {
        if (wish.kind().isOfScreen()) {
            save(region(wish.kind()), wish.scale(), file);
            return;
        }
        ExportProgress progress = new ExportProgress(window(), settings, texts);
        progress.show();
        pictures.export(
                shown,
                wish,
                file,
                progress,
                path -> {
                    progress.end();
                    notices.accept(texts.get("export.saved.text", path));
                },
                reason -> notices.accept(progress.failed(reason)));
    }

    private void copy(Frame shown, ExportWish wish) {
        switch (wish.kind()) {
            case STAGE, WINDOW -> copy(region(wish.kind()), wish.scale());
            case SVG -> tell(pictures.copySvg(shown, wish));
            case PNG, PDF, TIKZ, STEPS, GIF, DECK, BEAMER, SLIDES ->
                tell(pictures.copy(pictures.preview(shown, wish, wish.scale())));
            case FILM, WORKSHEET, WORKSHEET_TEX, SPREADSHEET, QUIZ, PYTHON, PYTORCH, JAVA ->
                throw new IllegalArgumentException(wish.kind() + ": the dialog copies neither handouts nor films");
        }
    }

    private void save(Region region, double scale, Path file) {
        pictures.save(
                pictures.draw(region, scale),
                scale,
                file,
                path -> notices.accept(texts.get("export.saved.text", path)),
                reason -> notices.accept(texts.get("export.failed.text", reason)));
    }

    private void copy(Region region, double scale) {
        tell(pictures.copy(pictures.draw(region, scale)));
    }

    private void tell(boolean taken) {
        notices.accept(texts.get(taken ? "export.copied.text" : "export.not-copied.text"));
    }
}
