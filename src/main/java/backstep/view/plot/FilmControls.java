package backstep.view.plot;

import backstep.controller.Film;
import backstep.controller.Frame;
import backstep.controller.Workspace;
import backstep.model.formula.Numerals;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Plays the iterations of the run like a film, and goes to any of them. */
final class FilmControls extends HBox {

    private final Film film;
    private final Texts texts;
    private final Slider at = new Slider(1, 2, 1);
    private final Label number = Controls.label("", "views-hint");
    private boolean showing;

    /** @param place where it stands: part of the ids of its nodes */
    FilmControls(String place, Film film, Workspace workspace, Texts texts) {
        this.film = film;
        this.texts = texts;
        Button play = Controls.dress(
                new Button(), Ids.viewsPart(place, "film"), Feather.FILM, texts.get("command.film.name"));
        play.setOnAction(event -> film.toggle());
        film.playing().subscribe(playing -> play.setGraphic(new FontIcon(playing ? Feather.PAUSE : Feather.FILM)));
        at.setId(Ids.viewsPart(place, "iteration"));
        at.getStyleClass().add("value-slider");
        at.setAccessibleText(texts.get("views.film.iteration"));
        HBox.setHgrow(at, Priority.ALWAYS);
        number.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("view-row");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(play, at, number);
        Controls.show(this, false);
        at.valueProperty().subscribe((before, now) -> {
            if (!showing) {
                workspace.goTo((int) Math.round(now.doubleValue()));
            }
        });
    }

    /** Shows where in the run a frame is; nothing where there is only one iteration. */
    void show(Frame frame) {
        int last = film.last();
        int shown = frame.iteration().number();
        Controls.show(this, last > 1);
        showing = true;
        at.setMax(Math.max(2, last));
        if (Math.round(at.getValue()) != shown) {
            at.setValue(shown);
        }
        showing = false;
        number.setText(texts.get("views.film.at", Numerals.grouped(shown), Numerals.grouped(last)));
    }
}
