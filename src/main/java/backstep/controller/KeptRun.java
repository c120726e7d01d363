package backstep.controller;

import backstep.model.iteration.TrainingRun;
import backstep.model.lesson.Lesson;
import java.util.ArrayList;
import java.util.List;

/**
 * A run that was kept, to be compared with others.
 *
 * @param letter what it is called: A to D
 * @param lesson with the network that its latest branch started from
 */
public record KeptRun(char letter, Lesson lesson, TrainingRun run) {

    /** More lines and maps than this, and the one on the screen, nobody tells apart. */
    public static final int MOST = 4;

    /** Some runs and one more, under the first letter that is free; no more than {@link #MOST}. */
    static List<KeptRun> with(List<KeptRun> kept, Lesson lesson, TrainingRun run) {
        List<KeptRun> more = new ArrayList<>(kept);
        if (kept.size() < MOST) {
            char letter = 'A';
            while (isTaken(letter, kept)) {
                letter++;
            }
            more.add(new KeptRun(letter, lesson, run));
        }
        return more;
    }

    private static boolean isTaken(char letter, List<KeptRun> kept) {
        return kept.stream().anyMatch(each -> each.letter == letter);
    }
}
