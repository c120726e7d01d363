package backstep.view.settings;

import backstep.controller.AnimationController;
import backstep.controller.Background;
import backstep.controller.LessonFiles;
import backstep.controller.Workspace;
import backstep.files.OneLine;
import backstep.view.base.Controllers;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import backstep.view.settings.SettingsFile.Problem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * Makes the window look as it was left, and remembers how it is left.
 *
 * <p>What is to be remembered is polled instead of listened to: while a window is being maximized its size is for a
 * moment neither the one nor the other. Files are written in the background, and only when something changed.
 */
public final class SettingsKeeper {

    private final SettingsFile file;
    private final Workspace workspace;
    private final AnimationController animation;
    private final ViewSettings view;
    private final LessonFiles lessons;
    private final Stage window;
    private final Texts texts;
    private final Background background;
    private Consumer<String> notice = line -> {};
    private Settings kept;
    private WindowSize wanted = WindowSize.USUAL;
    private WindowSize placed = WindowSize.USUAL;
    private boolean toldUnusable;

    /**
     * A keeper for a window that is made but not shown yet.
     *
     * @param background on one thread: what it is given must be done in order
     */
    public SettingsKeeper(
            SettingsFile file, Controllers controllers, Stage window, Texts texts, Background background) {
        this.file = file;
        this.workspace = controllers.workspace();
        this.animation = controllers.animation();
        this.view = controllers.settings();
        this.lessons = controllers.files();
        this.window = window;
        this.texts = texts;
        this.background = background;
        this.kept = file.settings();
    }

    /** Gives everything but the window the settings of the last start. */
    public static void recall(Settings last, Controllers controllers) {
        ViewSettings view = controllers.settings();
        view.theme().set(last.theme());
        controllers.workspace().setDecimals(last.decimals());
        view.textScale().set(last.textScale());
        controllers.animation().speed().set(last.speed());
        controllers.animation().reducedMotion().set(last.reducedMotion());
        controllers.workspace().setChosenNotation(last.notation());
        controllers.files().setRecent(last.recent());
    }

    /**
     * Gives the window the size of the last start, and remembers it when it closes.
     *
     * @param lines shows a line about settings that could not be had or kept
     */
    public void install(Consumer<String> lines) {
        notice = lines;
        wanted = kept.window().orElse(WindowSize.USUAL);
        kept = kept.withWindow(wanted);
        placed = wanted.within(Screen.getPrimary().getVisualBounds());
        window.setWidth(placed.width());
        window.setHeight(placed.height());
        window.setMaximized(placed.maximized());
        window.addEventHandler(WindowEvent.WINDOW_HIDING, event -> keep());
        file.problem().ifPresent(problem -> background.onFx(() -> tell(problem)));
    }

    /** Writes the settings if they changed; to be called every now and then. */
    public void keep() {
        Settings now = now();
        if (now.equals(kept) || !file.isUsable()) {
            return;
        }
        kept = now;
        background.run(
                () -> {
                    file.write(now);
                    return true;
                },
                _ -> {},
                reason -> tell(new Problem.Unusable(reason)));
    }

    private Settings now() {
        return new Settings(
                view.theme().get(),
                workspace.shown().get().numerals().decimals(),
                view.textScale().get(),
                animation.speed().get(),
                animation.reducedMotion().get(),
                workspace.chosenNotation().get(),
                Optional.of(windowNow()),
                lessons.recent().get());
    }

    /**
     * While the window fills the screen, the size that it goes back to stays what it was. So does one that this screen
     * is too small for: the next start may be on the larger one again.
     */
    private WindowSize windowNow() {
        WindowSize before = kept.window().orElse(wanted);
        if (window.isFullScreen() || window.isIconified()) {
            return before;
        }
        if (window.isMaximized()) {
            return new WindowSize(before.width(), before.height(), true);
        }
        boolean untouched = window.getWidth() == placed.width() && window.getHeight() == placed.height();
        return untouched
                ? new WindowSize(wanted.width(), wanted.height(), false)
                : new WindowSize(window.getWidth(), window.getHeight(), false);
    }

    private void tell(Problem problem) {
        switch (problem) {
            case Problem.SetAside(String reason, Path to) ->
                notice.accept(texts.get("memory.set-aside.text", reason, OneLine.of(to.toString())));
            case Problem.Unusable(String reason) -> {
                // Once is enough: what cannot be written now cannot be written in two seconds either.
                if (!toldUnusable) {
                    notice.accept(texts.get("memory.unusable.text", reason));
                }
                toldUnusable = true;
            }
        }
    }
}
