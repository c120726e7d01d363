package backstep.model.document;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Derivation;
import backstep.model.formula.Formula;
import backstep.model.formula.Latex;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.notation.Notation;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatexLinesTest {

    @Test
    void longLinesAreBrokenAtSigns() {
        Iteration iteration = Lessons.first("any-depth");
        Derivation derivation = ChainRule.derivation(iteration, new Step.NetInput(new Unit(1, 0)), Notation.LAYERS);
        Formula numbers = derivation.lines().get(2).right();

        List<String> lines = new LatexLines(Latex.DEFAULT, 40).of(numbers);

        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.subList(1, lines.size()))
                .allSatisfy(line -> assertThat(line.strip()).matches("(\\+|-|\\\\cdot).*"));
        assertThat(String.join("", lines)).isEqualTo(Latex.DEFAULT.of(numbers));
    }
}
