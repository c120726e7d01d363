package backstep.export.sheet;

import backstep.export.sheet.CellContent.Calculated;
import backstep.export.sheet.CellContent.Text;
import backstep.export.sheet.CellContent.Value;
import backstep.model.derivation.ChainRule;
import backstep.model.derivation.Context;
import backstep.model.derivation.Derivation.Kind;
import backstep.model.formula.Formula;
import backstep.model.formula.Terms;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.network.Layer;
import backstep.model.notation.Notation;
import backstep.model.notation.Trait;
import backstep.model.program.Identifiers;
import backstep.model.words.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One iteration on a sheet: what is given, then layer by layer a line for each unit, with all that the iteration computes
 * for it and for the weights into it. Each number has its name above it and as its cell's name.
 */
final class IterationSheet {

    private final Workbook.Sheet sheet;
    private final Context context;
    private final ChainRule formulas;
    private final Messages messages;
    private final Optional<IterationSheet> before;
    private final Map<Quantity, Address> places = new HashMap<>();
    private int row = 1;

    /** @param before the sheet of the iteration before, whose results this one starts from */
    IterationSheet(
            Workbook.Sheet sheet,
            Iteration iteration,
            Notation notation,
            Messages messages,
            Optional<IterationSheet> before) {
        this.sheet = sheet;
        this.context = Context.forAnyNumbers(iteration, notation);
        this.formulas = new ChainRule(context);
        this.messages = messages;
        this.before = before;
    }

    /** Columns of a layer's block that belong together. */
    private record Group(String heading, List<Function<Unit, Quantity>> columns) {}

    void write(String title) {
        sheet.put(new Address(row, 1), CellStyle.TITLE, Text.of(title));
        row++;
        sheet.put(new Address(row, 1), CellStyle.NOTE, Text.of(messages.get("handout.sheet.change")));
        row += 2;
        given();
        for (int layer = 0; layer < context.network().depth(); layer++) {
            block(layer);
        }
        sheet.put(new Address(row, 1), CellStyle.HEADING, Text.of(messages.get("handout.sheet.total-error")));
        row++;
        number(new Step.TotalError(), 1);
    }

    private void given() {
        int inputs = context.network().inputs();
        int column = 1;
        heading(column, inputs, messages.get("step.document.inputs"));
        heading(column + inputs, context.outputs(), messages.get("step.document.targets"));
        heading(column + inputs + context.outputs(), 1, messages.get("step.document.learning-rate"));
        row++;
        List<Quantity> given = new ArrayList<>();
        IntStream.range(0, inputs).mapToObj(Quantity.Input::new).forEach(given::add);
        IntStream.range(0, context.outputs()).mapToObj(Quantity.Target::new).forEach(given::add);
        given.add(new Quantity.LearningRate());
        for (Quantity quantity : given) {
            number(quantity, column++);
        }
        row += 3;
    }

    private void block(int layer) {
        List<Group> groups = groups(layer);
        sheet.put(new Address(row, 1), CellStyle.HEADING, Text.of(layerName(layer)));
        int column = 2;
        for (Group group : groups) {
            heading(column, group.columns().size(), messages.get(group.heading()));
            column += group.columns().size();
        }
        row++;
        for (Unit unit : context.units(layer)) {
            sheet.put(
                    new Address(row + 1, 1),
                    CellStyle.UNIT,
                    CellLabel.of(context.symbols().unitName(unit)));
            column = 2;
            for (Group group : groups) {
                for (Function<Unit, Quantity> each : group.columns()) {
                    number(each.apply(unit), column++);
                }
            }
            row += 2;
        }
        row++;
    }

    private String layerName(int layer) {
        if (layer == context.outputLayer()) {
            return messages.get("handout.sheet.output-layer");
        }
        return context.network().hiddenLayers() == 1
                ? messages.get("handout.sheet.hidden-layer")
                : messages.get("handout.sheet.hidden-layer-numbered", Integer.toString(layer + 1));
    }

