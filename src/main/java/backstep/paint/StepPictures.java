package backstep.paint;

import backstep.controller.Frame;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Highlights;
import backstep.drawing.Room;
import backstep.drawing.StageDrawing;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Phase;
import backstep.model.lesson.Lesson;
import backstep.model.words.Messages;
import java.util.List;

/** The pictures of the steps of an iteration, laid out once so that things stay where they are from one to the next. */
public final class StepPictures {

    /**
     * How they are drawn.
     *
     * @param lineScale what the widths of edges are multiplied by: more for a projector
     * @param chalkboard whether it stands beside the network
     * @param spotlight whether everything steps back that the step is not about
     * @param legend whether a line under the network says what its marks mean
     */
    public record Style(
            Colours colours,
            double lineScale,
            double width,
            double height,
            boolean chalkboard,
            boolean spotlight,
            boolean legend) {}

    private final Lesson lesson;
    private final Iteration iteration;
    private final Style style;
    private final Narration narration;
    private final StageDrawing stage;

    public StepPictures(Lesson lesson, Iteration iteration, Style style, Messages messages) {
        this.lesson = lesson;
        this.iteration = iteration;
        this.style = style;
        narration = new Narration(messages);
        Room room = new Room(style.width, style.height, 1, style.legend);
        stage = new StageDrawing(frame(0), room, messages);
    }

    public int steps() {
        return iteration.steps().size();
    }

    /** What is on the screen after some steps, at rest. */
    public Frame frame(int step) {
        return Frame.still(lesson, iteration, step, lesson.guide().numerals());
    }

    public Phase phase(int step) {
        return iteration.steps().get(step).phase();
    }

    /** What the steps are called. */
    public Narration narration() {
        return narration;
    }

    /** The picture after some steps. */
    public StepPicture of(int step) {
        Highlights highlights = Highlights.NONE.withSpotlight(style.spotlight);
        Frame shown = frame(step);
        List<Part> parts = new PartIds(shown.symbols())
                .named(stage.draw(shown, highlights, style.lineScale).parts());
        return new StepPicture(
                style.width, style.height, parts, style.colours, lesson.title(), narration.description(shown));
    }
}
