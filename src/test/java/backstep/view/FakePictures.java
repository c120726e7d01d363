package backstep.view;

import backstep.view.base.Pictures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
    public String name(String lesson, int iteration, int step) {
        return lesson + "-" + iteration + "-" + step + ".png";
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
