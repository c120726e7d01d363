package backstep.cli;

import backstep.model.lesson.BuiltInLessons;
import backstep.model.lesson.LessonException;
import java.util.Iterator;
import picocli.CommandLine.Parameters;

/** Which lesson a command is about. */
class LessonArgument {

    @Parameters(
            paramLabel = "LESSON",
            description = "A lesson file, or the id of a built-in lesson.",
            completionCandidates = BuiltIn.class)
    private String lesson;

    final LessonSource find() throws LessonException, Failure {
        return LessonSource.find(lesson);
    }

    /** What a shell offers to complete a lesson with. */
    static final class BuiltIn implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return BuiltInLessons.load().ids().iterator();
        }
    }
}
