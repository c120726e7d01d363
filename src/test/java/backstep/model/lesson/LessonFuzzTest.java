package backstep.model.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.iteration.Iteration;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Mutated lessons are either lessons that can be computed with, and that the schema of lessons takes too, or are refused in
 * one line that names the file.
 */
class LessonFuzzTest {

    private static final int ROUNDS = 4000;

    /** A string with its colon (a key), a string, a number, a word, or a mark. */
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"\\s*:|\"[^\"]*\"|[-+.0-9eE]+|[a-z]+|[\\[\\]{},]");

    private static final List<String> POISON = List.of(
            "\"decimals\": 9,",
            "\"source\": \"\",",
            "\"stops\": [],",
            "\"stops\": [{\"at\": \"delta y1\", \"say\": \"\"}],",
            "null",
            "true",
            "\"\"",
            "\"logistic\"",
            "\"softmax\"",
            "\"alpha-d-y\"",
            "\"\\n\\u0000\\u2028\"",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "0",
            "-0",
            "-1",
            "1.5",
            "1e308",
            "-1e308",
            "1e999",
            "1e-999",
            "NaN",
            "Infinity",
            "99999999999999999999",
            "0x10",
            "01",
            "[".repeat(5000),
            "{\"a\":".repeat(600),
            "\"inputs\":",
            "\"inputs\": 1,",
            "\"activation\": \"relu\",",
            "/* */",
            "\u0007",
            "\n",
            "'",
            "\\");

    private final Random random = new Random(20);
    private final LessonSchema schema = new LessonSchema();
    private int accepted;

    @Test
    void mutantIsAValidLessonOrRefusedInOneLine() {
        List<String> lessons = BuiltInLessons.load().all().stream()
                .map(entry -> LessonFile.text(entry.lesson()))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            check(mutant(lessons.get(round % lessons.size()), round));
        }
        // Both outcomes were seen: the test would tell nothing if all were refused.
        assertThat(accepted).isBetween(ROUNDS / 50, ROUNDS / 2);
    }

    private void check(byte[] content) {
        Lesson lesson;
        try {
            lesson = LessonFile.parse("my.json", content);
        } catch (LessonException e) {
            assertThat(e.getMessage())
                    .startsWith("my.json: ")
                    .hasSizeLessThan(400)
                    .doesNotContain("\r", "\u2028");
            assertThat(e.getMessage().lines()).hasSize(1);
            assertThat(e.getMessage().chars()).noneMatch(Character::isISOControl);
            return;
        }
        accepted++;
        assertThat(schema.refusals(new String(content, StandardCharsets.UTF_8))).isEmpty();
        Iteration iteration = lesson.run().iteration(lesson.samples().size() + 1);
        assertThat(iteration.layers()).hasSize(lesson.network().depth());
    }

    private byte[] mutant(String text, int round) {
        String mutant = mutateTokens(text);
        return switch (round % 8) {
            case 0 -> truncate(mutant.getBytes(StandardCharsets.UTF_8));
            case 1 -> scramble(mutant.getBytes(StandardCharsets.UTF_8));
            case 2 ->
                mutant.getBytes(Charset.forName(List.of("UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1", "IBM1047")
                        .get(random.nextInt(5))));
            case 3 -> randomBytes();
            default -> mutant.getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Replaces, repeats, removes or swaps a few tokens: types, lengths, missing and double keys. */
    private String mutateTokens(String text) {
        List<String> tokens =
                TOKEN.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(ArrayList::new));
        for (int change = random.nextInt(1, 3); change > 0; change--) {
            int at = random.nextInt(tokens.size());
            switch (random.nextInt(5)) {
                case 0 -> tokens.set(at, POISON.get(random.nextInt(POISON.size())));
                case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
                case 2 -> tokens.remove(at);
                case 3 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
                default -> replaceNumber(tokens);
            }
        }
        return String.join(" ", tokens);
    }

    private void replaceNumber(List<String> tokens) {
        int at = random.nextInt(tokens.size());
        while (!tokens.get(at).matches("-?[0-9].*")) {
            at = (at + 1) % tokens.size();
        }
        tokens.set(at, Double.toString(Double.longBitsToDouble(random.nextLong())));
    }

    private byte[] truncate(byte[] content) {
        return Arrays.copyOf(content, random.nextInt(content.length));
    }

    private byte[] scramble(byte[] content) {
        for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }
        return content;
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }
}
