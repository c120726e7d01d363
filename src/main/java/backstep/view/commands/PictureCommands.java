package backstep.view.commands;

import backstep.controller.Frame;
import backstep.controller.Workspace;
import backstep.view.base.Pictures;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Dimension2D;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Export and copy of the frame on the screen. */
public final class PictureCommands {

    private static final int COPY_SCALE = 2;

    private final Region stage;
    private final Workspace workspace;
    private final ViewSettings settings;
    private final Pictures pictures;
    private final Consumer<String> notices;
    private final Texts texts;
    private Optional<File> folder = Optional.empty();

    public PictureCommands(
            Region stage,
            Workspace workspace,
            ViewSettings settings,
            Pictures pictures,
            Consumer<String> notices,
            Texts texts) {
        this.stage = stage;
        this.workspace = workspace;
        this.settings = settings;
        this.pictures = pictures;
        this.notices = notices;
        this.texts = texts;
    }

    /** Asks what and where to, then draws at once and writes in the background. */
    public void export() {
        new ExportDialog(window(), settings, texts, pictures, subject -> size(region(subject)))
                .showAndWait()
                .ifPresent(request -> {
                    switch (request.destination()) {
                        case FILE ->
                            chooseFile().ifPresent(file -> save(region(request.subject()), request.scale(), file));
                        case CLIPBOARD -> copy(region(request.subject()), request.scale());
                    }
                });
    }

    /** Copies the stage without asking. */
    public void copyStage() {
        copy(stage, COPY_SCALE);
    }

    private Region region(ExportDialog.Subject subject) {
        return switch (subject) {
            case STAGE -> stage;
            case WINDOW -> (Region) stage.getScene().getRoot();
        };
    }

    private Window window() {
        return stage.getScene().getWindow();
    }

    private static Dimension2D size(Region region) {
        return new Dimension2D(region.getWidth(), region.getHeight());
    }

    private Optional<Path> chooseFile() {
        Frame shown = workspace.shown().get();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("export.chooser.title"));
        chooser.setInitialFileName(pictures.name(
                workspace.name().get(),
                shown.iteration().number(),
                shown.cursor().step()));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("export.chooser.png"), "*.png"));
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        File file = chooser.showSaveDialog(window());
        folder = Optional.ofNullable(file).map(File::getParentFile).or(() -> folder);
        return Optional.ofNullable(file).map(File::toPath);
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
        boolean taken = pictures.copy(pictures.draw(region, scale));
        notices.accept(texts.get(taken ? "export.copied.text" : "export.not-copied.text"));
    }
}
