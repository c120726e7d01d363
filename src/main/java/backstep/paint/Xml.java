package backstep.paint;

/** Characters as XML has them. */
public final class Xml {

    private Xml() {}

    /** Text between tags or in quotes; what XML cannot hold is left out. */
    public static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    boolean allowed = character >= ' ' || character == '\n' || character == '\t';
                    boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
                    if (allowed && !surrogate && character != 0xfffe && character != 0xffff) {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
