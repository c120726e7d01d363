package backstep.view.chalkboard;

import backstep.drawing.board.PartsBlock;
import backstep.drawing.board.StackedShares;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Contribution;
import backstep.model.iteration.Quantity;
import backstep.model.notation.Symbols;
import backstep.typeset.Box;
import backstep.typeset.Typesetter;
import backstep.view.base.Controls;
import backstep.view.base.Texts;
import backstep.view.math.MathBox;
import backstep.view.math.MathLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The parts that a number is the sum of, as a stacked bar and as numbers. */
final class ContributionsView extends VBox {

    static final int SHADES = 4;

    private final Texts texts;
    private Optional<Rows> rows = Optional.empty();

    ContributionsView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("chalk-contributions");
    }

    /**
     * What the nodes are made for; other numbers do not need other nodes.
     *
     * @param listed the places of the parts that have a line of their own
     */
    private record Arrangement(int parts, List<Integer> listed, double size) {}

    /** The nodes that show names and numbers. */
    private record Rows(
            Arrangement arrangement,
            MathBox title,
            ContributionBar bar,
            ContributionAxis axis,
            List<MathLabel> names,
            List<MathLabel> numbers) {}

    /** Shows the parts that {@code whole} is the sum of. */
    void show(Formula whole, List<Contribution> parts, Symbols symbols, Typesetter typesetter) {
        List<Integer> listed = PartsBlock.listed(parts);
        Arrangement arrangement = new Arrangement(parts.size(), listed, typesetter.size());
        if (rows.isEmpty() || !arrangement.equals(rows.get().arrangement)) {
            rows = Optional.of(build(arrangement, typesetter));
        }
        rows.get().title.show(typesetter.display(whole));
        for (int at = 0; at < listed.size(); at++) {
            Quantity source = parts.get(listed.get(at)).source();
            rows.get().names.get(at).setSymbol(Optional.of(symbols.symbol(source)));
            rows.get().names.get(at).setQuantity(source);
        }
        double[] values = parts.stream().mapToDouble(Contribution::value).toArray();
        StackedShares shares = rows.get().bar.show(values);
        Controls.show(rows.get().bar, !shares.isEmpty());
        Controls.show(rows.get().axis, shares.diverging());
        if (shares.diverging()) {
            rows.get().axis.show(shares, values, typesetter);
        }
        List<Numerals.Parts> numbers = PartsBlock.numbers(parts, typesetter.numerals());
        for (int at = 0; at < numbers.size(); at++) {
            rows.get().numbers.get(at).show(Optional.of(numbers.get(at)));
        }
    }

    private Rows build(Arrangement arrangement, Typesetter typesetter) {
        MathBox whole = new MathBox(Box.EMPTY);
        HBox title = Sentence.of(texts.get("chalkboard.contributions.title"), whole);
        title.getStyleClass().add("chalk-card-title");
        ContributionBar bar = new ContributionBar(arrangement.parts);
        VBox list = new VBox();
        list.getStyleClass().add("chalk-parts");
        List<MathLabel> names = new ArrayList<>();
        for (int at : arrangement.listed) {
            names.add(new MathLabel(typesetter.size()));
            list.getChildren().add(row(names.getLast(), at));
        }
        int others = arrangement.parts - arrangement.listed.size();
        if (others > 0) {
            String words = texts.get("chalkboard.contributions.rest", others);
            list.getChildren()
                    .add(styled(new HBox(new Label(words), Controls.spring(), new MathLabel(typesetter.size()))));
        }
        if (arrangement.parts > 1) {
            list.getChildren().add(totalRow(typesetter));
        }
        ContributionAxis axis = new ContributionAxis();
        getChildren().setAll(title, new VBox(bar, axis), list);
        List<MathLabel> numbers = list.getChildren().stream()
                .map(row -> (MathLabel) ((HBox) row).getChildren().getLast())
                .toList();
        return new Rows(arrangement, whole, bar, axis, names, numbers);
    }

    private HBox row(MathLabel name, int at) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("chalk-swatch", "chalk-part-" + at % SHADES);
        name.getStyleClass().add("math-quantity");
        HBox from = Sentence.of(texts.get("chalkboard.contributions.from"), name);
        return styled(new HBox(swatch, from, Controls.spring(), new MathLabel(name.size())));
    }

    private HBox totalRow(Typesetter typesetter) {
        Region mark = new Region();
        mark.getStyleClass().addAll("chalk-swatch", "chalk-bar-sum");
        Label words = new Label(texts.get("chalkboard.contributions.total"));
        HBox row = styled(new HBox(mark, words, Controls.spring(), new MathLabel(typesetter.size())));
        row.getStyleClass().add("chalk-part-total");
        return row;
    }

    private static HBox styled(HBox row) {
        row.setAlignment(Pos.BASELINE_LEFT);
        row.getStyleClass().add("chalk-part");
        return row;
    }
}
