package backstep.model.derivation;

import backstep.model.formula.Formula;
import java.util.List;
import java.util.stream.Stream;

/**
 * A factor of the chain rule, derived from the definition of what it differentiates (notation.md, "From the
 * definition").
 *
 * @param rule what it is derived by, e.g. {@code activation-tanh}: factors of one rule differ only in their names
 * @param derivation from the derivative to the form in which it is put in
 * @param alike the same derivative under a running index
 * @param reasons why one line follows from the other
 */
public record Factor(String rule, Derivation derivation, List<Formula.Derivative> alike, List<Factor.Reason> reasons) {

    /**
     * What a line takes for granted.
     *
     * @param id of the sentence that says it
     * @param named what the sentence names
     */
    public record Reason(String id, List<Formula> named) {

        public Reason {
            named = List.copyOf(named);
        }

        Reason(String id, Formula... named) {
            this(id, List.of(named));
        }
    }

    public Factor {
        alike = List.copyOf(alike);
        reasons = List.copyOf(reasons);
    }

    Factor(String rule, Derivation derivation, Reason... reasons) {
        this(rule, derivation, List.of(), List.of(reasons));
    }

    Factor alike(Formula.Derivative... others) {
        return new Factor(rule, derivation, List.of(others), reasons);
    }

    /** Whether it is the derivative of one formula by another. */
    public boolean isDerivative(Formula of, Formula by) {
        return Stream.concat(Stream.of(derivation.left()), alike.stream())
                .anyMatch(each -> each instanceof Formula.Derivative derivative
                        && derivative.of().equals(of)
                        && derivative.by().equals(by));
    }
}
