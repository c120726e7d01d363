package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Weight;
import backstep.model.lesson.Lesson;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.view.base.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What changes when a number is changed: everything that depends on it, and nothing else. */
class EditingUITest {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final Quantity.Given W11 = new Weight(0, 0, 0);

    static Stream<Arguments> lessonsAndTabs() {
        return Stream.of("w-and-u", "a-z-delta", "xor")
                .flatMap(id -> Stream.of("chalkboard", "gradients", "loss", "samples", "network")
                        .map(tab -> Arguments.of(id, tab)));
    }

    /** Whatever was edited before, the window shows what one shows that was opened with the edited lesson. */
    @ParameterizedTest
    @MethodSource("lessonsAndTabs")
    void noNumberIsStaleAfterAnyEditAtAnyStep(String id, String tab) {
        Random random = new Random(id.hashCode() + tab.hashCode());
        WindowRobot window = WindowRobot.open(id, WIDTH, HEIGHT);
        window.openTab(tab);
        List<Quantity.Given> given = given(window.lesson());
        for (int edit = 0; edit < 3; edit++) {
            int step = random.nextInt(
                    window.workspace().shown().get().iteration().steps().size() + 1);
            window.run(() -> window.animation().seek(step));
            window.type(Ids.of("field", given.get(random.nextInt(given.size()))), "0." + random.nextInt(1, 999));
            WindowRobot fresh = WindowRobot.open(id, window.lesson(), WIDTH, HEIGHT);
            fresh.openTab(tab);
            fresh.run(() -> fresh.animation().seek(step));
            assertThat(window.step()).isEqualTo(step);
            assertThat(window.formulaTexts()).containsExactlyInAnyOrderElementsOf(fresh.formulaTexts());
            assertThat(window.plainTexts()).containsExactlyInAnyOrderElementsOf(fresh.plainTexts());
        }
    }

    private static List<Quantity.Given> given(Lesson lesson) {
        List<Quantity.Given> given = new ArrayList<>();
        given.add(new Quantity.LearningRate());
        given.add(new Quantity.Input(lesson.network().inputs() - 1));
        given.add(new Quantity.Target(0));
        for (int layer = 0; layer < lesson.network().depth(); layer++) {
            given.add(new Weight(layer, 0, 1));
            if (lesson.network().layer(layer).hasBiases()) {
                given.add(new Bias(layer, 0));
            }
        }
        return given;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {".5;0.5", "0,5;0.5", "1e-3;0.001", "−0.3;-0.3", "1/3;0.3333333333333333", "-2;-2"})
    void whatPeopleTypeIsTaken(String typed, double value) {
        WindowRobot window = WindowRobot.open("w-and-u", WIDTH, HEIGHT);
        window.type(Ids.of("field", W11), typed);
        assertThat(value(window)).isEqualTo(value);
        assertThat(window.states(Ids.of("field", W11))).doesNotContain("invalid");
    }

    @Test
    void undoAndRedoGoThroughEditsByTheirNames() {
        WindowRobot window = WindowRobot.open("w-and-u", WIDTH, HEIGHT);
        window.type(Ids.of("field", W11), "0.9");
        window.type(Ids.of("field", new Weight(1, 1, 0)), "0.1");
        assertThat(window.workspace().undoName().get()).isEqualTo("change u₁₂");
        window.pressShortcut(KeyCode.Z);
        assertThat(window.workspace().redoName().get()).isEqualTo("change u₁₂");
        assertThat(window.workspace().undoName().get()).isEqualTo("change w₁₁");
        window.pressShortcut(KeyCode.Z);
        assertThat(value(window)).isEqualTo(0.3);
        assertThat(window.title()).doesNotStartWith("•");
        window.chooseMenu("Shortcut+Shift+Z");
        assertThat(value(window)).isEqualTo(0.9);
    }

    @Test
    void aRunThatDivergesStopsAndSaysWhereAndWhy() {
        Lesson xor = Lessons.builtIn("xor");
        Lesson linear = xor.withNetwork(
                        xor.network().withLayer(0, EditingUITest::linear).withLayer(1, EditingUITest::linear))
                .withRule(Lessons.builtIn("w-and-u").rule().withLearningRate(1e6));
        WindowRobot window = WindowRobot.open("linear", linear, WIDTH, HEIGHT);
        window.click(Ids.RUN);
        String stopped = String.join(" ", window.plainTexts());
        assertThat(stopped).contains("Stopped: in iteration ").contains("not a finite number");
        assertThat(window.iteration()).isBetween(2, 999);
        assertThat(window.workspace().shown().get().iteration().totalError()).isFinite();
    }

    private static Layer linear(Layer layer) {
        return new Layer(Activation.IDENTITY, layer.weights(), layer.biases(), layer.trainBiases());
    }

    private static double value(WindowRobot window) {
        return window.workspace().shown().get().iteration().value(W11);
    }
}
