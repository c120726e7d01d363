package backstep.view.settings;

import backstep.controller.Background;
import backstep.files.Json;
import backstep.files.OneLine;
import backstep.view.base.Texts;
import backstep.view.base.ViewSettings;
import backstep.view.base.WindowSize;
import backstep.view.settings.SettingsFile.Problem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * Gives the window the size that it was left at, and remembers how it is left.
 *
 * <p>What is to be remembered is polled instead of listened to: while a window is being maximized its size is for a
 * moment neither the one nor the other. Files are written in the background, and only when something changed.
 */
public final class SettingsKeeper {

    private final SettingsFile file;
    private final ViewSettings settings;
    private final Stage window;
    private final Texts texts;
    private final Background background;
    private final Consumer<String> notice;
    private final WindowSize wanted;
    private final WindowSize placed;
    private Json.Obj kept;
    private boolean toldUnusable;

    /**
     * A keeper for a window that is made but not shown yet.
     *
     * @param background on one thread: what it is given must be done in order
     * @param notice shows a line about settings that could not be had or kept
     */
    public SettingsKeeper(
            SettingsFile file,
            ViewSettings settings,
            Stage window,
            Texts texts,
            Background background,
            Consumer<String> notice) {
        this.file = file;
        this.settings = settings;
        this.window = window;
        this.texts = texts;
        this.background = background;
        this.notice = notice;
        wanted = settings.window().get().orElse(WindowSize.USUAL);
        placed = wanted.within(Screen.getPrimary().getVisualBounds());
        kept = file.kept();
        window.setWidth(placed.width());
        window.setHeight(placed.height());
        window.setMaximized(placed.maximized());
        window.addEventHandler(WindowEvent.WINDOW_HIDING, event -> keep());
        file.problem().ifPresent(problem -> background.onFx(() -> tell(problem)));
    }

    /** Writes the settings if they changed; to be called every now and then. */
    public void keep() {
        settings.window().set(Optional.of(windowNow()));
        Json.Obj now = settings.remembered(file.read());
        if (now.equals(kept) || !file.isUsable()) {
            return;
        }
        kept = now;
        background.run(
                () -> file.write(now),
                failed -> failed.map(Problem.Unusable::new).ifPresent(this::tell));
    }

    /**
     * While the window fills the screen, the size that it goes back to stays what it was. So does one that this screen
     * is too small for: the next start may be on the larger one again.
     */
    private WindowSize windowNow() {
        WindowSize before = settings.window().get().orElse(wanted);
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
