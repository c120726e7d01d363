package backstep.paint;

import backstep.drawing.Drawing.Part;
import backstep.model.formula.Formula;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.notation.Symbols;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names for the parts of a drawing that say to whoever edits it what they are: {@code h1}, {@code w11}, {@code edge-w11},
 * {@code delta-y2}; letters, digits and hyphens. The same part has the same name in all pictures of an iteration.
 */
record PartIds(Symbols symbols) {

    private static final Map<String, String> SPELT = Map.of(
            "\u03b1", "alpha",
            "\u03b4", "delta",
            "\u03b7", "eta",
            "\u03c3", "sigma",
            "\u0177", "y",
            "\u2202", "d");

    /** The same parts under these names. */
    List<Part> named(List<Part> parts) {
        Set<String> taken = new HashSet<>();
        List<Part> named = new ArrayList<>();
        for (Part part : parts) {
            String wanted = of(part);
            String id = wanted;
            for (int other = 2; !taken.add(id); other++) {
                id = wanted + "-" + other;
            }
            named.add(new Part(
                    part.kind(), id, part.quantity(), part.place(), part.shapes(), part.recedes(), part.tip()));
        }
        return named;
    }

    private String of(Part part) {
        Optional<String> subject = part.quantity().map(this::of);
        return switch (part.kind()) {
            case UNIT, LABEL, PASSING_LABEL, PLATE -> subject.orElse(part.name());
            case EDGE -> subject.map(edge -> "edge-" + edge).orElse(part.name());
            case HALO -> subject.map(edge -> "halo-" + edge).orElse(part.name());
            case TIE, CAPTION, PACKET, STATUS, LEGEND -> part.name();
        };
    }

    private String of(Quantity quantity) {
        boolean ofUnit = quantity instanceof Quantity.Input || quantity instanceof Step.Activation;
        Formula symbol = ofUnit ? symbols.unitName((Unit) quantity.owner()) : symbols.symbol(quantity);
        return symbol instanceof Formula.Symbol name ? of(name) : plain(PlainText.DEFAULT.of(symbol));
    }

    private static String of(Formula.Symbol symbol) {
        String name = SPELT.getOrDefault(symbol.name(), symbol.name());
        String sub = symbol.sub();
        boolean joined = name.length() == 1 && (sub.isEmpty() || Character.isDigit(sub.charAt(0)));
        return plain(name + (joined ? sub : "-" + sub) + "-" + symbol.sup());
    }

    /** Without anything that could mean something to whoever reads it. */
    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
