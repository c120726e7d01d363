package backstep.export;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.export.FrameRenderer.Pace;
import backstep.export.LessonScenery.Look;
import backstep.fixtures.Lessons;
import backstep.fixtures.OtherPrograms;
import backstep.fixtures.Painted;
import backstep.fixtures.Similarity;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Steps;
import backstep.model.lesson.BuiltInLessons;
import backstep.model.lesson.Lesson;
import backstep.paint.svg.Svg;
import backstep.view.base.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is painted into files looks as on the screen. With {@code -Dbackstep.allPictures=true} every lesson, phase and
 * palette is looked at, else one of each lesson, another phase and palette every time.
 */
class SameAsScreenTest {

    private static final double ALIKE = 0.98;
    private static final int SCALE = 1;

    @TempDir
    Path folder;

    static Stream<Arguments> pictures() {
        List<Arguments> all = new ArrayList<>();
        List<String> ids = BuiltInLessons.load().ids();
        for (int lesson = 0; lesson < ids.size(); lesson++) {
            for (Phase phase : Phase.values()) {
                for (Theme theme : Theme.values()) {
                    boolean sampled = phase.ordinal() == lesson % 4 && theme.ordinal() == lesson % 3;
                    if (sampled || Boolean.getBoolean("backstep.allPictures")) {
                        all.add(Arguments.of(ids.get(lesson), phase, theme));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("pictures")
    void aVectorPictureLooksLikeTheSnapshot(String id, Phase phase, Theme theme) throws IOException {
        OtherPrograms.needed("rsvg-convert", "--version");
        Lesson lesson = Lessons.builtIn(id);
        int step = lastOf(phase, lesson.run().iteration(1).steps());
        Path snapshot = folder.resolve("snapshot.png");
        Look look = new Look(theme, false, false, false);
        // Not closed: a toolkit that has ended does not start again in the same process.
        new FrameRenderer(
                        Toolkit.headless(),
                        () -> new LessonScenery(lesson, lesson.run().iteration(1), look, Painted.WIDTH, Painted.HEIGHT),
                        SCALE)
                .render(new RenderTarget.Picture(snapshot, step), step, Pace.READING);

        Path svg = Files.writeString(
                folder.resolve("drawn.svg"), Svg.of(Painted.of(lesson, theme).of(step), SCALE, true));
        Path drawn = folder.resolve("drawn.png");
        OtherPrograms.runWell(folder, "rsvg-convert", svg.toString(), "-o", drawn.toString());

        double similarity = Similarity.of(ImageIO.read(snapshot.toFile()), ImageIO.read(drawn.toFile()));
        if (Boolean.getBoolean("backstep.allPictures")) {
            keep(similarity, id + "-" + phase.id() + "-" + theme.id(), snapshot, drawn);
        }
        assertThat(similarity).isGreaterThanOrEqualTo(ALIKE);
    }

    /** For whoever looks at the worst of them. */
    private static void keep(double similarity, String name, Path snapshot, Path drawn) throws IOException {
        Path kept = Files.createDirectories(Path.of("target", "pictures"));
        Files.copy(snapshot, kept.resolve("%.5f-%s-screen.png".formatted(similarity, name)));
        Files.copy(drawn, kept.resolve("%.5f-%s-drawn.png".formatted(similarity, name)));
    }

    private static int lastOf(Phase phase, Steps steps) {
        return IntStream.rangeClosed(1, steps.size())
                .filter(step -> steps.get(step).phase() == phase)
                .max()
                .orElseThrow();
    }
}
