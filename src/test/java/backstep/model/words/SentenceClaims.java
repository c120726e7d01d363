package backstep.model.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;

/** What sentences claim, told by formulas and numbers: a sentence of which nothing is known here is a fault. */
final class SentenceClaims {

    /** Several names in words, as a list is spoken. */
    private static final String LIST = "(#\\d+#(?:(?:, | and )#\\d+#)*)";

    private final Map<Pattern, Consumer<SaidBeside>> claims = new LinkedHashMap<>();
    private final Set<Pattern> made = new HashSet<>();

    /** @param sentence a pattern in which NAME stands for a symbol and LIST for several */
    void claim(String sentence, Consumer<SaidBeside> check) {
        String pattern = sentence.replace("NAME", SaidBeside.NAME).replace("LIST", LIST);
        claims.put(Pattern.compile(pattern), check);
    }

    /** Checks every claim of a sentence. */
    void check(String sentence, SaidBeside said) {
        boolean isKnown = false;
        for (Map.Entry<Pattern, Consumer<SaidBeside>> claim : claims.entrySet()) {
            Matcher matcher = claim.getKey().matcher(sentence);
            if (matcher.matches()) {
                claim.getValue().accept(said.withParts(matcher.toMatchResult()));
                made.add(claim.getKey());
                isKnown = true;
            }
        }
        assertThat(isKnown).as("what is claimed by: " + sentence).isTrue();
    }

    /** Claims that no sentence made. */
    List<Pattern> neverMade() {
        return claims.keySet().stream().filter(claim -> !made.contains(claim)).toList();
    }

    static void near(double value, double expected) {
        assertThat(value).isCloseTo(expected, Offset.offset(1e-12 + 1e-9 * Math.abs(expected)));
    }
}
