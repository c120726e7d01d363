package backstep.view.charts;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.KeptRuns;
import backstep.controller.TestBackground;
import backstep.controller.Training;
import backstep.controller.Workspace;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Evaluation;
import backstep.model.iteration.LossHistory.Bucket;
import backstep.model.lesson.Lesson;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import backstep.view.FxThread;
import backstep.view.Mouse;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LossChartTest {

    private final Workspace workspace = new Workspace("test", Lessons.twoThreeTwo());
    private final KeptRuns kept = new KeptRuns(workspace);
    private Training training;
    private LossChart chart;

    @BeforeEach
    void show() {
        FxThread.run(() -> {
            training = new Training(workspace, TestBackground.direct(), () -> 0);
            chart = new LossChart(training, workspace, kept, Texts.load());
            new Scene(chart, 330, 560);
            layOut();
        });
    }

    @Test
    void beforeTheFirstTrainingItSaysWhatToDo() {
        assertThat(node(Ids.LOSS_EMPTY).isVisible()).isTrue();
        assertThat(node(Ids.LOSS_PLOT).isVisible()).isFalse();
        run(10);
        assertThat(node(Ids.LOSS_EMPTY).isVisible()).isFalse();
        assertThat(node(Ids.LOSS_PLOT).isVisible()).isTrue();
    }

    @Test
    void pointingAtAnIterationGoesThere() {
        run(1000);
        press(0.0);
        assertThat(number()).isEqualTo(1);
        press(1.0);
        assertThat(number()).isEqualTo(1001);
        press(0.5);
        assertThat(number()).isBetween(400, 600);
    }

    @Test
    void keysGoThereToo() {
        run(1000);
        key(KeyCode.HOME, false);
        assertThat(number()).isEqualTo(1);
        key(KeyCode.LEFT, false);
        assertThat(number()).isEqualTo(1);
        key(KeyCode.RIGHT, false);
        assertThat(number()).isEqualTo(2);
        key(KeyCode.RIGHT, true);
        assertThat(number()).isEqualTo(102);
        key(KeyCode.END, false);
        assertThat(number()).isEqualTo(1001);
        key(KeyCode.RIGHT, false);
        assertThat(number()).isEqualTo(1001);
    }

    @Test
    void goingBackKeepsTheCurves() {
        run(1000);
        key(KeyCode.HOME, false);
        assertThat(plot().queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE))
                .isEqualTo(1001.0);
        assertThat(plot().queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(1.0);
    }

    @Test
    void theReadoutIsTheErrorOnTheScreen() {
        run(100);
        String error = Numerals.DEFAULT.text(workspace.shown().get().iteration().totalError());
        assertThat(readout()).contains("101").contains(error);
    }

    @Test
    void withSeveralSamplesTheReadoutIsTheirMean() {
        openTwoSamples();
        run(100);
        Lesson lesson = workspace.shown().get().lesson();
        Evaluation evaluation = Evaluation.of(lesson.network(), lesson.rule(), lesson.samples());
        assertThat(readout()).contains(Numerals.DEFAULT.text(evaluation.meanLoss()));
    }

    @Test
    void aLogarithmicAxisShowsPowersOfTen() {
        run(10_000);
        assertThat(labels()).noneMatch(label -> label.startsWith("10⁻"));
        FxThread.run(() -> {
            ((ToggleButton) node(Ids.LOSS_LOG)).fire();
            layOut();
        });
        assertThat(labels()).anyMatch(label -> label.startsWith("10⁻"));
        assertThat(chart.logarithmic().get()).isTrue();
    }

    @Test
    void theChosenScaleCannotBeUnchosen() {
        FxThread.run(() -> ((ToggleButton) node(Ids.LOSS_LINEAR)).fire());
        assertThat(((ToggleButton) node(Ids.LOSS_LINEAR)).isSelected()).isTrue();
    }

    @Test
    void everySampleHasItsCurve() {
        openTwoSamples();
        run(100);
        assertThat(FxThread.call(() -> chart.lookupAll(".loss-plot .loss-curve").stream()
                        .filter(curve -> !curve.getStyleClass().contains(LossCurve.RIGHT))
                        .count()))
                .isEqualTo(3);
    }

    @Test
    void besideAKeptRunThereAreMeansOnlyEachWithTheNameOfItsRun() {
        openTwoSamples();
        run(100);
        FxThread.run(() -> {
            kept.keep("keep");
            workspace.goTo(1);
            workspace.edit(
                    "rate",
                    Optional.empty(),
                    lesson -> lesson.withRule(lesson.rule().withLearningRate(2)));
        });
        run(100);
        assertThat(looks()).containsExactlyInAnyOrder("loss-kept-A", "loss-main");
        assertThat(key()).contains("this run: η = 2, σ", "A: η = 0.5, σ");
        FxThread.run(() -> {
            kept.drop("drop", kept.all().get().getFirst());
            layOut();
        });
        assertThat(looks()).containsExactlyInAnyOrder("loss-sample-0", "loss-sample-1", "loss-main");
        assertThat(key()).contains("mean");
    }

    @Test
    void aRunWhoseLearningRateWasChangedOnItsWayIsCalledByBoth() {
        openTwoSamples();
        run(100);
        FxThread.run(() -> {
            workspace.edit(
                    "rate",
                    Optional.empty(),
                    lesson -> lesson.withRule(lesson.rule().withLearningRate(2)));
            kept.keep("keep");
            layOut();
        });
        assertThat(key()).contains("A: η = 0.5, later 2, σ");
    }

    private List<String> key() {
        return FxThread.call(() -> chart.lookupAll(".loss-key-entry").stream()
                .map(entry -> ((Label) entry).getText().replace('\u00a0', ' '))
                .toList());
    }

    private List<String> looks() {
        return FxThread.call(() -> chart.lookupAll(".loss-plot .loss-curve").stream()
                .flatMap(curve -> curve.getStyleClass().stream())
                .filter(style -> !List.of("loss-curve", LossCurve.RIGHT).contains(style))
                .toList());
    }

    @Test
    void whatIsDrawnAnewHasItsColoursInTheSameFrame() {
        FxThread.run(() -> Theme.LIGHT.apply(chart.getScene()));
        run(10);
        FxThread.run(() -> {
            chart.resize(500, 400);
            chart.layout();
        });
        assertThat(plot().lookupAll(".loss-grid"))
                .isNotEmpty()
                .extracting(line -> ((Shape) line).getStroke())
                .doesNotContain(Color.BLACK);
    }

    @Test
    void labelsDoNotOverlapAtAnyWidth() {
        run(10_000);
        for (int width = 200; width <= 900; width += 50) {
            resize(width);
            List<Text> labels = nodes().toList();
            for (Text one : labels) {
                assertThat(one.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(width);
                for (Text other : labels) {
                    assertThat(one != other && one.getBoundsInParent().intersects(other.getBoundsInParent()))
                            .as("%s and %s at width %d", one.getText(), other.getText(), width)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void pointsMadeOneKeepTheirPeak() {
        List<Bucket> buckets = new ArrayList<>();
        for (int index = 0; index < 100; index++) {
            double peak = index == 57 ? 9 : 1;
            buckets.add(new Bucket(1 + index, 1, 1, peak, peak));
        }
        List<Bucket> merged = LossCurve.merged(buckets, 30, 1);
        assertThat(merged).hasSizeLessThanOrEqualTo(30);
        assertThat(merged).extracting(Bucket::largest).contains(9.0);
        assertThat(merged.stream().mapToInt(Bucket::iterations).sum()).isEqualTo(100);
    }

    private void openTwoSamples() {
        FxThread.run(() -> {
            Lesson lesson = Lessons.twoThreeTwo();
            List<Sample> samples = new ArrayList<>(lesson.samples());
            samples.add(new Sample(Vector.of(0, 1), Vector.of(0, 1)));
            workspace.open("two", lesson.withSamples(samples));
        });
    }

    private void run(int iterations) {
        FxThread.run(() -> {
            training.run(iterations);
            layOut();
        });
    }

    private void press(double share) {
        FxThread.run(() -> {
            double left = plot().lookup(".loss-marker")
                    .getParent()
                    .lookup(".loss-grid")
                    .getBoundsInParent()
                    .getMinX();
            double x = left + share * (plot().getLayoutBounds().getWidth() - left);
            Mouse.fire(plot(), MouseEvent.MOUSE_PRESSED, x, 50, 1);
            layOut();
        });
    }

    private void key(KeyCode code, boolean shift) {
        FxThread.run(() -> {
            Event.fireEvent(plot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
            layOut();
        });
    }

    private void resize(double width) {
        FxThread.run(() -> {
            chart.resize(width, 560);
            layOut();
        });
    }

    private void layOut() {
        chart.applyCss();
        chart.layout();
    }

    private int number() {
        return workspace.shown().get().iteration().number();
    }

    private String readout() {
        return ((Label) node(Ids.LOSS_READOUT)).getText();
    }

    private Stream<Text> nodes() {
        return FxThread.call(() ->
                plot().lookupAll(".loss-label").stream().map(Text.class::cast).filter(Node::isVisible));
    }

    private List<String> labels() {
        return nodes().map(Text::getText).toList();
    }

    private LossPlot plot() {
        return (LossPlot) node(Ids.LOSS_PLOT);
    }

    private Node node(String id) {
        return chart.lookup("#" + id);
    }
}
