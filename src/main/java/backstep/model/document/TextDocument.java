package backstep.model.document;

import backstep.model.derivation.Derivation;
import backstep.model.derivation.Derivation.Relation;
import backstep.model.formula.PlainText;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes blocks as plain text with formulas in lines of Unicode, for mails and notes. */
final class TextDocument {

    private static final String INDENT = "    ";

    private final PlainText plain;
    private final Consumer<String> out;
    private String separator = "";

    TextDocument(PlainText plain, Consumer<String> out) {
        this.plain = plain;
        this.out = out;
    }

    /** Writes the next block. */
    void add(Block block) {
        if (block instanceof Block.PageBreak || block instanceof Block.PageStart || block instanceof Block.PageEnd) {
            return;
        }
        out.accept(separator);
        separator = "\n\n";
        switch (block) {
            case Block.Heading(int level, String heading) ->
                out.accept(level > 2 ? heading : heading + "\n" + (level == 1 ? "=" : "-").repeat(heading.length()));
            case Block.Paragraph(String lead, String words) ->
                out.accept(lead.isEmpty() ? words : (lead + ". " + words).strip());
            case Block.Displayed(Derivation derivation) -> out.accept(lines(derivation));
            case Block.PageBreak _, Block.PageStart _, Block.PageEnd _ -> {}
            case Block.Values(String lead, Stream<Block.Value> values) ->
                out.accept(lead + ": "
                        + values.map(value -> plain.of(value.symbol()) + " = "
                                        + plain.numerals().parts(value.value()).text())
                                .distinct()
                                .collect(Collectors.joining(", ")));
        }
    }

    void end() {
        out.accept("\n");
    }

    /** One under the other, their relations in a column. */
    private String lines(Derivation derivation) {
        String left = plain.of(derivation.left());
        String following = " ".repeat(left.length() + 1);
        StringBuilder lines = new StringBuilder();
        for (String line : derivation.written(plain.numerals(), Relation::text, plain::of)) {
            lines.append(lines.isEmpty() ? INDENT : "\n" + INDENT + following).append(line);
        }
        return lines.toString();
    }
}
