package backstep.model.program;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Formula.TakenFor;
import java.util.Map;

/**
 * Names as a keyboard has them, for programs and cells: {@code w_11}, {@code delta_h1}, {@code net_h1_2}, {@code
 * dE_dw_11}; what was updated is {@code w_11_new}.
 */
public final class Identifiers {

    private static final Map<String, String> LETTERS = Map.of(
            "\u03b1", "alpha",
            "\u03b4", "delta",
            "\u03b7", "eta",
            "\u03c3", "sigma",
            "\u03a6", "Phi");

    private static final String NEW = "_new";

    private Identifiers() {}

    /** @throws IllegalArgumentException for what is neither a symbol nor a derivative, nor taken for one */
    public static String of(Formula name) {
        return switch (name) {
            case Symbol symbol -> symbol(symbol);
            case Derivative(Formula of, Formula by, var _, var _) -> "d" + of(of) + "_d" + of(by);
            case TakenFor taken -> "g_" + of(taken.by());
            default -> throw new IllegalArgumentException("not a name: " + name);
        };
    }

    /** A letter of the notation or the name of a function, e.g. {@code sigma}, {@code leaky_relu}. */
    public static String word(String name) {
        return LETTERS.getOrDefault(name, name).replace(' ', '_').replace('-', '_');
    }

    private static String symbol(Symbol symbol) {
        String accent = switch (symbol.accent()) {
            case NONE, BOLD -> "";
            case TILDE, BOLD_TILDE -> "_tilde";
            case HAT, BOLD_HAT -> "_hat";
        };
        String sup = symbol.sup().replace("+", "");
        return word(symbol.name())
                + accent
                + script(symbol.sub())
                + script(sup)
                + (sup.equals(symbol.sup()) ? "" : NEW);
    }

    /** Letters and digits of a sub- or superscript, what stands between them as one line. */
    private static String script(String text) {
        StringBuilder script = new StringBuilder();
        boolean between = true;
        for (char character : text.toCharArray()) {
            boolean counts = Character.isLetterOrDigit(character);
            if (counts) {
                script.append(between ? "_" : "").append(character);
            }
            between = !counts;
        }
        return script.toString();
    }
}
