package backstep.view.plot;

import backstep.controller.ViewAnswer;
import backstep.view.base.Controllers;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** An answer with its title above it and what there is to say below; the picture takes what the words leave. */
public final class AnswerView extends VBox {

    /** Pixels of the text that plots have their usual type beside. */
    static final double USUAL_TEXT = 14;

    private final Texts texts;
    private final Label title = Controls.wrapping("", "views-title");
    private final PlotPane plot = new PlotPane();
    private final Label readout = Controls.wrapping("", "views-readout");
    private boolean comparing;

    /** @param place where it stands: part of the ids of its nodes */
    public AnswerView(String place, Controllers controllers, Texts texts) {
        this.texts = texts;
        getStyleClass().add("answer-view");
        title.setId(Ids.viewsPart(place, "title"));
        readout.setId(Ids.viewsPart(place, "readout"));
        plot.setId(Ids.viewsPart(place, "plot"));
        plot.getStyleClass().add("views-plot");
        VBox.setVgrow(plot, Priority.ALWAYS);
        // In a low window the words are not cut; whatever they stand in scrolls.
        title.setMinHeight(USE_PREF_SIZE);
        readout.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, plot, readout);
        PlotGestures.install(plot, controllers.viewing(), controllers.editing());
    }

    /** Keeps the picture from being higher than it is wide: one to scale would leave that empty. */
    AnswerView square() {
        plot.maxHeightProperty().bind(plot.widthProperty());
        return this;
    }

    /** Has the maps of kept runs at the right of the picture. */
    AnswerView comparing() {
        comparing = true;
        return this;
    }

    /** Pixels of the text around it. */
    public void setTextSize(double pixels) {
        plot.setTextScale(pixels / USUAL_TEXT);
        // What is written in the picture has its size, however large the words around it are.
        plot.setStyle("-fx-font-size: " + pixels + "px;");
    }

    /** Shows an answer without a secant. */
    public void show(ViewAnswer answer) {
        show(answer, OptionalDouble.empty());
    }

    void show(ViewAnswer answer, OptionalDouble epsilon) {
        AnswerPlot drawn = new AnswerPlot(answer, epsilon, texts);
        title.setText(drawn.title());
        readout.setText(drawn.readout());
        plot.show(room -> comparing ? drawn.in(room, false) : drawn.alone(room, false));
        plot.setAccessibleText(title.getText() + ". " + readout.getText() + ' ' + drawn.spoken());
    }
}
