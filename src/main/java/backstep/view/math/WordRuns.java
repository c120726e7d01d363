package backstep.view.math;

import backstep.model.words.GlossaryTerm;
import backstep.model.words.Vocabulary;
import backstep.model.words.Vocabulary.Mention;
import backstep.view.math.WordGroup.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/**
 * The words of a sentence as nodes: one for all that stand side by side. Those that a glossary explains have nodes of their
 * own, with dotted lines under them.
 */
final class WordRuns {

    private static final String TEXT = "words-text";
    private static final String RULE = "term-rule";

    private final NodePool<Text> plain;
    private final NodePool<Text> terms;
    private final NodePool<Line> rules;
    private Optional<TermLinks> links = Optional.empty();
    private Optional<List<Mention>> known = Optional.empty();
    private List<Mention> marked = List.of();
    private Optional<Run> open = Optional.empty();
    private double baseline;
    private double ruleY;

    /** @param children that the nodes are added to */
    WordRuns(List<Node> children) {
        plain = new NodePool<>(children, () -> text(""));
        terms = new NodePool<>(children, () -> text(""));
        rules = new NodePool<>(children, WordRuns::rule);
    }

    /**
     * Words side by side.
     *
     * @param from where they begin in what is {@linkplain WordGroup#spoken spoken}
     * @param mention the term that they are
     */
    private record Run(String words, int from, double x, double width, Optional<Mention> mention) {

        /** With the words that come next; empty where they cannot share a node. */
        Optional<Run> with(Run next) {
            if (!mention.equals(next.mention)) {
                return Optional.empty();
            }
            String between = next.from > from + words.length() ? " " : "";
            return Optional.of(new Run(words + between + next.words, from, x, next.x + next.width - x, mention));
        }
    }

    static Text text(String characters) {
        Text text = new Text(characters);
        text.getStyleClass().add(TEXT);
        text.setManaged(false);
        return text;
    }

    private static Line rule() {
        Line rule = new Line();
        rule.getStyleClass().add(RULE);
        rule.setManaged(false);
        rule.setMouseTransparent(true);
        return rule;
    }

    /** There is another sentence, of which no term is known yet. */
    void forget() {
        known = Optional.empty();
        marked = List.of();
        // Else the keyboard would stay with a node that has become another word.
        terms.used().stream().filter(Node::isFocused).forEach(node -> node.setVisible(false));
    }

    /**
     * Marks the words that a glossary explains, once they are placed anew.
     *
     * @param seen terms that are marked elsewhere already; those that are marked here are added
     * @return whether others are marked than before
     */
    boolean mark(List<WordGroup> sentence, TermLinks by, Vocabulary vocabulary, Set<GlossaryTerm> seen) {
        links = Optional.of(by);
        List<Mention> all = known.orElseGet(() -> vocabulary.in(WordGroup.spoken(sentence)));
        known = Optional.of(all);
        List<Mention> before = marked;
        marked = all.stream().filter(mention -> seen.add(mention.term())).toList();
        return !marked.equals(before);
    }

    /** From here on, all words are placed anew. */
    void restart() {
        plain.restart();
        terms.restart();
        rules.restart();
    }

    /** @param lineRuleY where the lines under its terms are */
    void beginLine(double lineBaseline, double lineRuleY) {
        endRun();
        baseline = lineBaseline;
        ruleY = lineRuleY;
    }

    void add(Word word, double x, double width) {
        Optional<Mention> mention = marked.stream()
                .filter(each -> each.touches(word.from(), word.to()))
                .findFirst();
        Run run = new Run(word.characters(), word.from(), x, width, mention);
        Optional<Run> longer = open.flatMap(before -> before.with(run));
        if (longer.isEmpty()) {
            endRun();
        }
        open = longer.or(() -> Optional.of(run));
    }

    /** What comes next does not share a node with the words before. */
    void endRun() {
        open.ifPresent(this::place);
        open = Optional.empty();
    }

    private void place(Run run) {
        Text text = run.mention.isPresent() ? terms.next() : plain.next();
        text.setText(run.words);
        text.setLayoutX(run.x);
        text.setLayoutY(baseline);
        run.mention.ifPresent(mention -> {
            // Tab does not come to the second word of two that stand on two lines.
            links.orElseThrow().mark(text, mention.term(), mention.from() >= run.from);
            Line rule = rules.next();
            rule.setStartX(run.x);
            rule.setEndX(run.x + run.width);
            rule.setStartY(ruleY);
            rule.setEndY(ruleY);
        });
    }

    /** All words are added. */
    void settle() {
        endRun();
        plain.hideRest().forEach(text -> text.setText(""));
        terms.hideRest().forEach(text -> {
            text.setText("");
            TermLinks.unmark(text);
        });
        rules.hideRest();
        plain.styleNew();
        terms.styleNew();
        rules.styleNew();
    }
}
