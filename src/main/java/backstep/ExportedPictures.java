package backstep;

import backstep.export.PictureExport;
import backstep.export.PictureName;
import backstep.export.PictureScale;
import backstep.export.Snapshots;
import backstep.view.base.Pictures;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;

/** Gives a window the pictures of the export package, which itself draws what the window's package makes. */
final class ExportedPictures implements Pictures {

    private final PictureExport export = new PictureExport();

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
