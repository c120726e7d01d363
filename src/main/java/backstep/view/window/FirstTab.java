package backstep.view.window;

import backstep.controller.ViewChoice;
import backstep.controller.Viewing;
import backstep.model.lesson.BuiltInLessons;
import backstep.model.lesson.Lesson;
import java.util.Optional;

/**
 * Brings the tab to the front that a lesson opens with, and takes it away again with the lesson; whichever tab somebody
 * chooses meanwhile stays.
 */
final class FirstTab {

    private static final String VIEWS = "views";

    private final BuiltInLessons lessons;
    private final SidePanel side;
    private final Runnable open;
    private final Viewing viewing;
    /** What was in front of the one that a lesson brought; empty = the tab in front is somebody's choice. */
    private Optional<String> before = Optional.empty();

    /** @param open has the tabs opened where they are a drawer */
    FirstTab(BuiltInLessons lessons, SidePanel side, Runnable open, Viewing viewing) {
        this.lessons = lessons;
        this.side = side;
        this.open = open;
        this.viewing = viewing;
        side.getSelectionModel().selectedItemProperty().subscribe((_, _) -> before = Optional.empty());
    }

    /** Shows what a lesson opens with. */
    void opened(Lesson lesson) {
        if (lessons.opensWithMap(lesson)) {
            String inFront = before.orElseGet(side::selected);
            viewing.choose(ViewChoice.Kind.MAP);
            side.select(VIEWS);
            open.run();
            before = Optional.of(inFront);
        } else {
            before.ifPresent(side::select);
        }
    }
}
