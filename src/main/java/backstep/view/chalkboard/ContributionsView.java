package backstep.view.chalkboard;

import backstep.model.formula.Formula;
import backstep.view.base.Texts;
import backstep.view.chalkboard.ChalkboardContent.Part;
import backstep.view.math.MathLabel;
import backstep.view.math.Typesetter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The parts that a number is the sum of, as a stacked bar and as numbers. */
final class ContributionsView extends VBox {

    /** More parts than this are not told apart in a small bar: the smaller ones are left out of the list. */
    static final int MOST_LISTED = 6;

    static final int SHADES = 4;

    private final Texts texts;

    ContributionsView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("chalk-contributions");
    }

    /** Shows the parts that {@code whole} is the sum of. */
    void show(Formula whole, List<Part> parts, Typesetter typesetter) {
        HBox title = Sentence.of(texts.get("chalkboard.contributions.title"), typesetter.display(whole));
        title.getStyleClass().add("chalk-card-title");
        double[] values = parts.stream().mapToDouble(Part::value).toArray();
        VBox list = new VBox();
        list.getStyleClass().add("chalk-parts");
        List<Integer> listed = largest(parts);
        listed.forEach(at -> list.getChildren().add(row(parts.get(at), at, typesetter)));
        if (listed.size() < parts.size()) {
            double others =
                    sum(parts) - listed.stream().mapToDouble(at -> values[at]).sum();
            String words = texts.get("chalkboard.contributions.rest", parts.size() - listed.size());
            list.getChildren().add(restRow(words, others, typesetter));
        }
        list.getChildren().add(totalRow(sum(parts), typesetter));
        getChildren().setAll(title, new ContributionBar(values), list);
    }

    private static double sum(List<Part> parts) {
        return parts.stream().mapToDouble(Part::value).sum();
    }

    /** The places of the parts that are listed, in the order of the bar. */
    private static List<Integer> largest(List<Part> parts) {
        Comparator<Integer> bySize =
                Comparator.comparingDouble(at -> -Math.abs(parts.get(at).value()));
        return IntStream.range(0, parts.size())
                .boxed()
                .sorted(bySize)
                .limit(MOST_LISTED)
                .sorted()
                .toList();
    }

    private HBox row(Part part, int at, Typesetter typesetter) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("chalk-swatch", "chalk-part-" + at % SHADES);
        MathLabel source = new MathLabel(typesetter.size(), MathLabel.Between.SPACE);
        source.setSymbol(Optional.of(part.source()));
        source.setQuantity(part.quantity());
        source.getStyleClass().add("math-quantity");
        HBox from = Sentence.of(texts.get("chalkboard.contributions.from"), source);
        return styled(new HBox(swatch, from, spacer(), number(part.value(), typesetter)));
    }

    private static HBox restRow(String words, double value, Typesetter typesetter) {
        return styled(new HBox(new Label(words), spacer(), number(value, typesetter)));
    }

    private HBox totalRow(double value, Typesetter typesetter) {
        Region mark = new Region();
        mark.getStyleClass().addAll("chalk-swatch", "chalk-bar-sum");
        HBox row = styled(new HBox(
                mark, new Label(texts.get("chalkboard.contributions.total")), spacer(), number(value, typesetter)));
        row.getStyleClass().add("chalk-part-total");
        return row;
    }

    private static HBox styled(HBox row) {
        row.setAlignment(Pos.BASELINE_LEFT);
        row.getStyleClass().add("chalk-part");
        return row;
    }

    private static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    private static MathLabel number(double value, Typesetter typesetter) {
        MathLabel number = new MathLabel(typesetter.size(), MathLabel.Between.SPACE);
        number.setNumber(OptionalDouble.of(value), typesetter.numerals());
        return number;
    }
}
