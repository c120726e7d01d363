package backstep.view.math;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.formula.Numerals;
import backstep.model.words.Prose;
import backstep.typeset.Samples;
import backstep.typeset.Typesetter;
import backstep.view.FxThread;
import backstep.view.base.Texts;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class WordsViewTest {

    private static final Typesetter TYPESETTER = new Typesetter(14, Numerals.DEFAULT, 8);

    private static WordsView shown(Prose words) {
        WordsView view = new WordsView("sentence", 1, true);
        new Scene(new Group(view));
        show(view, words);
        return view;
    }

    private static void show(WordsView view, Prose words) {
        view.show(words, TYPESETTER);
        view.resize(200, view.prefHeight(200));
        view.layout();
    }

    private static Prose sentence(String words) {
        Prose.Writer writer = new Prose.Writer();
        return writer.read(words.replace("{0}", writer.write(Samples.name("x", "", "1"))));
    }

    private static List<Text> seen(WordsView view) {
        return view.getChildrenUnmodifiable().stream()
                .filter(node -> node instanceof Text && node.isVisible())
                .map(Text.class::cast)
                .toList();
    }

    private static List<String> words(WordsView view) {
        return seen(view).stream().map(Text::getText).toList();
    }

    @Test
    void wordsOfALineShareANodeUnlessAFormulaStandsBetween() {
        FxThread.run(() ->
                assertThat(words(shown(sentence("The input {0} is large")))).containsExactly("The input", "is large"));
    }

    @Test
    void aFormulaAtTheEndKeepsTheWordBeforeIt() {
        FxThread.run(
                () -> assertThat(words(shown(sentence("Net input of {0}")))).containsExactly("Net input of\u00a0"));
    }

    @Test
    void whatDoesNotFitALineGoesOnOnTheNextWithinTheHeightThatIsAskedFor() {
        FxThread.run(() -> {
            WordsView view = shown(sentence("word ".repeat(60).strip()));
            List<Text> lines = seen(view);
            assertThat(lines).hasSizeGreaterThan(5);
            assertThat(lines)
                    .allSatisfy(line ->
                            assertThat(line.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(200));
            assertThat(lines.getLast().getBoundsInParent().getMaxY()).isLessThanOrEqualTo(view.getHeight() + 1);
        });
    }

    @Test
    void anotherSentenceIsShownByTheNodesOfTheOneBefore() {
        FxThread.run(() -> {
            WordsView view = shown(sentence("The input {0} is large"));
            List<Node> before = List.copyOf(view.getChildrenUnmodifiable());
            show(view, sentence("Its weight"));
            assertThat(words(view)).containsExactly("Its weight");
            assertThat(before).containsAll(view.getChildrenUnmodifiable());
            show(view, sentence("The slope {0} is small"));
            assertThat(words(view)).containsExactly("The slope", "is small");
            assertThat(before).containsAll(seen(view));
        });
    }

    @Test
    void aTermHasANodeOfItsOwnUntilThereIsAnotherSentence() {
        FxThread.run(() -> {
            WordsView view = new WordsView("sentence", 1, true);
            Region board = new VBox(view);
            new Scene(board);
            TermLinks links = new TermLinks(board, Texts.load());
            show(view, sentence("A larger learning rate helps"));
            links.mark();
            view.layout();
            assertThat(words(view)).containsExactlyInAnyOrder("A larger", "learning rate", "helps");
            show(view, sentence("All is well"));
            assertThat(words(view)).containsExactly("All is well");
            assertThat(view.getChildrenUnmodifiable())
                    .noneMatch(node -> TermLinks.of(node).isPresent());
        });
    }
}
