package backstep.model.program;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Application;
import backstep.model.formula.Formula.BigSum;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Fraction;
import backstep.model.formula.Formula.Function;
import backstep.model.formula.Formula.Grid;
import backstep.model.formula.Formula.Lettered;
import backstep.model.formula.Formula.Literal;
import backstep.model.formula.Formula.Maximum;
import backstep.model.formula.Formula.Negation;
import backstep.model.formula.Formula.Number;
import backstep.model.formula.Formula.Parentheses;
import backstep.model.formula.Formula.Power;
import backstep.model.formula.Formula.Product;
import backstep.model.formula.Formula.Root;
import backstep.model.formula.Formula.Sum;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Formula.TakenFor;
import backstep.model.formula.Formula.Term;
import backstep.model.formula.Formula.Words;
import backstep.model.formula.Precedence;
import backstep.model.formula.Terms;
import java.util.List;

/** A formula as an expression of a language that writes sums and products as mathematics does: programs and cells. */
public abstract class Infix {

    /** The expression that is worth what the formula is. */
    public final String of(Formula formula) {
        return switch (formula) {
            case Symbol symbol -> Identifiers.of(symbol);
            case Derivative derivative -> Identifiers.of(derivative);
            case TakenFor taken -> Identifiers.of(taken);
            case Number number -> Double.toString(number.value());
            case Literal literal -> Integer.toString(literal.value());
            case Lettered lettered -> Integer.toString(lettered.value());
            case Sum(List<Term> terms) -> Precedence.written(terms, "-", this::of);
            case Product(var _, List<Formula> factors) -> product(Precedence.factors(factors));
            case Fraction fraction when fraction.equals(Terms.HALF) -> "0.5";
            case Fraction(Formula numerator, Formula denominator) -> fraction(numerator, denominator);
            case Power(Formula base, Formula exponent) -> power(base, exponent);
            case Root(Formula radicand) -> root(of(Precedence.bare(radicand)));
            case Maximum(Formula first, Formula second) ->
                maximum(of(Precedence.bare(first)), of(Precedence.bare(second)));
            case Negation(Formula inner) -> negated(Precedence.NEGATED.enclosed(inner));
            case Application application -> application(application);
            case BigSum sum -> sum(of(Precedence.bare(sum.body())));
            case Parentheses(Formula inner) -> "(" + of(inner) + ")";
            case Grid _, Words _ -> throw new IllegalArgumentException("not an expression: " + formula);
        };
    }

    /** What stands between two factors. */
    protected abstract String sign(Formula left, Formula right);

    /** A factor times a logarithm: 0 where the factor is, whatever it is the logarithm of. */
    protected abstract String timesLn(Formula factor, Formula argument);

    protected abstract String ln(String argument);

    protected abstract String exp(String exponent);

    /** A quotient by what can be 0, and is 0 then. */
    protected abstract String safeQuotient(Formula numerator, Formula denominator);

    protected abstract String power(Formula base, Formula exponent);

    protected abstract String root(String radicand);

    protected abstract String maximum(String first, String second);

    /** All numbers of a column added up. */
    protected abstract String sum(String column);

    /** What a unit makes of its net input, or the slope of that. */
    protected abstract String unit(Function.OfUnit function, boolean derivative, String argument);

    /** Minus a part that needs no more parentheses for that. */
    protected String negated(Formula part) {
        return "-" + of(part);
    }

    /** One part over another as it stands. */
    protected final String quotient(Formula numerator, Formula denominator) {
        return of(Precedence.NUMERATOR.enclosed(numerator)) + slash() + of(Precedence.SINGLE.enclosed(denominator));
    }

    protected String slash() {
        return " / ";
    }

    private String fraction(Formula numerator, Formula denominator) {
        boolean canBeZero = !(denominator instanceof Literal) && !isMadeOfExponentials(denominator);
        return canBeZero ? safeQuotient(numerator, denominator) : quotient(numerator, denominator);
    }

    private static boolean isMadeOfExponentials(Formula formula) {
        return formula instanceof Application(Function.Exp _, boolean _, Formula _)
                || formula.parts().anyMatch(Infix::isMadeOfExponentials);
    }

    private String product(List<Formula> factors) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < factors.size(); index++) {
            Formula factor = factors.get(index);
            boolean last = index + 1 == factors.size();
            if (!last
                    && Precedence.bare(factors.get(index + 1))
                            instanceof Application(Function.Ln _, boolean _, Formula argument)) {
                text.append(timesLn(factor, Precedence.bare(argument)));
                return text.toString();
            }
            text.append(of(factor)).append(last ? "" : sign(factor, factors.get(index + 1)));
        }
        return text.toString();
    }

    private String application(Application application) {
        String argument = of(Precedence.bare(application.argument()));
        return switch (application.function()) {
            case Function.OfUnit function -> unit(function, application.derivative(), argument);
            case Function.Exp _ -> exp(argument);
            case Function.Ln _ -> ln(argument);
        };
    }
}
