package backstep.model.derivation;

import backstep.model.formula.PlainText;

/** Derivations as a reader of tests sees them. */
final class Written {

    private Written() {}

    /** All lines, the relations under each other; what a derivation names without deriving it follows, indented. */
    static String of(Derivation derivation, PlainText plain) {
        String left = plain.of(derivation.left());
        StringBuilder text = new StringBuilder();
        String start = left;
        for (Derivation.Line line : derivation.asPrinted(plain.numerals()).lines()) {
            text.append(start)
                    .append(" ")
                    .append(line.relation().text())
                    .append(" ")
                    .append(plain.of(line.right()))
                    .append('\n');
            start = " ".repeat(visibleLength(left));
        }
        for (Derivation where : derivation.where()) {
            text.append(of(where, plain).indent(4));
        }
        return text.toString().stripTrailing();
    }

    /** Combining accents take no room. */
    private static int visibleLength(String text) {
        return (int) text.codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .count();
    }
}
