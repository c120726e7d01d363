package backstep.view.network;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.drawing.Drawing;
import backstep.fixtures.PaletteColours;
import backstep.model.lesson.BuiltInLessons;
import backstep.model.lesson.Initialization;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.NetworkShape;
import backstep.model.notation.Notation;
import backstep.view.FxThread;
import backstep.view.WindowRobot;
import backstep.view.base.Ids;
import backstep.view.base.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever changes, at the end of every pulse, when JavaFX takes over what it draws, all shapes on the stage have colours
 * of the palette: none is black because no style sheet has been applied to it yet, none has the colour of another theme. What steps back
 * has a colour between its own and that of the stage.
 */
class StageColoursTest {

    private static final int PULSES = 4;

    private final WindowRobot window = WindowRobot.open("w-and-u", 1280, 800);

    @BeforeEach
    void show() {
        window.show();
        window.run(() -> window.animation().last());
    }

    @AfterEach
    void close() {
        FxThread.run(() -> window.stage().close());
    }

    @Test
    void anotherLessonIsNeverUnstyled() {
        for (String id : List.of("any-depth", "xor", "w-and-u")) {
            Lesson lesson = BuiltInLessons.load().find(id).orElseThrow();
            assertThat(foreignColoursAfter(() -> window.workspace().open(id, lesson)))
                    .as(id)
                    .isEmpty();
        }
    }

    @Test
    void anotherNotationIsNeverUnstyled() {
        for (Notation notation : Notation.values()) {
            assertThat(foreignColoursAfter(() -> window.workspace().writing().setNotation(notation)))
                    .as(notation.id())
                    .isEmpty();
        }
    }

    @Test
    void enteringAndLeavingPresentIsNeverUnstyled() {
        assertThat(foreignColoursAfter(() -> window.settings().presenting().set(true)))
                .isEmpty();
        assertThat(foreignColoursAfter(() -> window.settings().presenting().set(false)))
                .isEmpty();
    }

    @Test
    void anEditOfTheNetworkIsNeverUnstyled() {
        for (int layers : new int[] {2, 3, 1}) {
            assertThat(foreignColoursAfter(() -> window.workspace()
                            .restart(
                                    "layers",
                                    lesson -> NetworkShape.of(lesson)
                                            .withHiddenLayers(layers)
                                            .applyTo(lesson, new Initialization(Initialization.Kind.NICE, 1)))))
                    .as("%d hidden layers", layers)
                    .isEmpty();
        }
    }

    @Test
    void anotherThemeIsThereAtOnce() {
        for (Theme theme : Theme.values()) {
            assertThat(foreignColoursAfter(() -> window.settings().theme().set(theme)))
                    .as(theme.id())
                    .isEmpty();
        }
    }

    @Test
    void stepsAndPacketsAreNeverUnstyled() {
        assertThat(foreignColoursAfter(() -> window.animation().first())).isEmpty();
        assertThat(foreignColoursAfter(() -> window.animation().forward())).isEmpty();
    }

    /** What is not in the colours of the theme, at the end of each of the pulses after a change. */
    private List<String> foreignColoursAfter(Runnable change) {
        List<String> found = new ArrayList<>();
        CompletableFuture<Integer> done = new CompletableFuture<>();
        Runnable look = new Runnable() {
            private int pulses;

            @Override
            public void run() {
                if (++pulses == PULSES) {
                    window.scene().removePostLayoutPulseListener(this);
                    done.complete(pulses);
                    return;
                }
                PaletteColours palette =
                        PaletteColours.of(window.settings().theme().get().id());
                collect(window.scene().lookup("#" + Ids.STAGE), palette, "pulse " + pulses, found);
                Platform.requestNextPulse();
            }
        };
        FxThread.run(() -> {
            window.scene().addPostLayoutPulseListener(look);
            change.run();
            Platform.requestNextPulse();
        });
        done.join();
        return found;
    }

    private static void collect(Node node, PaletteColours palette, String when, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Shape shape) {
            Optional.ofNullable(shape.getFill())
                    .filter(paint -> isForeign(paint, palette))
                    .ifPresent(paint -> found.add(when + " fill " + shape));
            Optional.ofNullable(shape.getStroke())
                    .filter(paint -> isForeign(paint, palette))
                    .ifPresent(paint -> found.add(when + " stroke " + shape));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, palette, when, found));
        }
    }

    private static boolean isForeign(Paint paint, PaletteColours palette) {
        return !paint.equals(Color.TRANSPARENT)
                && palette.names((Color) paint).isEmpty()
                && palette.all().stream()
                        .noneMatch(
                                colour -> paint.equals(colour.interpolate(palette.colour("stage"), Drawing.RECEDED)));
    }
}
