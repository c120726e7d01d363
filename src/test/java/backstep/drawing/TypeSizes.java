package backstep.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.drawing.Drawing.Part;
import backstep.drawing.Shape.GlyphRun;
import backstep.typeset.Box;

/** How large numbers are on the stage. */
final class TypeSizes {

    private TypeSizes() {}

    /** 12 pixels in a window of 1024×700, 14 in 1440×900, 18 in 1920×1080, which is drawn 1.15 times as large. */
    static void assertLegible(Part part, Room room, String where) {
        double least = room.height() < 600 ? 12 : room.height() < 750 ? 14 : 18 / 1.15;
        part.shapes().stream()
                .filter(GlyphRun.class::isInstance)
                .map(GlyphRun.class::cast)
                .filter(TypeSizes::isNumber)
                .forEach(number -> assertThat(pixels(number))
                        .as("%s: %s of %s", where, number.text(), part.name())
                        .isGreaterThan(least - 0.01));
    }

    /** Whether it shows decimals: alone, with a power of ten, in a sum or a product. */
    static boolean isNumber(GlyphRun run) {
        return run.text().matches("(.*[^\\p{L}\\d.])?\\d+\\.\\d.*");
    }

    static double pixels(GlyphRun run) {
        return run.scale() * em(run.box());
    }

    private static double em(Box box) {
        return box.items().stream()
                .mapToDouble(item -> switch (item.ink()) {
                    case Box.Ink.Run glyphs -> glyphs.size();
                    case Box.Ink.Nested(Box inner) -> em(inner);
                    case Box.Ink.Linked(Box.Link _, Box inner) -> em(inner);
                    case Box.Ink.Bar _, Box.Ink.Outline _ -> 0;
                })
                .max()
                .orElse(0);
    }
}
