package backstep.model.words;

import backstep.model.derivation.Factor;
import backstep.model.formula.Formula;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why the lines of a factor's derivation follow from each other.
 *
 * @param writer how a symbol is written within words
 */
public record FactorWords(Messages messages, Function<Formula, String> writer) {

    /** A sentence for each reason; empty where the lines need none. */
    public String of(Factor factor) {
        return factor.reasons().stream().map(this::sentence).collect(Collectors.joining(" "));
    }

    private String sentence(Factor.Reason reason) {
        return messages.get(
                "why.reason." + reason.id(), reason.named().stream().map(writer).toArray(String[]::new));
    }
}
