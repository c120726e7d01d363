package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.drawing.board.BoardContent;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import backstep.view.math.TermLinks;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
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

    /** The height of a sentence that refuses an answer, in heights of the words. */
    private static final double REFUSAL = 3;

    private final PresentType type = new PresentType(this);
    private final Texts texts;
    private final ObservableValue<Frame> frame;
    private final Linking linking;
    private final PresentWords words;
    private final PresentDerivation derivation;
    private final PresentAside aside;
    private final SlopeCard slope;
    private final PresentPayoff payoff;
    private final Node answer;
    private final HBox formulas = new HBox();
    private final DoubleProperty fitted = new SimpleDoubleProperty(this, "fitted");
    private boolean beside;

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
        linking = new Linking(this, selection);
        derivation = new PresentDerivation(typesetter(), linking::highlight);
        aside = new PresentAside(typesetter(), selection, linking::highlight);
        slope = new SlopeCard(texts);
        words = new PresentWords(texts);
        payoff = new PresentPayoff(texts.messages(), linking::highlight);
        fitted.bind(heightProperty());
        slope.setId(SLOPE_ID);
        getStyleClass().add("present");
        formulas.getStyleClass().add("present-formulas");
        // Where too much is said the end of it is cut, and the stage stays where it is.
        setMinHeight(0);
        Controls.show(this, false);
        stand(false);
        frame.subscribe((before, now) -> {
            switch (BoardChange.between(before, now)) {
                case ALL -> refresh();
                case ARRIVAL -> reveal();
                case NOTHING -> {
                    // What is on its way is seen on the stage.
                }
            }
        });
        selection.pinned().subscribe(this::refresh);
        visibleProperty().subscribe(this::refresh);
        widthProperty().subscribe(this::refresh);
        fitted.subscribe(this::refresh);
        type.textSize().subscribe(this::refresh);
    }

    /** The size of the words in pixels, as the style sheet has it; formulas follow it. */
    public DoubleProperty textSizeProperty() {
        return type.textSize();
    }

    /** The size of the words in pixels, as large as they have grown; the card for the answer follows it. */
    public ObservableDoubleValue grownSize() {
        return type.size();
    }

    /** Is fitted to another height than its own, and as high as it has to be: for those who can scroll it. */
    public void scrollWithin(ObservableValue<? extends Number> height) {
        fitted.bind(height);
        setMinHeight(USE_COMPUTED_SIZE);
    }

    /** All of it; a scroll pane asks without a width whether it needs a bar. */
    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width < 0 ? getWidth() : width);
    }

    /** Stands beside the stage, or under it. */
    public void stand(boolean besideTheStage) {
        beside = besideTheStage;
        pseudoClassStateChanged(BESIDE, beside);
        words.stand(beside);
        derivation.stand(beside);
        if (beside) {
            getChildren()
                    .setAll(
                            words.phase(),
                            words.lines(),
                            words.say(),
                            derivation.lines(),
                            answer,
                            aside.view(),
                            slope,
                            words.meaning(),
                            payoff);
        } else {
            formulas.getChildren().setAll(derivation.line(), aside.view(), slope, payoff);
            getChildren().setAll(words.inLine(), formulas, answer);
        }
        refresh();
    }

    /** Opens the next factor of the step in place of what is pinned, and closes the last one. */
    public void askWhy() {
        if (aside.openNext()) {
            refresh();
        }
    }

    private Typesetter typesetter() {
        return type.formulas(frame.getValue().numerals());
    }

    private Typesetter small() {
        return type.words(frame.getValue().numerals());
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        showAsSet();
        // What is opened beside the step stands at the size that was set.
        if (!beside || !aside.isEmpty()) {
            return;
        }
        boolean grown = type.grow(!words.meaning().isEmpty(), () -> {
            show();
            return hasRoom();
        });
        if (!grown) {
            showAsSet();
        }
    }

    private void showAsSet() {
        type.reset();
        show();
        if (beside && !hasHeight(0)) {
            BoardContent content = BoardContent.of(frame.getValue(), texts.messages());
            Controls.show(slope, false);
            derivation.fit(content, roomLeft());
            reveal(content);
        }
    }

    /** Whether nothing is cut, to the right or below. */
    private boolean hasRoom() {
        // What is typed as an answer may be refused in a line, for which nothing is fitted anew.
        double spare =
                frame.getValue().asked().isPresent() ? REFUSAL * type.size().get() : 0;
        return hasHeight(spare)
                && derivation.fits(room().width())
                && Math.max(payoff.minWidth(-1), answer.isManaged() ? answer.minWidth(-1) : 0) <= room().width();
    }

    private boolean hasHeight(double spare) {
        applyCss();
        return computePrefHeight(getWidth()) + spare <= fitted.get();
    }

    private void show() {
        Frame now = frame.getValue();
        BoardContent content = BoardContent.of(now, texts.messages());
        Styles.phase(this, content.phase());
        words.read(now, content, small());
        aside.follow(now);
        boolean alone = aside.isEmpty();
        boolean showsPayoff = now.isDone() && alone;
        // A question stands by itself, and under the stage there is room for one thing more.
        boolean says = words.isSaid() && now.asked().isEmpty() && (beside || alone && !showsPayoff);
        boolean showsSlope = content.slope().isPresent() && alone && (beside || !says);
        double share = beside || alone && !showsSlope && !showsPayoff ? 1 : 0.5;
        // A style class that has changed has taken the insets away, until styles are applied again.
        applyCss();
        PresentRoom room = room();
        boolean wraps = !beside && !says && words.isLong(room.width());
        words.show(says, showsPayoff, type.tellsMeaning(), wraps);
        if (beside && type.isGrown()) {
            // How far its lines may grow is up to what else stands there.
            derivation.grow(typesetter());
        } else if (beside) {
            derivation.fit(content, room.derivation(showsPayoff, typesetter()));
        } else {
            derivation.fit(content, says || wraps ? small() : typesetter());
            shareHeight(room, says || wraps);
        }
        aside.fit(room.chain(share, typesetter()));
        Controls.show(slope, showsSlope);
        content.slope().ifPresent(value -> slope.show(value, small()));
        Controls.show(payoff, showsPayoff);
        if (showsPayoff && beside) {
            payoff.showCard(now, small());
        } else if (showsPayoff) {
            payoff.showSentence(now, small(), share * getWidth());
        }
        if (beside && !type.isGrown() && now.asked().isPresent()) {
            // A question has all the room that its answer leaves.
            derivation.fit(content, roomLeft());
        }
        reveal(content);
        terms.ifPresent(TermLinks::mark);
    }

    /** What all else leaves for the derivation beside the stage. */
    private LineRoom roomLeft() {
        derivation.hide();
        applyCss();
        double left = fitted.get() - computePrefHeight(getWidth()) - getSpacing();
        return new LineRoom(room().width(), left, typesetter());
    }

    /** Under the stage, where the words take more than two lines, the formula is lower. */
    private void shareHeight(PresentRoom room, boolean onLines) {
        // What was hidden until now has no styles yet.
        applyCss();
        double usual = onLines ? room.ofLines(words.heightOfLines(room.width())) : room.ofLine();
        double ofWords = words.isOpening() ? room.ofOpening() : usual;
        fix(words.inLine(), ofWords);
        fix(formulas, room.ofFormulas(ofWords));
    }

    /** Something has arrived: it appears in the room that it has. */
    private void reveal() {
        if (isVisible()) {
            reveal(BoardContent.of(frame.getValue(), texts.messages()));
        }
    }

    private void reveal(BoardContent content) {
        derivation.reveal(content);
        // What says more about the number has its room from the start, but is not seen before the number is there.
        for (Region more : List.of(slope, words.meaning())) {
            more.setVisible(more.isManaged() && content.arrivals().known());
        }
        linking.highlight();
    }

    /** From now on, words can be asked for that the glossary explains. */
    public void explainTerms() {
        terms = Optional.of(new TermLinks(this, texts));
        refresh();
    }

    private static void fix(Region part, double height) {
        part.setMinHeight(height);
        part.setPrefHeight(height);
        part.setMaxHeight(height);
    }

    private PresentRoom room() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        return new PresentRoom(beside, width, fitted.get(), type.textSize().get());
    }
}
