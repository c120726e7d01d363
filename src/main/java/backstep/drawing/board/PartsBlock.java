package backstep.drawing.board;

import backstep.controller.Frame;
import backstep.drawing.board.BoardBlock.Parts;
import backstep.drawing.board.BoardBlock.Parts.Row;
import backstep.model.formula.Addends;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Contribution;
import backstep.model.words.Messages;
import backstep.model.words.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Makes the block that says what a number is the sum of. */
public record PartsBlock(Messages messages, Frame frame) {

    /** More parts than this are not told apart in a small bar: the smaller ones are left out of the list. */
    private static final int MOST_LISTED = 6;

    /** The parts of a number. */
    Parts of(Formula whole, List<Contribution> parts) {
        Iterator<Numerals.Parts> numbers = numbers(parts, frame.numerals()).iterator();
        List<Row> rows = new ArrayList<>();
        for (int at : listed(parts)) {
            Formula source = frame.symbols().symbol(parts.get(at).source());
            Prose from = sentence("chalkboard.contributions.from", source);
            rows.add(new Row(OptionalInt.of(at), from, numbers.next(), false));
        }
        int rest = parts.size() - rows.size();
        if (rest > 0) {
            Prose others = sentence("chalkboard.contributions.rest", new Formula.Literal(rest));
            rows.add(new Row(OptionalInt.empty(), others, numbers.next(), false));
        }
        if (parts.size() > 1) {
            Prose together = Prose.plain(messages.get("chalkboard.contributions.total"));
            rows.add(new Row(OptionalInt.empty(), together, numbers.next(), true));
        }
        double[] values = parts.stream().mapToDouble(Contribution::value).toArray();
        return new Parts(sentence("chalkboard.contributions.title", whole), StackedShares.of(values), rows);
    }

    /** The numbers of the list: the parts that are listed, what the others are together, and the sum of all where there are several. */
    public static List<Numerals.Parts> numbers(List<Contribution> parts, Numerals numerals) {
        double sum = parts.stream().mapToDouble(Contribution::value).sum();
        List<Double> terms = new ArrayList<>(
                listed(parts).stream().map(at -> parts.get(at).value()).toList());
        if (terms.size() < parts.size()) {
            terms.add(sum - terms.stream().mapToDouble(Double::doubleValue).sum());
        }
        List<Numerals.Parts> numbers = new ArrayList<>(new Addends(numerals).of(terms, sum));
        if (parts.size() > 1) {
            numbers.add(numerals.parts(sum));
        }
        return numbers;
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
