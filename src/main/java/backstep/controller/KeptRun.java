package backstep.controller;

import backstep.model.iteration.TrainingRun;
import backstep.model.lesson.Lesson;

/**
 * A run that was kept, to be compared with others.
 *
 * @param letter what it is called: A to D
 * @param lesson with the network that its latest branch started from
 */
public record KeptRun(char letter, Lesson lesson, TrainingRun run) {

    /** More lines and maps than this, and the one on the screen, nobody tells apart. */
    public static final int MOST = 4;
}
