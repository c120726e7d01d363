package backstep.model.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that the glossary explains, in all their forms, and where they stand in a sentence. */
public final class Vocabulary {

    /** Longer ones first: a net input is no input. */
    private final List<Form> forms;

    private record Form(String words, GlossaryTerm term) {}

    /**
     * A word in a sentence.
     *
     * @param from where it begins
     * @param to where it has ended
     */
    public record Mention(GlossaryTerm term, int from, int to) {

        /** Whether they have a character in common. */
        public boolean touches(int otherFrom, int otherTo) {
            return from < otherTo && otherFrom < to;
        }
    }

    public Vocabulary(Messages messages) {
        forms = Stream.of(GlossaryTerm.values())
                .flatMap(term -> Pattern.compile(", ")
                        .splitAsStream(messages.get("glossary." + term.id() + ".forms"))
                        .map(words -> new Form(words, term)))
                .sorted(Comparator.comparingInt((Form form) -> form.words().length())
                        .reversed())
                .toList();
    }

    /** All words of the glossary in a sentence, in their order; none lies in another. */
    public List<Mention> in(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        List<Mention> mentions = new ArrayList<>();
        for (Form form : forms) {
            for (int at = lower.indexOf(form.words()); at >= 0; at = lower.indexOf(form.words(), at + 1)) {
                int from = at;
                int to = at + form.words().length();
                if (isWhole(lower, from, to) && mentions.stream().noneMatch(each -> each.touches(from, to))) {
                    mentions.add(new Mention(form.term(), from, to));
                }
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::from));
        return mentions;
    }

    private static boolean isWhole(String text, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    }
}
