package backstep.view.help;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.view.FxThread;
import backstep.view.base.Texts;
import backstep.view.help.HelpDialog.Key;
import backstep.view.help.HelpDialog.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

class HelpDialogTest {

    private final Texts texts = Texts.load();
    private final HelpDialog help = new HelpDialog(texts, List.of(new Key("Q", "Predict")), "1.2.3");

    private List<String> page(Page page) {
        return FxThread.call(() -> texts(content(help.pages(page), page)));
    }

    private static Parent content(TabPane pages, Page page) {
        assertThat(pages.getSelectionModel().getSelectedIndex()).isEqualTo(page.ordinal());
        return (Parent) ((ScrollPane) pages.getTabs().get(page.ordinal()).getContent()).getContent();
    }

    private static List<String> texts(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(child -> child instanceof Labeled label
                        ? List.of(label.getText()).stream()
                        : child instanceof Parent inner ? texts(inner).stream() : List.<String>of().stream())
                .toList();
    }

    @Test
    void everyKeyStandsBesideWhatItDoes() {
        assertThat(page(Page.KEYS)).containsExactly("Q", "Predict");
    }

    @Test
    void everyWordIsExplainedInTwoSentencesInTheOrderOfTheAlphabet() {
        List<String> entries = page(Page.GLOSSARY);
        assertThat(entries).hasSize(2 * GlossaryTerm.values().length);
        assertThat(List.of(GlossaryTerm.values()))
                .isSortedAccordingTo((one, other) -> texts.get("glossary." + one.id() + ".name")
                        .compareTo(texts.get("glossary." + other.id() + ".name")));
        for (GlossaryTerm term : GlossaryTerm.values()) {
            assertThat(Pattern.compile("[.](?= |$)")
                            .matcher(texts.get("glossary." + term.id() + ".text"))
                            .results())
                    .as(term.id())
                    .hasSize(2);
        }
    }

    @Test
    void theGlossaryKeepsWhatIsSought() {
        List<String> found = FxThread.call(() -> {
            Glossary glossary = new Glossary(texts);
            ((TextField) glossary.getChildren().getFirst()).setText("  Saturated ");
            return texts(glossary);
        });
        assertThat(found).hasSize(2).startsWith("Saturated");
    }

    @Test
    void everythingThatIsBundledIsNamedWithItsLicence() throws IOException {
        String about = String.join("\n", page(Page.ABOUT)).toLowerCase();
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
