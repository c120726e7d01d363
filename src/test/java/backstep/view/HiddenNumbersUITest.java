package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.AskedFor;
import backstep.controller.Frame;
import backstep.fixtures.Lessons;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.view.base.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** While a number is asked for, nothing in the window tells it, nor any that is computed later: no text, no name, no tooltip. */
class HiddenNumbersUITest {

    /** So many that no number is taken for another. */
    private static final int DECIMALS = 8;

    private static final int FEWEST_DIGITS = 5;
    private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+");
    private static final List<String> TABS =
            List.of("chalkboard", "gradients", "loss", "samples", "views", "lesson", "code", "network");

    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void noTextTellsANumberThatIsStillToBeAskedFor(String id) {
        WindowRobot window = asking(id, 1440, 900);
        for (int step : places(window)) {
            window.run(() -> window.animation().seek(step));
            assertHidden(window);
        }
    }

    @Test
    void noTabNorTooltipNorPinnedChainNorNarrowWindowNorPresentationTellsOne() {
        WindowRobot window = asking("w-and-u", 1440, 900);
        window.run(() -> window.animation().seek(1));
        window.mouseClick("label-w-0-0-0");
        for (int step : every(3, places(window))) {
            window.run(() -> window.animation().seek(step));
            assertThat(toldByTooltips(window, hidden(window))).isEmpty();
            for (String tab : TABS) {
                window.openTab(tab);
                assertHidden(window);
            }
        }
        window.resize(1000, 700);
        for (int step : places(window)) {
            window.run(() -> window.animation().seek(step));
            assertHidden(window);
        }
        window.press(KeyCode.F5);
        for (int step : places(window)) {
            window.run(() -> window.animation().seek(step));
            assertHidden(window);
        }
        window.press(KeyCode.V);
        assertThat(window.isShown("views-full-cover")).isTrue();
        assertHidden(window);
    }

    @Test
    void whatIsCoveredComesBackWithTheLastNumber() {
        WindowRobot window = asking("w-and-u", 1440, 900);
        window.openTab("samples");
        window.run(() -> window.animation().seek(20));
        assertThat(window.isShown("cover")).isTrue();
        assertThat(window.menuIsEnabled("Shortcut+U")).isFalse();
        int last = window.workspace().shown().get().steps().size();
        window.run(() -> window.animation().seek(last));
        window.press(KeyCode.RIGHT);
        window.run(() -> window.animation().last());
        assertThat(window.isShown("cover")).isFalse();
        assertThat(window.isShown(Ids.SAMPLES)).isTrue();
    }

    @Test
    void theTestSeesANumberThatIsToldAnywhere() {
        WindowRobot window = WindowRobot.open("w-and-u", 1440, 900);
        window.run(() -> window.workspace().writing().setDecimals(DECIMALS));
        window.run(() -> window.animation().seek(22));
        Frame shown = window.workspace().shown().get();
        double delta = shown.iteration().value(shown.steps().get(22));
        assertThat(told(texts(window), List.of(delta))).isNotEmpty();
    }

    private static WindowRobot asking(String id, double width, double height) {
        WindowRobot window = WindowRobot.open(id, width, height);
        window.run(() -> window.workspace().writing().setDecimals(DECIMALS));
        window.settings().asked().set(AskedFor.EVERYTHING);
        window.press(KeyCode.Q);
        return window;
    }

    /** The first step of each kind, before and at the outputs. */
    private static List<Integer> places(WindowRobot window) {
        Frame shown = window.workspace().shown().get();
        List<String> kinds = new ArrayList<>();
        return IntStream.rangeClosed(1, shown.steps().size())
                .filter(number -> {
                    Step step = shown.steps().get(number);
                    String kind =
                            step.kind() + (step.layerOr(0) == shown.iteration().outputLayer());
                    return !kinds.contains(kind) && kinds.add(kind);
                })
                .boxed()
                .toList();
    }

    private static List<Integer> every(int distance, List<Integer> places) {
        return IntStream.range(0, places.size())
                .filter(index -> index % distance == 0)
                .mapToObj(places::get)
                .toList();
    }

