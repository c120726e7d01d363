package backstep.model.notation;

import backstep.model.formula.Formula.Accent;
import backstep.model.formula.Formula.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One cell of the table of names, taken apart once: {@code hat y_%j}, {@code w_%i%j^(%l)}, {@code out_h[%l.]%j}.
 *
 * @param accent what stands before the name: {@code tilde}, {@code hat}, {@code bold}
 * @param name the letter or word
 * @param sub the subscript, from {@code _}
 * @param sup the superscript, from {@code ^}
 */
record NamePattern(Accent accent, String name, List<Piece> sub, List<Piece> sup) {

    /** What a cell is filled with: {@code layer} counted from 1, the number of a weight where it is asked for. */
    record Place(String to, String from, int layer, String number) {}

    /**
     * @param text as it is, or the letter of an index: {@code j}, {@code i}, {@code l}, {@code n}
     * @param optional whether it stands in brackets
     */
    private record Piece(String text, boolean isIndex, boolean optional) {}

    /**
     * Reads a cell; empty for an empty one.
     *
     * @throws IllegalArgumentException for an accent or index that there is not
     */
    static Optional<NamePattern> parse(String cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        int space = cell.indexOf(' ');
        Accent accent = space < 0
                ? Accent.NONE
                : Accent.valueOf(cell.substring(0, space).toUpperCase(Locale.ROOT));
        String rest = cell.substring(space + 1);
        int raised = rest.indexOf('^') < 0 ? rest.length() : rest.indexOf('^');
        int lowered = rest.indexOf('_') < 0 ? raised : rest.indexOf('_');
        return Optional.of(new NamePattern(
                accent,
                rest.substring(0, lowered),
                pieces(rest.substring(Math.min(lowered + 1, raised), raised)),
                pieces(rest.substring(Math.min(raised + 1, rest.length())))));
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        boolean optional = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '[' || character == ']') {
                optional = character == '[';
            } else {
                boolean isIndex = character == '%';
                at += isIndex ? 1 : 0;
                pieces.add(new Piece(text.substring(at, at + 1), isIndex, optional));
            }
        }
        return List.copyOf(pieces);
    }

    /** The name at a place; what stands in brackets only {@code inFull}. */
    Symbol at(Place place, boolean inFull) {
        return new Symbol(name, filled(sub, place, inFull), filled(sup, place, inFull), accent, Optional.empty());
    }

    private static String filled(List<Piece> pieces, Place place, boolean inFull) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (Piece piece : pieces) {
            if (inFull || !piece.optional()) {
                String index = piece.isIndex() ? index(piece.text(), place) : "";
                text.append(separator(before, index)).append(piece.isIndex() ? index : piece.text());
                before = index;
            }
        }
        return text.toString();
    }

    private static String index(String letter, Place place) {
        return switch (letter) {
            case "j" -> place.to();
            case "i" -> place.from();
            case "l" -> Integer.toString(place.layer());
            case "n" -> place.number();
            default -> throw new IllegalArgumentException("no index %" + letter);
        };
    }

    /** Two indices stand side by side, with a comma where one of them has two digits: 11, ij, 1,10. */
    static String separator(String before, String index) {
        return !before.isEmpty() && !index.isEmpty() && (before.length() > 1 || index.length() > 1) ? "," : "";
    }
}
