package backstep.model.derivation;

import static backstep.model.derivation.Elision.GAP;
import static org.assertj.core.api.Assertions.assertThat;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Grid;
import backstep.model.formula.Latex;
import backstep.model.formula.Terms;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ElisionTest {

    @Test
    void theFirstOnesTheLastAndWhatIsToBeKeptAreShown() {
        assertThat(Elision.shown(4, 4, Set.of())).containsExactly(0, 1, 2, 3);
        assertThat(Elision.shown(9, 4, Set.of())).containsExactly(0, 1, 2, GAP, 8);
        assertThat(Elision.shown(9, 4, Set.of(5))).containsExactly(0, 1, GAP, 5, GAP, 8);
        assertThat(Elision.shown(9, 4, Set.of(1))).containsExactly(0, 1, GAP, 8);
        assertThat(Elision.shown(9, 2, Set.of(8))).containsExactly(0, GAP, 8);
    }

    @Test
    void aMatrixOnPaperHasDotsInBothDirections() {
        Grid grid = new Grid(IntStream.range(0, 5)
                .mapToObj(row -> IntStream.range(0, 5)
                        .<Formula>mapToObj(column -> Terms.symbol("w", row + "" + column, ""))
                        .toList())
                .toList());
        assertThat(Latex.DEFAULT.of(Elision.of(grid, 3)))
                .isEqualTo("\\begin{bmatrix} w_{00} & w_{01} & \\cdots & w_{04} \\\\"
                        + " w_{10} & w_{11} & \\cdots & w_{14} \\\\"
                        + " \\vdots & \\vdots & \\ddots & \\vdots \\\\"
                        + " w_{40} & w_{41} & \\cdots & w_{44} \\end{bmatrix}");
        assertThat(Elision.of(grid, 5)).isEqualTo(grid);
    }
}
