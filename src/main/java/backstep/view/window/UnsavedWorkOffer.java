package backstep.view.window;

import backstep.controller.Recovery;
import backstep.controller.RecoveryNews;
import backstep.controller.Workspace;
import backstep.files.OneLine;
import backstep.view.base.Texts;
import backstep.view.commands.FilePrompts;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Offers work that a crash left behind once the window is there, and lets go of ours when it closes. */
public final class UnsavedWorkOffer {

    private final Recovery recovery;
    private final Workspace workspace;
    private final FilePrompts prompts;
    private final Texts texts;
    private final Consumer<String> notice;

    /** @param notice shows a line */
    public UnsavedWorkOffer(
            Recovery recovery, Workspace workspace, FilePrompts prompts, Texts texts, Consumer<String> notice) {
        this.recovery = recovery;
        this.workspace = workspace;
        this.prompts = prompts;
        this.texts = texts;
        this.notice = notice;
        recovery.onNews(this::show);
    }

    public void install(Stage window) {
        window.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> recovery.search());
        window.addEventHandler(WindowEvent.WINDOW_HIDING, event -> recovery.end());
    }

    private void show(RecoveryNews news) {
        switch (news) {
            case RecoveryNews.Found found -> offer(found);
            case RecoveryNews.SetAside(String reason, Path to) ->
                notice.accept(texts.get("memory.recovery-set-aside.text", reason, OneLine.of(to.toString())));
            case RecoveryNews.Failed(String reason) -> notice.accept(texts.get("memory.recovery-failed.text", reason));
        }
    }

    /** Whoever has already begun to edit is not disturbed: the offer waits for the next start. */
    private void offer(RecoveryNews.Found found) {
        if (workspace.modified().get()) {
            return;
        }
        switch (prompts.restore(found.work().lesson().title(), found.work().written())) {
            case RESTORE -> recovery.restore(found);
            case DISCARD -> recovery.discard(found);
            case LATER -> {}
        }
    }
}
