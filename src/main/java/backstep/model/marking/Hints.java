package backstep.model.marking;

import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Derivation;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.formula.PlainText;
import backstep.model.words.Messages;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What helps somebody whose answer is wrong: the slip by name, with what was worked out in the symbols of the notation. */
public record Hints(Messages messages, ChainRule formulas, PlainText plain) {

    /** One sentence for each slip that gives the answer; where none does, the formula. Nothing for a right answer. */
    public String of(Mark mark) {
        if (mark.right()) {
            return "";
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
        return messages.get("mark.hint.this", plain.of(mistake.formula()), what);
    }

    private String formula(Mark mark) {
        Derivation derivation = formulas.derivation(mark.step());
        Optional<Derivation.Line> symbols = derivation.lines().stream()
                .filter(line -> line.kind() == Kind.SYMBOLS)
                .findFirst();
        return plain.of(derivation.left())
                + symbols.stream()
                        .map(line -> " " + line.relation().text() + " " + plain.of(line.right()))
                        .collect(Collectors.joining());
    }
}
