package backstep.view.chalkboard;

import backstep.controller.Frame;
import backstep.drawing.board.BoardCards;
import backstep.drawing.board.BoardContent;
import backstep.model.iteration.Phase;
import backstep.model.words.Prose;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.math.WordsView;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is said while the stage fills the screen: the phase, the step in words, what the lesson says, what the number means. */
final class PresentWords {

    private final Texts texts;
    private final Label phase = new Label();
    private final WordsView line = new WordsView("caption-words", WordsView.FORMULA_SIZE, false);
    private final WordsView lines = new WordsView("caption-words", WordsView.FORMULA_SIZE, true);
    private final WordsView say = new WordsView("caption-say", WordsView.FORMULA_SIZE, true);
    private final WordsView meaning = new WordsView("caption-words", WordsView.FORMULA_SIZE, true);
    private final HBox inLine = new HBox();
    private Optional<Prose> said = Optional.empty();
    private boolean isOpening;
    private boolean beside;

    PresentWords(Texts texts) {
        this.texts = texts;
        phase.setId(PresentView.PHASE_ID);
        phase.getStyleClass().add("present-phase");
        phase.setMinWidth(Region.USE_PREF_SIZE);
        say.setId(PresentView.SAY_ID);
        meaning.setId(PresentView.MEANING_ID);
        inLine.getStyleClass().add("present-line");
        inLine.setAlignment(Pos.CENTER_LEFT);
    }

    /** Stands beside the stage, where each part has its own place, or under it, where all but the meaning is {@link #inLine()}. */
    void stand(boolean besideTheStage) {
        beside = besideTheStage;
        if (!beside) {
            VBox told = new VBox(line, lines, say);
            HBox.setHgrow(told, Priority.ALWAYS);
            inLine.getChildren().setAll(phase, told);
        }
    }

    /** Whether under the stage the words take two lines of a width. */
    boolean isLong(double width) {
        return !isOpening && line.prefWidth(-1) > besidePhase(width);
    }

    HBox inLine() {
        return inLine;
    }

    Label phase() {
        return phase;
    }

    WordsView lines() {
        return lines;
    }

    WordsView say() {
        return say;
    }

    WordsView meaning() {
        return meaning;
    }

    /** Before the first step what is asked and what to look for, unless the lesson says something else. */
    void read(Frame now, BoardContent content, Typesetter small) {
        Optional<BoardCards> opening =
                now.step().isEmpty() ? Optional.of(new BoardCards(now, texts.messages())) : Optional.empty();
        isOpening = opening.isPresent();
        phase.setText(texts.get(content.phase().map(PresentWords::name).orElse("present.start.text")));
        lines.show(opening.map(BoardCards::asked).orElse(content.words().line()), small);
        line.show(opening.map(BoardCards::askedFirst).orElse(content.words().line()), small);
        said = content.around().say().or(() -> opening.map(BoardCards::lookFor));
        said.ifPresent(told -> say.show(told, small));
        // What the lesson says may ask for what the number means.
        Prose nothing = Prose.plain("");
        meaning.show(
                content.around().say().isEmpty()
                        ? content.words().meaning()
                        : opening.map(BoardCards::lookFor).orElse(nothing),
                small);
    }

    private static String name(Phase phase) {
        return "phase." + phase.id() + ".text";
    }

    boolean isOpening() {
        return isOpening;
    }

    /** Whether the lesson says something here, or there is something to look for. */
    boolean isSaid() {
        return said.isPresent();
    }

    /** How high all lines are of what stands beside the phase in some width under the stage. */
    double heightOfLines(double width) {
        return (say.isManaged() ? say : lines).prefHeight(besidePhase(width));
    }

    private double besidePhase(double width) {
        return width - phase.prefWidth(-1) - inLine.getSpacing();
    }

    /**
     * Shows of it what there is room for.
     *
     * @param says whether what is said is shown, under the stage in place of the words
     * @param instead whether it takes the place of the words beside the stage, too
     * @param wraps whether the words under the stage take two lines
     */
    void show(boolean says, boolean instead, boolean means, boolean wraps) {
        boolean onLines = beside || wraps;
        line.setId(onLines ? null : PresentView.WORDS_ID);
        lines.setId(onLines ? PresentView.WORDS_ID : null);
        Controls.show(line, !onLines && (isOpening || !says));
        Controls.show(lines, onLines && !(says && instead));
        Controls.show(say, says);
        Controls.show(meaning, means);
    }
}
