package backstep.paint.slides;

import backstep.drawing.Drawing.Part;
import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.drawing.Shape.Stroke;
import backstep.paint.Captions;
import backstep.paint.Colours;
import backstep.paint.Rgb;
import backstep.paint.RoundBox;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The shapes of a slide: a group for each part, whose name begins with !!, by which Morph knows it on the next slide. */
final class SlideShapes {

    private static final String SAME = "!!";
    private static final int DEGREE = 60_000;

    private final Colours colours;
    private final double unit;
    private final StringBuilder xml = new StringBuilder();
    private int lastId = 1;

    SlideShapes(Colours colours, double unit) {
        this.colours = colours;
        this.unit = unit;
    }

    String xml() {
        return xml.toString();
    }

    void add(Part part) {
        Function<Role, Rgb> own = part.recedes() ? colours::receding : colours::of;
        boolean several = part.shapes().size() > 1;
        if (several) {
            Rect place = part.place();
            xml.append("<p:grpSp><p:nvGrpSpPr>%s<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>%s%s</a:xfrm>"
                            .formatted(
                                    name(part.name()),
                                    SlideXml.frame(place, unit, ""),
                                    SlideXml.frame(place, unit, "ch")))
                    .append("</p:grpSpPr>\n");
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Shape shape : part.shapes()) {
            String kind = shape.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            String inner = part.name() + "-" + kind + "-" + counts.merge(kind, 1, Integer::sum);
            add(shape, several ? inner : part.name(), own);
        }
        xml.append(several ? "</p:grpSp>\n" : "");
    }

    void add(SlideBoard board) {
        xml.append(board.xml(name("board-text")));
    }

    private String name(String name) {
        return "<p:cNvPr id=\"%d\" name=\"%s%s\"/>".formatted(++lastId, SAME, name);
    }

    private void add(Shape shape, String name, Function<Role, Rgb> own) {
        switch (shape) {
            case Shape.Circle(Point center, double radius, var fill, var stroke) ->
                geometry(name, around(center, radius), "ellipse", "", fill, stroke, own);
            case Shape.Level(Point center, double radius, double share, Role fill) -> {
                double half = Math.toDegrees(Math.acos(1 - 2 * share));
                boolean full = share >= 1;
                String angles = full ? "" : guide("adj1", degrees(90 - half)) + guide("adj2", degrees(90 + half));
                geometry(
                        name,
                        around(center, radius),
                        full ? "ellipse" : "chord",
                        angles,
                        Optional.of(fill),
                        Optional.empty(),
                        own);
            }
            case Shape.Line(Point from, Point to, Stroke stroke) -> line(name, from, to, stroke, own);
            case Shape.Polyline(var points, Stroke stroke) -> {
                for (int corner = 1; corner < points.size(); corner++) {
                    line(name + "-" + corner, points.get(corner - 1), points.get(corner), stroke, own);
                }
            }
            case Shape.Shading _ -> throw new IllegalArgumentException("tiles are for plots, not for networks");
            case Shape.Panel panel -> {
                RoundBox box = RoundBox.of(panel);
                double shorter = Math.min(box.place().width(), box.place().height());
                geometry(
                        name,
                        box.place(),
                        "roundRect",
                        guide("adj", Math.round(100_000 * box.radius() / shorter)),
                        Optional.of(panel.fill()),
                        Optional.of(Stroke.of(panel.outline(), panel.width())).filter(pen -> pen.width() > 0),
                        own);
            }
            case Shape.GlyphRun run -> xml.append(new SlideText(run, false).xml(name(name), own, unit));
            case Shape.Caption caption ->
                xml.append(new SlideText(Captions.set(caption), true).xml(name(name), own, unit));
        }
    }

    private static Rect around(Point center, double radius) {
        return new Rect(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius);
    }

    private void geometry(
            String name,
            Rect place,
            String kind,
            String guides,
            Optional<Role> fill,
            Optional<Stroke> stroke,
            Function<Role, Rgb> own) {
        xml.append("<p:sp><p:nvSpPr>%s<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>%s</a:xfrm>"
                .formatted(name(name), SlideXml.frame(place, unit, "")));
        xml.append("<a:prstGeom prst=\"%s\"><a:avLst>%s</a:avLst></a:prstGeom>".formatted(kind, guides));
        xml.append(fill.map(role -> colour(own.apply(role), 1)).orElse("<a:noFill/>"));
        xml.append(stroke.map(pen -> pen(pen, own)).orElse("<a:ln><a:noFill/></a:ln>"));
        xml.append("</p:spPr></p:sp>\n");
    }

    private void line(String name, Point from, Point to, Stroke stroke, Function<Role, Rgb> own) {
        Rect place = new Rect(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.abs(from.x() - to.x()),
                Math.abs(from.y() - to.y()));
        String flips = (to.x() < from.x() ? " flipH=\"1\"" : "") + (to.y() < from.y() ? " flipV=\"1\"" : "");
        xml.append("<p:cxnSp><p:nvCxnSpPr>%s<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm%s>%s</a:xfrm>"
                .formatted(name(name), flips, SlideXml.frame(place, unit, "")));
        xml.append("<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom>").append(pen(stroke, own));
        xml.append("</p:spPr></p:cxnSp>\n");
    }

    private String pen(Stroke stroke, Function<Role, Rgb> own) {
        return "<a:ln w=\"%d\" cap=\"flat\">%s%s</a:ln>"
                .formatted(
                        Math.round(unit * stroke.width()),
                        colour(own.apply(stroke.role()), stroke.opacity()),
                        dashes(stroke));
    }

    /** Lengths of dashes and gaps are shares of the width of the line. */
    private static String dashes(Stroke stroke) {
        List<Double> dashes = stroke.dashes();
        StringBuilder pairs = new StringBuilder();
        for (int at = 0; at + 1 < dashes.size(); at += 2) {
            pairs.append("<a:ds d=\"%d\" sp=\"%d\"/>"
                    .formatted(
                            Math.round(100_000 * dashes.get(at) / stroke.width()),
                            Math.round(100_000 * dashes.get(at + 1) / stroke.width())));
        }
        return pairs.isEmpty() ? "" : "<a:custDash>" + pairs + "</a:custDash>";
    }

    static String colour(Rgb colour, double opacity) {
        String alpha = opacity < 1 ? "<a:alpha val=\"%d\"/>".formatted(Math.round(100_000 * opacity)) : "";
        return "<a:solidFill><a:srgbClr val=\"%s\">%s</a:srgbClr></a:solidFill>".formatted(colour.hex(), alpha);
    }

    private static String guide(String name, long value) {
        return "<a:gd name=\"%s\" fmla=\"val %d\"/>".formatted(name, value);
    }

    private static long degrees(double angle) {
        return Math.round(DEGREE * ((angle + 360) % 360));
    }
}
