package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.drawing.board.BoardContent;
import backstep.drawing.board.PayoffWords;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import backstep.view.math.TermLinks;
import backstep.view.math.WordsView;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * The chalkboard where there is little room: one line of formula under one of words, or under what the lesson has to say;
 * at the end, whether it helped.
 */
public final class CaptionView extends VBox {

    public static final String WORDS_ID = "caption-words";
    public static final String SAY_ID = "caption-say";
    public static final String PAYOFF_ID = "caption-payoff";
    public static final String EQUATION_ID = "caption-equation";

    private final DoubleProperty textSize = new SimpleDoubleProperty(this, "textSize", 14);
    private final Linking linking;
    private final ObservableValue<Frame> frame;
    private final Texts texts;
    private final Subscription frames;
    private final WordsView words = new WordsView("caption-words", WordsView.FORMULA_SIZE, false);
    private final WordsView say = new WordsView("caption-say", WordsView.FORMULA_SIZE, true);
    private final WordsView payoff = new WordsView("caption-words", WordsView.FORMULA_SIZE, true);
    private final EquationLine equation;

    private Optional<TermLinks> terms = Optional.empty();

    /**
     * A caption for the frame on the screen; hidden, and empty, until it is made visible.
     *
     * @param answer where the number of the step is answered while it is asked for
     */
    public CaptionView(Texts texts, ObservableValue<Frame> frame, Selection selection, Node answer) {
        this.frame = frame;
        this.texts = texts;
        linking = new Linking(this, selection);
        equation = new EquationLine(typesetter(), linking::highlight);
        getStyleClass().add("caption");
        words.setId(WORDS_ID);
        List.of(words, payoff, say).forEach(line -> line.setMaxWidth(USE_PREF_SIZE));
        say.setId(SAY_ID);
        payoff.setId(PAYOFF_ID);
        equation.setId(EQUATION_ID);
        getChildren().addAll(words, payoff, say, equation, answer);
        frames = frame.subscribe((before, now) -> {
            if (BoardChange.between(before, now) != BoardChange.NOTHING) {
                refresh();
            }
        });
        Controls.show(this, false);
        visibleProperty().subscribe(this::refresh);
        textSize.subscribe(this::refresh);
    }

    /** The size of the words in pixels, as the style sheet has it; the formula follows it. */
    public DoubleProperty textSizeProperty() {
        return textSize;
    }

    /** Lets go of frames and selection. */
    public void close() {
        frames.unsubscribe();
        linking.close();
    }

    private Typesetter typesetter() {
        return new Typesetter(
                GrownType.FORMULA_SIZE * textSize.get(), frame.getValue().numerals());
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        Frame now = frame.getValue();
        BoardContent content = BoardContent.of(now, texts.messages());
        Styles.phase(this, content.phase());
        Typesetter small = typesetter().withSize(textSize.get());
        words.show(content.words().line(), small);
        // What is said to the class, and what all of it was for, is more to the point than what the formula says as
        // well; but where a number is asked for, the question stands.
        boolean asks = now.asked().isPresent();
        boolean done = now.isDone();
        boolean said = !asks && content.around().say().isPresent();
        Controls.show(words, asks || !said && !done);
        Controls.show(payoff, done);
        Controls.show(say, said);
        Controls.show(equation, !(said && done));
        if (done) {
            payoff.show(PayoffWords.of(now, texts.messages()).inBrief(), small);
        }
        content.around().say().ifPresent(told -> say.show(told, small));
        equation.show(content.derivation(), content::shown, typesetter());
        linking.highlight();
        terms.ifPresent(TermLinks::mark);
    }

    /** From now on, words can be asked for that the glossary explains. */
    public void explainTerms() {
        terms = Optional.of(new TermLinks(this, texts));
        refresh();
    }
}
