package backstep.export;

import backstep.model.formula.Notation;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.view.base.Frame;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.network.NetworkView;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** The network of one iteration, alone, as the window's stage shows it. */
public final class StageScenery implements Scenery {

    private final Iteration iteration;
    private final int samples;
    private final Notation notation;
    private final NetworkView stage;

    /**
     * @param width in pixels at scale 1
     * @param height in pixels at scale 1
     */
    public StageScenery(Iteration iteration, int samples, Notation notation, Theme theme, double width, double height) {
        this.iteration = iteration;
        this.samples = samples;
        this.notation = notation;
        stage = new NetworkView(Texts.load());
        stage.getStyleClass().add("picture");
        Scene scene = new Scene(stage, width, height);
        theme.apply(scene);
        stage.setLineScale(theme == Theme.PROJECTOR ? 1.5 : 1);
    }

    @Override
    public Parent root() {
        return stage;
    }

    @Override
    public void show(int step) {
        stage.setFrame(Frame.still(iteration, step, notation, Numerals.DEFAULT).ofSamples(samples));
        stage.applyCss();
        stage.layout();
    }
}
