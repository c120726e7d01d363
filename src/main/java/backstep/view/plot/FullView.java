package backstep.view.plot;

import backstep.controller.Editing;
import backstep.controller.Film;
import backstep.controller.ViewAnswer;
import backstep.controller.Viewing;
import backstep.controller.Workspace;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The view that was chosen as large as there is room, for those at the back; looks only while it is seen. */
public final class FullView extends VBox {

    private static final String PLACE = "full";

    private final Viewing viewing;
    private final AnswerView view;
    private final FilmControls film;

    public FullView(Viewing viewing, Workspace workspace, Editing editing, Film film, Texts texts) {
        this.viewing = viewing;
        this.view = new AnswerView(PLACE, viewing, editing, texts);
        this.film = new FilmControls(PLACE, film, workspace, texts);
        setId(Ids.viewsPart(PLACE, "view"));
        getStyleClass().add("full-view");
        // Where there is little room it takes what there is, instead of standing out of it.
        setMinSize(0, 0);
        VBox.setVgrow(view, Priority.ALWAYS);
        getChildren().addAll(view, this.film);
        setVisible(false);
        viewing.answer().subscribe(answer -> show());
        visibleProperty().subscribe(seen -> {
            viewing.watch(this, seen);
            show();
        });
    }

    /** Pixels of the text around it. */
    public void setTextSize(double pixels) {
        view.setTextSize(pixels);
    }

    private void show() {
        if (isVisible()) {
            viewing.answer().get().ifPresent(this::show);
        }
    }

    private void show(ViewAnswer answer) {
        view.show(answer);
        film.show(answer.frame());
    }
}
