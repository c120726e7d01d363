package backstep.view.chalkboard;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.notation.Notation;
import backstep.view.FxThread;
import backstep.view.math.WordsView;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands on the board before the first step and after the last. */
class CardsTest {

    private static String said(String id, Notation notation, boolean atTheEnd) {
        Iteration iteration = Lessons.first(id);
        int step = atTheEnd ? iteration.steps().size() : 0;
        ChalkboardView board =
                Boards.board(Boards.property(Frame.still(iteration, step, notation, Numerals.DEFAULT)), 350);
        return Boards.all(Boards.node(board, ChalkboardView.CARDS_ID), WordsView.class)
                .map(WordsView::getAccessibleText)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        w-and-u       | W_U       | The inputs x₁ and x₂, the targets t₁ and t₂, 12 weights and the learning rate η.
        w-and-u       | W_U       | A u touches one error; a w touches all of them, so its rule must differ.
        w-and-u       | A_Z       | A weight into an output touches one error; a weight into a hidden unit touches all of them
        a-z-delta     | A_Z       | x₀ = z₀ = 1: a bias is a weight from a unit whose value is always 1.
        one-output    | ALPHA_D_Y | The output is linear: y is the dot product of the hidden values and W⁽²⁾
        one-output    | ALPHA_D_Y | There is one error, E, and every weight acts on it through the one output.
        three-classes | W_U       | How does the error E change with each weight and each bias?
        three-classes | W_U       | no weight acts on one output alone
        step-by-step-as-published | NET_OUT | One thing is done in the wrong order on purpose
        """)
    void beforeTheFirstStepItIsSaidWhatIsGivenWhatIsAskedAndWhatToLookFor(String id, Notation notation, String words) {
        assertThat(FxThread.call(() -> said(id, notation, false))).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        w-and-u                   | W_U     | the gradient ∇E; the update is one step against it.
        w-and-u                   | W_U     | Who contributed more is changed more: u₂₂ most of all.
        step-by-step-as-published | NET_OUT | This is backpropagation with the common mistake: the weights
        """)
    void afterTheLastStepItIsSaidWhatItAllWas(String id, Notation notation, String words) {
        assertThat(FxThread.call(() -> said(id, notation, true))).contains(words);
    }
}
