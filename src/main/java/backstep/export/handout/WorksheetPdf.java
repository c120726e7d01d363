package backstep.export.handout;

import backstep.model.derivation.Derivation;
import backstep.model.document.Block;
import backstep.model.document.Worksheet;
import backstep.model.document.WorksheetPart;
import backstep.model.words.Prose;
import backstep.paint.StepPicture;
import backstep.paint.pdf.PdfDocument;
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

    private static final double MARGIN = SheetPen.MARGIN;
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
    private final SheetPen pen;
    private final double width;
    private final Typesetter typesetter;

    /** A worksheet with a picture of its network. */
    WorksheetPdf(Worksheet worksheet, StepPicture network) {
        this.worksheet = worksheet;
        this.network = network;
        pen = new SheetPen(worksheet.title(), worksheet.options().paper(), network.colours());
        width = pen.width();
        typesetter = new Typesetter(FORMULAS, worksheet.numerals());
    }

    PdfDocument write() {
        for (WorksheetPart part : worksheet.parts()) {
            switch (part) {
                case WorksheetPart.Title(String words) -> title(words);
                case WorksheetPart.NameLine(String name, String date) -> nameLine(name, date);
                case WorksheetPart.Figure _ -> figure();
                case WorksheetPart.Told(Block block) -> tell(block);
                case WorksheetPart.Task task -> task(task);
                case WorksheetPart.NewPage _ -> pen.turn();
            }
        }
        return pen.document();
    }

    private void title(String words) {
        pen.bookmark(words);
        for (Box line : setting(MathFace.SANS_BOLD, TITLE).lines(Prose.plain(words), width - 2 * MARGIN)) {
            line(line);
        }
        pen.down(LEADING);
    }

    private void nameLine(String name, String date) {
        pen.need(ROOM_TO_WRITE);
        pen.down(ROOM_TO_WRITE);
        double x = word(name + ": ", MARGIN);
        pen.gap(x, NAME_GAP);
        x = word(date + ": ", x + NAME_GAP + 2 * WORDS);
        pen.gap(x, width - MARGIN - x);
        pen.down(WORDS + LEADING);
    }

    private double word(String words, double x) {
        Box box = WordSetting.line(MathFace.SANS, words, WORDS);
        pen.put(box, x);
        return x + box.width();
    }

    private void figure() {
        double factor = (width - 2 * MARGIN) / network.width();
        pen.need(factor * network.height());
        pen.picture(network.parts(), factor);
        pen.down(factor * network.height() + LEADING);
    }

    private void tell(Block block) {
        switch (block) {
            case Block.Heading(int _, String words) -> {
                // a heading is not left alone at the foot of a page
                pen.need(4 * ROOM_TO_WRITE);
                pen.down(2 * LEADING);
                setting(MathFace.SANS_BOLD, WORDS + 2)
                        .lines(Prose.plain(capitalized(words)), width - 2 * MARGIN)
                        .forEach(this::line);
                pen.down(LEADING);
            }
            case Block.Paragraph(String lead, String words) -> {
                setting(MathFace.SANS, WORDS)
                        .lines(Prose.plain(lead.isEmpty() ? words : lead + ". " + words), width - 2 * MARGIN)
                        .forEach(this::line);
                pen.down(LEADING);
            }
            case Block.Displayed(Derivation derivation) ->
                write(typesetter.display(derivation.left()), rows(derivation, signs(derivation)), signs(derivation));
            case Block.Values(String lead, Stream<Block.Value> values) -> values(lead, values.toList());
            case Block.PageBreak _, Block.PageStart _ -> pen.turn();
            case Block.PageEnd _ -> {}
        }
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private WordSetting setting(MathFace face, double size) {
        return new WordSetting(face, size, worksheet.numerals());
    }

    private void line(Box line) {
        pen.need(line.total());
        pen.down(line.height());
        pen.put(line, MARGIN);
        pen.down(line.depth() + 2);
    }

    /** Numbers with their names, as many as there is room for on each line. */
    private void values(String lead, List<Block.Value> values) {
        pen.need(ROOM_TO_WRITE);
        pen.down(FORMULAS);
        double x = word(lead + ": ", MARGIN);
        Box equals = typesetter.relation(Derivation.Relation.EQUALS);
        double space = typesetter.relationSpace();
        for (Block.Value value : values) {
            Box name = typesetter.inline(value.symbol());
            Box number = typesetter.inline(value.value());
            double all = name.advance() + equals.width() + number.width() + 2 * space;
            if (x + all > width - MARGIN) {
                pen.down(FORMULAS + LEADING);
                pen.need(FORMULAS);
                x = MARGIN + 2 * WORDS;
            }
            pen.put(name, x);
            pen.put(equals, x + name.advance() + space);
            pen.put(number, x + all - number.width());
            x += all + 1.5 * WORDS;
        }
        pen.down(2 * LEADING);
    }

    private void task(WorksheetPart.Task task) {
        double signs = signs(task.shown());
        List<Row> rows = task.asksFormula() ? List.of() : rows(task.shown(), signs);
        double gaps = (task.asksFormula() ? ROOM_TO_WRITE : 0) + (task.asksNumber() ? ROOM_TO_WRITE : 0);
        // a task is not torn apart
        pen.need(gaps
                + rows.stream()
                        .mapToDouble(row -> row.height() + row.depth() + LEADING)
                        .sum());
        Box left = typesetter.display(task.shown().left());
        if (task.asksFormula()) {
            pen.down(ROOM_TO_WRITE);
            pen.put(left, MARGIN);
            double x = relation(task.relation(), signs);
            pen.gap(x, width - MARGIN - x);
        } else {
            write(left, rows, signs);
        }
        if (task.asksNumber()) {
            pen.down(ROOM_TO_WRITE);
            double x = relation(Derivation.Relation.EQUALS, signs);
            pen.gap(x, NUMBERS_GAP);
            pen.gap(relation(Derivation.Relation.EQUALS, x + NUMBERS_GAP), RESULT_GAP);
            pen.down(LEADING);
        }
        pen.down(LEADING);
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
            pen.need(above + below);
            pen.down(above);
            if (index == 0) {
                pen.put(left, MARGIN);
            }
            double x = signs;
            for (Side side : row.sides()) {
                double at = x;
                x = side.relation().map(sign -> relation(sign, at)).orElse(signs + 2 * FORMULAS);
                pen.put(side.box(), x);
                x += side.box().advance();
            }
            pen.down(below + LEADING);
        }
    }

    /** Where the signs stand, one below the other. */
    private double signs(Derivation derivation) {
        return MARGIN + Math.max(LEFT, typesetter.display(derivation.left()).advance());
    }

    /** Puts a sign with the space around it; returns where what follows starts. */
    private double relation(Derivation.Relation relation, double x) {
        Box sign = typesetter.relation(relation);
        pen.put(sign, x + typesetter.relationSpace());
        return x + sign.width() + 2 * typesetter.relationSpace();
    }
}
