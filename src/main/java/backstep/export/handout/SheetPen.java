package backstep.export.handout;

import backstep.drawing.Drawing;
import backstep.drawing.Point;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.model.document.WorksheetOptions.Paper;
import backstep.paint.Colours;
import backstep.paint.pdf.PdfDocument;
import backstep.paint.pdf.PdfPage;
import backstep.typeset.Box;
import backstep.typeset.MathFace;
import backstep.typeset.WordSetting;
import java.util.List;

/** Writes pages from top to bottom: where the pen is, what stands there, and a new page when one is full. In points. */
final class SheetPen {

    static final double MARGIN = 54;

    private static final double MILLIMETRE = 72 / 25.4;

    /** Of what stands at the foot of a page, and of its line above the edge. */
    private static final double FOOT = 8;

    private static final double FOOT_LINE = 30;

    private final PdfDocument document;
    private final String title;
    private final Colours colours;
    private final double width;
    private final double height;
    private int pages;
    private PdfPage page;
    private double y;

    /** At the top of the first page. */
    SheetPen(String title, Paper paper, Colours colours) {
        this.title = title;
        this.colours = colours;
        width = paper.width() * MILLIMETRE;
        height = paper.height() * MILLIMETRE;
        document = new PdfDocument(title);
        turn();
    }

    /** Of the paper. */
    double width() {
        return width;
    }

    PdfDocument document() {
        return document;
    }

    // ---- where it is

    void down(double distance) {
        y += distance;
    }

    /** Goes on with a new page. */
    final void turn() {
        page = document.page(width, height, 1);
        y = MARGIN;
        pages++;
        Box number = WordSetting.line(MathFace.SANS, Integer.toString(pages), FOOT);
        foot(number, width - MARGIN - number.width());
        if (pages > 1) {
            foot(WordSetting.line(MathFace.SANS, title, FOOT), MARGIN);
        }
    }

    /** Loose sheets find together again. */
    private void foot(Box words, double x) {
        show(new Shape.GlyphRun(words, new Point(x, height - FOOT_LINE), 1, Role.TEXT_MUTED, 1, "", ""));
    }

    /** Goes on with a new page where this one has no room for so much. */
    void need(double room) {
        if (y + room > height - MARGIN && y > MARGIN) {
            turn();
        }
    }

    // ---- what it writes there

    void bookmark(String words) {
        document.bookmark(words, page);
    }

    void picture(List<Drawing.Part> parts, double factor) {
        page.show(parts, colours, new Point(MARGIN, y), factor);
    }

    void put(Box box, double x) {
        show(new Shape.GlyphRun(box, new Point(x, y), 1, Role.TEXT, 1, "", ""));
    }

    /** A line to write on by hand. */
    void gap(double x, double length) {
        Shape.Stroke thin = new Shape.Stroke(Role.TEXT_MUTED, 0.6, List.of(), 1);
        show(new Shape.Line(new Point(x, y + 2), new Point(x + length, y + 2), thin));
    }

    private void show(Shape shape) {
        page.show(List.of(shape), colours::of);
    }
}
