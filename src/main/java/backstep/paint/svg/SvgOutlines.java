package backstep.paint.svg;

import static backstep.paint.Coordinates.text;

import backstep.typeset.Box.Ink;
import backstep.typeset.GlyphOutline.Segment;

/** Text as shapes, which look the same wherever they are opened. */
final class SvgOutlines implements SvgText {

    @Override
    public String run(Ink.Run run, double x, double y) {
        StringBuilder path = new StringBuilder();
        double pen = x;
        for (int character : run.text().codePoints().toArray()) {
            for (Segment segment : run.face().outline(character).segments()) {
                path.append(command(segment, pen, y, run.size()));
            }
            pen += run.size() * run.face().advance(character);
        }
        return path.isEmpty() ? "" : "<path d=\"" + path + "\"/>";
    }

    private static String command(Segment segment, double x, double y, double size) {
        return switch (segment) {
            case Segment.Start(double toX, double toY) -> "M" + place(x + size * toX, y - size * toY);
            case Segment.Straight(double toX, double toY) -> "L" + place(x + size * toX, y - size * toY);
            case Segment.Curve(double controlX, double controlY, double toX, double toY) ->
                "Q" + place(x + size * controlX, y - size * controlY) + " " + place(x + size * toX, y - size * toY);
        };
    }

    private static String place(double x, double y) {
        return text(x) + " " + text(y);
    }

    @Override
    public String definitions() {
        return "";
    }
}
