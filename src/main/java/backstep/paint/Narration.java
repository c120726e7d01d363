package backstep.paint;

import backstep.controller.Frame;
import backstep.model.iteration.Phase;
import backstep.model.lesson.Stop;
import backstep.model.words.Messages;
import backstep.model.words.StepText;
import backstep.model.words.StepTexts;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of steps where they are listed, and to those who do not see them. */
public record Narration(Messages messages) {

    /** The heading of the step of a frame; of the start, where there is none. */
    public String title(Frame frame) {
        return words(frame).map(StepText::title).orElseGet(() -> messages.get("chalkboard.start.title"));
    }

    /** The step of a frame in a sentence, with its number; the question, where that is asked for. */
    public String description(Frame frame) {
        if (frame.asked().isPresent()) {
            return texts(frame).question(frame.asked().get());
        }
        return words(frame)
                .map(words -> words.line() + " = " + frame.format(frame.step().orElseThrow()))
                .orElseGet(() -> messages.get("chalkboard.start.explanation"));
    }

    /**
     * What somebody who presents a frame has to know: the step in a sentence, and what the lesson says there.
     *
     * @param first whether it is the first that is shown, with which go the notes of the whole lesson
     */
    public String notes(Frame frame, boolean first) {
        Stream<String> lesson = first ? frame.lesson().guide().notes().stream() : Stream.empty();
        Stream<String> said = frame.stops().stream().map(Stop::say).filter(say -> !say.isBlank());
        return Stream.of(lesson, Stream.of(description(frame)), said)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n\n"));
    }

    public String phase(Phase phase) {
        return messages.get("phase." + phase.id() + ".text");
    }

    private Optional<StepText> words(Frame frame) {
        return frame.step().map(texts(frame)::of);
    }

    private StepTexts texts(Frame frame) {
        return StepTexts.of(frame.iteration(), frame.notation(), messages);
    }
}
