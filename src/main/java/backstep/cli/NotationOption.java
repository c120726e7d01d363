package backstep.cli;

import backstep.model.lesson.Lesson;
import backstep.model.notation.Notation;
import java.util.Optional;
import picocli.CommandLine.Option;

/** In which notation a command writes. */
final class NotationOption {

    @Option(
            names = "--notation",
            paramLabel = "NOTATION",
            converter = IdOption.Notations.class,
            completionCandidates = IdOption.Notations.class,
            description = "One of ${COMPLETION-CANDIDATES}. Default: the lesson's own.")
    private Optional<Notation> wanted;

    /** The lesson's own notation, or the one that was asked for where its network can be written that way. */
    Notation of(LessonSource source) throws Failure {
        Lesson lesson = source.lesson();
        Notation notation = wanted.orElse(lesson.notation());
        Optional<String> refusal = lesson.refusal(notation);
        if (refusal.isPresent()) {
            throw new Failure(source.name() + ": " + refusal.get());
        }
        return notation;
    }
}
