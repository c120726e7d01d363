package backstep.export;

import backstep.view.base.Pictures;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;

/** The pictures that a window exports of itself. */
public final class WindowPictures implements Pictures {

    private final PictureExport export;

    /** @param unexpected told of failures that no one foresaw, on any thread */
    public WindowPictures(Consumer<Throwable> unexpected) {
        export = new PictureExport(unexpected);
    }

    @Override
    public List<Integer> scales() {
        return PictureScale.OFFERED;
    }

    @Override
    public void check(double width, double height, double scale) {
        PictureScale.check(width, height, scale);
    }

    @Override
    public WritableImage draw(Node node, double scale) {
        return Snapshots.of(node, scale);
    }

    @Override
    public String name(String lesson, int iteration, int step) {
        return PictureName.of(lesson, iteration, step);
    }

    @Override
    public CompletableFuture<Path> save(WritableImage picture, double scale, Path file) {
        return export.save(picture, scale, file);
    }

    @Override
    public boolean copy(WritableImage picture) {
        return PictureExport.copy(picture);
    }
}
