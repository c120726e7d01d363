package backstep.view.math;

import backstep.model.formula.Formula;
import java.util.List;

/** A sentence with formulas in it. */
public record Prose(List<Piece> pieces) {

    /** A part of a sentence. */
    public sealed interface Piece {

        /** Characters, with the spaces on both sides. */
        record Plain(String text) implements Piece {}

        /** A symbol that is set as a formula. */
        record Symbol(Formula formula) implements Piece {}
    }

    public Prose {
        pieces = List.copyOf(pieces);
    }

    /** A sentence without formulas. */
    public static Prose plain(String text) {
        return new Prose(List.of(new Piece.Plain(text)));
    }
}
