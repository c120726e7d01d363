package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.drawing.board.BoardCards;
import backstep.drawing.board.BoardContent;
import backstep.drawing.board.PayoffWords;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.Factor;
import backstep.model.derivation.FullChain;
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
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The chalkboard while the stage fills the screen: phase, words, the derivation on as many lines as there is room for,
 * its result the largest number of all, and the slope of the unit, the chain of what is pinned or, at the end, whether it
 * helped. It stands beside the
 * stage, or under it where the window is narrow; its size does not depend on the step, so that the stage stands still.
 */
public final class PresentView extends VBox {

    public static final String PHASE_ID = "present-phase";
    public static final String WORDS_ID = "present-words";
    public static final String SAY_ID = "present-say";
    public static final String DERIVATION_ID = "present-derivation";
    public static final String CHAIN_ID = "present-chain";
    public static final String SLOPE_ID = "present-slope";
    public static final String PAYOFF_ID = "present-payoff";
    public static final String MEANING_ID = "present-meaning";

    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");

    private static final double FORMULA_SIZE = 1.3;

    /** The height of the line of words, and of the room for formulas under the stage, in heights of the words. */
    private static final double LINE = 1.9;

    private static final double ROOM = 3.8;

    /** The height of what the lesson says in place of the line of words, or of words that are long: two lines. */
    private static final double TWO_LINES = 2.9;

    /** Which part of the height beside the stage the derivation gets, and what is pinned. */
    private static final double DERIVATION_SHARE = 0.5;

    private static final double CHAIN_SHARE = 0.3;

    /** What is left for the derivation of the last step, when there is the score and whether it helped. */
    private static final double LAST_SHARE = 0.12;

    /** By how many tenths the type beside the stage may grow where there is room, the most first. */
    private static final List<Integer> GROWTHS = List.of(5, 4, 3, 2, 1);

    /** The same where what the number means is told as well, which is not worth small type. */
    private static final List<Integer> WITH_MEANING = List.of(5, 4, 3);

    private final DoubleProperty textSize = new SimpleDoubleProperty(this, "textSize", 14);
    private final Texts texts;
    private final ObservableValue<Frame> frame;
    private final Selection selection;
    private final Linking linking;
    private final PresentWords words;
    private final DerivationView derivation;
    /** The derivation on one line, under the stage. */
    private final EquationLine equation;

    private final DerivationView chain;
    private final SlopeCard slope;
    private final VBox payoff = new VBox();
    private final Node answer;
    private final HBox formulas = new HBox();
    private final OpenFactor why = new OpenFactor();
    private boolean beside;
    private boolean isRoomForMeaning;
    /** What is shown of the derivation, and how large on one line. */
    private Optional<Derivation> fitted = Optional.empty();

    private Typesetter lineType;
    private int growth;

    private Optional<TermLinks> terms = Optional.empty();

    /**
     * For the frame on the screen; hidden, and empty, until it is made visible.
     *
     * @param answer where the number of the step is answered while it is asked for
     */
    public PresentView(Texts texts, ObservableValue<Frame> frame, Selection selection, Node answer) {
        this.answer = answer;
        this.texts = texts;
        this.frame = frame;
        this.selection = selection;
        linking = new Linking(this, selection);
        derivation = new DerivationView(typesetter(), linking::highlight);
        equation = new EquationLine(typesetter(), linking::highlight);
        chain = new DerivationView(typesetter(), linking::highlight);
        slope = new SlopeCard(texts);
        words = new PresentWords(texts);
        lineType = typesetter();
        chain.setId(CHAIN_ID);
        slope.setId(SLOPE_ID);
        payoff.setId(PAYOFF_ID);
        HBox.setHgrow(payoff, Priority.ALWAYS);
        getStyleClass().add("present");
        formulas.getStyleClass().add("present-formulas");
        HBox.setHgrow(equation, Priority.ALWAYS);
        HBox.setHgrow(chain, Priority.ALWAYS);
        // Lines are broken at the width that they were tried in, however large their type is.
        derivation.setMinWidth(0);
        chain.setMinWidth(0);
        // Where too much is said the end of it is cut, and the stage stays where it is.
        setMinHeight(0);
        Controls.show(this, false);
        stand(false);
        frame.subscribe((before, now) -> {
            if (!ChalkboardView.isAboutTheSame(before, now)) {
                refresh();
            } else if (!ChalkboardView.saysTheSame(before, now)) {
                reveal();
            }
        });
        selection.pinned().subscribe(this::refresh);
        visibleProperty().subscribe(this::refresh);
        widthProperty().subscribe(this::refresh);
        heightProperty().subscribe(this::refresh);
        textSize.subscribe(this::refresh);
    }

    /** The size of the words in pixels, as the style sheet has it; formulas follow it. */
    public DoubleProperty textSizeProperty() {
        return textSize;
    }

    /** Stands beside the stage, or under it. */
    public void stand(boolean besideTheStage) {
        beside = besideTheStage;
        pseudoClassStateChanged(BESIDE, beside);
        words.stand(beside);
        derivation.setId(beside ? DERIVATION_ID : null);
        equation.setId(beside ? null : DERIVATION_ID);
        if (beside) {
            getChildren()
                    .setAll(
                            words.phase(),
                            words.lines(),
                            words.say(),
                            derivation,
                            answer,
                            chain,
                            slope,
                            words.meaning(),
                            payoff);
        } else {
            formulas.getChildren().setAll(equation, chain, slope, payoff);
            getChildren().setAll(words.inLine(), formulas, answer);
        }
        refresh();
    }

    /** Opens the next factor of the step in place of what is pinned, and closes the last one. */
    public void askWhy() {
        if (why.next()) {
            refresh();
        }
    }

