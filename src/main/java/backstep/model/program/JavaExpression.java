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

/** Formulas of whole layers as expressions of Java, which has no operators for matrices: one call after the other. */
record JavaExpression(Program program) {

    String of(Formula formula) {
        return switch (formula) {
            case Symbol symbol -> Identifiers.of(symbol);
            case Derivative derivative -> Identifiers.of(derivative);
            case TakenFor taken -> Identifiers.of(taken);
            case Number number -> "number(" + number.value() + ")";
            case Literal literal -> "number(" + literal.value() + ")";
            case Lettered lettered -> "number(" + lettered.value() + ")";
            case Sum(List<Term> terms) -> sum(terms);
            case Product(var _, List<Formula> factors) -> product(factors);
            case Fraction fraction when fraction.equals(Terms.HALF) -> "number(0.5)";
            case Fraction(Formula numerator, Formula denominator) -> of(numerator) + over(denominator);
            case Power(Formula base, Formula exponent) ->
                of(base) + (exponent instanceof Words ? ".T()" : ".squared()");
            case Root(Formula radicand) -> of(radicand) + ".map(Math::sqrt)";
            case Negation(Formula inner) -> of(inner) + ".map(v -> -v)";
            case Application application -> application(application);
            case BigSum sum -> of(sum.body()) + ".sum()";
            case Parentheses(Formula inner) -> of(inner);
            case Grid _, Words _, Maximum _ -> throw new IllegalArgumentException("not an expression: " + formula);
        };
    }

    private String over(Formula denominator) {
        boolean isSafe = denominator instanceof Literal || !program.meetsZero();
        return (isSafe ? ".over(" : ".overOrZero(") + of(denominator) + ")";
    }

    private String sum(List<Term> terms) {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            String part = of(term.formula());
            if (text.isEmpty()) {
                text.append(term.negative() ? part + ".map(v -> -v)" : part);
            } else {
                text.append(term.negative() ? ".minus(" : ".plus(").append(part).append(')');
            }
        }
        return text.toString();
    }

    private String product(List<Formula> factors) {
        StringBuilder text = new StringBuilder(of(factors.getFirst()));
        for (int index = 1; index < factors.size(); index++) {
            Formula factor = Precedence.bare(factors.get(index));
            if (factor instanceof Application(Function.Ln _, boolean _, Formula argument)) {
                text.append(
                        program.meetsZero() ? ".timesLn(" + of(argument) + ")" : ".times(" + ln(of(argument)) + ")");
            } else {
                boolean ofMatrices = program.isMatrixProduct(factors.get(index - 1), factor);
                text.append(ofMatrices ? ".dot(" : ".times(").append(of(factor)).append(')');
            }
        }
        return text.toString();
    }

    private String application(Application application) {
        String argument = of(application.argument());
        return switch (application.function()) {
            case Function.OfUnit(var activation, String _) ->
                program.function(activation) + (application.derivative() ? Program.PRIME : "") + "(" + argument + ")";
            case Function.Exp _ -> argument + ".map(Math::exp)";
            case Function.Ln _ -> ln(argument);
        };
    }

    private static String ln(String argument) {
        return argument + ".map(Math::log)";
    }
}
