package backstep.view.base;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;

/** What a window needs to export pictures of itself; who draws and writes them is not its business. */
public interface Pictures {

    /** The scales on offer. */
    List<Integer> scales();

    /**
     * Checks a scale for a picture of this size.
     *
     * @throws IllegalArgumentException if it cannot be drawn, saying in one line what can
     */
    void check(double width, double height, double scale);

    /** What a node looks like now. */
    WritableImage draw(Node node, double scale);

    /** A file name that says lesson, iteration and step. */
    String name(String lesson, int iteration, int step);

    /**
     * Writes a picture in the background and comes back on the JavaFX thread.
     *
     * @param done told the file
     * @param failed told in one line why it could not be written
     */
    void save(WritableImage picture, double scale, Path file, Consumer<Path> done, Consumer<String> failed);

    /** Puts a picture on the clipboard; false where the system did not take it. */
    boolean copy(WritableImage picture);
}
