package backstep.drawing.board;

import backstep.model.derivation.Derivation;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.formula.Formula;
import backstep.typeset.Box;
import backstep.typeset.Typesetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A derivation on as many lines as its width needs, aligned on the relation signs; broken lines go on with an indent.
 *
 * @param derivation as it is printed
 * @param folded whether definition and chain rule share a line; where there is no room for both, the definition is left out
 * @param shown what is there of a line by now; it stands in the room that the whole of it will take
 */
public record DerivationSetting(
        Derivation derivation, Typesetter typesetter, boolean folded, Function<Line, Optional<Formula>> shown) {

    /** How much larger than the lines above it a number is that is the result. */
    private static final double RESULT_SIZE = 1.3;

    private static final double LINE_GAP = 0.75;
    private static final double BROKEN_GAP = 0.3;
    private static final double TALL_GAP = 0.5;
    private static final double INDENT = 1;
    /** A left-hand side wider than this part of the width has a line of its own. */
    private static final double WIDEST_LEFT = 0.33;

    /** With all of its lines. */
    public DerivationSetting(Derivation derivation, Typesetter typesetter, boolean folded) {
        this(derivation, typesetter, folded, DerivationSetting::whole);
    }

    /** All of a line. */
    public static Optional<Formula> whole(Line line) {
        return Optional.of(line.right());
    }

    /**
     * A piece with the place of its baseline.
     *
     * @param line what it is a piece of; nothing for the left side and for relation signs
     */
    public record Placed(Box box, double x, double baseline, Optional<Line> line) {}

    /** Where the pieces are, from the upper left corner. */
    public record Arrangement(double width, double height, List<Placed> placed) {
        public Arrangement {
            placed = List.copyOf(placed);
        }
    }

    /** Arranges it in a width, in pixels. */
    public Arrangement in(double width) {
        List<Placed> placed = new ArrayList<>();
        Box left = typesetter.display(derivation.left());
        double space = typesetter.relationSpace();
        boolean beside = left.advance() <= WIDEST_LEFT * width;
        double relationX = beside ? left.advance() + space : INDENT * typesetter.size();
        double bottom = 0;
        boolean first = true;
        if (!beside) {
            placed.add(new Placed(left, 0, left.height(), Optional.empty()));
            bottom = left.total();
            first = false;
        }
        Optional<List<Placed>> oneLine = first ? rulesInOneLine(relationX, width) : Optional.empty();
        if (oneLine.isPresent()) {
            List<Placed> pieces = oneLine.get();
            pieces.add(new Placed(left, 0, 0, Optional.empty()));
            return new Arrangement(width, stack(pieces, 0, placed), placed);
        }
        boolean joined = false;
        for (Line line : derivation.lines()) {
            if (folded && line.kind() == Kind.DEFINITION) {
                joined = true;
                continue;
            }
            List<Placed> pieces = joined
                    ? joined(derivation.lines().getFirst(), line, relationX, width)
                    : pieces(line, line.right(), relationX, width);
            joined = false;
            if (first) {
                pieces.add(new Placed(left, 0, 0, Optional.empty()));
            }
            List<Placed> stacked = new ArrayList<>();
            bottom = stack(pieces, bottom + (first ? 0 : LINE_GAP * typesetter.size()), stacked);
            placed.addAll(arrived(line, stacked, relationX, width));
            first = false;
        }
        return new Arrangement(width, bottom, placed);
    }

    /** What is there of a line by now, on the baselines that the whole of it has. */
    private List<Placed> arrived(Line line, List<Placed> whole, double relationX, double width) {
        Optional<Formula> there = shown.apply(line);
        if (there.equals(whole(line))) {
            return whole;
        }
        List<Double> baselines = whole.stream().map(Placed::baseline).distinct().toList();
        return there.map(formula -> pieces(line, formula, relationX, width)).orElse(List.of()).stream()
                .map(piece -> new Placed(
                        piece.box,
                        piece.x,
                        baselines.get(Math.min((int) piece.baseline, baselines.size() - 1)),
                        piece.line))
                .toList();
    }

    /** The pieces of one line of the derivation; a baseline of 0 is its first line, 1 the next, and so on. */
    private List<Placed> pieces(Line line, Formula right, double relationX, double width) {
        boolean large = line.kind() == Kind.RESULT && !(right instanceof Formula.Grid);
        Typesetter setter = large ? typesetter.withSize(typesetter.size() * RESULT_SIZE) : typesetter;
        Box relation = setter.relation(line.relation());
        double x = relationX + relation.advance() + setter.relationSpace();
        double hanging = x + INDENT * typesetter.size();
        List<Box> boxes = setter.lines(right, width - x, width - hanging);
        List<Placed> pieces = new ArrayList<>();
        pieces.add(new Placed(relation, relationX, 0, Optional.empty()));
        for (int at = 0; at < boxes.size(); at++) {
            pieces.add(new Placed(boxes.get(at), at == 0 ? x : hanging, at, Optional.of(line)));
        }
        return pieces;
    }

    /** Nothing but rules, which are read as one formula where they have room side by side. */
    private Optional<List<Placed>> rulesInOneLine(double relationX, double width) {
        boolean isRules = derivation.lines().size() > 1
                && derivation.lines().stream().allMatch(line -> line.kind() == Kind.GENERAL);
        if (!isRules) {
            return Optional.empty();
        }
        List<Placed> pieces = new ArrayList<>();
        double start = relationX;
        for (Line line : derivation.lines()) {
            pieces.addAll(pieces(line, line.right(), start, Double.MAX_VALUE));
            Placed last = pieces.getLast();
            start = last.x + last.box.advance() + typesetter.relationSpace();
        }
        return start - typesetter.relationSpace() > width ? Optional.empty() : Optional.of(pieces);
    }

    /** Definition and chain rule on one line, or the chain rule alone. */
    private List<Placed> joined(Line definition, Line chainRule, double relationX, double width) {
        List<Placed> pieces = pieces(definition, definition.right(), relationX, width);
        Placed last = pieces.getLast();
        double start = last.x + last.box.advance() + typesetter.relationSpace();
        List<Placed> rest = pieces(chainRule, chainRule.right(), start, Double.MAX_VALUE);
        if (last.baseline > 0 || rest.getLast().x + rest.getLast().box.advance() > width) {
            return pieces(chainRule, chainRule.right(), relationX, width);
        }
        pieces.addAll(rest);
        return pieces;
    }

    /** Moves pieces down below {@code top}, one broken line under the other; returns where they end. */
    private double stack(List<Placed> pieces, double top, List<Placed> placed) {
        double bottom = top;
        int count = (int) pieces.stream().mapToDouble(Placed::baseline).max().orElse(0) + 1;
        for (int at = 0; at < count; at++) {
            int wanted = at;
            List<Placed> row =
                    pieces.stream().filter(piece -> piece.baseline == wanted).toList();
            double ascent =
                    row.stream().mapToDouble(piece -> piece.box.height()).max().orElse(0);
            double gap = ascent > typesetter.size() ? TALL_GAP : BROKEN_GAP;
            double start = at == 0 ? bottom : bottom + gap * typesetter.size();
            double depth =
                    row.stream().mapToDouble(piece -> piece.box.depth()).max().orElse(0);
            row.forEach(piece -> placed.add(new Placed(piece.box, piece.x, start + ascent, piece.line)));
            bottom = start + ascent + depth;
        }
        return bottom;
    }
}
