package backstep.export;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/** Draws a node into an image, as it is on the screen, at any scale. For the toolkit's thread only. */
public final class Snapshots {

    /** Drawing takes 16 bytes a pixel for a while: larger pictures are drawn in bands of this many pixels. */
    private static final int BAND = 1 << 22;

    private Snapshots() {}

    /**
     * A picture of a node that lies in a scene, without anything outside its layout bounds.
     *
     * @throws IllegalArgumentException if it is too large, as {@link PictureScale#check} says
     */
    public static WritableImage of(Node node, double scale) {
        Bounds bounds = node.getLayoutBounds();
        PictureScale.check(bounds.getWidth(), bounds.getHeight(), scale);
        WritableImage image = new WritableImage((int) PictureScale.pixels(bounds.getWidth(), scale), (int)
                PictureScale.pixels(bounds.getHeight(), scale));
        draw(node, scale, image);
        return image;
    }

    /** The same into an image that is there already. */
    static void draw(Node node, double scale, WritableImage into) {
        draw(node, scale, into, BAND);
    }

    static void draw(Node node, double scale, WritableImage into, int band) {
        Bounds bounds = node.localToParent(node.getLayoutBounds());
        double left = bounds.getMinX() * scale;
        double top = bounds.getMinY() * scale;
        int width = (int) into.getWidth();
        int height = (int) into.getHeight();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setFill(Color.TRANSPARENT);
        if ((long) width * height <= band) {
            parameters.setViewport(new Rectangle2D(left, top, width, height));
            node.snapshot(parameters, into);
            return;
        }
        int rows = Math.max(1, band / width);
        WritableImage part = new WritableImage(width, rows);
        PixelWriter writer = into.getPixelWriter();
        int[] pixels = new int[width * rows];
        for (int y = 0; y < height; y += rows) {
            int count = Math.min(rows, height - y);
            parameters.setViewport(new Rectangle2D(left, top + y, width, rows));
            node.snapshot(parameters, part);
            part.getPixelReader().getPixels(0, 0, width, count, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
            writer.setPixels(0, y, width, count, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
        }
    }
}
