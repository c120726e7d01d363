package backstep.model.formula;

import backstep.model.formula.Formula.Application;
import backstep.model.formula.Formula.Grid;
import backstep.model.formula.Formula.Negation;
import backstep.model.formula.Formula.Parentheses;
import backstep.model.formula.Formula.Product;
import backstep.model.formula.Formula.Sign;
import backstep.model.formula.Formula.Sum;
import backstep.model.formula.Formula.Term;
import backstep.model.network.Activation;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;

/** What a reader with a calculator gets of matrices in numbers, who has only these as they are printed. */
record MatrixValue(ToDoubleFunction<Formula> entry) {

    /** Rows and columns; a single number is one of each. */
    double[][] of(Formula formula) {
        return switch (formula) {
            case Grid(List<List<Formula>> rows) ->
                rows.stream()
                        .map(row -> row.stream().mapToDouble(entry).toArray())
                        .toArray(double[][]::new);
            case Parentheses(Formula inner) -> of(inner);
            case Negation(Formula inner) -> signed(new Term(true, inner));
            case Sum(List<Term> terms) ->
                terms.stream().map(this::signed).reduce(MatrixValue::sum).orElseThrow();
            case Product(Sign sign, List<Formula> factors) ->
                factors.stream()
                        .map(this::of)
                        .reduce((left, right) -> sign == Sign.HADAMARD ? entries(left, right) : product(left, right))
                        .orElseThrow();
            case Application(Formula.Function.OfUnit(Activation activation, var _), var _, Formula argument) ->
                applied(activation, of(argument));
            case Formula _ -> new double[][] {{entry.applyAsDouble(formula)}};
        };
    }

    private double[][] signed(Term term) {
        double[][] sign = {{term.negative() ? -1 : 1}};
        return product(sign, of(term.formula()));
    }

    private static double[][] sum(double[][] left, double[][] right) {
        return each(left, right, Double::sum);
    }

    private static double[][] entries(double[][] left, double[][] right) {
        return each(left, right, (one, other) -> one * other);
    }

    private static double[][] each(double[][] left, double[][] right, DoubleBinaryOperator operator) {
        double[][] result = new double[left.length][left[0].length];
        for (int row = 0; row < result.length; row++) {
            for (int column = 0; column < result[row].length; column++) {
                result[row][column] = operator.applyAsDouble(left[row][column], right[row][column]);
            }
        }
        return result;
    }

    /** The product of two matrices, or of a number and a matrix. */
    private static double[][] product(double[][] left, double[][] right) {
        boolean isNumber = left.length == 1 && left[0].length == 1;
        double[][] result = new double[isNumber ? right.length : left.length][right[0].length];
        for (int row = 0; row < result.length; row++) {
            for (int column = 0; column < result[row].length; column++) {
                if (isNumber) {
                    result[row][column] = left[0][0] * right[row][column];
                    continue;
                }
                for (int inner = 0; inner < right.length; inner++) {
                    result[row][column] += left[row][inner] * right[inner][column];
                }
            }
        }
        return result;
    }

    private static double[][] applied(Activation activation, double[][] column) {
        double[][] result = new double[column.length][1];
        double sum = 0;
        for (int row = 0; row < column.length; row++) {
            double value = column[row][0];
            result[row][0] = activation.spansLayer() ? Math.exp(value) : activation.value(value);
            sum += result[row][0];
        }
        return activation.spansLayer() ? product(new double[][] {{1 / sum}}, result) : result;
    }
}
