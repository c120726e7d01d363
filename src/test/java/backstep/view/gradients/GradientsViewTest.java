package backstep.view.gradients;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Parameter;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Weight;
import backstep.model.lesson.Lesson;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import backstep.view.FxThread;
import backstep.view.Mouse;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import backstep.view.math.QuantityLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class GradientsViewTest {

    private static final Quantity U_11 = new Weight(1, 0, 0);

    private final Lesson lesson = Lessons.builtIn("w-and-u");
    private final Iteration iteration = lesson.run().iteration(1);
    private final ObjectProperty<Frame> frame = new SimpleObjectProperty<>(frame(0));
    private final Selection selection = new Selection();
    private final List<String> copied = new ArrayList<>();

    private Frame frame(int cursor) {
        return Frame.still(iteration, cursor, lesson.notation(), Numerals.DEFAULT);
    }

    private GradientsView open() {
        GradientsView view = new GradientsView(Texts.load(), frame, selection, copied::add);
        Theme.LIGHT.apply(new Scene(view, 330, 800));
        layOut(view);
        return view;
    }

    private static void layOut(Parent view) {
        for (int round = 0; round < 2; round++) {
            view.applyCss();
            view.layout();
        }
    }

    private void show(GradientsView view, int cursor) {
        frame.set(frame(cursor));
        layOut(view);
    }

    private static ParameterRow row(GradientsView view, Quantity quantity) {
        return view.lookupAll(".gradients-row").stream()
                .map(ParameterRow.class::cast)
                .filter(row -> row.getItem() != null && row.getItem().equals(quantity))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Node node) {
        if (node instanceof Text text) {
            return text.getText();
        }
        if (node instanceof Labeled labeled && !(node instanceof TableRow) && labeled.getGraphic() == null) {
            return String.valueOf(labeled.getText());
        }
        return node instanceof Parent parent
                ? String.join(
                        "|",
                        parent.getChildrenUnmodifiable().stream()
                                .map(GradientsViewTest::text)
                                .filter(text -> !text.isEmpty())
                                .toList())
                : "";
    }

    @Test
    void numbersAppearWhenTheCursorReachesThem() {
        FxThread.run(() -> {
            GradientsView view = open();
            assertThat(text(row(view, U_11))).endsWith("0.7000|\u2026|\u2026|\u2026");
            show(view, iteration.steps().firstOf(Phase.UPDATE) - 1);
            assertThat(text(row(view, U_11))).endsWith("0.7000|\u22120.0503|\u2026|\u2026");
            show(view, iteration.steps().size());
            assertThat(text(row(view, U_11))).endsWith("0.7000|\u22120.0503|0.0251|0.7251");
            show(view, 0);
            assertThat(text(row(view, U_11))).endsWith("0.7000|\u2026|\u2026|\u2026");
        });
    }

    @Test
    void columnsSortByNumber() {
        FxThread.run(() -> {
            GradientsView view = open();
            show(view, iteration.steps().size());
            TableView<Parameter> table = table(view);
            table.getSortOrder().add(table.getColumns().get(2));
            assertThat(table.getItems().stream().map(each -> iteration.gradient(each)))
                    .isSorted()
                    .hasSize(iteration.steps().parameters().size());
        });
    }

    @Test
    void whatIsCopiedIsInTheOrderOnTheScreen() {
        FxThread.run(() -> {
            GradientsView view = open();
            show(view, iteration.steps().size());
            TableView<Parameter> table = table(view);
            List<Parameter> inOrderOfSteps = List.copyOf(table.getItems());
            table.getSortOrder().add(table.getColumns().get(2));
            MenuButton menu = (MenuButton) view.lookup("#" + CopyMenu.ID);
            menu.getItems().getFirst().fire();
            assertThat(copied.getFirst().lines().skip(1).map(line -> Double.valueOf(line.split("\t")[2])))
                    .hasSize(inOrderOfSteps.size())
                    .isSorted();
            table.getSortOrder().clear();
            assertThat(table.getItems()).isEqualTo(inOrderOfSteps);
        });
    }

    @Test
    void rowAndItsParameterLightUpTogether() {
        FxThread.run(() -> {
            GradientsView view = open();
            selection.hover(new Step.Update(new Weight(1, 0, 0)));
            assertThat(row(view, U_11).getPseudoClassStates()).contains(QuantityLinks.HOVERED);
            selection.hover(Optional.empty());
            assertThat(row(view, U_11).getPseudoClassStates()).doesNotContain(QuantityLinks.HOVERED);
            Mouse.fire(row(view, U_11), MouseEvent.MOUSE_MOVED);
            assertThat(selection.hovered().get()).contains(U_11);
            Mouse.fire(row(view, U_11), MouseEvent.MOUSE_CLICKED);
            assertThat(selection.pinned().get()).contains(U_11);
            assertThat(row(view, U_11).getPseudoClassStates()).contains(QuantityLinks.PINNED);
            Mouse.fire(row(view, U_11), MouseEvent.MOUSE_CLICKED);
            assertThat(selection.pinned().get()).isEmpty();
        });
    }

    @Test
    void pinningElsewhereSelectsTheRow() {
        FxThread.run(() -> {
            GradientsView view = open();
            selection.pin(new Step.Gradient(new Weight(1, 0, 0)));
            assertThat(table(view).getSelectionModel().getSelectedItem()).isEqualTo(U_11);
            selection.pin(new Step.TotalError());
            assertThat(table(view).getSelectionModel().getSelectedItem()).isNull();
        });
    }

    @Test
    void copiesInFourForms() {
        FxThread.run(() -> {
            GradientsView view = open();
            MenuButton menu = (MenuButton) view.lookup("#" + CopyMenu.ID);
            menu.getItems().forEach(item -> item.fire());
            assertThat(copied).hasSize(4);
            assertThat(copied.get(0)).startsWith("Name\tValue\t");
            assertThat(copied.get(1)).startsWith("Name,Value,");
            assertThat(copied.get(2)).startsWith("| Name | Value |");
            assertThat(copied.get(3)).startsWith("\\begin{tabular}");
        });
    }

    @Test
    void checkWaitsForTheGradientAndThenAgrees() {
        FxThread.run(() -> {
            GradientsView view = open();
            selection.pin(U_11);
            assertThat(text(view.lookup("#" + GradientCheckCard.ID))).doesNotContain("0.0502");
            show(view, iteration.steps().size());
            String analytic = text(view.lookup("#" + GradientCheckCard.ANALYTIC_ID));
            String quotient = text(view.lookup("#" + GradientCheckCard.QUOTIENT_ID));
            assertThat(analytic.substring(0, analytic.indexOf('|')))
                    .startsWith("\u22120.0502")
                    .hasSizeGreaterThan(8);
            assertThat(quotient.split("\\|")[0]).isEqualTo(analytic.split("\\|")[0]);
        });
    }

    @Test
    void rowsAreMadeOnlyForWhatIsOnTheScreen() {
        Layer hidden = layer(784, 32);
        Network network = new Network(List.of(hidden, layer(32, 2)));
        Sample sample = new Sample(Vector.of(new double[784]), Vector.of(new double[2]));
        Iteration large = Iteration.compute(1, 0, network, lesson.rule(), sample);
        FxThread.run(() -> {
            frame.set(Frame.still(large, large.steps().size(), lesson.notation(), Numerals.DEFAULT));
            GradientsView view = open();
            assertThat(table(view).getItems()).hasSizeGreaterThan(25_000);
            assertThat(view.lookupAll(".table-row-cell").stream().filter(TableRow.class::isInstance))
                    .hasSizeLessThan(100);
        });
    }

    private static Layer layer(int inputs, int units) {
        return new Layer(Activation.LOGISTIC, Matrix.of(new double[units][inputs]), Optional.empty(), false);
    }

    @SuppressWarnings("unchecked")
    private static TableView<Parameter> table(GradientsView view) {
        return (TableView<Parameter>) view.lookup("#" + GradientsView.TABLE_ID);
    }
}
