package backstep.export;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.lesson.Lesson;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.network.NetworkView;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** The network of one iteration, alone, as the window's stage shows it. */
public final class StageScenery implements Scenery {

    private final Lesson lesson;
    private final Iteration iteration;
    private final NetworkView stage;

    /**
     * @param width in pixels at scale 1
     * @param height in pixels at scale 1
     */
    public StageScenery(Lesson lesson, Iteration iteration, Theme theme, double width, double height) {
        this.lesson = lesson;
        this.iteration = iteration;
        stage = new NetworkView(Texts.load(), new Selection());
        stage.getStyleClass().add("picture");
        Scene scene = new Scene(stage, width, height);
        theme.apply(scene);
        stage.setLineScale(theme.lineScale());
    }

    @Override
    public Parent root() {
        return stage;
    }

    @Override
    public void show(int step) {
        stage.setFrame(Frame.still(lesson, iteration, step, Numerals.DEFAULT));
        stage.applyCss();
        stage.layout();
    }
}
