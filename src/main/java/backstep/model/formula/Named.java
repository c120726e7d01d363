package backstep.model.formula;

import backstep.model.iteration.Quantity;
import java.util.List;
import java.util.stream.Stream;

/** The fold from a formula to the numbers of the network that it names or puts in. */
public final class Named {

    private Named() {}

    /** All of them, in the order in which they are read; one that is named twice comes twice. */
    public static Stream<Quantity> in(Formula formula) {
        return switch (formula) {
            case Formula.Symbol symbol -> symbol.quantity().stream();
            case Formula.Number number -> number.quantity().stream();
            case Formula.Literal _, Formula.Lettered _, Formula.Words _ -> Stream.empty();
            case Formula.Sum(List<Formula.Term> terms) -> terms.stream().flatMap(term -> in(term.formula()));
            case Formula.Product(Formula.Sign _, List<Formula> factors) ->
                factors.stream().flatMap(Named::in);
            case Formula.Fraction(Formula numerator, Formula denominator) ->
                Stream.concat(in(numerator), in(denominator));
            case Formula.Power(Formula base, Formula exponent) -> Stream.concat(in(base), in(exponent));
            case Formula.Root(Formula radicand) -> in(radicand);
            case Formula.Maximum(Formula first, Formula second) -> Stream.concat(in(first), in(second));
            case Formula.Negation(Formula inner) -> in(inner);
            case Formula.Application application -> in(application.argument());
            case Formula.Derivative derivative ->
                derivative.quantity().isPresent()
                        ? derivative.quantity().stream()
                        : Stream.concat(in(derivative.of()), in(derivative.by()));
            case Formula.TakenFor taken -> taken.quantity().map(Stream::of).orElseGet(() -> in(taken.by()));
            case Formula.BigSum sum -> in(sum.body());
            case Formula.Parentheses(Formula inner) -> in(inner);
            case Formula.Grid(List<List<Formula>> rows) ->
                rows.stream().flatMap(List::stream).flatMap(Named::in);
        };
    }
}
