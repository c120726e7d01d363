package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.drawing.board.BoardContent;
import backstep.model.derivation.FullChain;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.notation.Symbols;
import backstep.model.words.Prose;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import backstep.view.math.DerivativeLinks;
import backstep.view.math.TermLinks;
import backstep.view.math.WordsView;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * The chalkboard beside the stage: the step in words, its derivation, where its number comes from, the slope of its
 * unit, and what comes next.
 *
 * <p>As high as it needs to be for its width; whoever shows it lets it scroll.
 */
public final class ChalkboardView extends VBox {

    public static final String TITLE_ID = "chalkboard-title";
    public static final String EXPLANATION_ID = "chalkboard-explanation";
    public static final String EARLIER_ID = "chalkboard-earlier";
    public static final String DERIVATION_ID = "chalkboard-derivation";
    public static final String WHERE_ID = "chalkboard-where";
    public static final String CONTRIBUTIONS_ID = "chalkboard-contributions";
    public static final String SLOPE_ID = "chalkboard-slope";
    public static final String CHAIN_ID = "chalkboard-chain";
    public static final String RESULTS_ID = "chalkboard-results";
    public static final String CARDS_ID = "chalkboard-cards";
    public static final String FOLD_ID = "chalkboard-fold";
    public static final String SAY_ID = "chalkboard-say";
    public static final String NEXT_ID = "chalkboard-next";

    /** As in the style sheet. */
    private static final double TITLE_SIZE = 1.3;

    private final BoardType type = new BoardType(this, this::refresh);
    private final Linking linking;

    private final Texts texts;
    private final ObservableValue<Frame> frame;
    private final Selection selection;
    private final Earlier lastTime;
    private final Subscription subscription;
    private final WordsView title = words(TITLE_ID, "chalk-title", TITLE_SIZE);
    private final WordsView explanation = words(EXPLANATION_ID, "chalk-explanation", 1);
    private final WordsView earlier = words(EARLIER_ID, "chalk-earlier", 1);
    private final StepFormulas formulas;
    private final Node answer;
    /** Whether nobody can click on it. */
    private final boolean isPicture;

    private final ContributionsView contributions;
    private final SlopeCard slope;
    private final ChainCard chain;
    /** Whether it helped, once all steps have been taken. */
    private final CardStack results;
    /** Holds what is said before the first step, and what all of it was once all steps have been taken. */
    private final CardStack cards;

    private final WordsView say = words(SAY_ID, "chalk-say", 1);
    private final Label nextTitle;
    private Optional<TermLinks> terms = Optional.empty();
    private final WordsView next = words(NEXT_ID, "chalk-next", 1);

    /** A chalkboard that only tells: for pictures. */
    public ChalkboardView(
            Texts texts, ObservableValue<Frame> frame, Selection selection, Supplier<Optional<Iteration>> lastTime) {
        this(texts, frame, selection, lastTime, new Group(), true);
    }

    /**
     * A chalkboard for the frame on the screen.
     *
     * @param answer where the number of the step is answered while it is asked for
     * @param lastTime the iteration that trained on the same sample before, if there is one
     */
    public ChalkboardView(
            Texts texts,
            ObservableValue<Frame> frame,
            Selection selection,
            Supplier<Optional<Iteration>> lastTime,
            Node answer) {
        this(texts, frame, selection, lastTime, answer, false);
    }

