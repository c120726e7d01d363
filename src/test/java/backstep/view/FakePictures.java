package backstep.view;

import backstep.controller.Frame;
import backstep.view.base.ExportKind;
import backstep.view.base.ExportWatch;
import backstep.view.base.ExportWish;
import backstep.view.base.Pictures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;

/** Pictures that are not drawn: remembers what was asked for. */
final class FakePictures implements Pictures {

    private final List<Node> drawn = new ArrayList<>();

    /** What was drawn so far. */
    List<Node> drawn() {
        return List.copyOf(drawn);
    }

    @Override
    public List<Integer> scales() {
        return List.of(1, 2);
    }

    @Override
    public void check(double width, double height, double scale) {}

    @Override
    public WritableImage draw(Node node, double scale) {
        drawn.add(node);
        return new WritableImage(1, 1);
    }

    @Override
    public String name(String lesson, int iteration, int step, ExportKind kind) {
        return lesson + "-" + iteration + "-" + step + kind.ending();
    }

    @Override
    public Dimension2D size() {
        return new Dimension2D(1, 1);
    }

    @Override
    public void export(
            Frame frame, ExportWish wish, Path file, ExportWatch watch, Consumer<Path> done, Consumer<String> failed) {
        done.accept(file);
    }

    @Override
    public void excerpt(Frame frame, ExportWish wish, Consumer<String> done, Consumer<String> failed) {
        done.accept("");
    }

    @Override
    public WritableImage preview(Frame frame, ExportWish wish, double scale) {
        return new WritableImage(1, 1);
    }

    @Override
    public boolean copySvg(Frame frame, ExportWish wish) {
        return true;
    }

    @Override
    public void save(WritableImage picture, double scale, Path file, Consumer<Path> done, Consumer<String> failed) {
        done.accept(file);
    }

    @Override
    public boolean copy(WritableImage picture) {
        return true;
    }
}
