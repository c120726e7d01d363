package backstep.view.commands;

import backstep.controller.ViewFilm;
import backstep.controller.Viewing;
import backstep.controller.Workspace;
import backstep.view.base.Controllers;
import backstep.view.base.Pictures;
import backstep.view.base.PlotWish;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.base.ViewSettings;
import backstep.view.plot.AnswerPlot;
import backstep.view.plot.ViewTaking;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** Saves and copies views of what learning does. */
public final class ViewFiles implements ViewTaking {

    private static final List<String> PICTURES = List.of(".png", ".svg", ".pdf");
    private static final List<String> FILMS = List.of(".gif");
    private static final int COPY_SCALE = 2;

    private final Supplier<Window> window;
    private final Workspace workspace;
    private final Viewing viewing;
    private final ViewSettings settings;
    private final Pictures pictures;
    private final FilePrompts prompts;
    private final Consumer<String> notices;
    private final Texts texts;
    private Optional<Path> folder = Optional.empty();

    public ViewFiles(
            Supplier<Window> window,
            Controllers controllers,
            Pictures pictures,
            FilePrompts prompts,
            Consumer<String> notices,
            Texts texts) {
        this.window = window;
        this.workspace = controllers.workspace();
        this.viewing = controllers.viewing();
        this.settings = controllers.settings();
        this.pictures = pictures;
        this.prompts = prompts;
        this.notices = notices;
        this.texts = texts;
    }

    @Override
    public void savePicture(AnswerPlot plot) {
        String name = name(String.valueOf(workspace.shown().get().iteration().number()));
        choose(name, PICTURES)
                .ifPresent(file -> pictures.exportPlot(
                        new PlotWish(
                                plot.title(),
                                room -> plot.in(room, true),
                                settings.theme().get()),
                        file,
                        this::saved,
                        this::failed));
    }

    @Override
    public void copyPicture(Region view) {
        boolean taken = pictures.copy(pictures.draw(view, COPY_SCALE));
        notices.accept(texts.get(taken ? "export.copied.text" : "export.not-copied.text"));
    }

    /** How many iterations a film would show; none where there is only one. */
    int filmed() {
        int last = viewing.film().last();
        return last == 1 ? 0 : last;
    }

    @Override
    public void saveFilm() {
        saveFilm(settings.theme().get());
    }

    void saveFilm(Theme theme) {
        if (workspace.shown().get().withholds()) {
            notices.accept(texts.get("predict.withheld.text"));
            return;
        }
        ViewFilm film = viewing.film();
        if (film.last() == 1) {
            notices.accept(texts.get("views.film.none"));
            return;
        }
        choose(name("film"), FILMS).ifPresent(file -> save(film, theme, file));
    }

    private void save(ViewFilm film, Theme theme, Path file) {
        ExportProgress progress = new ExportProgress(window.get(), settings, texts);
        progress.show();
        pictures.exportFilm(
                film,
                theme,
                file,
                progress,
                path -> {
                    progress.end();
                    saved(path);
                },
                reason -> notices.accept(progress.failed(reason)));
    }

    /** "xor-map-1001". */
    private String name(String last) {
        String kind =
                viewing.choice().get().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return workspace.name().get() + '-' + kind + '-' + last;
    }

    private Optional<Path> choose(String name, List<String> endings) {
        Optional<Path> file = prompts.saveView(folder, name, endings);
        folder = file.map(Path::getParent).or(() -> folder);
        return file;
    }

    private void saved(Path file) {
        notices.accept(texts.get("export.saved.text", file));
    }

    private void failed(String reason) {
        notices.accept(texts.get("export.failed.text", reason));
    }
}
