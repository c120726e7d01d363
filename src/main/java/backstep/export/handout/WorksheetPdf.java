package backstep.export.handout;

import backstep.drawing.Point;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.model.derivation.Derivation;
import backstep.model.document.Block;
import backstep.model.document.Worksheet;
import backstep.model.document.WorksheetOptions.Paper;
import backstep.model.document.WorksheetPart;
import backstep.model.words.Prose;
import backstep.paint.Colours;
import backstep.paint.StepPicture;
import backstep.paint.pdf.PdfDocument;
import backstep.paint.pdf.PdfPage;
import backstep.typeset.Box;
import backstep.typeset.MathFace;
import backstep.typeset.Typesetter;
import backstep.typeset.WordSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A worksheet as pages to print. Lengths are in points. */
final class WorksheetPdf {

    private static final double MARGIN = 54;
    private static final double MILLIMETRE = 72 / 25.4;
    private static final double WORDS = 10;
    private static final double TITLE = 17;
    private static final double FORMULAS = 12;
    /** Between two lines of a derivation, and after one. */
    private static final double LEADING = 5;

    /** The height of a line to write on. */
    private static final double ROOM_TO_WRITE = 26;

    private static final double NUMBERS_GAP = 230;
    private static final double RESULT_GAP = 80;
    private static final double NAME_GAP = 220;

    /** Left sides that are narrower have their signs below each other. */
    private static final double LEFT = 52;

    private final Worksheet worksheet;
    private final StepPicture network;
    private final Colours colours;
    private final PdfDocument document;
    private final double width;
    private final double height;
    private final Typesetter typesetter;
    private PdfPage page;
    private double y = MARGIN;

    /** A worksheet with a picture of its network. */
    WorksheetPdf(Worksheet worksheet, StepPicture network) {
        this.worksheet = worksheet;
        this.network = network;
        colours = network.colours();
        Paper paper = worksheet.options().paper();
        width = paper.width() * MILLIMETRE;
        height = paper.height() * MILLIMETRE;
        typesetter = new Typesetter(FORMULAS, worksheet.numerals());
        document = new PdfDocument(worksheet.title());
        page = document.page(width, height, 1);
    }

    PdfDocument write() {
        for (WorksheetPart part : worksheet.parts()) {
            switch (part) {
                case WorksheetPart.Title(String words) -> title(words);
                case WorksheetPart.NameLine(String name, String date) -> nameLine(name, date);
                case WorksheetPart.Figure _ -> figure();
                case WorksheetPart.Told(Block block) -> tell(block);
                case WorksheetPart.Task task -> task(task);
                case WorksheetPart.NewPage _ -> turn();
            }
        }
        return document;
    }

    private void turn() {
        page = document.page(width, height, 1);
        y = MARGIN;
    }

    /** Goes on with a new page where this one has no room for so much. */
    private void need(double room) {
        if (y + room > height - MARGIN && y > MARGIN) {
            turn();
        }
    }

    private void title(String words) {
        document.bookmark(words, page);
        for (Box line : setting(MathFace.SANS_BOLD, TITLE).lines(Prose.plain(words), width - 2 * MARGIN)) {
            line(line);
        }
        y += LEADING;
    }

    private void nameLine(String name, String date) {
        need(ROOM_TO_WRITE);
        y += ROOM_TO_WRITE;
        double x = word(name + ": ", MARGIN);
        gap(x, NAME_GAP);
        x = word(date + ": ", x + NAME_GAP + 2 * WORDS);
        gap(x, width - MARGIN - x);
        y += WORDS + LEADING;
    }

    private double word(String words, double x) {
        Box box = WordSetting.line(MathFace.SANS, words, WORDS);
        put(box, x);
        return x + box.width();
    }

    private void figure() {
        double factor = (width - 2 * MARGIN) / network.width();
        need(factor * network.height());
        page.show(network.parts(), colours, new Point(MARGIN, y), factor);
        y += factor * network.height() + LEADING;
    }

