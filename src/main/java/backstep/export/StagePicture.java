package backstep.export;

import backstep.export.LessonScenery.Look;
import backstep.export.codec.Png;
import backstep.export.codec.Raster;
import backstep.model.iteration.Iteration;
import backstep.model.lesson.Lesson;
import backstep.view.base.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javafx.scene.image.Image;

/** Pictures of what is given before the first step, as the window's stage shows it; starts JavaFX when it is needed. */
public final class StagePicture implements AutoCloseable {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 560;
    private static final double SCALE = 1;

    /** JavaFX starts only once in a process: the same for all pictures. */
    private Optional<Toolkit> toolkit = Optional.empty();

    /** The content of a PNG file. */
    public byte[] png(Lesson lesson, Iteration iteration) throws IOException {
        if (toolkit.isEmpty()) {
            toolkit = Optional.of(Toolkit.headless());
        }
        try {
            Image image = toolkit.get().call(() -> {
                Look look = new Look(Theme.LIGHT, false, false, false);
                LessonScenery scenery = new LessonScenery(lesson, iteration, look, WIDTH, HEIGHT);
                scenery.show(0);
                return Snapshots.of(scenery.root(), SCALE);
            });
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            Png.write(Raster.of(image), SCALE, content);
            return content.toByteArray();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        toolkit.ifPresent(Toolkit::close);
    }
}
