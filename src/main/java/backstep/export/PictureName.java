package backstep.export;

import java.text.Normalizer;
import java.util.Locale;

/** Names for pictures that say what is on them and that every file system takes. */
public final class PictureName {

    /** Longer lesson names are cut; with the rest of the name they stay far below any system's 255 bytes. */
    private static final int LONGEST_LESSON = 60;

    private PictureName() {}

    /**
     * A name like {@code w-and-u-iteration-1-step-17.png}: small ASCII letters, digits and hyphens only.
     *
     * @param lesson the lesson's id, file name or title; {@code lesson} stands in where nothing of it can be written
     * @param step 0 = before the first
     */
    public static String of(String lesson, int iteration, int step) {
        return "%s-iteration-%d-step-%d.png".formatted(safe(lesson), iteration, step);
    }

    /** The name of the picture of one step in a folder of all steps, padded so that names sort by step. */
    static String inFolder(int step, int steps) {
        int digits = Math.max(2, Integer.toString(steps).length());
        return "step-%s.png".formatted(String.format(Locale.ROOT, "%0" + digits + "d", step));
    }

    private static String safe(String lesson) {
        String bare = lesson.endsWith(".json") ? lesson.substring(0, lesson.length() - 5) : lesson;
        String plain = Normalizer.normalize(bare, Normalizer.Form.NFKD)
                .replace("ß", "ss")
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut =
                plain.substring(0, Math.min(plain.length(), LONGEST_LESSON)).replaceAll("^-|-$", "");
        return cut.isEmpty() ? "lesson" : cut;
    }
}
