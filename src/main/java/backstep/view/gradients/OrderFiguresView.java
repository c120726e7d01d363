package backstep.view.gradients;

import backstep.controller.Background;
import backstep.controller.Frame;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.iteration.OrderFigures;
import backstep.model.iteration.OrderFigures.Outcome;
import backstep.model.iteration.Step;
import backstep.model.words.Prose;
import backstep.typeset.Typesetter;
import backstep.view.base.Texts;
import backstep.view.math.MathLabel;
import backstep.view.math.WordsView;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Error and outputs after one and after many iterations, in both update orders; they come when they are worked out. */
final class OrderFiguresView extends GridPane {

    static final String ID = "compare-figures";

    /** More outputs than this are not what a worked example ends with. */
    private static final int MOST_OUTPUTS = 4;

    private final Texts texts;
    private final Frame frame;
    private final Typesetter typesetter;
    private final Numerals numerals;
    private final AtomicBoolean closed = new AtomicBoolean();

    OrderFiguresView(Texts texts, Frame frame, Typesetter typesetter, Numerals numerals, Background background) {
        this.texts = texts;
        this.frame = frame;
        this.typesetter = typesetter;
        this.numerals = numerals;
        setId(ID);
        getStyleClass().add("compare-figures");
        setHgap(2 * typesetter.size());
        setVgap(typesetter.size() / 4);
        add(new Label(texts.get("compare.figures.title")), 0, 0);
        add(right(new Label(texts.get("compare.column.simultaneous"))), 1, 0);
        add(right(new Label(texts.get("compare.column.output-first"))), 2, 0);
        int outputs = Math.min(frame.iteration().before().outputs(), MOST_OUTPUTS);
        for (int at = 0; at < OrderFigures.ITERATIONS.size(); at++) {
            name(at, outputs);
        }
        background.run(
                () -> OrderFigures.of(frame.iteration(), frame.lesson().samples(), closed::get),
                figures -> show(figures, outputs),
                reason -> add(new Label(reason), 1, 1));
        sceneProperty().addListener((_, _, scene) -> closed.set(scene == null));
    }

    /** The names of the figures after so many iterations, below each other. */
    private void name(int at, int outputs) {
        int row = 1 + at * (outputs + 1);
        String after = texts.get(
                at == 0 ? "compare.figures.after-one" : "compare.figures.after",
                Numerals.grouped(OrderFigures.ITERATIONS.get(at)));
        name(row, frame.symbols().symbol(new Step.TotalError()), after);
        IntStream.range(0, outputs)
                .forEach(output -> name(
                        row + 1 + output,
                        frame.symbols().symbol(frame.iteration().output(output).value()),
                        after));
    }

    private void name(int row, Formula symbol, String after) {
        Prose.Writer writer = new Prose.Writer();
        WordsView words = new WordsView("compare-step", WordsView.FORMULA_SIZE, false);
        words.show(writer.read(writer.write(symbol) + " " + after), typesetter);
        add(words, 0, row);
    }

    private void show(OrderFigures figures, int outputs) {
        int row = 1;
        for (OrderFigures.Row figure : figures.rows()) {
            List<Outcome> orders = List.of(figure.simultaneous(), figure.outputFirst());
            for (int column = 0; column < orders.size(); column++) {
                Outcome outcome = orders.get(column);
                add(number(outcome.error()), 1 + column, row);
                for (int output = 0; output < outputs; output++) {
                    add(number(outcome.outputs().get(output)), 1 + column, row + 1 + output);
                }
            }
            row += outputs + 1;
        }
    }

    private Node number(double value) {
        MathLabel number = new MathLabel(typesetter.size());
        number.setNumber(OptionalDouble.of(value), numerals);
        number.getStyleClass().add("compare-figure");
        number.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return right(number);
    }

    private static Node right(Node node) {
        GridPane.setHalignment(node, HPos.RIGHT);
        return node;
    }
}
