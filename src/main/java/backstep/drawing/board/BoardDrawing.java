package backstep.drawing.board;

import backstep.drawing.Drawing.Kind;
import backstep.drawing.Drawing.Part;
import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.drawing.Shape.Stroke;
import backstep.drawing.board.BoardBlock.Bar;
import backstep.drawing.board.BoardBlock.Card;
import backstep.drawing.board.BoardBlock.Derived;
import backstep.drawing.board.BoardBlock.Parts;
import backstep.drawing.board.BoardBlock.Replaced;
import backstep.drawing.board.BoardBlock.Said;
import backstep.drawing.board.BoardBlock.Steepness;
import backstep.drawing.board.BoardBlock.Tone;
import backstep.drawing.board.BoardBlock.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the chalkboard beside the network: in smaller type where it would be higher than its place. */
public final class BoardDrawing {

    /** Of words, in pixels. */
    public static final double SIZE = 14;

    /** All relative to the size of the words. */
    private static final double MARGIN = 1.3;

    private static final double CARD_MARGIN = 0.9;
    private static final double SAY_MARGIN = 0.7;

    private static final double SMALLER = 0.95;
    private static final double SMALLEST = 0.3;
    private static final double CORNER = 8;

    private final Board board;
    private final Rect place;
    private final BoardPen pen;

    private BoardDrawing(Board board, Rect place, double size) {
        this.board = board;
        this.place = place;
        double margin = MARGIN * size;
        pen = new BoardPen(
                new Rect(place.x() + margin, place.y() + margin, place.width() - 2 * margin, 0),
                size,
                board.numerals());
    }

    /**
     * A board in the largest type with which it fits.
     *
     * @param size of its words, in pixels
     */
    public record Fitted(List<Part> parts, double size) {
        public Fitted {
            parts = List.copyOf(parts);
        }
    }

    /** The parts of the board, in the largest type with which it fits. */
    public static Fitted of(Board board, Rect place) {
        return of(board, place, 1);
    }

    /**
     * The same.
     *
     * @param largest type that it may have, compared with the usual one
     */
    public static Fitted of(Board board, Rect place, double largest) {
        double scale = largest;
        BoardDrawing drawing = drawn(board, place, scale);
        while (drawing.pen.bottom() > place.bottom() && scale > SMALLEST) {
            scale *= SMALLER;
            drawing = drawn(board, place, scale);
        }
        return new Fitted(drawing.parts(), scale * SIZE);
    }

    private static BoardDrawing drawn(Board board, Rect place, double scale) {
        BoardDrawing drawing = new BoardDrawing(board, place, scale * SIZE);
        board.blocks().forEach(drawing::add);
        return drawing;
    }

    private List<Part> parts() {
        Part ground = part(
                "board",
                place,
                List.of(
                        new Shape.Panel(place, 0, Role.SURFACE, Role.SURFACE, 0),
                        new Shape.Line(
                                new Point(place.x() + 0.5, place.y()),
                                new Point(place.x() + 0.5, place.bottom()),
                                Stroke.of(Role.BORDER, 1))));
        List<Part> parts = new ArrayList<>(List.of(ground));
        parts.addAll(pen.parts());
        return parts;
    }

    static Part part(String name, Rect place, List<Shape> shapes) {
        return new Part(Kind.CAPTION, name, Optional.empty(), place, shapes, false, "");
    }

    private void add(BoardBlock block) {
        switch (block) {
            case Said(Tone tone, var words)
            when tone == Tone.SAY -> {
                pen.begin(SAY_MARGIN);
                pen.words(tone, words);
                pen.end("board-say-box", Role.SURFACE_RAISED, 0, Optional.of(Role.TEXT));
            }
            case Said(Tone tone, var words) -> pen.words(tone, words);
            case Derived(var derivation, boolean ofStep) -> pen.derivation(derivation, ofStep);
            case Replaced replaced -> pen.replaced(replaced);
            case Track track -> pen.rows().track(track);
            case Bar bar -> pen.rows().bar(bar);
            case Parts parts -> {
                pen.begin(CARD_MARGIN);
                pen.words(Tone.CARD_TITLE, parts.title());
                pen.rows().parts(parts, board.phase().map(Role::of).orElse(Role.BACKWARD));
                pen.end("board-parts-box", soft(), CORNER, Optional.empty());
            }
            case Steepness steepness -> {
                pen.begin(CARD_MARGIN);
                pen.rows().steepness(steepness);
                pen.end("board-slope-box", soft(), CORNER, Optional.empty());
            }
            case Card card -> {
                pen.begin(CARD_MARGIN);
                pen.rows().align(card);
                card.blocks().forEach(this::add);
                pen.end("board-" + card.kind().id() + "-box", ground(card.kind()), CORNER, Optional.empty());
            }
        }
    }

    private Role ground(Card.Kind kind) {
        return switch (kind) {
            case PAYOFF, CHANGES -> soft();
            case OPENING, CLOSING -> Role.SURFACE_RAISED;
        };
    }

    private Role soft() {
        return board.phase().map(Role::soft).orElse(Role.SURFACE_RAISED);
    }
}
