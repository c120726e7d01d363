package backstep.view.charts;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.TaskQueue;
import backstep.controller.TestBackground;
import backstep.controller.Training;
import backstep.controller.Workspace;
import backstep.fixtures.Lessons;
import backstep.model.lesson.Lesson;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import backstep.view.FxThread;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunControlsTest {

    private final Workspace workspace = new Workspace("test", Lessons.twoThreeTwo());
    private final TaskQueue background = new TaskQueue();
    private final List<String> notices = new ArrayList<>();
    private long nanoseconds;
    private Training training;
    private RunControls controls;

    @BeforeEach
    void show() {
        FxThread.run(() -> {
            training = new Training(
                    workspace, TestBackground.of(background, Runnable::run), () -> nanoseconds += 100_000_000);
            controls = new RunControls(training, workspace, Texts.load(), notices::add);
            new Scene(controls);
        });
    }

    @Test
    void theButtonRunsAThousandAndTheMenuOtherNumbers() {
        FxThread.run(() -> {
            button().fire();
            background.runAll();
            item(Ids.runCount(10)).run();
            background.runAll();
        });
        assertThat(number()).isEqualTo(1011);
    }

    @Test
    void theNumberChosenIsTheOneTheButtonRunsNext() {
        FxThread.run(() -> {
            item(Ids.runCount(10)).run();
            background.runAll();
            button().fire();
            background.runAll();
        });
        assertThat(number()).isEqualTo(21);
    }

    @Test
    void progressTakesThePlaceOfTheButtonWhileItRuns() {
        List<Boolean> visible = new ArrayList<>();
        List<Double> progress = new ArrayList<>();
        FxThread.run(() -> {
            ProgressBar bar = (ProgressBar) node(Ids.RUN_PROGRESS);
            bar.progressProperty().subscribe(value -> {
                visible.add(!button().isVisible());
                progress.add(value.doubleValue());
            });
            button().fire();
            background.runAll();
        });
        assertThat(visible).contains(true);
        assertThat(progress).anyMatch(value -> value > 0 && value < 1);
        assertThat(button().isVisible()).isTrue();
    }

    @Test
    void cancellingSaysHowFarItCame() {
        FxThread.run(() -> {
            training.status().subscribe(status -> {
                if (status.done() > 100) {
                    ((Button) node(Ids.RUN_CANCEL)).fire();
                }
            });
            button().fire();
            background.runAll();
        });
        assertThat(number()).isBetween(102, 999);
        assertThat(notices).singleElement().asString().contains(Integer.toString(number() - 1));
    }

    @Test
    void anEditThatStopsATrainingNeedsNoExplanation() {
        FxThread.run(() -> {
            button().fire();
            workspace.open("other", Lessons.twoThreeTwo());
        });
        assertThat(notices).isEmpty();
    }

    @Test
    void anyNumberCanBeTyped() {
        FxThread.run(() -> {
            item(Ids.RUN_CUSTOM).run();
            assertThat(count().getParent().isVisible()).isTrue();
            count().setText("2,500");
            ((Button) node(Ids.RUN_COUNT_GO)).fire();
            background.runAll();
        });
        assertThat(number()).isEqualTo(2501);
        assertThat(button().isVisible()).isTrue();
    }

    @Test
    void whatIsNoNumberOfIterationsIsMarkedAndNotRun() {
        FxThread.run(() -> {
            item(Ids.RUN_CUSTOM).run();
            count().setText("many");
            ((Button) node(Ids.RUN_COUNT_GO)).fire();
        });
        assertThat(count().getPseudoClassStates()).contains(Styles.INVALID);
        assertThat(training.status().get().running()).isFalse();
    }

    @Test
    void countsAreReadWithTheirDigitsInGroupsOrNot() {
        assertThat(CustomCount.parse(" 250 ")).isEqualTo(OptionalInt.of(250));
        assertThat(CustomCount.parse("10'000")).isEqualTo(OptionalInt.of(10_000));
        assertThat(CustomCount.parse("1.000.000")).isEqualTo(OptionalInt.of(1_000_000));
        assertThat(CustomCount.parse("10,000,000")).isEqualTo(OptionalInt.of(10_000_000));
        assertThat(List.of("", "0", "-3", "1.5", "10,0", "10000001", "1e3"))
                .allMatch(text -> CustomCount.parse(text).isEmpty());
    }

    @Test
    void whatIsSaidOfANumberThatIsNotFiniteIsTrue() {
        FxThread.run(() -> {
            change(lesson -> lesson.withRule(lesson.rule().withLearningRate(Double.MAX_VALUE))
                    .withSamples(List.of(new Sample(Vector.of(1e5, 1), Vector.of(0, 1e5)))));
            button().fire();
            background.runAll();
            change(lesson -> lesson.withNetwork(lesson.network().withWeight(0, 0, 0, 1e308)));
            button().fire();
            background.runAll();
        });
        assertThat(number()).isEqualTo(1);
        assertThat(notices)
                .hasSize(2)
                .allSatisfy(notice -> assertThat(notice)
                        .startsWith("Stopped: in iteration 1, ")
                        .contains("is not a finite number")
                        .doesNotContain("On the screen"));
        assertThat(notices.getFirst()).endsWith("; a smaller learning rate may help.");
        assertThat(notices.getLast())
                .contains("a_h1 is not")
                .endsWith("; the inputs, targets or weights that it starts from are too large.");
    }

    private void change(UnaryOperator<Lesson> change) {
        workspace.edit("change", Optional.empty(), change);
    }

    private int number() {
        return workspace.shown().get().iteration().number();
    }

    private SplitMenuButton button() {
        return (SplitMenuButton) node(Ids.RUN);
    }

    private TextField count() {
        return (TextField) node(Ids.RUN_COUNT);
    }

    private Runnable item(String id) {
        return button().getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow()::fire;
    }

    private Node node(String id) {
        return controls.lookup("#" + id);
    }
}
