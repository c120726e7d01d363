package backstep.export.sheet;

import backstep.export.sheet.CellContent.Position;
import backstep.export.sheet.CellContent.Run;
import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Derivative;
import backstep.model.formula.Formula.Symbol;
import backstep.model.formula.Formula.TakenFor;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Names as text with indices, for the cell over a number. */
final class CellLabel {

    private final List<Run> runs = new ArrayList<>();

    private CellLabel() {}

    static CellContent.Text of(Formula name) {
        CellLabel label = new CellLabel();
        label.add(name);
        return new CellContent.Text(label.runs);
    }

    private void add(Formula name) {
        switch (name) {
            case Symbol symbol -> {
                add(letter(symbol), Position.LINE);
                add(symbol.sub(), Position.SUBSCRIPT);
                add(symbol.sup(), Position.SUPERSCRIPT);
            }
            case Derivative(Formula of, Formula by, var _, var _) -> {
                add("\u2202", Position.LINE);
                add(of);
                add("/\u2202", Position.LINE);
                add(by);
            }
            case TakenFor(Symbol by, var _, var _) -> {
                add("g", Position.LINE);
                add(by.name() + by.sub() + by.sup(), Position.SUBSCRIPT);
            }
            default -> throw new IllegalArgumentException("not a name: " + name);
        }
    }

    private static String letter(Symbol symbol) {
        String accent = switch (symbol.accent()) {
            case NONE, BOLD -> "";
            case TILDE, BOLD_TILDE -> "\u0303";
            case HAT, BOLD_HAT -> "\u0302";
        };
        return Normalizer.normalize(symbol.name() + accent, Normalizer.Form.NFC);
    }

    private void add(String text, Position position) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, position));
        }
    }
}
