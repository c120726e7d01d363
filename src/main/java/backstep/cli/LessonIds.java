package backstep.cli;

import backstep.model.lesson.BuiltInLessons;
import java.util.Iterator;

/** What a shell offers to complete a lesson with. */
final class LessonIds implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return BuiltInLessons.load().ids().iterator();
    }
}