    private static void assertHidden(WindowRobot window) {
        Step asked = window.workspace().shown().get().asked().orElseThrow();
        assertThat(told(texts(window), hidden(window))).as("at %s", asked).isEmpty();
    }

    /** What no step has computed so far, and what is not by chance the same as something else. */
    private static List<Double> hidden(WindowRobot window) {
        Frame shown = window.workspace().shown().get();
        List<Double> known = Stream.concat(shown.steps().list().subList(0, shown.known()).stream(), given(shown))
                .map(shown.iteration()::value)
                .toList();
        return shown.steps().list().stream()
                .skip(shown.known())
                .map(shown.iteration()::value)
                .filter(value -> known.stream().noneMatch(other -> isSame(value, other, 1e-7)))
                .toList();
    }

    private static Stream<Quantity> given(Frame shown) {
        List<Quantity> given = new ArrayList<>(shown.steps().parameters());
        IntStream.range(0, shown.iteration().before().inputs()).forEach(i -> given.add(new Quantity.Input(i)));
        IntStream.range(0, shown.iteration().before().outputs()).forEach(k -> given.add(new Quantity.Target(k)));
        return given.stream();
    }

    /** What tells one of some numbers, rounded however. */
    private static List<String> told(List<String> texts, List<Double> numbers) {
        return texts.stream()
                .filter(text -> NUMBER.matcher(text).results().anyMatch(found -> isOneOf(found, numbers)))
                .toList();
    }

    private static List<String> toldByTooltips(WindowRobot window, List<Double> numbers) {
        return FxThread.call(() -> told(
                shown(window)
                        .peek(node -> Mouse.fire(node, MouseEvent.MOUSE_ENTERED))
                        .map(node -> node.getProperties().get("javafx.scene.control.Tooltip"))
                        .filter(Tooltip.class::isInstance)
                        .map(Tooltip.class::cast)
                        .map(HiddenNumbersUITest::text)
                        .toList(),
                numbers));
    }

    /** What a tooltip says, which it may be told only when it shows. */
    private static String text(Tooltip tooltip) {
        Optional.ofNullable(tooltip.getOnShowing()).ifPresent(told -> told.handle(null));
        return tooltip.getText();
    }

    private static Stream<Node> shown(WindowRobot window) {
        return below(window.scene().getRoot()).stream();
    }

    private static List<Node> below(Node node) {
        List<Node> nodes = new ArrayList<>();
        if (node.isVisible()) {
            nodes.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(below(child)));
            }
        }
        return nodes;
    }

    private static boolean isOneOf(MatchResult found, List<Double> numbers) {
        String digits = found.group();
        int decimals = digits.length() - digits.indexOf('.') - 1;
        boolean clear = digits.replace(".", "").replaceFirst("^0+", "").length() >= FEWEST_DIGITS;
        double value = Double.parseDouble(digits);
        return clear && numbers.stream().anyMatch(number -> isSame(value, number, 0.6 * Math.pow(10, -decimals)));
    }

    private static boolean isSame(double one, double other, double tolerance) {
        return Math.abs(Math.abs(one) - Math.abs(other)) <= tolerance;
    }

    private static List<String> texts(WindowRobot window) {
        return FxThread.call(() -> {
            List<String> texts = new ArrayList<>();
            shown(window).forEach(node -> texts.addAll(texts(node)));
            texts.add(window.title());
            texts.add(window.workspace().undoName().get());
            window.commands().forEach(command -> texts.add(command.name().getValue()));
            return texts;
        });
    }

    private static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        switch (node) {
            case Text text -> texts.add(text.getText());
            case Labeled labeled -> texts.add(labeled.getText());
            case TextInputControl input -> texts.add(input.getText());
            default -> {}
        }
        texts.add(node.getAccessibleText());
        texts.add(node.getAccessibleHelp());
        return texts.stream()
                .map(text -> Optional.ofNullable(text).orElse(""))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
