package backstep.drawing.board;

import backstep.drawing.board.BoardBlock.Parts;
import backstep.drawing.board.BoardBlock.Parts.Row;
import backstep.model.formula.Formula;
import backstep.model.iteration.Contribution;
import backstep.model.notation.Symbols;
import backstep.model.words.Messages;
import backstep.model.words.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Makes the block that says what a number is the sum of. */
public record PartsBlock(Messages messages, Symbols symbols) {

    /** More parts than this are not told apart in a small bar: the smaller ones are left out of the list. */
    private static final int MOST_LISTED = 6;

    /** The parts of a number. */
    Parts of(Formula whole, List<Contribution> parts) {
        double[] values = parts.stream().mapToDouble(Contribution::value).toArray();
        List<Row> rows = new ArrayList<>();
        double listed = 0;
        for (int at : listed(parts)) {
            Contribution part = parts.get(at);
            Prose from = sentence("chalkboard.contributions.from", symbols.symbol(part.source()));
            rows.add(new Row(OptionalInt.of(at), from, part.value(), false));
            listed += part.value();
        }
        double total = parts.stream().mapToDouble(Contribution::value).sum();
        int rest = parts.size() - rows.size();
        if (rest > 0) {
            Prose others = sentence("chalkboard.contributions.rest", new Formula.Literal(rest));
            rows.add(new Row(OptionalInt.empty(), others, total - listed, false));
        }
        if (parts.size() > 1) {
            Prose together = Prose.plain(messages.get("chalkboard.contributions.total"));
            rows.add(new Row(OptionalInt.empty(), together, total, true));
        }
        return new Parts(sentence("chalkboard.contributions.title", whole), StackedShares.of(values), rows);
    }

    /** The places of the parts that are listed, in the order of the bar. */
    public static List<Integer> listed(List<Contribution> parts) {
        Comparator<Integer> bySize =
                Comparator.comparingDouble(at -> -Math.abs(parts.get(at).value()));
        return IntStream.range(0, parts.size())
                .boxed()
                .sorted(bySize)
                .limit(MOST_LISTED)
                .sorted()
                .toList();
    }

    private Prose sentence(String key, Formula formula) {
        Prose.Writer writer = new Prose.Writer();
        return writer.read(messages.get(key, writer.write(formula)));
    }
}
