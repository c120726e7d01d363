package backstep.view.chalkboard;

import backstep.model.derivation.Derivation;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.derivation.Derivation.Line;
import backstep.model.formula.Formula;
import backstep.typeset.Box;
import backstep.typeset.Typesetter;
import backstep.view.math.MathBox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.layout.Region;

/** A derivation on one line, as much of it as there is room for: left = symbols = numbers = result, or less. */
final class EquationLine extends Region {

    private static final String LEFT = "chalk-left";

    /** What is shown of a derivation, the most telling first. */
    private static final List<Set<Kind>> CHOICES = List.of(
            Set.of(Kind.SYMBOLS, Kind.NUMBERS, Kind.RESULT, Kind.CONTRAST),
            Set.of(Kind.NUMBERS, Kind.RESULT, Kind.CONTRAST),
            Set.of(Kind.SYMBOLS, Kind.RESULT, Kind.CONTRAST),
            Set.of(Kind.REDUCED, Kind.RESULT, Kind.CONTRAST),
            Set.of(Kind.RESULT));

    private Optional<Derivation> derivation = Optional.empty();
    private Function<Line, Optional<Formula>> shownOfLine = line -> Optional.of(line.right());
    private Typesetter typesetter;
    private final Runnable placed;
    private Setting setting = new Setting(-1, 0, List.of());

    /**
     * A view without content.
     *
     * @param placed run when there are new nodes
     */
    EquationLine(Typesetter typesetter, Runnable placed) {
        this.typesetter = typesetter;
        this.placed = placed;
        getStyleClass().add("chalk-equation");
    }

    /** Boxes side by side, for a width of room and no higher than {@code height}. */
    private record Setting(double room, double height, List<Piece> pieces) {

        boolean isFor(double width, double least) {
            return room == width && height == least;
        }

        double width() {
            return pieces.stream().mapToDouble(Piece::width).sum();
        }

        double ascent() {
            return pieces.stream()
                    .mapToDouble(piece -> piece.box.height())
                    .max()
                    .orElse(0);
        }

        double depth() {
            return pieces.stream().mapToDouble(piece -> piece.box.depth()).max().orElse(0);
        }
    }

    /** A box with the space before it; where it has not arrived, its room, or as much of it as is there. */
    private record Piece(double space, Box box, Optional<Box> shown, String styleClass) {

        Piece(double space, Box box, String styleClass) {
            this(space, box, Optional.of(box), styleClass);
        }

        double width() {
            return space + box.advance();
        }
    }

    /** @param ofLine what is there of a line by now */
    void show(Optional<Derivation> shown, Function<Line, Optional<Formula>> ofLine, Typesetter newTypesetter) {
        derivation = shown;
        shownOfLine = ofLine;
        typesetter = newTypesetter;
        double room = setting.room;
        setting = new Setting(-1, 0, List.of());
        if (room > 0) {
            place(fitting(room));
        }
        requestLayout();
    }

    private Setting fitting(double room) {
        double height = getHeight() > 0 ? getHeight() : Double.MAX_VALUE;
        if (!setting.isFor(room, height)) {
            setting = derivation.map(shown -> choose(shown, room, height)).orElse(new Setting(room, height, List.of()));
        }
        return setting;
    }

    private Setting choose(Derivation shown, double room, double height) {
        // A sum over hundreds of units takes long to set, even to see that it has no room.
        Map<Line, Box> boxes = new HashMap<>();
        List<Set<Kind>> choices = CHOICES.stream()
                .filter(kinds -> !shown.only(kinds).lines().isEmpty())
                .toList();
        Set<Kind> chosen = choices.getLast();
        Setting last = new Setting(room, height, List.of());
        for (Set<Kind> kinds : choices) {
            List<Piece> pieces = pieces(
                    shown,
                    kinds,
                    typesetter,
                    line -> boxes.computeIfAbsent(line, each -> typesetter.display(each.right())));
            last = new Setting(room, height, pieces);
            if (last.width() <= room) {
                chosen = kinds;
                break;
            }
        }
        double fit = Math.min(Box.shrink(last.width(), room), Box.shrink(last.ascent() + last.depth(), height));
        if (fit == 1) {
            return last;
        }
        Typesetter smaller = typesetter.withSize(typesetter.size() * fit);
        return new Setting(room, height, pieces(shown, chosen, smaller, line -> smaller.display(line.right())));
    }

    private List<Piece> pieces(Derivation shown, Set<Kind> kinds, Typesetter setter, Function<Line, Box> setRight) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(0, setter.display(shown.left()), LEFT));
        for (Line line : shown.only(kinds).asPrinted(setter.numerals()).lines()) {
            Box right = setRight.apply(line);
            Optional<Box> arrived = shownOfLine
                    .apply(line)
                    .map(formula -> formula.equals(line.right()) ? right : setter.display(formula));
            Box relation = setter.relation(line.relation());
            pieces.add(new Piece(setter.relationSpace(), relation, arrived.map(_ -> relation), LEFT));
            pieces.add(new Piece(setter.relationSpace(), right, arrived, DerivationView.styleClass(line.kind())));
        }
        return pieces;
    }

    private void place(Setting shown) {
        double height = getHeight() > 0 ? getHeight() : shown.ascent() + shown.depth();
        double baseline = snapPositionY((height + shown.ascent() - shown.depth()) / 2);
        double x = snapPositionX((shown.room - shown.width()) / 2);
        int at = 0;
        for (Piece piece : shown.pieces) {
            x += piece.space;
            if (piece.shown.isPresent()) {
                Box box = piece.shown.get();
                MathBox.at(getChildren(), at++, box, piece.styleClass)
                        .resizeRelocate(x, baseline - box.height(), box.advance(), box.total());
            }
            x += piece.box.advance();
        }
        getChildren().remove(at, getChildren().size());
    }

    /** The line is chosen here, after styles were applied: new nodes get theirs at once, not a frame later. */
    @Override
    protected void layoutChildren() {
        place(fitting(getWidth()));
        placed.run();
        applyCss();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 30 * typesetter.size();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 8 * typesetter.size();
    }

    /** The same for every step, so that nothing around it moves: room for a fraction. */
    @Override
    protected double computePrefHeight(double width) {
        return 2.6 * typesetter.size();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