    private Typesetter typesetter() {
        return new Typesetter(FORMULA_SIZE * size(), frame.getValue().numerals());
    }

    private Typesetter small() {
        return typesetter().withSize(size());
    }

    private double size() {
        return textSize.get() * (1 + growth / 10.0);
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        isRoomForMeaning = false;
        grow(0);
        // What is asked for, or opened beside the step, has its card at the size that was set.
        if (!beside || !frame.getValue().asked().isEmpty() || chain.isManaged()) {
            return;
        }
        isRoomForMeaning = !words.meaning().isEmpty();
        if (isRoomForMeaning && canGrow(WITH_MEANING)) {
            return;
        }
        isRoomForMeaning = false;
        if (!canGrow(GROWTHS)) {
            grow(0);
        }
    }

    private boolean canGrow(List<Integer> growths) {
        return growths.stream().anyMatch(tenths -> {
            grow(tenths);
            return hasRoom();
        });
    }

    private void grow(int tenths) {
        getStyleClass().remove(BoardType.GROWN + growth);
        growth = tenths;
        getStyleClass().add(BoardType.GROWN + growth);
        show();
    }

    /** Whether nothing is cut, to the right or below. */
    private boolean hasRoom() {
        applyCss();
        return computePrefHeight(getWidth()) <= getHeight()
                && (!derivation.isManaged() || derivation.fits(width(1)))
                && payoff.minWidth(-1) <= width(1);
    }

    private void show() {
        Frame now = frame.getValue();
        BoardContent content = BoardContent.of(now, texts.messages());
        Styles.phase(this, content.phase());
        words.read(now, content, small());
        Optional<Derivation> pinned = selection
                .pinned()
                .get()
                .flatMap(quantity -> FullChain.of(now.iteration(), now.notation(), quantity))
                .map(full -> ChainCard.whole(full, now));
        why.follow(now);
        Optional<Derivation> asked = why.get().map(Factor::derivation);
        Optional<Derivation> more = asked.or(() -> pinned);
        boolean showsPayoff = now.isDone() && more.isEmpty();
        // A question stands by itself, and under the stage there is room for one thing more.
        boolean says = words.isSaid() && now.asked().isEmpty() && (beside || more.isEmpty() && !showsPayoff);
        boolean showsSlope = content.slope().isPresent() && more.isEmpty() && (beside || !says);
        boolean wraps = !beside && !says && wraps();
        double share = beside || more.isEmpty() && !showsSlope && !showsPayoff ? 1 : 0.5;
        if (beside && growth == 0) {
            fitted = room(share, showsPayoff ? LAST_SHARE : DERIVATION_SHARE).fit(derivation, content.derivation());
        } else if (beside) {
            // The lines that were chosen: how far they may grow is up to what else stands there.
            derivation.show(fitted, typesetter());
        } else {
            fitted = content.derivation();
            lineType = says || wraps ? small() : typesetter();
            Controls.show(equation, fitted.isPresent());
            share(words.isOpening() ? LINE + ROOM : says || wraps ? TWO_LINES : LINE);
        }
        words.show(says, showsPayoff, isRoomForMeaning, wraps);
        if (asked.isPresent()) {
            room(share, CHAIN_SHARE).shrink(chain, asked.get());
        } else {
            room(share, CHAIN_SHARE).fit(chain, pinned);
        }
        Controls.show(slope, showsSlope);
        content.slope().ifPresent(value -> slope.show(value, small()));
        Controls.show(payoff, showsPayoff);
        payoff.getChildren().clear();
        if (showsPayoff) {
            payoff.getChildren().add(payoff(now, share));
        }
        reveal(content);
        terms.ifPresent(TermLinks::mark);
    }

    /** Something has arrived: it appears in the room that it has. */
    private void reveal() {
        if (isVisible()) {
            reveal(BoardContent.of(frame.getValue(), texts.messages()));
        }
    }

    private void reveal(BoardContent content) {
        if (beside) {
            derivation.show(fitted, content::shown, typesetter());
        } else {
            equation.show(fitted, content::shown, lineType);
        }
        // What says more about the number has its room from the start, but is not seen before the number is there.
        for (Region more : List.of(slope, words.meaning())) {
            more.setVisible(more.isManaged() && content.arrivals().known());
        }
        linking.highlight();
    }

    /** Measured in the fonts that the phase of the step asks for. */
    private boolean wraps() {
        applyCss();
        return words.isLong(width(1));
    }

    /** Shares out what is under the stage; all of it is as high for every step. */
    private void share(double ofWords) {
        fix(words.inLine(), ofWords * textSize.get());
        fix(formulas, (LINE + ROOM - ofWords) * textSize.get());
    }

    /** From now on, words can be asked for that the glossary explains. */
    public void explainTerms() {
        terms = Optional.of(new TermLinks(this, texts));
        refresh();
    }

    /** Whether it helped: a card beside the stage, under it a sentence. */
    private Region payoff(Frame now, double share) {
        if (beside) {
            return new CardView(new BoardCards(now, texts.messages()).results(), small(), linking::highlight);
        }
        WordsView brief = new WordsView("caption-words", WordsView.FORMULA_SIZE, true);
        brief.show(PayoffWords.of(now, texts.messages()).inBrief(), small());
        brief.setPrefWidth(share * getWidth());
        return brief;
    }

    private static void fix(Region part, double height) {
        part.setMinHeight(height);
        part.setPrefHeight(height);
        part.setMaxHeight(height);
    }

    private LineRoom room(double ofWidth, double ofHeight) {
        return new LineRoom(width(ofWidth), height(ofHeight), typesetter());
    }

    private double width(double share) {
        return share * (getWidth() - snappedLeftInset() - snappedRightInset());
    }

    private double height(double share) {
        return beside ? share * getHeight() : ROOM * textSize.get();
    }
}
