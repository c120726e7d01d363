package backstep.controller;

import backstep.model.lesson.Lesson;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Where what is open comes from: its name, the lesson that was opened, and whether anything has come to it that is in no file. */
final class Origin {

    private final ReadOnlyStringWrapper name;
    private final ReadOnlyObjectWrapper<Lesson> lesson;
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper(false);
    /** What a file or the program has; empty when it is in no file. */
    private Optional<Situation> saved;

    Origin(String name, Lesson lesson, Situation saved) {
        this.name = new ReadOnlyStringWrapper(name);
        this.lesson = new ReadOnlyObjectWrapper<>(lesson);
        this.saved = Optional.of(saved);
    }

    // ---- properties

    ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Lesson> lesson() {
        return lesson.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty modified() {
        return modified.getReadOnlyProperty();
    }

    // ---- commands

    /**
     * Something else is open.
     *
     * @param isSaved false when it is in no file yet
     */
    void set(String newName, Lesson newLesson, Situation opened, boolean isSaved) {
        saved = Optional.of(opened).filter(_ -> isSaved);
        name.set(newName);
        lesson.set(newLesson);
        compare(opened);
    }

    /** It has been saved as it was at some time, under a name. */
    void setSaved(String newName, Situation written) {
        saved = Optional.of(written);
        name.set(newName);
    }

    /** Says whether anything would be lost without what there is now. */
    void compare(Situation now) {
        modified.set(saved.filter(now::addsNothingTo).isEmpty());
    }
}
