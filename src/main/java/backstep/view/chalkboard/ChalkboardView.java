package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.FullChain;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.notation.Symbols;
import backstep.model.words.Prose;
import backstep.typeset.Typesetter;
import backstep.view.base.Breakpoints;
import backstep.view.base.Controls;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import backstep.view.math.WordsView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
    public static final String PAYOFF_ID = "chalkboard-payoff";
    public static final String SAY_ID = "chalkboard-say";
    public static final String NEXT_ID = "chalkboard-next";

    /** Formulas are a little larger than the words around them. */
    private static final double FORMULA_SIZE = 1.3;

    /** As in the style sheet. */
    private static final double TITLE_SIZE = 1.3;

    private static final int MOST_TERMS = 8;

    /** How much of the width beyond the usual one goes into larger type. */
    private static final double GROWTH = 0.6;

    /** In tenths of the size; the style sheet has a class for each. */
    private static final int MOST_GROWTH = 5;

    private static final String GROWN = "chalk-grown-";

    private final DoubleProperty textSize = new SimpleDoubleProperty(this, "textSize", 14);
    private final IntegerProperty growth = new SimpleIntegerProperty(this, "growth", 0);
    private final BooleanProperty unfolded = new SimpleBooleanProperty(this, "unfolded");
    private final Linking linking;

    private final Texts texts;
    private final ObservableValue<Frame> frame;
    private final Selection selection;
    private final Supplier<Optional<Iteration>> lastTime;
    private final Subscription subscription;
    private final WordsView title = words(TITLE_ID, "chalk-title", TITLE_SIZE);
    private final WordsView explanation = words(EXPLANATION_ID, "chalk-explanation", 1);
    private final WordsView earlier = words(EARLIER_ID, "chalk-earlier", 1);
    private final DerivationView derivation;
    private final WhereView where;
    private final ContributionsView contributions;
    private final SlopeCard slope;
    private final ChainCard chain;
    /** Holds the card that says what the iteration was for, once all its steps have been taken. */
    private final VBox payoff = new VBox();

    private final WordsView say = words(SAY_ID, "chalk-say", 1);
    private final Label nextTitle;
    private final WordsView next = words(NEXT_ID, "chalk-next", 1);

    /** A chalkboard that only tells: for pictures. */
    public ChalkboardView(
            Texts texts, ObservableValue<Frame> frame, Selection selection, Supplier<Optional<Iteration>> lastTime) {
        this(texts, frame, selection, lastTime, new Group());
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
        this.lastTime = lastTime;
        this.texts = texts;
        this.frame = frame;
        this.selection = selection;
        linking = new Linking(this, selection);
        derivation = new DerivationView(typesetter(), this::placed);
        where = new WhereView(texts, this::placed);
        contributions = new ContributionsView(texts);
        slope = new SlopeCard(texts);
        chain = new ChainCard(texts, selection::unpin, linking::highlight);
        getStyleClass().add("chalkboard");
        derivation.setId(DERIVATION_ID);
        where.setId(WHERE_ID);
        contributions.setId(CONTRIBUTIONS_ID);
        slope.setId(SLOPE_ID);
        chain.setId(CHAIN_ID);
        nextTitle = Controls.label(texts.get("chalkboard.next.title"), "chalk-next-title");
        payoff.setId(PAYOFF_ID);
        // What is pinned comes after the step's own formula, which it must not push off the board.
        getChildren()
                .addAll(
                        title,
                        explanation,
                        derivation,
                        answer,
                        earlier,
                        where,
                        chain,
                        contributions,
                        slope,
                        payoff,
                        say,
                        nextTitle,
                        next);
        visibleProperty().subscribe(this::refresh);
        textSize.subscribe(this::refresh);
        growth.subscribe(this::grow);
        unfolded.subscribe(this::refresh);
        subscription = Subscription.combine(
                frame.subscribe((before, now) -> {
                    if (!saysTheSame(before, now)) {
                        refresh();
                    }
                }),
                frame.map(ChalkboardView::hasArrived).subscribe((before, now) -> refresh()),
                selection.pinned().subscribe(this::refresh));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::unfold);
        refresh();
    }

    /** Lets go of frames and selection. */
    public void close() {
        subscription.unsubscribe();
        linking.close();
    }

    /** Whether two frames differ only in how far something has come that has not arrived. */
    static boolean saysTheSame(Frame one, Frame other) {
        return one.iteration() == other.iteration()
                && one.cursor().step() == other.cursor().step()
                && one.arrivals().equals(other.arrivals())
                && one.quiz().equals(other.quiz())
                && one.notation() == other.notation()
                && one.lesson().guide().equals(other.lesson().guide())
                && Objects.equals(one.numerals(), other.numerals());
    }

    /** The size of the words in pixels, as the style sheet has it; formulas follow it. */
    public DoubleProperty textSizeProperty() {
        return textSize;
    }

    /**
     * Makes the type larger in a wider panel, so that whoever sits at the back can read it: part of the width goes into
     * longer lines, part into larger letters.
     *
     * @param width of the panel in pixels
     */
    public void fit(double width) {
        double wider = width / Breakpoints.SIDE_PANEL - 1;
        growth.set(Math.clamp(Math.round(10 * GROWTH * wider), 0, MOST_GROWTH));
    }

    private void grow(Number before, Number now) {
        getStyleClass().remove(GROWN + before);
        getStyleClass().add(GROWN + now);
        refresh();
    }

    /** Of the words in pixels. */
    private double size() {
        return textSize.get() * (1 + growth.get() / 10.0);
    }

    private Typesetter typesetter() {
        int mostTerms = unfolded.get() ? Integer.MAX_VALUE : MOST_TERMS;
        return new Typesetter(FORMULA_SIZE * size(), frame.getValue().numerals(), mostTerms);
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        ChalkboardContent content = ChalkboardContent.of(frame.getValue(), texts);
        Typesetter small = typesetter().withSize(size());
        Styles.phase(this, content.phase());
        title.show(content.title(), small);
        explanation.show(content.explanation(), small);
        derivation.show(content.derivation(), content::shown, typesetter());
        Controls.show(derivation, content.derivation().isPresent());
        showWhere(content, small);
        showParts(content, small);
        Controls.show(slope, content.slope().isPresent());
        content.slope().ifPresent(value -> slope.show(value, small));
        showEarlier(small);
        showPayoff(small);
        Controls.show(say, content.say().isPresent());
        content.say().ifPresent(said -> say.show(said, small));
        keepBack(content.arrivals().known());
        next.show(content.next(), small);
        showChain(small);
        placed();
    }

    /** How the error compares with that of the last time, once it is known. */
    private void showEarlier(Typesetter small) {
        Frame now = frame.getValue();
        Optional<Iteration> before = now.step()
                .filter(step -> step instanceof Step.TotalError && now.isKnown(step))
                .flatMap(step -> lastTime.get());
        Controls.show(earlier, before.isPresent());
        before.ifPresent(iteration -> {
            double change = now.iteration().totalError() - iteration.totalError();
            String key = change < 0 ? "chalkboard.earlier.fell" : "chalkboard.earlier.rose";
            Prose.Writer writer = new Prose.Writer();
            earlier.show(
                    writer.read(texts.get(
                            change == 0 ? "chalkboard.earlier.same" : key,
                            Numerals.grouped(iteration.number()),
                            writer.write(now.symbols().symbol(new Step.TotalError())),
                            writer.write(new Formula.Number(iteration.totalError(), Optional.empty())),
                            writer.write(new Formula.Number(Math.abs(change), Optional.empty())))),
                    small);
        });
    }

    /** Whether the motion into the step on the screen has ended, for the steps about which there is more to say then. */
    private static boolean hasArrived(Frame shown) {
        return isDone(shown)
                || shown.step()
                        .filter(step -> step instanceof Step.TotalError && shown.isKnown(step))
                        .isPresent();
    }

    private void showPayoff(Typesetter small) {
        Frame now = frame.getValue();
        Controls.show(payoff, isDone(now));
        payoff.getChildren().clear();
        if (isDone(now)) {
            payoff.getChildren().add(new PayoffCard(texts, now, small));
        }
    }

    /** Whether all steps have been taken, the motion of the last one too. */
    private static boolean isDone(Frame shown) {
        return shown.known() == shown.steps().size();
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
        for (Node card : List.of(where, contributions, slope)) {
            card.setVisible(card.isManaged() && known);
        }
    }

    private void showWhere(ChalkboardContent content, Typesetter small) {
        List<Derivation> named = content.derivation().map(Derivation::where).orElse(List.of());
        Controls.show(where, !named.isEmpty());
        where.show(named, small);
    }

    private void showParts(ChalkboardContent content, Typesetter small) {
        boolean several = content.parts().size() > 1;
        Controls.show(contributions, several && content.derivation().isPresent());
        content.derivation()
                .filter(_ -> several)
                .ifPresent(value -> contributions.show(
                        value.left(), content.parts(), frame.getValue().symbols(), small));
    }

    private void placed() {
        PlainText names = new PlainText(frame.getValue().numerals());
        Symbols symbols = frame.getValue().symbols();
        Linking.letFocus(derivation, quantity -> names.of(symbols.symbol(quantity)));
        linking.highlight();
    }

    private void unfold(MouseEvent event) {
        if (event.getTarget() instanceof Node node && node.getStyleClass().contains("math-omitted")) {
            unfolded.set(true);
        }
    }

    private static WordsView words(String id, String styleClass, double size) {
        WordsView words = new WordsView(styleClass, WordsView.FORMULA_SIZE * size, true);
        words.setId(id);
        return words;
    }
}
