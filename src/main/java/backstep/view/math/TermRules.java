package backstep.view.math;

import backstep.model.words.GlossaryTerm;
import backstep.model.words.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/** The dotted lines under those words of a sentence that a glossary explains. */
final class TermRules {

    private final Map<Node, Line> lines = new LinkedHashMap<>();

    void clear() {
        lines.clear();
    }

    Collection<Line> lines() {
        return lines.values();
    }

    /**
     * Makes the lines for the words of a sentence, and links these.
     *
     * @param chunks what stands between two spaces: words and formulas
     * @param seen terms that are marked elsewhere already; those that are marked here are added
     */
    void mark(List<List<Node>> chunks, TermLinks links, Vocabulary vocabulary, Set<GlossaryTerm> seen) {
        lines.clear();
        List<Text> words = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        StringBuilder spoken = new StringBuilder();
        for (List<Node> chunk : chunks) {
            for (Node node : chunk) {
                if (node instanceof Text word) {
                    starts.add(spoken.length());
                    spoken.append(word.getText());
                    words.add(word);
                } else {
                    // A formula, which no term goes across.
                    spoken.append('\n');
                }
            }
            spoken.append(' ');
        }
        List<Vocabulary.Mention> mentions = vocabulary.in(spoken.toString()).stream()
                .filter(mention -> seen.add(mention.term()))
                .toList();
        for (int at = 0; at < words.size(); at++) {
            mark(links, words.get(at), starts.get(at), mentions);
        }
    }

    private void mark(TermLinks links, Text word, int from, List<Vocabulary.Mention> mentions) {
        Optional<Vocabulary.Mention> mention = mentions.stream()
                .filter(each -> each.touches(from, from + word.getText().length()))
                .findFirst();
        boolean first = mention.filter(each -> each.from() >= from).isPresent();
        links.mark(word, mention.map(Vocabulary.Mention::term), first);
        if (mention.isPresent()) {
            Line line = new Line();
            line.getStyleClass().add("term-rule");
            line.setManaged(false);
            line.setMouseTransparent(true);
            line.visibleProperty().bind(word.visibleProperty());
            lines.put(word, line);
        }
    }

    /** Puts the line under a word, if it has one. */
    void place(Node word, double x, double width, double y) {
        Line line = lines.get(word);
        if (line != null) {
            line.setStartX(x);
            line.setEndX(x + width);
            line.setStartY(y);
            line.setEndY(y);
        }
    }
}
