package backstep.typeset;

import backstep.model.derivation.Elision;
import backstep.model.formula.Formula;
import backstep.typeset.Box.Link;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Matrices: which rows and columns of a large one are shown, and which entries stand out. */
record GridSetting(FormulaSetting setting) {

    /** No screen shows more columns than this legibly. */
    static final int WIDEST = 16;

    private static final int HIGHEST = 8;

    Box grid(List<List<Formula>> rows, TexStyle style) {
        TexStyle inner =
                new TexStyle(style.base(), style.isDisplay() ? TexStyle.Level.TEXT : style.level(), style.cramped());
        Set<Integer> litRows = new HashSet<>();
        Set<Integer> litColumns = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                if (setting.inQuestion().contains(rows.get(row).get(column), row)) {
                    litRows.add(row);
                    litColumns.add(column);
                }
            }
        }
        List<Integer> columns = Elision.shown(rows.getFirst().size(), setting.mostColumns(), onlyOne(litColumns));
        return Delimiters.grid(
                Elision.shown(rows.size(), HIGHEST, onlyOne(litRows)).stream()
                        .map(row -> columns.stream()
                                .map(column -> entry(rows, row, column, inner))
                                .toList())
                        .toList(),
                style);
    }

    /** Where a whole row is in question, all its columns are alike. */
    private static Set<Integer> onlyOne(Set<Integer> lit) {
        return lit.size() == 1 ? lit : Set.of();
    }

    private Box entry(List<List<Formula>> rows, int row, int column, TexStyle style) {
        if (row == Elision.GAP || column == Elision.GAP) {
            String dots =
                    Elision.dots(row == Elision.GAP, column == Elision.GAP).text();
            return Glyphs.onAxis(MathFace.MAIN, dots, style.em(), TexRules.axis(style));
        }
        Formula entry = rows.get(row).get(column);
        Box box = setting.box(entry, style);
        return setting.inQuestion().contains(entry, row) ? box.linked(new Link.Lit()) : box;
    }
}
