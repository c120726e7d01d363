package backstep.paint;

import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Shape.Shading;
import backstep.model.network.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A rectangle of a shading, to be painted in the order in which they come: each reaches under those that come after it, so
 * that no seams are seen between them.
 */
public record Tile(Rect place, Rgb colour) {

    /** How many shades each half of a scale has: neighbours of one shade are one tile, and nobody sees the difference. */
    private static final int SHADES = 60;

    /** All tiles of a shading, row by row from the top. */
    public static List<Tile> of(Shading shading, Function<Role, Rgb> colours) {
        Matrix tones = shading.tones();
        List<Tile> tiles = new ArrayList<>();
        for (int row = 0; row < tones.rows(); row++) {
            int from = 0;
            for (int column = 1; column <= tones.columns(); column++) {
                boolean ends =
                        column == tones.columns() || shade(tones.get(row, column)) != shade(tones.get(row, from));
                if (ends) {
                    tiles.add(new Tile(
                            place(shading, row, from, column), colour(shading, tones.get(row, from), colours)));
                    from = column;
                }
            }
        }
        return tiles;
    }

    private static long shade(double tone) {
        // What is no number is 0.
        return Math.round(SHADES * tone);
    }

    private static Rgb colour(Shading shading, double tone, Function<Role, Rgb> colours) {
        double share = (double) shade(tone) / SHADES;
        Role end = share < 0 ? shading.low() : shading.high();
        return colours.apply(shading.middle()).towards(colours.apply(end), Math.abs(share));
    }

    private static Rect place(Shading shading, int row, int from, int to) {
        Rect all = shading.place();
        Matrix tones = shading.tones();
        double width = all.width() / tones.columns();
        double height = all.height() / tones.rows();
        double left = all.x() + from * width;
        double top = all.y() + row * height;
        double right = Math.min(all.right(), all.x() + (to + 0.5) * width);
        double bottom = Math.min(all.bottom(), top + 1.5 * height);
        return new Rect(left, top, right - left, bottom - top);
    }
}
