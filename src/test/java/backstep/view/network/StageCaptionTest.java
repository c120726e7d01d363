package backstep.view.network;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.notation.Notation;
import backstep.view.FxThread;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StageCaptionTest {

    private static final double[][] SIZES = {{750, 430}, {800, 700}, {970, 785}, {1260, 880}};

    /** In a presentation all type is larger; captions give way to shorter ones, but are never cut. */
    @ParameterizedTest
    @MethodSource(Lessons.IN_EVERY_NOTATION)
    void captionsAreWholeInAnyTypeSize(String id, Notation notation) {
        Iteration iteration = Lessons.first(id);
        FxThread.run(() -> {
            for (double[] size : SIZES) {
                for (double scale : new double[] {1, 1.5, 2.25}) {
                    NetworkView view = new NetworkView(Texts.load(), new Selection());
                    view.setFrame(Frame.still(iteration, 0, notation, Numerals.DEFAULT));
                    Theme.LIGHT.apply(new Scene(view, size[0], size[1]));
                    view.resize(size[0], size[1]);
                    view.setStyle("-fx-font-size: " + 14 * scale + "px");
                    view.setTextScale(scale);
                    view.applyCss();
                    view.layout();
                    view.applyCss();
                    view.layout();
                    assertThat(view.lookupAll(".stage-caption")).hasSizeGreaterThan(3);
                    for (Node caption : view.lookupAll(".stage-caption")) {
                        Label label = (Label) caption;
                        label.layout();
                        String where = id + " " + size[0] + " × " + scale + ": " + label.getText();
                        assertThat(((Text) label.lookup(".text")).getText())
                                .as(where)
                                .isEqualTo(label.getText());
                        assertThat(label.prefHeight(-1)).as(where).isLessThanOrEqualTo(label.getHeight());
                        assertThat(label.getBoundsInParent().getMaxY())
                                .as(where)
                                .isLessThanOrEqualTo(size[1]);
                    }
                }
            }
        });
    }
}
