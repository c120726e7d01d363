package backstep.model.formula;

import java.util.Map;
import java.util.function.IntFunction;

/** Subscripts and superscripts in Unicode, where all of their characters exist there. */
final class Scripts implements ScriptStyle {

    static final ScriptStyle UNICODE = new Scripts();

    private static final Map<Character, String> SUB = Map.ofEntries(
            Map.entry('i', "\u1d62"),
            Map.entry('j', "\u2c7c"),
            Map.entry('k', "\u2096"),
            Map.entry('m', "\u2098"),
            Map.entry('n', "\u2099"),
            Map.entry('=', "\u208c"),
            Map.entry(',', ","),
            Map.entry('.', "."));

    private static final Map<Character, String> SUP = Map.ofEntries(
            Map.entry('(', "\u207d"),
            Map.entry(')', "\u207e"),
            Map.entry('+', "\u207a"),
            Map.entry('\u2212', "\u207b"),
            Map.entry('l', "\u02e1"),
            Map.entry('L', "\u1d38"),
            Map.entry('T', "\u1d40"));

    private Scripts() {}

    @Override
    public String name(String letters) {
        return letters;
    }

    /** {@code ₁₁}, or {@code _h1} where a character has no subscript form. */
    @Override
    public String sub(String text) {
        return written(text, SUB, digit -> Character.toString('\u2080' + digit), "_");
    }

    /** {@code ⁽¹⁾}, or {@code ^…} where a character has no superscript form. */
    @Override
    public String sup(String text) {
        return written(text, SUP, Numerals::superscript, "^");
    }

    @Override
    public String exponent(String bare, String enclosed) {
        return "^" + enclosed;
    }

    private static String written(
            String text, Map<Character, String> characters, IntFunction<String> digit, String otherwise) {
        StringBuilder result = new StringBuilder();
        for (char character : text.toCharArray()) {
            if (Character.isDigit(character)) {
                result.append(digit.apply(character - '0'));
            } else if (characters.containsKey(character)) {
                result.append(characters.get(character));
            } else {
                return otherwise + text;
            }
        }
        return result.toString();
    }
}
