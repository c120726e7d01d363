package backstep.view.gradients;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Background;
import backstep.controller.Frame;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.OrderComparison;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.notation.Notation;
import backstep.view.FxThread;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class OrderComparisonViewTest {

    private static final Background AT_ONCE = new Background(Runnable::run, Runnable::run, problem -> {});

    @Test
    void figuresOfBothOrdersStandAboveTheSteps() {
        FxThread.run(() -> assertThat(open().lookup("#" + OrderFiguresView.ID).lookupAll(".compare-figure"))
                .as("error and two outputs, after 1 and after 10,000 iterations, in two orders")
                .hasSize(12));
    }

    @Test
    void firstDifferingStepIsMarkedOnce() {
        FxThread.run(() -> {
            OrderComparisonView view = open();
            List<?> marked = view.lookupAll(".compare-row").stream()
                    .filter(row -> row.getPseudoClassStates().contains(Styles.CURRENT))
                    .map(row -> ((OrderComparison.Row) ((TableRow<?>) row).getItem()).step())
                    .toList();
            assertThat(marked).isEqualTo(List.of(new Step.Delta(new Unit(0, 0))));
        });
    }

    @Test
    void numbersOfAColumnStandUnderEachOtherInTheTypeOfFormulas() {
        FxThread.run(() -> {
            OrderComparisonView view = open();
            assertThat(view.lookupAll(".compare-number").stream()
                            .map(node -> (double) Math.round(
                                    node.localToScene(node.getLayoutBounds()).getMaxX()))
                            .distinct())
                    .hasSize(2);
            assertThat(view.lookupAll(".compare-number .math-glyphs").stream()
                            .map(node -> ((Text) node).getFont().getFamily()))
                    .containsOnly("KaTeX_Main");
        });
    }

    @Test
    void bothOrdersAreSeenWithoutScrollingAsideWhateverTheSizeOfTheText() {
        var iteration = Lessons.first("step-by-step");
        FxThread.run(() -> {
            for (double size : new double[] {14, 20}) {
                OrderComparisonView view = new OrderComparisonView(
                        Texts.load(), Frame.still(iteration, 0, Notation.NET_OUT, Numerals.DEFAULT), size, AT_ONCE);
                Scene scene = new Scene(new Group(view));
                Theme.LIGHT.apply(scene);
                view.applyCss();
                view.autosize();
                view.layout();
                assertThat(view.lookupAll(".scroll-bar").stream()
                                .map(ScrollBar.class::cast)
                                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible()))
                        .isEmpty();
            }
        });
    }

    private static OrderComparisonView open() {
        var iteration = Lessons.first("step-by-step");
        OrderComparisonView view = new OrderComparisonView(
                Texts.load(), Frame.still(iteration, 0, Notation.NET_OUT, Numerals.DEFAULT), 14, AT_ONCE);
        Theme.LIGHT.apply(new Scene(view, 760, 900));
        view.applyCss();
        view.layout();
        return view;
    }
}
