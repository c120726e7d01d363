package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.iteration.Weight;
import backstep.model.notation.Notation;
import backstep.view.base.Ids;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Switching the notation: every text in the window follows. */
class NotationUITest {

    private static final List<String> TABS = List.of("chalkboard", "gradients", "loss", "samples", "network");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{IsAlphabetic}\u0302\u0303]+");

    /** How the notations themselves are called. */
    private static final Pattern NAMES_OF_NOTATIONS = Pattern.compile("w, u|\u03b1, d, y|a, z|layers \\(l\\)");

    /**
     * Names that only one or some notations have: notation.md, "The five notations"; a bold W is a matrix in all of
     * them.
     */
    private static final Map<Notation, Set<String>> WORDS = new EnumMap<>(Map.of(
            Notation.W_U, Set.of("u", "w", "x", "t", "E", "\u03b7", "\u03c3"),
            Notation.NET_OUT, Set.of("net", "out", "target", "total", "w", "E", "\u03b7"),
            Notation.ALPHA_D_Y, Set.of("d", "\u03b1", "\u03a6", "E", "x"),
            Notation.A_Z, Set.of("w", "x", "t", "E", "\u03b7", "z"),
            Notation.LAYERS, Set.of("J", "w", "\u03b7", "\u03c3", "z")));

    private static Set<String> foreign(Notation notation) {
        return WORDS.values().stream()
                .flatMap(Set::stream)
                .filter(word -> !WORDS.get(notation).contains(word))
                .collect(Collectors.toSet());
    }

    /** What may be a name in a sentence: words of more letters are English. */
    private static List<String> letters(String text) {
        return BETWEEN.splitAsStream(NAMES_OF_NOTATIONS.matcher(text).replaceAll(""))
                .filter(word -> word.length() == 1)
                .toList();
    }

    @Test
    void noTextIsLeftInAnotherNotation() {
        WindowRobot window = WindowRobot.open("one-output", 1440, 900);
        window.mouseClick(Ids.of("label", new Weight(0, 0, 1)));
        for (Notation notation : Notation.values()) {
            window.chooseMenu("Alt+" + (notation.ordinal() + 1));
            window.openTab("chalkboard");
            for (KeyCode phase : List.of(KeyCode.HOME, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4)) {
                window.press(phase);
                assertOwnNamesOnly(window, notation, "step " + window.step());
            }
            window.press(KeyCode.END);
            for (String tab : TABS) {
                window.openTab(tab);
                assertOwnNamesOnly(window, notation, tab);
            }
        }
    }

    private static void assertOwnNamesOnly(WindowRobot window, Notation notation, String where) {
        for (String text : window.formulaTexts()) {
            assertThat(BETWEEN.split(text))
                    .as("%s, %s: %s", notation.id(), where, text)
                    .doesNotContainAnyElementsOf(foreign(notation));
        }
        for (String text : window.plainTexts()) {
            assertThat(letters(text))
                    .as("%s, %s: %s", notation.id(), where, text)
                    .doesNotContainAnyElementsOf(foreign(notation));
        }
    }

    @Test
    void namesOfTheNotationAreOnTheStageAndInTheFormula() {
        WindowRobot window = WindowRobot.open("one-output", 1440, 900);
        window.press(KeyCode.DIGIT3);
        for (Notation notation : Notation.values()) {
            window.pick(Ids.NOTATION_PICKER, notation);
            assertThat(window.text("chalkboard-derivation") + window.text(Ids.STAGE))
                    .contains(notation == Notation.LAYERS ? "J" : "E");
        }
    }

    @Test
    void notationThatTheNetworkCannotHaveIsNotTaken() {
        WindowRobot window = WindowRobot.open("w-and-u", 1440, 900);
        window.pick(Ids.NOTATION_PICKER, Notation.ALPHA_D_Y);
        assertThat(window.workspace().shown().get().notation()).isEqualTo(Notation.W_U);
        assertThat(window.itemText(Ids.MENU_BUTTON, "notation-alpha-d-y")).isEmpty();
        assertThat(window.itemText(Ids.MENU_BUTTON, "notation-layers")).isPresent();
    }
}
