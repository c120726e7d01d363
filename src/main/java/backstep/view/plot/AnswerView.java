package backstep.view.plot;

import backstep.controller.ViewAnswer;
import backstep.controller.Workspace;
import backstep.view.base.Controllers;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.charts.RunNames;
import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** An answer with its title above it and what there is to say below; the picture takes what the words leave. */
public final class AnswerView extends VBox {

    /** Pixels of the text that plots have their usual type beside. */
    static final double USUAL_TEXT = 14;

    private final Workspace workspace;
    private final Texts texts;
    private final RunNames names;
    private final Label title = Controls.wrapping("", "views-title");
    private final PlotPane plot = new PlotPane();
    private final Label readout = Controls.wrapping("", "views-readout");

    /** @param place where it stands: part of the ids of its nodes */
    public AnswerView(String place, Controllers controllers, Texts texts) {
        workspace = controllers.workspace();
        this.texts = texts;
        names = new RunNames(texts);
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

    /** Has something at the right of the picture, which takes a share of the width while it is there. */
    AnswerView beside(Region other, double share) {
        HBox row = new HBox(plot, other);
        row.getStyleClass().add("answer-row");
        row.setMinHeight(0);
        HBox.setHgrow(plot, Priority.ALWAYS);
        other.minWidthProperty().bind(row.widthProperty().multiply(share));
        other.maxWidthProperty().bind(other.minWidthProperty());
        VBox.setVgrow(row, Priority.ALWAYS);
        getChildren().setAll(title, row, readout);
        return this;
    }

    /** Pixels of the text around it. */
    public void setTextSize(double pixels) {
        plot.setTextScale(pixels / USUAL_TEXT);
    }

    /** Shows an answer without a secant. */
    public void show(ViewAnswer answer) {
        show(answer, OptionalDouble.empty());
    }

    void show(ViewAnswer answer, OptionalDouble epsilon) {
        AnswerPlot drawn = new AnswerPlot(answer, epsilon, texts);
        title.setText(
                answer.kept().isEmpty()
                        ? drawn.title()
                        : texts.get(
                                "kept.title.text",
                                drawn.title(),
                                names.of(answer.frame().lesson(), workspace.run())));
        readout.setText(drawn.readout());
        plot.show(room -> drawn.in(room, false));
        plot.setAccessibleText(title.getText() + ". " + readout.getText() + ' ' + drawn.spoken());
    }
}
