package backstep.model.notation;

import backstep.model.formula.Formula.Accent;
import backstep.model.formula.Formula.Symbol;
import backstep.model.iteration.Quantity;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name of the table, taken apart once: {@code hat y_%j}, {@code w_%i%j^(%l)}, {@code out_h%l.%j}.
 *
 * @param accent what stands before the name: {@code tilde}, {@code hat}, {@code bold}
 * @param name the letter or word
 * @param sub the subscript, from {@code _}
 * @param sup the superscript, from {@code ^}
 */
record NamePattern(Accent accent, String name, Script sub, Script sup) {

    private static final Pattern PARTS = Pattern.compile("(?:(\\w+) )?([^_^]+)(?:_([^^]*))?(?:\\^(.*))?");

    /** The indices that a pattern is filled with; {@code layer} and {@code number} are those of the weight or unit. */
    record Place(String to, String from, int layer, String number) {

        private String index(String letter) {
            return switch (letter) {
                case "j" -> to;
                case "i" -> from;
                case "l" -> Integer.toString(layer);
                case "n" -> number;
                default -> throw new IllegalArgumentException("no index %" + letter);
            };
        }
    }

    /** At most two indices, and what stands around them; the letter of one that is not there is empty. */
    private record Script(String before, String first, String between, String second, String after) {

        private static final Pattern INDICES = Pattern.compile("([^%]*)(?:%(.)([^%]*))?(?:%(.)([^%]*))?");

        static Script parse(Optional<String> text) {
            Matcher parts = matched(INDICES, text.orElse(""));
            return new Script(part(parts, 1), part(parts, 2), part(parts, 3), part(parts, 4), part(parts, 5));
        }

        String at(Place place) {
            if (first.isEmpty()) {
                return before;
            }
            String one = place.index(first);
            if (second.isEmpty()) {
                return before + one + between;
            }
            String two = place.index(second);
            if (two.isEmpty()) {
                return before + one + after;
            }
            return before + one + (between.isEmpty() ? separator(one, two) : between) + two + after;
        }
    }

    /** @throws IllegalArgumentException for what is no name */
    static NamePattern parse(String text) {
        Matcher parts = matched(PARTS, text);
        return new NamePattern(
                Accent.valueOf(
                        Optional.ofNullable(parts.group(1)).orElse("none").toUpperCase(Locale.ROOT)),
                parts.group(2),
                Script.parse(Optional.ofNullable(parts.group(3))),
                Script.parse(Optional.ofNullable(parts.group(4))));
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no name: " + text);
        }
        return matcher;
    }

    private static String part(Matcher parts, int group) {
        return Optional.ofNullable(parts.group(group)).orElse("");
    }

    Symbol at(Place place, Optional<Quantity> quantity) {
        return new Symbol(name, sub.at(place), sup.at(place), accent, quantity);
    }

    /** Two indices stand side by side, with a comma where one of them has two digits: 11, ij, 1,10. */
    static String separator(String one, String two) {
        return !one.isEmpty() && !two.isEmpty() && (one.length() > 1 || two.length() > 1) ? "," : "";
    }
}
