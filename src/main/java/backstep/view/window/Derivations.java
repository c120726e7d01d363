package backstep.view.window;

import backstep.model.iteration.StepSize;
import backstep.view.base.Controllers;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.chalkboard.CaptionView;
import backstep.view.chalkboard.ChalkboardView;
import backstep.view.chalkboard.PresentView;
import backstep.view.predict.AnswerCard;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the step on the screen is derived, each with a card for answers: on the board, in a line under the stage where the
 * board has no room, and beside the stage in a presentation.
 */
final class Derivations {

    private final List<AnswerCard> answers = new ArrayList<>();
    private final ChalkboardView board;
    private final CaptionView caption;
    private final PresentView presented;

    Derivations(Controllers controllers, TextSize size, Texts texts) {
        var shown = controllers.workspace().shown();
        var selection = controllers.selection();
        AnswerCard onBoard = answer(Ids.ANSWER, controllers, texts);
        AnswerCard inCaption = answer(Ids.ANSWER_CAPTION, controllers, texts);
        AnswerCard toClass = answer(Ids.ANSWER_PRESENT, controllers, texts);
        board = new ChalkboardView(texts, shown, selection, controllers.workspace()::lastTime, onBoard);
        caption = new CaptionView(texts, shown, selection, inCaption);
        presented = new PresentView(texts, shown, selection, toClass);
        onBoard.textSizeProperty().bind(size.pixels());
        inCaption.textSizeProperty().bind(size.pixels());
        toClass.textSizeProperty().bind(presented.grownSize());
        board.textSizeProperty().bind(size.pixels());
        caption.textSizeProperty().bind(size.pixels());
        presented.textSizeProperty().bind(size.pixels());
        controllers.animation().stepSize().subscribe(steps -> board.showLayers(steps == StepSize.LAYER));
    }

    /** From now on, words can be asked for that the glossary explains. */
    void explainTerms() {
        board.explainTerms();
        caption.explainTerms();
        presented.explainTerms();
    }

    private AnswerCard answer(String id, Controllers controllers, Texts texts) {
        AnswerCard answer = new AnswerCard(id, texts, controllers.workspace().shown(), controllers.prediction());
        answers.add(answer);
        return answer;
    }

    ChalkboardView board() {
        return board;
    }

    CaptionView caption() {
        return caption;
    }

    PresentView presented() {
        return presented;
    }

    /** Where answers can be typed. */
    List<AnswerCard> answers() {
        return List.copyOf(answers);
    }

    /** Lets go of all that outlives it. */
    void close() {
        board.close();
        caption.close();
    }
}
