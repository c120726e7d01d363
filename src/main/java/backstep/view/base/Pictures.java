package backstep.view.base;

import backstep.controller.Frame;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Dimension2D;
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

    /** A file name that says lesson, iteration and, where it shows a single one, step; with the ending of its kind. */
    String name(String lesson, int iteration, int step, ExportKind kind);

    /** How large what is drawn anew is at scale 1, in pixels. */
    Dimension2D size();

    /**
     * Writes a picture in the background and comes back on the JavaFX thread.
     *
     * @param done told the file
     * @param failed told in one line why it could not be written
     */
    void save(WritableImage picture, double scale, Path file, Consumer<Path> done, Consumer<String> failed);

    /**
     * Draws the lesson of a frame in the background and comes back on the JavaFX thread.
     *
     * @param file or the folder that the files go into
     * @param watch told how far it is; may end it
     * @param done told the file
     * @param failed told in one line why it could not be written, or that it was cancelled
     */
    void export(
            Frame frame, ExportWish wish, Path file, ExportWatch watch, Consumer<Path> done, Consumer<String> failed);

    /** What a wish looks like, in pixels of the design times {@code scale}. */
    WritableImage preview(Frame frame, ExportWish wish, double scale);

    /**
     * Tells in plain text what a handout would be, in the background, and comes back on the JavaFX thread.
     *
     * @param failed told in one line why it cannot be made
     */
    void excerpt(Frame frame, ExportWish wish, Consumer<String> done, Consumer<String> failed);

    /** Puts the picture of a frame on the clipboard as SVG; false where the system did not take it. */
    boolean copySvg(Frame frame, ExportWish wish);

    /** Puts a picture on the clipboard; false where the system did not take it. */
    boolean copy(WritableImage picture);
}
