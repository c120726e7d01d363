package backstep.paint.svg;

import static backstep.paint.Coordinates.text;

import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.paint.Captions;
import backstep.paint.Rgb;
import backstep.paint.RoundBox;
import backstep.paint.Tile;
import backstep.typeset.Box.Ink;
import backstep.typeset.Box.Item;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shapes as elements of an SVG document, in the colours of a part. */
record SvgShapes(Function<Role, Rgb> colours, SvgText type, StringBuilder out) {

    void show(Shape shape) {
        switch (shape) {
            case Shape.Circle(Point center, double radius, var fill, var stroke) ->
                element("circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s"
                        .formatted(text(center.x()), text(center.y()), text(radius), ink(fill, stroke)));
            case Shape.Level(Point center, double radius, double share, Role fill) ->
                element("path d=\"%s\"%s".formatted(level(center, radius, share), fill(fill)));
            case Shape.Line(Point from, Point to, Shape.Stroke stroke) ->
                element("line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"%s"
                        .formatted(text(from.x()), text(from.y()), text(to.x()), text(to.y()), stroke(stroke)));
            case Shape.Polyline(List<Point> points, Shape.Stroke stroke) ->
                element("polyline points=\"%s\" fill=\"none\" stroke-linejoin=\"round\"%s"
                        .formatted(
                                points.stream()
                                        .map(point -> text(point.x()) + "," + text(point.y()))
                                        .collect(Collectors.joining(" ")),
                                stroke(stroke)));
            case Shape.Shading shading -> Tile.of(shading, colours).forEach(this::show);
            case Shape.Panel panel -> show(panel);
            case Shape.GlyphRun run -> show(run);
            case Shape.Caption caption -> show(Captions.set(caption));
        }
    }

    private void show(Tile tile) {
        Rect place = tile.place();
        element("%s fill=\"#%s\"".formatted(rectangle(place), tile.colour().hex()));
    }

    private void show(Shape.Panel panel) {
        RoundBox box = RoundBox.of(panel);
        Shape.Stroke outline = Shape.Stroke.of(panel.outline(), panel.width());
        Rect place = box.place();
        element("%s rx=\"%s\"%s"
                .formatted(
                        rectangle(place),
                        text(box.radius()),
                        ink(Optional.of(panel.fill()), Optional.of(outline).filter(pen -> pen.width() > 0))));
    }

    private void show(Shape.GlyphRun run) {
        out.append("<g").append(fill(run.role())).append(opacity(run.opacity())).append('>');
        run.box().ink(run.at().x(), run.at().y(), run.scale()).forEach(this::show);
        out.append("</g>\n");
    }

    private void show(Item item) {
        double x = item.x();
        double y = item.y();
        switch (item.ink()) {
            case Ink.Run run -> out.append(type.run(run, x, y));
            case Ink.Bar(double width, double height) ->
                out.append('<').append(rectangle(new Rect(x, y, width, height))).append("/>");
            case Ink.Outline(List<Double> points) -> {
                StringBuilder corners = new StringBuilder();
                for (int at = 0; at < points.size(); at += 2) {
                    corners.append(text(x + points.get(at)))
                            .append(',')
                            .append(text(y + points.get(at + 1)))
                            .append(' ');
                }
                out.append(
                        "<polygon points=\"%s\"/>".formatted(corners.toString().strip()));
            }
            case Ink.Nested _, Ink.Linked _ -> throw new IllegalArgumentException("not flat: " + item);
        }
    }

    /** The part of a circle below a chord, from its left end around to its right end. */
    private static String level(Point center, double radius, double share) {
        double chord = center.y() + radius * (1 - 2 * share);
        double half = radius * Math.sqrt(Math.max(0, 1 - (1 - 2 * share) * (1 - 2 * share)));
        if (share >= 1) {
            return "M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 %s 0Z"
                    .formatted(
                            text(center.x() - radius),
                            text(center.y()),
                            text(radius),
                            text(radius),
                            text(2 * radius),
                            text(radius),
                            text(radius),
                            text(-2 * radius));
        }
        return "M%s %sA%s %s 0 %d 0 %s %sZ"
                .formatted(
                        text(center.x() - half),
                        text(chord),
                        text(radius),
                        text(radius),
                        share > 0.5 ? 1 : 0,
                        text(center.x() + half),
                        text(chord));
    }

    private String ink(Optional<Role> fill, Optional<Shape.Stroke> stroke) {
        return fill.map(this::fill).orElse(" fill=\"none\"")
                + stroke.map(this::stroke).orElse("");
    }

    private String fill(Role role) {
        return " fill=\"#" + colours.apply(role).hex() + "\"";
    }

    private String stroke(Shape.Stroke stroke) {
        String dashes = stroke.dashes().isEmpty()
                ? ""
                : stroke.dashes().stream()
                        .map(dash -> text(dash))
                        .collect(Collectors.joining(" ", " stroke-dasharray=\"", "\""));
        return " stroke=\"#%s\" stroke-width=\"%s\"%s%s"
                .formatted(colours.apply(stroke.role()).hex(), text(stroke.width()), dashes, opacity(stroke.opacity()));
    }

    private static String rectangle(Rect place) {
        return "rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
                .formatted(text(place.x()), text(place.y()), text(place.width()), text(place.height()));
    }

    private static String opacity(double opacity) {
        return opacity < 1 ? " opacity=\"" + text(opacity) + "\"" : "";
    }

    private void element(String inside) {
        out.append('<').append(inside).append("/>\n");
    }
}
