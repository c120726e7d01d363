package backstep.model.document;

import backstep.model.derivation.Derivation;
import backstep.model.formula.Latex;
import backstep.model.formula.Numerals;
import backstep.model.words.Prose;
import backstep.model.words.Prose.Piece;
import java.util.Map;

/**
 * Sentences and derivations as LaTeX that goes into documents of others.
 *
 * @param numerals how numbers are written
 */
public record LatexWords(Numerals numerals) {

    /** A sentence, its formulas as mathematics. */
    public String of(Prose sentence) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : sentence.pieces()) {
            switch (piece) {
                case Piece.Plain(String plain) -> text.append(plain(plain));
                case Piece.Symbol(var formula) ->
                    text.append('$').append(new Latex(numerals).of(formula)).append('$');
            }
        }
        return text.toString();
    }

    private static String plain(String words) {
        return withSigns(LatexTitle.of(words).text());
    }

    /** LaTeX in which signs that are simply written in its words have become mathematics. */
    public static String withSigns(String latex) {
        String text = latex;
        for (Map.Entry<String, String> entry : LatexDocument.CHARACTERS.entrySet()) {
            text = text.replace(entry.getKey(), entry.getValue());
        }
        return text;
    }

    /** What a document needs for sentences in letters that pdfLaTeX has no fonts for; mostly empty. */
    public static String preamble(String sentences) {
        return LatexTitle.of(sentences).preamble();
    }

    /**
     * The lines of a derivation for {@code aligned}.
     *
     * @param width how wide a line may become, in units of about half an em
     */
    public String aligned(Derivation derivation, double width) {
        return new LatexLines(new Latex(numerals), width).of(derivation);
    }
}
