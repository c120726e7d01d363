package backstep.view.network;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.drawing.Role;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Weight;
import backstep.model.notation.Notation;
import backstep.view.FxThread;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import javafx.scene.Scene;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Line;
import org.junit.jupiter.api.Test;

class NetworkViewTest {

    private final Selection selection = new Selection();
    private final NetworkView stage = FxThread.call(this::open);

    private NetworkView open() {
        NetworkView made = new NetworkView(Texts.load(), selection);
        Theme.LIGHT.apply(new Scene(made, 1280, 720));
        made.setFrame(Frame.still(Lessons.first("w-and-u"), 0, Notation.W_U, Numerals.DEFAULT));
        made.applyCss();
        made.layout();
        return made;
    }

    @Test
    void whatIsPointedAtElsewhereLightsUp() {
        assertThat(edgeWhilePointedAt())
                .isEqualTo(FxThread.call(() -> stage.palette().of(Role.TEXT)));
    }

    @Test
    void aClosedStageHasLetGoOfTheSelection() {
        FxThread.run(stage::close);

        assertThat(edgeWhilePointedAt())
                .isEqualTo(FxThread.call(() -> stage.palette().of(Role.EDGE)));
    }

    private Paint edgeWhilePointedAt() {
        return FxThread.call(() -> {
            selection.hover(new Weight(0, 0, 0));
            return ((Line) stage.lookup("#edge-w-0-0-0")).getStroke();
        });
    }
}
