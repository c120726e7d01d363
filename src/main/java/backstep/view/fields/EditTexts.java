package backstep.view.fields;

import backstep.controller.Editing;
import backstep.controller.NumberInput;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Bias;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.notation.Symbols;
import backstep.view.base.Texts;

/** What edits and the values that can be edited are called in words. */
public final class EditTexts {

    private EditTexts() {}

    /** The names of undo entries. */
    public static Editing.Wording wording(Texts texts) {
        return (kind, symbol) -> switch (kind) {
            case CHANGE -> texts.get("edit.change.name", symbol);
            case DRAG -> texts.get("edit.drag.name", symbol);
            case RESET -> texts.get("edit.reset.name", symbol);
            case REVERT -> texts.get("edit.revert.name");
        };
    }

    /** Why a text is no number, as a sentence for whoever typed it. */
    public static String reason(Texts texts, NumberInput.Reason reason) {
        return texts.get(
                switch (reason) {
                    case EMPTY -> "edit.reason.empty";
                    case NOT_A_NUMBER -> "edit.reason.not-a-number";
                    case GROUPED -> "edit.reason.grouped";
                    case DIVISION_BY_ZERO -> "edit.reason.division-by-zero";
                    case TOO_LARGE -> "edit.reason.too-large";
                    case TOO_SMALL -> "edit.reason.too-small";
                    case NEGATIVE -> "edit.reason.negative";
                });
    }

    /** A value in words with its symbol, e.g. {@code Weight u₁₂ from h₁ to y₂}. */
    public static String name(Texts texts, Symbols symbols, Quantity.Given quantity) {
        String symbol = PlainText.DEFAULT.of(symbols.of(quantity));
        return switch (quantity) {
            case Quantity.Input _ -> texts.get("values.input.name", symbol);
            case Quantity.Target _ -> texts.get("values.target.name", symbol);
            case Quantity.LearningRate _ -> texts.get("values.learning-rate.name", symbol);
            case Weight(Unit into, Unit from) ->
                texts.get("values.weight.name", symbol, unit(symbols, from), unit(symbols, into));
            case Bias(Unit unit) ->
                symbols.sharesBias(unit.layer())
                        ? texts.get("values.bias.shared-name", symbol)
                        : texts.get("values.bias.name", symbol, unit(symbols, unit));
        };
    }

    private static String unit(Symbols symbols, Unit unit) {
        return PlainText.DEFAULT.of(symbols.unitName(unit));
    }
}
