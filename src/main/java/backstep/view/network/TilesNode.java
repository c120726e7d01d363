package backstep.view.network;

import backstep.model.network.Matrix;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** A heat map of tiles: an image with a pixel for each. */
final class TilesNode extends ImageView {

    private static final int SHADES = 256;

    TilesNode() {
        // A tile has one colour, up to its edge.
        setSmooth(false);
    }

    /** @param tones −1 to 1, rows from the top */
    void show(Matrix tones, Color low, Color middle, Color high) {
        int[] below = shades(middle, low);
        int[] above = shades(middle, high);
        int[] pixels = new int[tones.rows() * tones.columns()];
        for (int row = 0; row < tones.rows(); row++) {
            for (int column = 0; column < tones.columns(); column++) {
                double tone = tones.get(row, column);
                // What is no number becomes 0.
                int shade = (int) (Math.abs(tone) * (SHADES - 1) + 0.5);
                pixels[row * tones.columns() + column] = tone < 0 ? below[shade] : above[shade];
            }
        }
        image(tones.columns(), tones.rows())
                .getPixelWriter()
                .setPixels(
                        0,
                        0,
                        tones.columns(),
                        tones.rows(),
                        PixelFormat.getIntArgbInstance(),
                        pixels,
                        0,
                        tones.columns());
    }

    private WritableImage image(int width, int height) {
        if (getImage() instanceof WritableImage there && there.getWidth() == width && there.getHeight() == height) {
            return there;
        }
        WritableImage made = new WritableImage(width, height);
        setImage(made);
        return made;
    }

    private static int[] shades(Color from, Color to) {
        int[] shades = new int[SHADES];
        for (int shade = 0; shade < SHADES; shade++) {
            Color colour = from.interpolate(to, (double) shade / (SHADES - 1));
            shades[shade] = 0xFF << 24
                    | (int) Math.round(255 * colour.getRed()) << 16
                    | (int) Math.round(255 * colour.getGreen()) << 8
                    | (int) Math.round(255 * colour.getBlue());
        }
        return shades;
    }
}