    private void tell(Block block) {
        switch (block) {
            case Block.Heading(int _, String words) -> {
                // a heading is not left alone at the foot of a page
                need(4 * ROOM_TO_WRITE);
                y += 2 * LEADING;
                setting(MathFace.SANS_BOLD, WORDS + 2)
                        .lines(Prose.plain(capitalized(words)), width - 2 * MARGIN)
                        .forEach(this::line);
                y += LEADING;
            }
            case Block.Paragraph(String lead, String words) -> {
                setting(MathFace.SANS, WORDS)
                        .lines(Prose.plain(lead.isEmpty() ? words : lead + ". " + words), width - 2 * MARGIN)
                        .forEach(this::line);
                y += LEADING;
            }
            case Block.Displayed(Derivation derivation) ->
                write(typesetter.display(derivation.left()), rows(derivation, signs(derivation)), signs(derivation));
            case Block.Values(String lead, Stream<Block.Value> values) -> values(lead, values.toList());
            case Block.PageBreak _ -> turn();
        }
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private WordSetting setting(MathFace face, double size) {
        return new WordSetting(face, size, worksheet.numerals());
    }

    private void line(Box line) {
        need(line.total());
        y += line.height();
        put(line, MARGIN);
        y += line.depth() + 2;
    }

    /** Numbers with their names, as many as there is room for on each line. */
    private void values(String lead, List<Block.Value> values) {
        need(ROOM_TO_WRITE);
        y += FORMULAS;
        double x = word(lead + ": ", MARGIN);
        Box equals = typesetter.relation(Derivation.Relation.EQUALS);
        double space = typesetter.relationSpace();
        for (Block.Value value : values) {
            Box name = typesetter.inline(value.symbol());
            Box number = typesetter.inline(value.value());
            double all = name.advance() + equals.width() + number.width() + 2 * space;
            if (x + all > width - MARGIN) {
                y += FORMULAS + LEADING;
                need(FORMULAS);
                x = MARGIN + 2 * WORDS;
            }
            put(name, x);
            put(equals, x + name.advance() + space);
            put(number, x + all - number.width());
            x += all + 1.5 * WORDS;
        }
        y += 2 * LEADING;
    }

    private void task(WorksheetPart.Task task) {
        double signs = signs(task.shown());
        List<Row> rows = task.asksFormula() ? List.of() : rows(task.shown(), signs);
        double gaps = (task.asksFormula() ? ROOM_TO_WRITE : 0) + (task.asksNumber() ? ROOM_TO_WRITE : 0);
        // a task is not torn apart
        need(gaps
                + rows.stream()
                        .mapToDouble(row -> row.height() + row.depth() + LEADING)
                        .sum());
        Box left = typesetter.display(task.shown().left());
        if (task.asksFormula()) {
            y += ROOM_TO_WRITE;
            put(left, MARGIN);
            double x = relation(task.relation(), signs);
            gap(x, width - MARGIN - x);
        } else {
            write(left, rows, signs);
        }
        if (task.asksNumber()) {
            y += ROOM_TO_WRITE;
            double x = relation(Derivation.Relation.EQUALS, signs);
            gap(x, NUMBERS_GAP);
            gap(relation(Derivation.Relation.EQUALS, x + NUMBERS_GAP), RESULT_GAP);
            y += LEADING;
        }
        y += LEADING;
    }

    /** One of the equal sides of a derivation, or a piece of it that goes on after the line before. */
    private record Side(Optional<Derivation.Relation> relation, Box box) {}

    /** Sides on one line. */
    private record Row(List<Side> sides) {
        double height() {
            return sides.stream().mapToDouble(side -> side.box().height()).max().orElse(0);
        }

        double depth() {
            return sides.stream().mapToDouble(side -> side.box().depth()).max().orElse(0);
        }
    }

    /** The sides of a derivation, as many on a line as there is room for. */
    private List<Row> rows(Derivation derivation, double signs) {
        List<Row> rows = new ArrayList<>();
        double used = 0;
        for (Derivation.Line line : derivation.asPrinted(worksheet.numerals()).lines()) {
            double sign = typesetter.relation(line.relation()).width() + 2 * typesetter.relationSpace();
            double room = width - MARGIN - signs - sign;
            List<Box> pieces = typesetter.lines(line.right(), room, room - FORMULAS);
            double needed = sign + pieces.getFirst().advance();
            Side side = new Side(Optional.of(line.relation()), pieces.getFirst());
            if (pieces.size() == 1 && !rows.isEmpty() && used + needed <= width - MARGIN - signs) {
                rows.getLast().sides().add(side);
                used += needed;
            } else {
                rows.add(new Row(new ArrayList<>(List.of(side))));
                pieces.stream()
                        .skip(1)
                        .forEach(piece ->
                                rows.add(new Row(new ArrayList<>(List.of(new Side(Optional.empty(), piece))))));
                used = pieces.size() == 1 ? needed : width;
            }
        }
        return rows;
    }

    private void write(Box left, List<Row> rows, double signs) {
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            double above = Math.max(row.height(), index == 0 ? left.height() : 0);
            double below = Math.max(row.depth(), index == 0 ? left.depth() : 0);
            need(above + below);
            y += above;
            if (index == 0) {
                put(left, MARGIN);
            }
            double x = signs;
            for (Side side : row.sides()) {
                double at = x;
                x = side.relation().map(sign -> relation(sign, at)).orElse(signs + 2 * FORMULAS);
                put(side.box(), x);
                x += side.box().advance();
            }
            y += below + LEADING;
        }
    }

    /** Where the signs stand, one below the other. */
    private double signs(Derivation derivation) {
        return MARGIN + Math.max(LEFT, typesetter.display(derivation.left()).advance());
    }

    /** Puts a sign with the space around it; returns where what follows starts. */
    private double relation(Derivation.Relation relation, double x) {
        Box sign = typesetter.relation(relation);
        put(sign, x + typesetter.relationSpace());
        return x + sign.width() + 2 * typesetter.relationSpace();
    }

    private void put(Box box, double x) {
        show(new Shape.GlyphRun(box, new Point(x, y), 1, Role.TEXT, 1, "", ""));
    }

    private void gap(double x, double length) {
        Shape.Stroke thin = new Shape.Stroke(Role.TEXT_MUTED, 0.6, List.of(), 1);
        show(new Shape.Line(new Point(x, y + 2), new Point(x + length, y + 2), thin));
    }

    private void show(Shape shape) {
        page.show(List.of(shape), colours::of);
    }
}