    private ChalkboardView(
            Texts texts,
            ObservableValue<Frame> frame,
            Selection selection,
            Supplier<Optional<Iteration>> lastTime,
            Node answer,
            boolean isPicture) {
        this.isPicture = isPicture;
        this.lastTime = new Earlier(texts, lastTime);
        this.answer = answer;
        this.texts = texts;
        this.frame = frame;
        this.selection = selection;
        linking = new Linking(this, selection);
        formulas = new StepFormulas(
                texts, type.formulas(frame.getValue().numerals()), !isPicture, this::refresh, this::placed);
        contributions = new ContributionsView(texts);
        slope = new SlopeCard(texts);
        chain = new ChainCard(texts, selection::unpin, linking::highlight);
        getStyleClass().add("chalkboard");
        contributions.setId(CONTRIBUTIONS_ID);
        slope.setId(SLOPE_ID);
        chain.setId(CHAIN_ID);
        nextTitle = Controls.label(texts.get("chalkboard.next.title"), "chalk-next-title");
        results = new CardStack(RESULTS_ID, linking::highlight);
        cards = new CardStack(CARDS_ID, linking::highlight);
        // What is pinned comes after the step's own formula, which it must not push off the board.
        getChildren()
                .addAll(
                        results,
                        title,
                        explanation,
                        formulas,
                        answer,
                        earlier,
                        chain,
                        contributions,
                        slope,
                        cards,
                        say,
                        nextTitle,
                        next);
        visibleProperty().subscribe(this::refresh);
        subscription = Subscription.combine(
                frame.subscribe((before, now) -> {
                    if (BoardChange.between(before, now) != BoardChange.NOTHING) {
                        refresh();
                    }
                }),
                selection.pinned().subscribe(this::refresh));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::unfold);
        // Before the symbols in a factor take the click for themselves.
        addEventFilter(MouseEvent.MOUSE_CLICKED, this::ask);
        refresh();
    }

    /** Lets go of frames and selection. */
    public void close() {
        subscription.unsubscribe();
        linking.close();
    }

    /** The size of the words in pixels, as the style sheet has it; formulas follow it. */
    public DoubleProperty textSizeProperty() {
        return type.textSize();
    }

    /**
     * Makes the type larger in a wider panel, so that whoever sits at the back can read it.
     *
     * @param width of the panel in pixels
     */
    public void fit(double width) {
        type.fit(width);
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        Frame now = frame.getValue();
        BoardContent all = BoardContent.of(now, texts.messages());
        BoardContent content = isPicture ? all.forPicture() : all;
        Typesetter small = type.words(now.numerals());
        Styles.phase(this, content.phase());
        title.show(content.words().title(), small);
        showIf(explanation, now.step().map(_ -> content.words().explanation()), small);
        formulas.show(content, now, type.formulas(now.numerals()), small);
        showParts(content, small);
        Controls.show(slope, content.slope().isPresent());
        content.slope().ifPresent(value -> slope.show(value, small));
        showIf(earlier, lastTime.of(now), small);
        results.show(content.around().results(), small);
        placeAnswer();
        cards.show(content.around().cardsBelow(), small);
        showIf(say, content.around().say(), small);
        keepBack(content.arrivals().known());
        Controls.show(nextTitle, content.around().next().isPresent());
        showIf(next, content.around().next(), small);
        showChain(small);
        placed();
    }

    /** Under the formula; at the end above everything, for what came of the questions is not to be looked for. */
    private void placeAnswer() {
        List<Node> parts = getChildren();
        boolean first = results.isVisible();
        if (first != parts.getFirst().equals(answer)) {
            parts.remove(answer);
            parts.add(first ? 0 : parts.indexOf(formulas) + 1, answer);
        }
    }

    private void showIf(WordsView view, Optional<Prose> words, Typesetter small) {
        Controls.show(view, words.isPresent());
        words.ifPresent(said -> view.show(said, small));
    }

    /** What was clicked, anywhere, is derived in full. */
    private void showChain(Typesetter small) {
        Frame now = frame.getValue();
        Optional<FullChain> full =
                selection.pinned().get().flatMap(quantity -> FullChain.of(now.iteration(), now.notation(), quantity));
        Controls.show(chain, full.isPresent());
        full.ifPresent(value -> chain.show(value, now, small));
    }

    /** What says more about the number has its room from the start, but is not seen before the number is there. */
    private void keepBack(boolean known) {
        for (Node card : List.of(contributions, slope)) {
            card.setVisible(card.isManaged() && known);
        }
    }

    private void showParts(BoardContent content, Typesetter small) {
        boolean any = !content.parts().isEmpty();
        Controls.show(contributions, any && content.derivation().isPresent());
        content.derivation()
                .filter(_ -> any)
                .ifPresent(value -> contributions.show(
                        value.left(), content.parts(), frame.getValue().symbols(), small));
    }

    private void placed() {
        PlainText names = new PlainText(frame.getValue().numerals());
        Symbols symbols = frame.getValue().symbols();
        Linking.letFocus(formulas.derivation(), quantity -> names.of(symbols.symbol(quantity)));
        linking.highlight();
        terms.ifPresent(TermLinks::mark);
    }

    /** From now on, words can be asked for that the glossary explains. */
    public void explainTerms() {
        terms = Optional.of(new TermLinks(this, texts));
        placed();
    }

    /** Opens the next factor of the step, and closes the last one. */
    public void askWhy() {
        formulas.why().next();
    }

    /** Shows whole layers in matrices, or numbers one by one. */
    public void showLayers(boolean layers) {
        formulas.matrices().unfold(layers);
    }

    private void ask(MouseEvent event) {
        if (event.getButton() == MouseButton.SECONDARY) {
            return;
        }
        boolean opened = DerivativeLinks.at(event.getTarget())
                .filter(formulas.why()::open)
                .isPresent();
        if (opened) {
            event.consume();
        }
    }

    private void unfold(MouseEvent event) {
        if (event.getTarget() instanceof Node node && node.getStyleClass().contains("math-omitted")) {
            type.showWholeSums();
        }
    }

    private static WordsView words(String id, String styleClass, double size) {
        WordsView words = new WordsView(styleClass, WordsView.FORMULA_SIZE * size, true);
        words.setId(id);
        return words;
    }
}
