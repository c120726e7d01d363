package backstep.model.document;

import backstep.model.derivation.Derivation;
import backstep.model.formula.Formula;
import java.util.stream.Stream;

/** A part of a worked solution, whichever way it is written down; words in it hold mathematics between dollar signs. */
public sealed interface Block {

    /** @param level 1 = the title, 2 = a phase, 3 = a layer in it */
    record Heading(int level, String text) implements Block {}

    /** @param lead what stands out at the beginning; may be empty */
    record Paragraph(String lead, String text) implements Block {}

    /** Formulas on lines of their own, long ones broken at signs. */
    record Displayed(Derivation derivation) implements Block {}

    /** Numbers in a row, e.g. x_1 = 0.9, x_2 = 0.4, after what they are; too many of a large network to be held at once. */
    record Values(String lead, Stream<Value> values) implements Block {}

    /** What follows stands on a page of its own, where there are pages. */
    record PageBreak() implements Block {}

    /** What follows up to the end stands on one page, made smaller where that takes it and it stays legible. */
    record PageStart() implements Block {}

    /** Where that ends. */
    record PageEnd() implements Block {}

    /** One number with its name. */
    record Value(Formula symbol, Formula.Number value) {}
}
