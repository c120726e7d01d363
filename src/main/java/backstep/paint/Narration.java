package backstep.paint;

import backstep.controller.Frame;
import backstep.model.iteration.Phase;
import backstep.model.words.Messages;
import backstep.model.words.StepText;
import backstep.model.words.StepTexts;
import java.util.Optional;

/** What is said of steps where they are listed, and to those who do not see them. */
public record Narration(Messages messages) {

    /** The heading of the step of a frame; of the start, where there is none. */
    public String title(Frame frame) {
        return words(frame).map(StepText::title).orElseGet(() -> messages.get("chalkboard.start.title"));
    }

    /** The step of a frame in a sentence, with its number. */
    public String description(Frame frame) {
        return words(frame)
                .map(words -> words.line() + " = " + frame.format(frame.step().orElseThrow()))
                .orElseGet(() -> messages.get("chalkboard.start.explanation"));
    }

    public String phase(Phase phase) {
        return messages.get("phase." + phase.id() + ".text");
    }

    private Optional<StepText> words(Frame frame) {
        return frame.step().map(StepTexts.of(frame.iteration(), frame.notation(), messages)::of);
    }
}
