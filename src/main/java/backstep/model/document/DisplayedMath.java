package backstep.model.document;

import backstep.model.derivation.Derivation;
import backstep.model.formula.Latex;
import java.util.ArrayList;
import java.util.List;

/** The lines of a derivation between {@code aligned} or {@code align*}, long ones broken at their signs. */
record DisplayedMath(Latex latex, double width) {

    /** All lines, separated by what ends a line in LaTeX. */
    String of(Derivation derivation) {
        List<String> lines = new ArrayList<>();
        String left = latex.of(derivation.left());
        LatexLines breaking = new LatexLines(latex, width - new LatexLines(latex, width).widthOf(derivation.left()));
        for (Derivation.Line line : derivation.lines()) {
            String start = left + " &" + line.relation().latex() + " ";
            for (String part : breaking.of(line.right())) {
                lines.add(start + part.strip());
                // an empty group, so that the sign at the start of the line is set as one between two terms
                start = "&\\qquad {} ";
            }
            left = "";
        }
        return String.join(" \\\\\n", lines);
    }
}
