package backstep.paint.pdf;

import static backstep.paint.Coordinates.list;
import static backstep.paint.Coordinates.text;

import backstep.drawing.Drawing.Part;
import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.paint.Captions;
import backstep.paint.Colours;
import backstep.paint.Rgb;
import backstep.paint.RoundBox;
import backstep.typeset.Box.Ink;
import backstep.typeset.Box.Item;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A page of a document: shapes on it lie over those that were there before. The origin is its upper left corner. */
public final class PdfPage {

    /** How far the control points of a quarter of a circle lie from its ends, in radii. */
    private static final double QUARTER = 4 * (Math.sqrt(2) - 1) / 3;

    private final double width;
    private final double height;
    private final double scale;
    private final PdfFonts fonts;
    private final Set<Integer> opacities;
    private final StringBuilder content = new StringBuilder();
    private int opacity = 100;

    PdfPage(double width, double height, double scale, PdfFonts fonts, Set<Integer> opacities) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.fonts = fonts;
        this.opacities = opacities;
        command("cm", scale, 0, 0, -scale, 0, scale * height);
    }

    /** Fills the page. */
    public void fill(Rgb colour) {
        fillColour(colour, 1);
        command("re", 0, 0, width, height);
        command("f");
    }

    /** Adds parts of a drawing, those that step back in paler colours. */
    public void show(List<Part> parts, Colours colours) {
        parts.forEach(part -> show(part.shapes(), part.recedes() ? colours::receding : colours::of));
    }

    /** Adds shapes. */
    public void show(List<Shape> shapes, Function<Role, Rgb> colours) {
        shapes.forEach(shape -> show(shape, colours));
    }

    private void show(Shape shape, Function<Role, Rgb> colours) {
        switch (shape) {
            case Shape.Circle circle -> {
                circle.fill().ifPresent(role -> {
                    fillColour(colours.apply(role), 1);
                    arc(circle.center(), circle.radius(), 0, 2 * Math.PI);
                    command("f");
                });
                circle.stroke().ifPresent(stroke -> {
                    pen(stroke, colours);
                    arc(circle.center(), circle.radius(), 0, 2 * Math.PI);
                    command("s");
                });
            }
            case Shape.Level(Point center, double radius, double share, Role fill) -> {
                double half = Math.acos(1 - 2 * share);
                fillColour(colours.apply(fill), 1);
                arc(center, radius, Math.PI / 2 - half, Math.PI / 2 + half);
                command("f");
            }
            case Shape.Line(Point from, Point to, Shape.Stroke stroke) -> {
                pen(stroke, colours);
                command("m", from.x(), from.y());
                command("l", to.x(), to.y());
                command("S");
            }
            case Shape.Panel panel -> {
                fillColour(colours.apply(panel.fill()), 1);
                pen(new Shape.Stroke(panel.outline(), panel.width(), List.of(), 1), colours);
                outline(RoundBox.of(panel));
                command(panel.width() > 0 ? "b" : "f");
            }
            case Shape.GlyphRun run -> {
                fillColour(colours.apply(run.role()), run.opacity());
                run.box().ink(run.at().x(), run.at().y(), run.scale()).forEach(this::show);
            }
            case Shape.Caption caption -> show(Captions.set(caption), colours);
        }
    }

    private void show(Item item) {
        switch (item.ink()) {
            case Ink.Run run -> {
                content.append("BT /").append(PdfFonts.name(run.face())).append(" 1 Tf ");
                // Letters stand upright although y points down.
                content.append(list(run.size(), 0, 0, -run.size(), item.x(), item.y()));
                content.append("Tm ")
                        .append(fonts.glyphs(run.face(), run.text()))
                        .append(" Tj ET\n");
            }
            case Ink.Bar(double barWidth, double barHeight) -> {
                command("re", item.x(), item.y(), barWidth, barHeight);
                command("f");
            }
            case Ink.Outline(List<Double> points) -> {
                for (int at = 0; at < points.size(); at += 2) {
                    command(at == 0 ? "m" : "l", item.x() + points.get(at), item.y() + points.get(at + 1));
                }
                command("f");
            }
            case Ink.Nested _, Ink.Linked _ -> throw new IllegalArgumentException("not flat: " + item);
        }
    }

    private void pen(Shape.Stroke stroke, Function<Role, Rgb> colours) {
        fade(stroke.opacity());
        Rgb colour = colours.apply(stroke.role());
        command("RG", colour.red() / 255.0, colour.green() / 255.0, colour.blue() / 255.0);
        command("w", stroke.width());
        StringBuilder dashes = new StringBuilder();
        stroke.dashes().forEach(dash -> dashes.append(text(dash)).append(' '));
        content.append('[').append(dashes).append("] 0 d\n");
    }

    private void fillColour(Rgb colour, double strength) {
        fade(strength);
        command("rg", colour.red() / 255.0, colour.green() / 255.0, colour.blue() / 255.0);
    }

    private void fade(double strength) {
        int percent = (int) Math.round(100 * strength);
        if (percent != opacity) {
            opacity = percent;
            opacities.add(percent);
            content.append('/').append(opacity(percent)).append(" gs\n");
        }
    }

    /** What pages call the state in which everything is painted so opaque. */
    static String opacity(int percent) {
        return "G" + percent;
    }

    /** A part of a circle as a path, from one angle to another, clockwise from the right. */
    private void arc(Point center, double radius, double from, double to) {
        int pieces = (int) Math.ceil((to - from) / (Math.PI / 2) - 1e-9);
        double step = (to - from) / Math.max(1, pieces);
        double reach = radius * 4 / 3 * Math.tan(step / 4);
        command("m", center.x() + radius * Math.cos(from), center.y() + radius * Math.sin(from));
        for (int piece = 0; piece < pieces; piece++) {
            double start = from + piece * step;
            double end = start + step;
            double endX = center.x() + radius * Math.cos(end);
            double endY = center.y() + radius * Math.sin(end);
            command(
                    "c",
                    center.x() + radius * Math.cos(start) - reach * Math.sin(start),
                    center.y() + radius * Math.sin(start) + reach * Math.cos(start),
                    endX + reach * Math.sin(end),
                    endY - reach * Math.cos(end),
                    endX,
                    endY);
        }
    }

    private void outline(RoundBox box) {
        Rect place = box.place();
        if (box.radius() == 0) {
            command("re", place.x(), place.y(), place.width(), place.height());
            return;
        }
        double radius = box.radius();
        double reach = radius * (1 - QUARTER);
        double left = place.x();
        double top = place.y();
        double right = place.right();
        double bottom = place.bottom();
        command("m", left + radius, top);
        command("l", right - radius, top);
        command("c", right - reach, top, right, top + reach, right, top + radius);
        command("l", right, bottom - radius);
        command("c", right, bottom - reach, right - reach, bottom, right - radius, bottom);
        command("l", left + radius, bottom);
        command("c", left + reach, bottom, left, bottom - reach, left, bottom - radius);
        command("l", left, top + radius);
        command("c", left, top + reach, left + reach, top, left + radius, top);
    }

    private void command(String name, double... operands) {
        content.append(list(operands)).append(name).append('\n');
    }

    /** Width and height in points. */
    String mediaSize() {
        return list(scale * width, scale * height).strip();
    }

    byte[] content() {
        return content.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
