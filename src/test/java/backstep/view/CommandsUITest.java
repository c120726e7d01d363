package backstep.view;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.view.base.Ids;
import backstep.view.commands.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

/** What is made from the table of commands, and what is written beside it, says the same. */
class CommandsUITest {

    /** Arrows and what is called otherwise on a key than in JavaFX. */
    private static final Map<String, String> KEYS = Map.of(
            "→",
            "Right",
            "←",
            "Left",
            "PageDown",
            "Page Down",
            "PageUp",
            "Page Up",
            "Ctrl",
            "Shortcut",
            ".",
            "Period",
            "?",
            "Shift+Slash");

    private static final Pattern KEY = Pattern.compile("`([^`]+)`");

    private final WindowRobot window = WindowRobot.open("w-and-u", 1440, 900);

    @Test
    void theTableOfKeysInTheReadmeNamesEveryKeyOfEveryCommandAndNoOther() throws IOException {
        assertThat(readmeKeys()).containsExactlyInAnyOrderElementsOf(keys(window.commands()));
    }

    @Test
    void noKeysGiveTwoCommands() {
        assertThat(keys(window.commands())).doesNotHaveDuplicates();
    }

    @Test
    void everyCommandStandsInTheMenuWithItsFirstKeyButLeavingThePresentationWhichHasNoMenu() {
        Map<KeyCombination, String> first = new HashMap<>();
        window.commands().forEach(command -> first.put(command.keys().getFirst(), command.id()));
        first.remove(KeyCombination.valueOf("Esc"));

        assertThat(window.menuKeys()).containsExactlyInAnyOrderElementsOf(first.keySet());
    }

    @Test
    void buttonsSayWithWhichKeyTheyCanBeDoneWithout() {
        assertThat(window.spoken(Ids.NEXT_ITERATION)).isEqualTo("Next iteration (Enter)");
        assertThat(window.spoken(Ids.FORWARD)).isEqualTo("Step forward (→)");
        assertThat(window.spoken(Ids.PLAY)).isEqualTo("Play (Space)");
        assertThat(window.spoken(Ids.RESTART)).matches("Restart from iteration 1 \\((Ctrl\\+|⌘)Home\\)");
        assertThat(window.spoken(Ids.phase("backward"))).isEqualTo("Backward pass (3)");
        assertThat(window.spoken(Ids.PRESENT_BUTTON)).isEqualTo("Present (F5)");
        assertThat(window.spoken(Ids.EXPORT_BUTTON)).matches("Export picture \\((Ctrl\\+|⌘)E\\)");
    }

    @Test
    void clickersMaySendTheirKeysWithShift() {
        window.pressShift(KeyCode.PAGE_DOWN);
        window.pressShift(KeyCode.PAGE_DOWN);
        assertThat(window.step()).isEqualTo(2);
        window.pressShift(KeyCode.PAGE_UP);
        assertThat(window.step()).isEqualTo(1);
        window.pressShift(KeyCode.F5);
        assertThat(window.settings().presenting().get()).isTrue();
        window.pressShift(KeyCode.F11);
        assertThat(window.settings().presenting().get()).isFalse();
        window.pressShift(KeyCode.F11);
        window.pressShift(KeyCode.ESCAPE);
        assertThat(window.settings().presenting().get()).isFalse();
    }

    @Test
    void theTableOfKeysSaysWhatIsChosenWithoutTheTitleOfAMenu() {
        window.press(KeyCode.F1);
        assertThat(window.text("help")).contains("Notation w, u", "To the phase Error");
    }

    private static List<KeyCombination> keys(List<Command> commands) {
        return commands.stream().flatMap(command -> command.keys().stream()).toList();
    }

    /** Those of the whole window: what a key does on one number or in one table is said in words behind it. */
    private static List<KeyCombination> readmeKeys() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("README.md"));
        List<KeyCombination> keys = new ArrayList<>();
        for (String line : lines.subList(lines.indexOf("## Keys"), lines.indexOf("## Command line"))) {
            String cell = line.startsWith("| `") ? line.split("\\|")[1] : "";
            if (!cell.contains("` on ") && !cell.contains("` in ")) {
                KEY.matcher(cell).results().map(CommandsUITest::combination).forEach(keys::add);
            }
        }
        return keys;
    }

    private static KeyCombination combination(MatchResult found) {
        return KeyCombination.valueOf(Pattern.compile("\\+")
                .splitAsStream(found.group(1))
                .map(part -> KEYS.getOrDefault(part, part))
                .collect(Collectors.joining("+")));
    }
}
