package backstep.paint.tikz;

import static backstep.paint.Coordinates.text;

import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.drawing.Shape.GlyphRun;
import backstep.drawing.Shape.Stroke;
import backstep.model.document.LatexWords;
import backstep.paint.Captions;
import backstep.paint.RoundBox;
import backstep.paint.StepPicture;
import backstep.typeset.Box.Ink;
import java.util.Optional;

/** Shapes of one part as TikZ: what gives the part its outline is a node with its name. */
final class TikzShapes {

    /** From one unit to another. */
    record Way(Part from, Part to) {

        /** The share of it at which a place lies. */
        double share(Point place) {
            Point start = from.place().center();
            Point end = to.place().center();
            double x = end.x() - start.x();
            double y = end.y() - start.y();
            return ((place.x() - start.x()) * x + (place.y() - start.y()) * y) / (x * x + y * y);
        }
    }

    private final StepPicture picture;
    private final Part part;
    private final StringBuilder out;
    private Optional<Way> under = Optional.empty();
    private Optional<Way> along = Optional.empty();
    private boolean named;

    TikzShapes(StepPicture picture, Part part, StringBuilder out) {
        this.picture = picture;
        this.part = part;
        this.out = out;
    }

    /** What is shown stands on an edge. */
    void standOn(Way edge) {
        under = Optional.of(edge);
    }

    /** What is shown is an edge. */
    void between(Way edge) {
        along = Optional.of(edge);
    }

    void show(Shape shape) {
        switch (shape) {
            case Shape.Circle(Point center, double radius, var fill, var stroke) ->
                circle(center, radius, fill, stroke);
            case Shape.Level(Point center, double radius, double share, Role fill) -> {
                double half = Math.toDegrees(Math.acos(1 - 2 * share));
                line("\\fill[fill=%s] %s ++(%s:%sbp) arc[start angle=%s, end angle=%s, radius=%sbp] -- cycle;"
                        .formatted(
                                colour(fill),
                                place(center),
                                text(270 - half),
                                text(radius),
                                text(270 - half),
                                text(270 + half),
                                text(radius)));
            }
            case Shape.Line(Point from, Point to, Stroke stroke) ->
                line("\\draw[%s%s] %s -- %s;"
                        .formatted(
                                part.kind() == Kind.EDGE || part.kind() == Kind.HALO ? "edge=" : "line width=",
                                pen(stroke),
                                along.map(way -> "(" + way.from.name() + ")").orElseGet(() -> place(from)),
                                along.map(way -> "(" + way.to.name() + ")").orElseGet(() -> place(to))));
            case Shape.Panel panel -> panel(panel);
            case GlyphRun run -> type(run, false);
            case Shape.Caption caption -> type(Captions.set(caption), true);
        }
    }

    private void circle(Point center, double radius, Optional<Role> fill, Optional<Stroke> stroke) {
        if (named || part.kind() != Kind.UNIT) {
            fill.ifPresent(role -> line(
                    "\\fill[fill=%s] %s circle[radius=%sbp];".formatted(colour(role), place(center), text(radius))));
        } else {
            named = true;
            line("\\node[unit=%sbp%s] (%s) at %s {};"
                    .formatted(
                            text(2 * radius),
                            fill.map(role -> ", fill=" + colour(role)).orElse(""),
                            part.name(),
                            place(center)));
        }
        stroke.ifPresent(pen ->
                line("\\draw[line width=%s] %s circle[radius=%sbp];".formatted(pen(pen), place(center), text(radius))));
    }

    private void panel(Shape.Panel panel) {
        RoundBox box = RoundBox.of(panel);
        Rect place = box.place();
        String options = "plate=%sbp, minimum width=%sbp, minimum height=%sbp, fill=%s, draw=%s, line width=%sbp"
                .formatted(
                        text(box.radius()),
                        text(place.width()),
                        text(place.height()),
                        colour(panel.fill()),
                        colour(panel.outline()),
                        text(panel.width()));
        String name = named ? "" : " (" + part.name() + ")";
        named = true;
        Optional<Way> way = under;
        if (way.isPresent()) {
            Way edge = way.get();
            double share = edge.share(place.center());
            Point start = edge.from.place().center();
            Point end = edge.to.place().center();
            double offX = place.centerX() - start.x() - share * (end.x() - start.x());
            double offY = place.centerY() - start.y() - share * (end.y() - start.y());
            line("\\path (%s.center) -- node[%s, pos=%s, xshift=%sbp, yshift=%sbp]%s {} (%s.center);"
                    .formatted(edge.from.name(), options, text(share), text(offX), text(-offY), name, edge.to.name()));
        } else {
            line("\\node[%s]%s at %s {};".formatted(options, name, place(place.center())));
        }
    }

    /** Mathematics stands with the middle of its baseline where that of the run is, words with its left end. */
    private void type(GlyphRun run, boolean words) {
        double size = run.scale() * largest(run);
        Point at = words
                ? run.at()
                : new Point(
                        run.at().x() + run.scale() * run.box().width() / 2,
                        run.at().y());
        line("\\node[%s=%s, text=%s%s] at %s {%s};"
                .formatted(
                        words ? "words" : "type",
                        text(size),
                        colour(run.role()),
                        opacity(run.opacity()),
                        place(at),
                        "$" + LatexWords.withSigns(run.latex()) + "$"));
    }

    /** The size in which the run is set, apart from scripts. */
    private static double largest(GlyphRun run) {
        return run.box().ink(0, 0, 1).stream()
                .mapToDouble(item -> item.ink() instanceof Ink.Run letters ? letters.size() : 0)
                .max()
                .orElse(1);
    }

    private String pen(Stroke stroke) {
        return text(stroke.width()) + "bp, draw=" + colour(stroke.role())
                + (stroke.dashes().isEmpty() ? "" : ", negative") + opacity(stroke.opacity());
    }

    private static String opacity(double opacity) {
        return opacity < 1 ? ", opacity=" + text(opacity) : "";
    }

    private String colour(Role role) {
        return part.recedes() ? role.id() + "!36!stage" : role.id();
    }

    private String place(Point point) {
        return "(" + text(point.x()) + "," + text(picture.height() - point.y()) + ")";
    }

    private void line(String source) {
        out.append("  ").append(source).append('\n');
    }
}
