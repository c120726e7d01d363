package backstep.view.math;

import backstep.model.words.GlossaryTerm;
import backstep.model.words.Vocabulary;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.event.EventTarget;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Lets whoever reads a view ask what the words in it mean that the glossary explains: by a click, or by Enter or Space on
 * those that Tab comes to. The first mention of each word is marked.
 */
public final class TermLinks {

    /** On nodes with a word that can be asked for. */
    public static final String STYLE_CLASS = "term";

    private static final Object KEY = TermLinks.class;

    private final Parent root;
    private final Texts texts;
    private final Vocabulary vocabulary;

    /** Links the words of a view that are there when {@link #mark} is called. */
    public TermLinks(Parent root, Texts texts) {
        this.root = root;
        this.texts = texts;
        vocabulary = new Vocabulary(texts.messages());
        root.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                ask(event.getTarget());
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean asks = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
            if (asks && ask(event.getTarget())) {
                event.consume();
            }
        });
    }

    /** The word that a node has. */
    public static Optional<GlossaryTerm> of(EventTarget target) {
        return target instanceof Node node
                        && node.hasProperties()
                        && node.getProperties().get(KEY) instanceof GlossaryTerm term
                ? Optional.of(term)
                : Optional.empty();
    }

    private static boolean ask(EventTarget target) {
        Optional<Node> asked = Controls.outward(target)
                .limit(2)
                .filter(node -> of(node).isPresent())
                .findFirst();
        asked.ifPresent(node -> node.fireEvent(new TermEvent(of(node).orElseThrow())));
        return asked.isPresent();
    }

    /** Marks the words that are there now; to be called when there are others. */
    public void mark() {
        mark(root, EnumSet.noneOf(GlossaryTerm.class));
    }

    private void mark(Node node, Set<GlossaryTerm> seen) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case WordsView words -> words.mark(this, vocabulary, seen);
            case Label label ->
                mark(
                        label,
                        vocabulary.in(label.getText()).stream()
                                .map(Vocabulary.Mention::term)
                                .filter(seen::add)
                                .findFirst());
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> mark(child, seen));
            default -> {
                // nothing to read
            }
        }
    }

    private void mark(Label label, Optional<GlossaryTerm> term) {
        term.ifPresentOrElse(asked -> mark(label, asked, true), () -> unmark(label));
    }

    /**
     * Marks a node that has a word.
     *
     * @param reached whether Tab comes to it: not to the second word of two
     */
    void mark(Node node, GlossaryTerm term, boolean reached) {
        // Another style class, if only for a moment, takes the type away that was set by the first.
        if (of(node).isEmpty()) {
            node.getStyleClass().add(STYLE_CLASS);
        }
        if (of(node).filter(term::equals).isEmpty()) {
            node.getProperties().put(KEY, term);
            node.setAccessibleRole(AccessibleRole.HYPERLINK);
            node.setAccessibleText(texts.get("glossary.ask.name", term.name(texts.messages())));
        }
        node.setFocusTraversable(reached);
    }

    /** Takes the mark away from a node, if it has one. */
    static void unmark(Node node) {
        if (of(node).isPresent()) {
            node.getStyleClass().remove(STYLE_CLASS);
            node.getProperties().remove(KEY);
            node.setFocusTraversable(false);
        }
    }
}
