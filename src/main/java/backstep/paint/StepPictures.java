package backstep.paint;

import backstep.controller.Frame;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Highlights;
import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Room;
import backstep.drawing.StageDrawing;
import backstep.drawing.board.Board;
import backstep.drawing.board.BoardDrawing;
import backstep.drawing.board.SteadyType;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Phase;
import backstep.model.lesson.Lesson;
import backstep.model.words.Messages;
import backstep.paint.StepPicture.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pictures of the steps of an iteration, laid out once so that things stay where they are from one to the next. */
public final class StepPictures {

    /**
     * How they are drawn.
     *
     * @param lineScale what the widths of edges are multiplied by: more for a projector
     * @param chalkboard whether it stands beside the network
     * @param spotlight whether everything steps back that the step is not about
     * @param legend whether a line under the network says what its marks mean
     * @param transparent whether there is nothing behind the network, where a format allows it
     */
    public record Style(
            Colours colours,
            double lineScale,
            double width,
            double height,
            boolean chalkboard,
            boolean spotlight,
            boolean legend,
            boolean transparent) {}

    /** A picture with a chalkboard that is smaller than this is laid out larger: nothing is cut. */
    private static final double LEAST_WIDTH = 860;

    private static final double LEAST_HEIGHT = 560;
    private static final double BOARD = 370;

    private final Frame start;
    private final Style style;
    private final Narration narration;
    private final StageDrawing stage;
    /** Width and height at which everything is laid out. */
    private final Point size;

    private SteadyType boardType = SteadyType.NONE;

    /** With the decimals of the lesson. */
    public StepPictures(Lesson lesson, Iteration iteration, Style style, Messages messages) {
        this(Frame.still(lesson, iteration, 0, lesson.guide().numerals()), style, messages);
    }

    /** With the decimals of a frame on the screen; what is asked for there is not told. */
    public StepPictures(Frame start, Style style, Messages messages) {
        this.start = start;
        this.style = style;
        narration = new Narration(messages);
        double larger =
                style.chalkboard ? Math.max(1, Math.max(LEAST_WIDTH / style.width, LEAST_HEIGHT / style.height)) : 1;
        size = new Point(larger * style.width, larger * style.height);
        double beside = style.chalkboard ? BOARD : 0;
        Room room = new Room(size.x() - beside, size.y(), 1, style.legend);
        stage = new StageDrawing(frame(0), room, messages);
    }

    public int steps() {
        return start.steps().size();
    }

    /** By how much a picture is smaller than it has been laid out. */
    public double reduction() {
        return style.width / size.x();
    }

    /** What is on the screen after some steps, at rest. */
    public Frame frame(int step) {
        return start.still(step);
    }

    public Phase phase(int step) {
        return start.steps().get(step).phase();
    }

    /** What the steps are called. */
    public Narration narration() {
        return narration;
    }

    /** The picture after some steps. */
    public StepPicture of(int step) {
        Frame shown = frame(step);
        Highlights highlights = Highlights.NONE.withSpotlight(style.spotlight);
        List<Part> parts = new ArrayList<>(new PartIds(shown.symbols())
                .named(stage.draw(shown, highlights, style.lineScale).parts()));
        Optional<Written> written =
                Optional.of(shown).filter(_ -> style.chalkboard).map(this::written);
        written.ifPresent(board -> parts.addAll(board.drawn().parts()));
        return new StepPicture(
                size.x(),
                size.y(),
                parts,
                written,
                style.colours,
                style.transparent,
                shown.lesson().title(),
                narration.description(shown));
    }

    /** From now on pictures follow one another: boards of a kind of step have the same type. */
    public void follow() {
        if (style.chalkboard) {
            boardType = SteadyType.of(start, beside(), narration.messages());
        }
    }

    private Rect beside() {
        return new Rect(size.x() - BOARD, 0, BOARD, size.y());
    }

    private Written written(Frame shown) {
        Board board = Board.of(shown, narration.messages());
        return new Written(board, beside(), BoardDrawing.of(board, beside(), boardType.at(shown)));
    }
}
