package backstep.export.sheet;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Function;
import backstep.model.formula.Formula.Parentheses;
import backstep.model.formula.Formula.Product;
import backstep.model.formula.Precedence;
import backstep.model.formula.Terms;
import backstep.model.network.Activation;
import backstep.model.program.Infix;
import java.util.List;

/** Formulas as cells have them: names in place of addresses, and functions that every spreadsheet knows. */
final class CellFormula extends Infix {

    @Override
    protected String sign(Formula left, Formula right) {
        return "*";
    }

    @Override
    protected String timesLn(Formula factor, Formula argument) {
        return "IF(" + of(Precedence.bare(factor)) + "=0, 0, " + of(factor) + "*" + ln(of(argument)) + ")";
    }

    @Override
    protected String ln(String argument) {
        return "LN(" + argument + ")";
    }

    @Override
    protected String exp(String exponent) {
        return "EXP(" + exponent + ")";
    }

    @Override
    protected String safeQuotient(Formula numerator, Formula denominator) {
        return "IF(" + of(Precedence.bare(denominator)) + "=0, 0, " + quotient(numerator, denominator) + ")";
    }

    @Override
    protected String slash() {
        return "/";
    }

    @Override
    protected String power(Formula base, Formula exponent) {
        return of(Precedence.BASE.enclosed(base)) + "^" + of(exponent);
    }

    @Override
    protected String root(String radicand) {
        return "SQRT(" + radicand + ")";
    }

    @Override
    protected String maximum(String first, String second) {
        return "MAX(" + first + ", " + second + ")";
    }

    @Override
    protected String sum(String column) {
        return "SUM(" + column + ")";
    }

    /** Spreadsheets read −a² as (−a)²: what is not a product that starts with a name stands in parentheses. */
    @Override
    protected String negated(Formula part) {
        boolean isSafe = switch (part) {
            case Parentheses _ -> true;
            case Product(var _, List<Formula> factors) ->
                Terms.isAtom(factors.getFirst()) || factors.getFirst() instanceof Parentheses;
            default -> Terms.isAtom(part);
        };
        return isSafe ? "-" + of(part) : "-(" + of(part) + ")";
    }

    @Override
    protected String unit(Function.OfUnit function, boolean derivative, String a) {
        return derivative ? slope(function.activation(), a) : value(function.activation(), a);
    }

    private static String value(Activation activation, String a) {
        return switch (activation) {
            case IDENTITY -> a;
            case LOGISTIC -> "1/(1 + EXP(-" + a + "))";
            case TANH -> "TANH(" + a + ")";
            case RELU -> "MAX(0, " + a + ")";
            case LEAKY_RELU -> "IF(" + a + ">0, " + a + ", " + Activation.LEAK + "*" + a + ")";
            case SOFTPLUS -> "LN(1 + EXP(" + a + "))";
            case SOFTMAX -> throw new IllegalArgumentException("softmax needs its layer");
        };
    }

    /** Slopes that are not written with the value of the unit. */
    private static String slope(Activation activation, String a) {
        return switch (activation) {
            case RELU -> "IF(" + a + ">0, 1, 0)";
            case LEAKY_RELU -> "IF(" + a + ">0, 1, IF(" + a + "<0, " + Activation.LEAK + ", 0))";
            case IDENTITY, LOGISTIC, TANH, SOFTPLUS, SOFTMAX ->
                throw new IllegalArgumentException("written with its value: " + activation);
        };
    }
}
