package backstep.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * A formula as a row of atoms, not yet broken into lines.
 *
 * @param style the style it is set in
 */
record AtomRow(List<Atom> atoms, TexStyle style) {

    /** What each further line costs; every level of nesting that is torn apart costs a part of it. */
    private static final double LINE_COST = 100;

    private static final double LEVEL_COST = 60;
    /** A line that is torn inside a term should not hold the end of another term. */
    private static final double MIXED_COST = 95;

    private static final double RAGGED_COST = 20;
    /** How much further in a line starts that is torn deeper than the formula could have been, in em. */
    private static final double NESTED_INDENT = 1;

    /** More than any number of lines that fit. */
    private static final double TOO_WIDE_COST = 1e6;

    AtomRow {
        atoms = List.copyOf(atoms);
    }

    /** All on one line. */
    Box box() {
        return box(0, atoms.size());
    }

    private Box box(int from, int to) {
        List<Box> boxes = new ArrayList<>();
        for (int at = from; at < to; at++) {
            double space = at == from ? 0 : spaceBefore(at);
            if (space > 0) {
                boxes.add(Box.space(space));
            }
            if (at == from && from > 0 && atoms.get(at).kind() == Atom.Kind.FACTOR_SPACE) {
                boxes.add(Glyphs.text(MathFace.MAIN, Glyphs.DOT, style.em()));
                boxes.add(Box.space(Atom.MEDIUM * style.em()));
            } else {
                boxes.add(atoms.get(at).box());
            }
        }
        return Box.row(boxes);
    }

    /** A line of the broken formula, with its indent. */
    private Box line(int from, int to) {
        Box line = box(from, to);
        double indent = indent(from);
        return indent == 0 ? line : Box.row(List.of(Box.space(indent), line));
    }

    private double indent(int start) {
        return start > 0 && atoms.get(start).breakLevel() > loosest(1, atoms.size()) ? NESTED_INDENT * style.em() : 0;
    }

    /** The lowest level of the places between {@code from} and {@code to} where a line may end. */
    private int loosest(int from, int to) {
        int loosest = Integer.MAX_VALUE;
        for (int at = from; at < to; at++) {
            if (atoms.get(at).breakLevel() >= 0) {
                loosest = Math.min(loosest, atoms.get(at).breakLevel());
            }
        }
        return loosest;
    }

    private double spaceBefore(int at) {
        double space = Atom.space(atoms.get(at - 1).kind(), atoms.get(at).kind());
        return style.isScript() && space != Atom.THIN ? 0 : space * style.em();
    }

    /** The least width that {@link #lines} can keep: that of the widest piece that does not break. */
    double unbreakableWidth() {
        double widest = 0;
        int start = 0;
        for (int at = 1; at <= atoms.size(); at++) {
            if (at == atoms.size() || atoms.get(at).breakLevel() >= 0) {
                widest = Math.max(widest, line(start, at).width());
                start = at;
            }
        }
        return widest;
    }

    /**
     * Broken before signs into as few lines as possible, outer signs first. A line that cannot be broken may be wider.
     *
     * @param first the width of the first line
     * @param next the width of the others
     */
    List<Box> lines(double first, double next) {
        Box whole = box();
        if (whole.width() <= first) {
            return List.of(whole);
        }
        int[] starts = bestStarts(first, next);
        List<Box> lines = new ArrayList<>();
        int end = atoms.size();
        while (end > 0) {
            lines.addFirst(line(starts[end], end));
            end = starts[end];
        }
        return lines;
    }

    /** For every end of a line the start of that line, such that all lines up to it cost least. */
    private int[] bestStarts(double first, double next) {
        double[] cost = new double[atoms.size() + 1];
        int[] starts = new int[atoms.size() + 1];
        for (int end = 1; end <= atoms.size(); end++) {
            cost[end] = Double.POSITIVE_INFINITY;
            if (end < atoms.size() && atoms.get(end).breakLevel() < 0) {
                continue;
            }
            for (int start = end - 1; start >= 0; start--) {
                if (start > 0 && atoms.get(start).breakLevel() < 0) {
                    continue;
                }
                double total = cost[start] + lineCost(start, end, start == 0 ? first : next);
                if (total < cost[end]) {
                    cost[end] = total;
                    starts[end] = start;
                }
            }
        }
        return starts;
    }

    private double lineCost(int start, int end, double room) {
        double width = line(start, end).width();
        double level = LEVEL_COST * levelAt(start);
        if (width > room + 0.01) {
            return TOO_WIDE_COST * width / room + level;
        }
        level += mixed(start, end);
        double empty = end == atoms.size() ? 0 : (room - width) / room;
        return LINE_COST + level + RAGGED_COST * empty * empty;
    }

    /** The nesting at which a line starts or ends; 0 at both ends of the formula. */
    private int levelAt(int at) {
        return at == 0 || at == atoms.size() ? 0 : atoms.get(at).breakLevel();
    }

    /** A cost for each end of a line that is torn deeper than a place inside the line where it could have ended. */
    private double mixed(int start, int end) {
        int loosest = loosest(start + 1, end);
        return (levelAt(start) > loosest ? MIXED_COST : 0) + (levelAt(end) > loosest ? MIXED_COST : 0);
    }
}
