package backstep.view.commands;

import backstep.model.lesson.BuiltInLessons;
import java.nio.file.Path;

/** A lesson that can be opened from the gallery. */
public sealed interface LessonChoice {

    /** One that ships with the program. */
    record BuiltIn(BuiltInLessons.Entry entry) implements LessonChoice {}

    /** A file that was opened before. */
    record Recent(Path file) implements LessonChoice {}
}
