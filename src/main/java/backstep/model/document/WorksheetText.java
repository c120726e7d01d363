package backstep.model.document;

import backstep.model.derivation.Derivation;
import backstep.model.formula.PlainText;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A worksheet in plain text, to see what is on it. */
public final class WorksheetText {

    private static final String GAP = "________";

    private final Worksheet worksheet;
    private final PlainText plain;

    private WorksheetText(Worksheet worksheet) {
        this.worksheet = worksheet;
        plain = new PlainText(worksheet.numerals());
    }

    /** All of it, a part on each line. */
    public static String of(Worksheet worksheet) {
        WorksheetText text = new WorksheetText(worksheet);
        return worksheet.parts().stream().flatMap(text::lines).collect(Collectors.joining("\n"));
    }

    private Stream<String> lines(WorksheetPart part) {
        return switch (part) {
            case WorksheetPart.Title(String words) -> Stream.of(words);
            case WorksheetPart.NameLine(String name, String date) ->
                Stream.of(name + ": " + GAP + "  " + date + ": " + GAP);
            case WorksheetPart.Figure _, WorksheetPart.NewPage _ -> Stream.of("");
            case WorksheetPart.Told(Block block) -> told(block);
            case WorksheetPart.Task task -> Stream.of(task(task));
        };
    }

    private Stream<String> told(Block block) {
        return switch (block) {
            case Block.Heading(int _, String words) -> Stream.of("", words);
            case Block.Paragraph(String lead, String words) -> Stream.of(lead.isEmpty() ? words : lead + ". " + words);
            case Block.Displayed(Derivation derivation) -> Stream.of(derivation.inOneLine(plain));
            case Block.Values(String lead, Stream<Block.Value> values) ->
                Stream.of(values.map(value -> plain.of(value.symbol()) + " = " + plain.of(value.value()))
                        .collect(Collectors.joining(", ", lead + ": ", "")));
            case Block.PageBreak _, Block.PageStart _, Block.PageEnd _ -> Stream.of("");
        };
    }

    private String task(WorksheetPart.Task task) {
        Derivation shown = task.shown();
        String line = task.asksFormula() || shown.lines().isEmpty()
                ? plain.of(shown.left()) + " " + task.relation().text() + " " + GAP
                : shown.inOneLine(plain);
        return task.asksNumber() ? line + " = " + GAP : line;
    }
}
