package backstep.view.code;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.lesson.Lesson;
import backstep.model.notation.Notation;
import backstep.model.program.Listing.Line;
import backstep.view.FxThread;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import backstep.view.base.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;

class CodeViewTest {

    private final Lesson lesson = Lessons.builtIn("w-and-u");
    private final Iteration iteration = lesson.run().iteration(1);
    private final ObjectProperty<Frame> frame = new SimpleObjectProperty<>(frame(0, Notation.W_U));
    private final Selection selection = new Selection();
    private final List<String> copied = new ArrayList<>();

    private Frame frame(int cursor, Notation notation) {
        return Frame.still(iteration, cursor, notation, Numerals.DEFAULT);
    }

    private CodeView open() {
        CodeView view = new CodeView(Texts.load(), frame, selection, copied::add);
        Theme.LIGHT.apply(new Scene(view, 500, 2000));
        layOut(view);
        return view;
    }

    private static void layOut(CodeView view) {
        for (int round = 0; round < 2; round++) {
            view.applyCss();
            view.layout();
        }
    }

    private static List<String> lines(CodeView view, PseudoClass state) {
        return view.lookupAll(".code-line").stream()
                .map(CodeCell.class::cast)
                .filter(cell -> cell.getPseudoClassStates().contains(state))
                .map(CodeCell::getText)
                .toList();
    }

    @Test
    void lineOfTheStepAtHandIsLit() {
        FxThread.run(() -> {
            CodeView view = open();
            assertThat(lines(view, Styles.CURRENT)).isEmpty();

            frame.set(frame(22, Notation.W_U));
            layOut(view);

            assertThat(lines(view, Styles.CURRENT)).containsExactly("delta_h = (U @ delta_y) * sigma_prime(a_h)");
        });
    }

    @Test
    void whatIsPointedAtInAnotherViewLightsItsLine() {
        FxThread.run(() -> {
            CodeView view = open();

            selection.hover(new Step.Activation(new Unit(0, 2)));

            assertThat(lines(view, Styles.LIT)).containsExactly("h = sigma(a_h)");
            selection.hover(Optional.empty());
            assertThat(lines(view, Styles.LIT)).isEmpty();
        });
    }

    @Test
    void programFollowsTheNotation() {
        FxThread.run(() -> {
            CodeView view = open();

            frame.set(frame(0, Notation.LAYERS));

            assertThat(texts(view)).contains("z_1 = W_1 @ a_0");
        });
    }

    @Test
    void nothingIsMadeWhileNobodyLooks() {
        FxThread.run(() -> {
            CodeView view = open();
            view.setVisible(false);
            frame.set(frame(0, Notation.LAYERS));
            assertThat(texts(view)).doesNotContain("z_1 = W_1 @ a_0");

            view.setVisible(true);

            assertThat(texts(view)).contains("z_1 = W_1 @ a_0");
        });
    }

    @Test
    void wholeProgramIsCopied() {
        FxThread.run(() -> {
            CodeView view = open();

            ((Button) view.lookup("#" + CodeView.COPY_ID)).fire();

            assertThat(copied).singleElement().asString().startsWith("# ").endsWith("Backstep.\")\n");
        });
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(CodeView view) {
        return ((ListView<Line>) view.lookup("#" + CodeView.LINES_ID))
                .getItems().stream().map(Line::text).toList();
    }

    @Test
    void everyLineButThoseOfOneNumberStandsForAllOfALayer() {
        FxThread.run(() -> {
            CodeView view = open();
            Quantity weight = new Weight(0, 1, 1);

            selection.hover(weight);

            assertThat(lines(view, Styles.LIT)).singleElement().asString().startsWith("W = np.array(");
        });
    }
}
