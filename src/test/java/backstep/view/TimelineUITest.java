package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.view.base.Ids;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The timeline says which step is where. */
class TimelineUITest {

    private final WindowRobot window = WindowRobot.open("w-and-u", 900, 700);

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theStepUnderThePointerIsNamed() {
        window.show();
        window.hoverAt(Ids.TIMELINE, 0);
        assertThat(window.openTooltips()).containsExactly("Before the first step");
        window.hoverAt(Ids.TIMELINE, 1);
        int last = window.workspace().shown().get().steps().size();
        assertThat(window.openTooltips()).singleElement().asString().startsWith(last + ". ");
        assertThat(window.step()).isZero();
    }

    @Test
    void whileTheThumbMovesNothingIsLaidOutAnew() {
        Parent timeline = (Parent) window.scene().lookup("#" + Ids.TIMELINE);
        Node thumb = timeline.lookup(".timeline-thumb");
        window.run(window.animation()::forward);
        window.resize(900, 700);
        double before = thumb.getLayoutX();
        window.tick();
        window.tick();
        assertThat(thumb.getLayoutX()).isGreaterThan(before);
        assertThat(timeline.isNeedsLayout()).isFalse();
    }
}
