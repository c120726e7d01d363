package backstep.export.codec;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Pictures to encode: what the stage draws, in kind, without a toolkit. */
public final class Drawings {

    private Drawings() {}

    /**
     * A network of 2-3-2 units with anti-aliased edges, circles and numbers on a flat background, 1280 × 720 at scale 1.
     *
     * @param step 0 or more; moves one highlight and changes a few numbers, as steps do
     */
    public static BufferedImage network(int step, double scale) {
        BufferedImage image = new BufferedImage((int) (1280 * scale), (int) (720 * scale), BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.scale(scale, scale);
        g.setColor(new Color(0xFBFBFD));
        g.fillRect(0, 0, 1280, 720);
        Random numbers = new Random(1);
        int[] units = {2, 3, 2};
        for (int layer = 0; layer < 2; layer++) {
            for (int edge = 0; edge < units[layer] * units[layer + 1]; edge++) {
                int from = edge / units[layer + 1];
                int to = edge % units[layer + 1];
                double y1 = 720.0 * (from + 1) / (units[layer] + 1);
                double y2 = 720.0 * (to + 1) / (units[layer + 1] + 1);
                g.setColor(edge == step ? new Color(0xD55E00) : new Color(0x667085));
                g.setStroke(new BasicStroke(1 + 4 * numbers.nextFloat()));
                g.draw(new Line2D.Double(200 + 350 * layer, y1, 550 + 350 * layer, y2));
                label(g, 260 + 350 * layer, y1 + (y2 - y1) * 0.3, numbers.nextDouble(), 18);
            }
        }
        for (int unit = 0; unit < 7; unit++) {
            int layer = unit < 2 ? 0 : unit < 5 ? 1 : 2;
            int index = unit - (layer == 0 ? 0 : layer == 1 ? 2 : 5);
            double x = 200 + 350 * layer;
            double y = 720.0 * (index + 1) / (units[layer] + 1);
            g.setColor(Color.WHITE);
            g.fill(new Ellipse2D.Double(x - 34, y - 34, 68, 68));
            g.setColor(new Color(0x0072B2));
            g.setStroke(new BasicStroke(3));
            g.draw(new Ellipse2D.Double(x - 34, y - 34, 68, 68));
            label(g, x - 28, y + 6, numbers.nextDouble() + (unit == step ? 1 : 0), 20);
        }
        g.setFont(new Font("SansSerif", Font.PLAIN, 22));
        g.drawString("δ of h1: both errors flow back to it through u11 and u12, times its slope", 60, 40);
        g.dispose();
        return image;
    }

    private static void label(Graphics2D g, double x, double y, double value, int size) {
        g.setColor(new Color(0x1D2939));
        g.setFont(new Font("Serif", Font.ITALIC, size));
        g.drawString("%.4f".formatted(value), (float) x, (float) y);
    }

    /** The pixels of an image as 0xAARRGGBB. */
    public static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** An image as encoders read it. */
    public static Raster raster(BufferedImage image) {
        return Raster.of(image.getWidth(), image.getHeight(), pixels(image));
    }
}
