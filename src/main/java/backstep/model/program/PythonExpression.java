package backstep.model.program;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Function;
import backstep.model.formula.Formula.Words;
import backstep.model.formula.Precedence;

/** Formulas of whole layers as expressions of NumPy and of PyTorch. */
final class PythonExpression extends Infix {

    private final Program program;
    private final String module;

    PythonExpression(Program program, String module) {
        this.program = program;
        this.module = module;
    }

    /** Matrices are multiplied by {@code @}, numbers and matrices element by element by {@code *}. */
    @Override
    protected String sign(Formula left, Formula right) {
        return program.isMatrixProduct(left, right) ? " @ " : " * ";
    }

    @Override
    protected String timesLn(Formula factor, Formula argument) {
        return program.meetsZero()
                ? "times_log(" + of(Precedence.bare(factor)) + ", " + of(argument) + ")"
                : of(factor) + " * " + ln(of(argument));
    }

    @Override
    protected String ln(String argument) {
        return module + ".log(" + argument + ")";
    }

    @Override
    protected String exp(String exponent) {
        return module + ".exp(" + exponent + ")";
    }

    @Override
    protected String safeQuotient(Formula numerator, Formula denominator) {
        return program.meetsZero()
                ? "over(" + of(Precedence.bare(numerator)) + ", " + of(Precedence.bare(denominator)) + ")"
                : quotient(numerator, denominator);
    }

    @Override
    protected String power(Formula base, Formula exponent) {
        String of = of(Precedence.BASE.enclosed(base));
        return exponent instanceof Words ? of(Precedence.bare(base)) + ".T" : of + "**" + of(exponent);
    }

    @Override
    protected String root(String radicand) {
        return module + ".sqrt(" + radicand + ")";
    }

    @Override
    protected String maximum(String first, String second) {
        return module + ".maximum(" + first + ", " + second + ")";
    }

    @Override
    protected String sum(String column) {
        return module + ".sum(" + column + ")";
    }

    @Override
    protected String unit(Function.OfUnit function, boolean derivative, String argument) {
        return program.function(function.activation()) + (derivative ? Program.PRIME : "") + "(" + argument + ")";
    }
}
