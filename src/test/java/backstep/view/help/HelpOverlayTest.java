package backstep.view.help;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.words.GlossaryTerm;
import backstep.view.FxThread;
import backstep.view.base.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelpOverlayTest {

    private final Texts texts = Texts.load();
    private final List<String> pointedAt = new ArrayList<>();
    private int closed;

    private HelpOverlay open(HelpPage page) {
        return FxThread.call(() -> new HelpOverlay(
                page,
                texts,
                List.of(new HelpKey("Q", "Predict"), new HelpKey("F5, F11", "Present")),
                "1.2.3",
                pointedAt::add,
                () -> closed++));
    }

    private static TabPane pages(HelpOverlay help) {
        return ((VBox) help.getChildren().getFirst())
                .getChildren().stream()
                        .filter(TabPane.class::isInstance)
                        .map(TabPane.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> front(HelpOverlay help) {
        return FxThread.call(() -> {
            Tab front = pages(help).getSelectionModel().getSelectedItem();
            return labels((Parent) ((ScrollPane) front.getContent()).getContent());
        });
    }

    private static List<String> labels(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(child -> child instanceof Label label
                        ? List.of(label.getText()).stream()
                        : child instanceof Parent inner ? labels(inner).stream() : List.<String>of().stream())
                .toList();
    }

    private static void seek(HelpOverlay help, String sought) {
        FxThread.run(() -> ((TextField) help.lookup("#" + HelpOverlay.SEARCH_ID)).setText(sought));
    }

    private void press(HelpOverlay help, KeyCode code) {
        FxThread.run(() -> {
            Node search = help.lookup("#" + HelpOverlay.SEARCH_ID);
            Event.fireEvent(search, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        });
    }

    @Test
    void everyKeyStandsBesideWhatItDoes() {
        assertThat(front(open(HelpPage.KEYS))).containsExactly("Q", "Predict", "F5, F11", "Present");
    }

    @Test
    void whatIsTypedKeepsWhatItOccursInAndBringsItToTheFront() {
        HelpOverlay help = open(HelpPage.KEYS);
        seek(help, " f11");
        assertThat(front(help)).containsExactly("F5, F11", "Present");
        seek(help, "Saturated ");
        assertThat(front(help)).hasSize(2).startsWith("Saturated");
        seek(help, "");
        assertThat(front(help)).hasSize(2 * GlossaryTerm.values().length);
    }

    @Test
    void aPartOfTheWindowIsPointedAtOnceThisIsAway() {
        HelpOverlay help = open(HelpPage.WINDOW);
        FxThread.run(() -> buttons(pages(help)).getFirst().fire());
        assertThat(pointedAt).containsExactly("header");
        assertThat(closed).isEqualTo(1);
    }

    private static List<Button> buttons(TabPane pages) {
        ScrollPane pane =
                (ScrollPane) pages.getSelectionModel().getSelectedItem().getContent();
        return pane.getContent().lookupAll(".button").stream()
                .map(Button.class::cast)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"ESCAPE", "ENTER", "F1", "PAGE_DOWN", "PAGE_UP"})
    void keysThatCannotBeSoughtForCloseIt(KeyCode code) {
        press(open(HelpPage.KEYS), code);
        assertThat(closed).isEqualTo(1);
    }

    /** A key types after it was pressed: the character of the one that opened this arrives where the keyboard is then. */
    @Test
    void theQuestionMarkThatOpenedItDoesNotCloseItButTheNextOneDoes() {
        HelpOverlay help = open(HelpPage.KEYS);
        type(help, "?");
        assertThat(closed).isZero();
        press(help, KeyCode.SLASH);
        type(help, "?");
        assertThat(closed).isEqualTo(1);
    }

    private static void type(HelpOverlay help, String character) {
        FxThread.run(() -> Event.fireEvent(
                help.lookup("#" + HelpOverlay.SEARCH_ID),
                new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, true, false, false, false)));
    }

    @Test
    void lettersDoNotCloseIt() {
        press(open(HelpPage.KEYS), KeyCode.Q);
        assertThat(closed).isZero();
    }

    @Test
    void everyWordIsExplainedInTwoSentencesInTheOrderOfTheAlphabet() {
        assertThat(front(open(HelpPage.GLOSSARY))).hasSize(2 * GlossaryTerm.values().length);
        assertThat(List.of(GlossaryTerm.values()))
                .isSortedAccordingTo(
                        (one, other) -> one.name(texts.messages()).compareTo(other.name(texts.messages())));
        for (GlossaryTerm term : GlossaryTerm.values()) {
            assertThat(Pattern.compile("[.](?= |$)")
                            .matcher(term.text(texts.messages()))
                            .results())
                    .as(term.id())
                    .hasSize(2);
        }
    }

    @Test
    void everythingThatIsBundledIsNamedWithItsLicence() throws IOException {
        String about = String.join("\n", front(open(HelpPage.ABOUT))).toLowerCase();
        assertThat(about).contains("1.2.3", "apache license 2.0", "openjdk", "katex");
        String pom = Files.readString(Path.of("pom.xml"));
        String own = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        Pattern dependency =
                Pattern.compile("<dependency>\\s*<groupId>[^<]*</groupId>\\s*<artifactId>([a-z]+)[^<]*</artifactId>\\s*"
                        + "<version>[^<]*</version>\\s*</dependency>");
        assertThat(dependency.matcher(own).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(about).contains(name));
    }
}
