package backstep.view.plot;

import backstep.controller.ViewAnswer;
import backstep.controller.Viewing;
import backstep.view.base.Controllers;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.predict.Cover;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The view that was chosen as large as there is room, for those at the back; looks only while it is seen. */
public final class FullView extends VBox {

    /** So many lines of text are as high as a picture that needs all the height for itself. */
    private static final double LINES = 32;

    private static final double MOST_GROWTH = 1.5;

    private final Viewing viewing;
    private final AnswerView view;
    private final FilmControls film;
    private double textSize = AnswerView.USUAL_TEXT;

    /** @param place where it stands: part of the ids of its nodes */
    public FullView(String place, Controllers controllers, Texts texts) {
        this.viewing = controllers.viewing();
        view = new AnswerView(place, controllers, texts).comparing();
        film = new FilmControls(place, controllers.film(), controllers.workspace(), texts);
        setId(Ids.viewsPart(place, "view"));
        getStyleClass().add("full-view");
        // Where there is little room it takes what there is, instead of standing out of it.
        setMinSize(0, 0);
        VBox.setVgrow(view, Priority.ALWAYS);
        VBox all = new VBox(view, film);
        all.getStyleClass().add("full-view-content");
        all.setMinSize(0, 0);
        Cover cover = new Cover(
                Ids.viewsPart(place, "cover"),
                all,
                texts,
                controllers.workspace().shown());
        cover.setMinSize(0, 0);
        VBox.setVgrow(cover, Priority.ALWAYS);
        getChildren().add(cover);
        setVisible(false);
        viewing.answer().subscribe(answer -> show());
        heightProperty().subscribe(this::grow);
        visibleProperty().subscribe(seen -> {
            viewing.watch(this, seen);
            show();
        });
    }

    /** Pixels of the text around it; where there is height to spare, words are larger. */
    public void setTextSize(double pixels) {
        textSize = pixels;
        grow();
    }

    private void grow() {
        double growth = Math.clamp(getHeight() / (LINES * textSize), 1, MOST_GROWTH);
        setStyle("-fx-font-size: " + growth * textSize + "px;");
        view.setTextSize(textSize);
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
