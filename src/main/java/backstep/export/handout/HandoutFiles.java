package backstep.export.handout;

import backstep.files.AtomicFile;
import backstep.model.iteration.Iteration;
import backstep.model.lesson.Lesson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes handouts: one, or one for every student. All of them are made before the first is written. */
public record HandoutFiles(Handouts handouts, HandoutFormat format, HandoutOptions options, Path file) {

    /** Told how much is made, 0 to 1. */
    public interface Progress {

        /** @throws IOException if no more is wanted */
        void made(double share) throws IOException;
    }

    /**
     * Writes one with the numbers of a lesson.
     *
     * @throws IllegalArgumentException where the format cannot hold this network, saying in one line why
     */
    public void write(Lesson lesson, Iteration iteration, Progress progress) throws IOException {
        byte[] content = handouts.of(format, lesson, iteration, options);
        progress.made(1);
        AtomicFile.write(file, content);
    }

    /**
     * Writes one for each student, with a number before the ending of the file.
     *
     * @throws IllegalArgumentException where one cannot be made, saying in one line why
     */
    public void write(Variants variants, int students, Progress progress) throws IOException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (int student = 1; student <= students; student++) {
            Lesson own = handouts.named(variants.of(student), student);
            Iteration worked = own.run().iteration(variants.iteration());
            files.put(Variants.file(file, student, students), handouts.of(format, own, worked, options));
            progress.made((double) student / students);
        }
        AtomicFile.writeAll(files);
    }
}
