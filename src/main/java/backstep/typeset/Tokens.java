package backstep.typeset;

import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.typeset.Box.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a formula is made of, as boxes: names with their indices, and numbers: digits upright, a true minus, powers of ten raised. */
final class Tokens {

    /** How far an accent leans over the middle of a slanted letter, in em (Computer Modern's kerns with its skewchar). */
    private static final Map<String, Double> SKEW =
            Map.of("y", 0.056, "x", 0.028, "z", 0.056, "w", 0.083, "t", 0.083, "d", 0.167, "a", 0.0, "h", 0.0);

    private Tokens() {}

    static Box symbol(Formula.Symbol symbol, TexStyle style) {
        return scripts(symbol, script(symbol.sup(), style.superscript()), style);
    }

    /** A symbol to a power: the exponent stands over the index, not after it. */
    static Box raised(Formula.Symbol symbol, Box exponent, TexStyle style) {
        return scripts(symbol, Optional.of(exponent), style);
    }

    private static Box scripts(Formula.Symbol symbol, Optional<Box> sup, TexStyle style) {
        Box box = TexRules.scripts(nucleus(symbol, style), true, script(symbol.sub(), style.subscript()), sup, style);
        return symbol.quantity()
                .map(quantity -> box.linked(new Link.ToQuantity(quantity)))
                .orElse(box);
    }

    private static Box nucleus(Formula.Symbol symbol, TexStyle style) {
        String name = symbol.name();
        if (symbol.accent().isBold()) {
            return TexRules.accented(symbol.accent(), bold(name, style.em()), 0, style);
        }
        if (name.length() > 1 && name.startsWith("\u0394")) {
            return Box.row(List.of(Glyphs.text(MathFace.MAIN, "\u0394", style.em()), letter(name.substring(1), style)));
        }
        return TexRules.accented(symbol.accent(), letter(name, style), SKEW.getOrDefault(name, 0.0), style);
    }

    /** Upright bold; Greek letters, which that face lacks, are struck three times. */
    private static Box bold(String name, double em) {
        if (name.chars().allMatch(character -> MathFace.BOLD.has(character))) {
            return Glyphs.text(MathFace.BOLD, name, em);
        }
        Box once = Glyphs.text(MathFace.MATH, name, em);
        double shift = 0.025 * em;
        return new Box(
                once.width() + 2 * shift,
                once.height(),
                once.depth(),
                once.italic(),
                List.of(Box.at(0, 0, once), Box.at(shift, 0, once), Box.at(2 * shift, 0, once)));
    }

    private static Box letter(String name, TexStyle style) {
        return name.length() == 1 ? Glyphs.letter(name, style.em()) : Glyphs.text(MathFace.MAIN, name, style.em());
    }

    private static Optional<Box> script(String text, TexStyle style) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(Glyphs.letters(text.replace("-", Numerals.MINUS), style.em()));
    }

    static Box literal(int value, TexStyle style) {
        String digits = value < 0 ? Numerals.MINUS + -value : Integer.toString(value);
        return Glyphs.text(MathFace.MAIN, digits, style.em());
    }

    static Box number(Numerals.Parts parts, TexStyle style) {
        Box digits = Glyphs.text(MathFace.MAIN, parts.mantissa(), style.em());
        return parts.exponent().isEmpty()
                ? digits
                : withPower(digits, parts.exponent().getAsInt(), style);
    }

    private static Box withPower(Box digits, int exponent, TexStyle style) {
        double em = style.em();
        Box sup = literal(exponent, style.superscript());
        Box ten =
                TexRules.scripts(Glyphs.text(MathFace.MAIN, "10", em), true, Optional.empty(), Optional.of(sup), style);
        Box space = Box.space(0.06 * em);
        return Box.row(List.of(digits, space, Glyphs.text(MathFace.MAIN, Glyphs.DOT, em), space, ten));
    }
}