    private List<Group> groups(int layer) {
        Layer of = context.layer(layer);
        List<Function<Unit, Parameter>> weights = context.units(layer - 1).stream()
                .<Function<Unit, Parameter>>map(from -> unit -> new Weight(unit, from))
                .toList();
        List<Function<Unit, Parameter>> learning = of.learnsBiases() ? with(weights, Bias::new) : weights;
        boolean hasError = layer == context.outputLayer() && !context.writes(Trait.ONE_OUTPUT);
        List<Group> groups = new ArrayList<>();
        groups.add(group("handout.sheet.weights", weights, parameter -> parameter));
        if (of.hasBiases()) {
            groups.add(new Group("handout.sheet.bias", List.of(Bias::new)));
        }
        groups.add(new Group("handout.sheet.net-input", List.of(Step.NetInput::new)));
        groups.add(new Group("handout.sheet.activation", List.of(Step.Activation::new)));
        if (hasError) {
            groups.add(new Group("handout.sheet.error", List.of(unit -> new Step.OutputError(unit.index()))));
        }
        groups.add(new Group("handout.sheet.delta", List.of(Step.Delta::new)));
        groups.add(group("handout.sheet.gradients", learning, Step.Gradient::new));
        groups.add(group("handout.sheet.new", learning, Step.Update::new));
        return groups;
    }

    private static List<Function<Unit, Parameter>> with(
            List<Function<Unit, Parameter>> weights, Function<Unit, Parameter> bias) {
        return Stream.concat(weights.stream(), Stream.of(bias)).toList();
    }

    private static Group group(
            String heading, List<Function<Unit, Parameter>> parameters, Function<Parameter, Quantity> number) {
        return new Group(
                heading,
                parameters.stream()
                        .<Function<Unit, Quantity>>map(parameter -> parameter.andThen(number))
                        .toList());
    }

    private void heading(int column, int columns, String words) {
        for (int at = column; at < column + columns; at++) {
            sheet.put(new Address(row, at), CellStyle.GROUP, Text.of(at == column ? words : ""));
        }
        sheet.merge(new Address(row, column), new Address(row, column + columns - 1));
    }

    /** A number with its name above it. */
    private void number(Quantity quantity, int column) {
        if (column > Workbook.MOST_COLUMNS) {
            throw new IllegalArgumentException("the network is wider than the " + Workbook.MOST_COLUMNS
                    + " columns that a spreadsheet has; a .py has room for it");
        }
        Address at = new Address(row + 1, column);
        CellContent content = content(quantity);
        sheet.put(new Address(row, column), CellStyle.NAME, CellLabel.of(name(quantity)));
        sheet.put(at, content instanceof Value ? CellStyle.GIVEN : CellStyle.COMPUTED, content);
        sheet.name(Identifiers.of(name(quantity)), at);
        places.put(quantity, at);
    }

    /** What was updated has a name of its own, as both numbers are on the sheet. */
    private Formula name(Quantity quantity) {
        return quantity instanceof Step.Update ? Terms.plus(context.symbol(quantity)) : context.of(quantity);
    }

    private CellContent content(Quantity quantity) {
        double value = context.iteration().value(quantity);
        String name = Identifiers.of(name(quantity));
        if (sheet.hasName(name)) {
            // Some notations have one name for two numbers that are equal: the first is worked out.
            return new Calculated(name, value);
        }
        return switch (quantity) {
            case Step step -> new Calculated(formula(step), value);
            case Quantity.Given given ->
                source(given)
                        .<CellContent>map(from -> new Calculated(from, value))
                        .orElseGet(() -> new Value(value));
        };
    }

    /** Where the iteration before has what this one starts from. */
    private Optional<String> source(Quantity.Given given) {
        return before.filter(sheetBefore -> sheetBefore.continuesTo(this, given))
                .map(sheetBefore -> {
                    Quantity result = given instanceof Parameter parameter && sheetBefore.learns(parameter)
                            ? new Step.Update(parameter)
                            : given;
                    return sheetBefore.places.get(result).on(sheetBefore.sheet.name());
                });
    }

    /** Another sample brings its own inputs and targets. */
    private boolean continuesTo(IterationSheet next, Quantity.Given given) {
        return switch (given) {
            case Quantity.Input _, Quantity.Target _ ->
                context.iteration().sampleIndex() == next.context.iteration().sampleIndex();
            case Quantity.LearningRate _, Parameter _ -> true;
        };
    }

    private boolean learns(Parameter parameter) {
        return places.containsKey(new Step.Update(parameter));
    }

    private String formula(Step step) {
        Formula right = formulas.derivation(step).lines().stream()
                .filter(line -> line.kind() == Kind.GENERAL || line.kind() == Kind.SYMBOLS)
                .reduce((_, last) -> last)
                .orElseThrow()
                .right();
        String formula = new CellFormula().of(right);
        if (formula.length() > Workbook.LONGEST_FORMULA) {
            throw new IllegalArgumentException("a formula of this network is longer than the "
                    + Workbook.LONGEST_FORMULA + " characters that a spreadsheet takes; a .py has room for it");
        }
        return formula;
    }
}
