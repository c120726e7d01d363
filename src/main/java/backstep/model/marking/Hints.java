package backstep.model.marking;

import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Derivation;
import backstep.model.formula.Formula;
import backstep.model.words.Messages;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What helps somebody whose answer is wrong: the slip by name, with what was worked out in the symbols of the notation.
 *
 * @param writer how a formula is written within words
 */
public record Hints(Messages messages, ChainRule formulas, Function<Formula, String> writer) {

    /**
     * One sentence for each slip that gives the answer; where none does, or nothing was answered, the formula with gaps for
     * its numbers. Nothing for a right answer.
     */
    public String of(Mark mark) {
        if (mark.right()) {
            return "";
        }
        if (!mark.isGiven()) {
            return messages.get("mark.hint.blank", formula(mark));
        }
        Map<Slip, Mistake> first = new EnumMap<>(Slip.class);
        mark.mistakes().forEach(mistake -> first.putIfAbsent(mistake.slip(), mistake));
        return mark.slips().stream()
                .map(slip -> sentence(first.get(slip)))
                .reduce((one, other) -> messages.get("mark.hint.or", one, other))
                .orElseGet(() -> messages.get("mark.hint.none", formula(mark)));
    }

    private String sentence(Mistake mistake) {
        String what = messages.get("mark.slip." + mistake.slip().id());
        return messages.get("mark.hint.this", writer.apply(mistake.formula()), what);
    }

    private String formula(Mark mark) {
        Derivation gaps = formulas.withGaps(mark.question().derivation());
        return writer.apply(gaps.left())
                + gaps.lines().stream()
                        .map(line -> " " + line.relation().text() + " " + writer.apply(line.right()))
                        .collect(Collectors.joining());
    }
}
