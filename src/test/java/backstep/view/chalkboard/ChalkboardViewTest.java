package backstep.view.chalkboard;

import static backstep.view.chalkboard.Boards.inScene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.controller.Frame;
import backstep.controller.Selection;
import backstep.drawing.board.BoardContent;
import backstep.fixtures.Lessons;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Quantity;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.iteration.Weight;
import backstep.model.lesson.Guide;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.Stop;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.network.Vector;
import backstep.model.notation.Notation;
import backstep.view.FxThread;
import backstep.view.Mouse;
import backstep.view.math.MathBox;
import backstep.view.math.QuantityLinks;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class ChalkboardViewTest {

    private static final Step DELTA_H1 = new Step.Delta(new Unit(0, 0));
    private static final Quantity VALUE_H1 = new Step.Activation(new Unit(0, 0));

    private final Selection selection = new Selection();

    private static boolean isShown(ChalkboardView board, String id) {
        Node node = Boards.node(board, id);
        return node != null && node.isVisible() && node.isManaged();
    }

    private static List<MathBox> lines(ChalkboardView board, String styleClass) {
        return Boards.all(Boards.node(board, ChalkboardView.DERIVATION_ID), MathBox.class)
                .filter(box -> box.getStyleClass().contains(styleClass))
                .toList();
    }

    private static String text(Node node) {
        return String.join("", Boards.all(node, Text.class).map(Text::getText).toList());
    }

    @Test
    void whatTheLessonSaysAtAStepStandsOnTheBoardAndInTheCaption() {
        FxThread.run(() -> {
            Lesson lesson = Lessons.twoThreeTwo();
            Guide guide = Guide.NONE.withStops(
                    List.of(new Stop(new Stop.Place.Done(DELTA_H1), "Which way will it go?", false)));
            Iteration iteration = lesson.run().iteration(1);
            int number = iteration.steps().numberOf(DELTA_H1).orElseThrow();
            ObjectProperty<Frame> frame =
                    Boards.property(Frame.still(lesson.withGuide(guide), iteration, number, Numerals.DEFAULT));
            ChalkboardView board = Boards.board(frame, 350);
            CaptionView caption = Boards.caption(frame, 900);
            assertThat(isShown(board, ChalkboardView.SAY_ID)).isTrue();
            assertThat(text(Boards.node(board, ChalkboardView.SAY_ID))).contains("Which", "way", "will", "it", "go?");
            assertThat(text(Boards.node(caption, CaptionView.SAY_ID))).contains("Which", "go?");
            assertThat(Boards.node(caption, CaptionView.WORDS_ID).isVisible()).isFalse();

            frame.set(Frame.still(lesson.withGuide(guide), iteration, number + 1, Numerals.DEFAULT));
            assertThat(isShown(board, ChalkboardView.SAY_ID)).isFalse();
            assertThat(Boards.node(caption, CaptionView.SAY_ID).isVisible()).isFalse();
            assertThat(Boards.node(caption, CaptionView.WORDS_ID).isVisible()).isTrue();

            frame.set(Frame.still(lesson, iteration, number, Numerals.DEFAULT));
            frame.set(Frame.still(lesson.withGuide(guide), iteration, number, Numerals.DEFAULT));
            assertThat(isShown(board, ChalkboardView.SAY_ID)).as("just written").isTrue();
        });
    }

    private static List<MathBox> relations(ChalkboardView board) {
        return lines(board, "chalk-left").stream()
                .filter(box -> text(box).equals("="))
                .toList();
    }

    @Test
    void definitionAndChainRuleShareALineUntilTheyAreUnfolded() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(Boards.property(Boards.frame("w-and-u", DELTA_H1)), 350);
            List<MathBox> folded = relations(board);
            assertThat(folded).hasSize(7);
            assertThat(folded.stream().map(Node::getLayoutY).distinct()).hasSize(6);

            ((ToggleButton) Boards.node(board, ChalkboardView.FOLD_ID)).fire();
            Boards.layout(board);
            List<Double> heights =
                    relations(board).stream().map(Node::getLayoutY).toList();
            assertThat(heights).hasSize(7).isSorted().doesNotHaveDuplicates();
            assertThat(relations(board).stream().map(Node::getLayoutX).distinct())
                    .as("aligned")
                    .hasSize(1);
        });
    }

    @Test
    void whereThereIsNoRoomForBothTheChainRuleStandsAlone() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(Boards.property(Boards.frame("w-and-u", DELTA_H1)), 260);
            assertThat(relations(board)).hasSize(6);
            assertThat(lines(board, "chalk-general"))
                    .allSatisfy(box -> assertThat(inScene(box).getMaxX()).isLessThanOrEqualTo(260));
        });
    }

    @Test
    void aGradientIsNotFolded() {
        FxThread.run(() -> {
            ChalkboardView board =
                    Boards.board(Boards.property(Boards.frame("w-and-u", new Step.Gradient(new Weight(0, 0, 0)))), 350);
            assertThat(isShown(board, ChalkboardView.FOLD_ID)).isFalse();
        });
    }

    @Test
    void aWeightOfAnOutputTouchesOneErrorAndOneOfAHiddenUnitAll() {
        FxThread.run(() -> {
            ObjectProperty<Frame> frame =
                    Boards.property(Boards.frame("w-and-u", new Step.Gradient(new Weight(1, 0, 0))));
            ChalkboardView board = Boards.board(frame, 350);
            assertThat(explanation(board)).containsOnlyOnce("u₁₁ touches E₁ alone.");
            assertThat(isShown(board, ChalkboardView.CONTRIBUTIONS_ID)).isTrue();
            frame.set(Boards.frame("w-and-u", new Step.Gradient(new Weight(0, 0, 0))));
            assertThat(explanation(board)).containsOnlyOnce("w₁₁ touches both errors, through h₁.");
            frame.set(Boards.frame("one-output", new Step.Gradient(new Weight(0, 0, 0))));
            assertThat(explanation(board)).doesNotContain("touches");
        });
    }

    private static String explanation(ChalkboardView board) {
        return Boards.node(board, ChalkboardView.EXPLANATION_ID).getAccessibleText();
    }

    /** Half of a_h1 = 0.3·0.9 − 0.5·0.4 has arrived: its first term, and the second is on its way. */
    @Test
    void aDerivationGrowsTermByTermInTheRoomOfTheWhole() {
        FxThread.run(() -> {
            Frame arrived = Boards.frame("w-and-u", new Step.NetInput(new Unit(0, 0)));
            ObjectProperty<Frame> frame = Boards.property(arrived.approaching(0.3));
            ChalkboardView board = Boards.board(frame, 350);
            assertThat(lines(board, "chalk-numbers")).isEmpty();
            double height = Boards.node(board, ChalkboardView.NEXT_ID).getLayoutY();
            frame.set(arrived.approaching(0.6));
            Boards.layout(board);
            assertThat(Boards.node(board, ChalkboardView.DERIVATION_ID).getAccessibleText())
                    .endsWith(" = 0.3·0.9 + ⋯ = 0.2700 + ⋯");
            assertThat(lines(board, "chalk-numbers").stream().map(ChalkboardViewTest::text))
                    .singleElement()
                    .asString()
                    .contains("0.9", "⋯")
                    .doesNotContain("0.4");
            assertThat(lines(board, "chalk-result")).isEmpty();
            frame.set(arrived);
            Boards.layout(board);
            assertThat(lines(board, "chalk-result"))
                    .extracting(ChalkboardViewTest::text)
                    .containsExactly("0.0700");
            assertThat(Boards.node(board, ChalkboardView.NEXT_ID).getLayoutY()).isEqualTo(height);
        });
    }

    @Test
    void whatSaysMoreAboutANumberWaitsForIt() {
        FxThread.run(() -> {
            Frame arrived = Boards.frame("w-and-u", DELTA_H1);
            ObjectProperty<Frame> frame = Boards.property(arrived.approaching(0.9));
            ChalkboardView board = Boards.board(frame, 350);
            for (String id : List.of(ChalkboardView.SLOPE_ID, ChalkboardView.CONTRIBUTIONS_ID)) {
                assertThat(Boards.node(board, id).isVisible()).as(id).isFalse();
                assertThat(Boards.node(board, id).isManaged()).as(id).isTrue();
            }
            frame.set(arrived);
            assertThat(isShown(board, ChalkboardView.SLOPE_ID)).isTrue();
            assertThat(isShown(board, ChalkboardView.CONTRIBUTIONS_ID)).isTrue();
        });
    }

    @Test
    void theCaptionDoesNotSayWhatHasNotArrived() {
        FxThread.run(() -> {
            Frame arrived = Boards.frame("w-and-u", new Step.NetInput(new Unit(0, 0)));
            CaptionView caption = Boards.caption(Boards.property(arrived.approaching(0.6)), 900);
            assertThat(text(Boards.node(caption, CaptionView.EQUATION_ID)))
                    .contains("0.9")
                    .doesNotContain("0.4", "0.0700");
        });
    }

    @Test
    void brokenLineGoesOnWithAnIndentAndInsideTheWidth() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(Boards.property(Boards.frame("w-and-u", DELTA_H1)), 350);
            List<MathBox> numbers = lines(board, "chalk-numbers");
            assertThat(numbers).hasSizeGreaterThan(1);
            assertThat(numbers.get(1).getLayoutX())
                    .isGreaterThan(numbers.getFirst().getLayoutX());
            assertThat(numbers)
                    .allSatisfy(box -> assertThat(inScene(box).getMaxX()).isLessThanOrEqualTo(350));
            Boards.show(board, 900);
            assertThat(lines(board, "chalk-numbers")).hasSize(1);
        });
    }

    @Test
    void whatAFormulaNamesIsDerivedUnderIt() {
        FxThread.run(() -> {
            Lesson lesson = Lessons.builtIn("one-output");
            ObjectProperty<Frame> frame =
                    Boards.property(Boards.frame(lesson, Notation.ALPHA_D_Y, new Step.Gradient(new Weight(0, 0, 0))));
            ChalkboardView board = Boards.board(frame, 350);
            assertThat(text(Boards.node(board, ChalkboardView.WHERE_ID))).contains("\u03b411", "0.0579");
            frame.set(Boards.frame(lesson, Notation.W_U, new Step.Gradient(new Weight(0, 0, 0))));
            assertThat(isShown(board, ChalkboardView.WHERE_ID)).isFalse();
        });
    }

    @Test
    void namesInSentencesAreFormulasOnTheBaselineOfTheirWords() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(Boards.property(Boards.frame("w-and-u", DELTA_H1)), 350);
            Node title = Boards.node(board, ChalkboardView.TITLE_ID);
            assertThat(title.getAccessibleText()).isEqualTo("Delta of hidden unit h\u2081");
            MathBox name = Boards.all(title, MathBox.class).findFirst().orElseThrow();
            Text word = Boards.all(title, Text.class)
                    .filter(text -> text.getText().contains("unit"))
                    .findFirst()
                    .orElseThrow();
            assertThat(QuantityLinks.nodes(name).stream().map(QuantityLinks::of))
                    .containsExactly(Optional.of(VALUE_H1));
            assertThat(name.getLayoutY() + name.ascent()).isEqualTo(word.getLayoutY(), within(0.01));
        });
    }

    @Test
    void resultIsLargerThanTheLinesAboveAndHasTheColourOfItsPhase() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(Boards.property(Boards.frame("w-and-u", DELTA_H1)), 350);
            Text result = Boards.all(lines(board, "chalk-result").getFirst(), Text.class)
                    .findFirst()
                    .orElseThrow();
            Text number = Boards.all(lines(board, "chalk-numbers").getFirst(), Text.class)
                    .findFirst()
                    .orElseThrow();
            assertThat(result.getFont().getSize())
                    .isGreaterThan(1.2 * number.getFont().getSize());
            assertThat(result.getText()).isEqualTo("−0.0383");
            assertThat(result.getFill()).isEqualTo(Color.web("#b64f00"));
        });
    }

    @Test
    void nodesMadeWhileLayingOutHaveTheirColoursAtOnce() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(Boards.property(Boards.frame("w-and-u", DELTA_H1)), 350);
            Boards.show(board, 420);
            assertThat(Boards.all(Boards.node(board, ChalkboardView.DERIVATION_ID), Text.class))
                    .extracting(Text::getFill)
                    .doesNotContain(Color.BLACK);
        });
    }

    @Test
    void cardsAreThereForTheStepsThatTheyExplainOnly() {
        FxThread.run(() -> {
            ObjectProperty<Frame> frame = Boards.property(Boards.frame("w-and-u", DELTA_H1));
            ChalkboardView board = Boards.board(frame, 350);
            assertThat(isShown(board, ChalkboardView.CONTRIBUTIONS_ID)).isTrue();
            assertThat(isShown(board, ChalkboardView.SLOPE_ID)).isTrue();
            frame.set(Boards.frame("w-and-u", new Step.Delta(new Unit(1, 0))));
            assertThat(isShown(board, ChalkboardView.CONTRIBUTIONS_ID)).isFalse();
            assertThat(isShown(board, ChalkboardView.SLOPE_ID)).isTrue();
            frame.set(Boards.frame("w-and-u", new Step.NetInput(new Unit(0, 0))));
            assertThat(isShown(board, ChalkboardView.SLOPE_ID)).isFalse();
            frame.set(Boards.frame("w-and-u", new Step.Gradient(new Weight(0, 0, 0))));
            assertThat(isShown(board, ChalkboardView.CONTRIBUTIONS_ID)).isTrue();
        });
    }

    @Test
    void beforeTheFirstStepItSaysWhatComesNext() {
        FxThread.run(() -> {
            Frame frame = Boards.frame("w-and-u", DELTA_H1);
            ChalkboardView board = Boards.board(
                    Boards.property(Frame.still(frame.iteration(), 0, frame.notation(), frame.numerals())), 350);
            assertThat(isShown(board, ChalkboardView.DERIVATION_ID)).isFalse();
            assertThat(isShown(board, ChalkboardView.CARDS_ID)).isTrue();
            assertThat(Boards.node(board, ChalkboardView.NEXT_ID).getAccessibleText())
                    .contains("h₁");
        });
    }

    @Test
    void changedNumberKeepsTheNodesAndChangesTheirText() {
        FxThread.run(() -> {
            Lesson lesson = Lessons.builtIn("w-and-u");
            ObjectProperty<Frame> frame = Boards.property(Boards.frame(lesson, Notation.W_U, DELTA_H1));
            ChalkboardView board = Boards.board(frame, 350);
            List<MathBox> before = Boards.all(board, MathBox.class).toList();
            frame.set(Boards.frame(
                    lesson.withNetwork(lesson.network().withWeight(1, 0, 0, 0.9)), Notation.W_U, DELTA_H1));
            Boards.layout(board);
            assertThat(Boards.all(board, MathBox.class).toList()).isEqualTo(before);
            assertThat(text(Boards.node(board, ChalkboardView.DERIVATION_ID))).contains("0.9");
        });
    }

    @Test
    void pointingAtASymbolTellsItsQuantityAndLightsUpAllOfItsKind() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(Boards.property(Boards.frame("w-and-u", DELTA_H1)), selection, 350);
            List<Node> parts = quantityNodes(board, VALUE_H1);
            assertThat(parts).hasSizeGreaterThan(2);
            Mouse.fire(parts.getFirst(), MouseEvent.MOUSE_MOVED);
            assertThat(selection.hovered().get()).contains(VALUE_H1);
            assertThat(quantityNodes(board, VALUE_H1))
                    .allMatch(node -> node.getPseudoClassStates().contains(QuantityLinks.HOVERED));
            Mouse.fire(board, MouseEvent.MOUSE_EXITED);
            assertThat(selection.hovered().get()).isEmpty();
        });
    }

    @Test
    void whatIsPointedAtElsewhereStaysLitInTheNextStep() {
        FxThread.run(() -> {
            ObjectProperty<Frame> frame = Boards.property(Boards.frame("w-and-u", DELTA_H1));
            ChalkboardView board = Boards.board(frame, selection, 350);
            selection.hover(VALUE_H1);
            frame.set(Boards.frame("w-and-u", new Step.Activation(new Unit(0, 0))));
            Boards.layout(board);
            assertThat(quantityNodes(board, VALUE_H1))
                    .isNotEmpty()
                    .allMatch(node -> node.getPseudoClassStates().contains(QuantityLinks.HOVERED));
        });
    }

    @Test
    void clickPinsAndASecondClickLetsGo() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(Boards.property(Boards.frame("w-and-u", DELTA_H1)), selection, 350);
            Node part = quantityNodes(board, VALUE_H1).getFirst();
            Mouse.fire(part, MouseEvent.MOUSE_CLICKED);
            assertThat(selection.pinned().get()).contains(VALUE_H1);
            Mouse.fire(part, MouseEvent.MOUSE_CLICKED);
            assertThat(selection.pinned().get()).isEmpty();
        });
    }

    @Test
    void pinnedNumberIsDerivedInFullAndSplitByOutputUntilTheCardIsClosed() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(
                    Boards.property(Boards.frame("w-and-u", new Step.Update(new Weight(0, 0, 0)))), selection, 350);
            assertThat(isShown(board, ChalkboardView.CHAIN_ID)).isFalse();
            selection.pin(new Weight(0, 0, 0));
            Boards.layout(board);
            String chain = text(Boards.node(board, ChalkboardView.CHAIN_ID));
            assertThat(chain).contains("−0.0153", "−0.0192", "−0.0345");
            ((Button) Boards.node(board, ChainCard.CLOSE_ID)).fire();
            assertThat(selection.pinned().get()).isEmpty();
            assertThat(isShown(board, ChalkboardView.CHAIN_ID)).isFalse();
            selection.pin(new Quantity.LearningRate());
            assertThat(isShown(board, ChalkboardView.CHAIN_ID)).isFalse();
        });
    }

    @Test
    void whatIsPinnedComesAfterTheStepsOwnFormulaAndTellsNoNumberThatIsNotKnownYet() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(
                    Boards.property(Boards.frame("w-and-u", new Step.NetInput(new Unit(0, 0)))), selection, 350);
            selection.pin(new Weight(0, 0, 0));
            Boards.layout(board);
            assertThat(text(Boards.node(board, ChalkboardView.CHAIN_ID)))
                    .contains("∂")
                    .doesNotContain("0.");
            assertThat(Boards.node(board, ChalkboardView.CHAIN_ID)
                            .getBoundsInParent()
                            .getMinY())
                    .isGreaterThan(Boards.node(board, ChalkboardView.DERIVATION_ID)
                            .getBoundsInParent()
                            .getMaxY());
        });
    }

    @Test
    void keyboardReachesEveryNumberOnceLightsItUpAndPinsItWithEnter() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(Boards.property(Boards.frame("w-and-u", DELTA_H1)), selection, 350);
            List<Node> reached = QuantityLinks.nodes(Boards.node(board, ChalkboardView.DERIVATION_ID)).stream()
                    .filter(Node::isFocusTraversable)
                    .toList();
            assertThat(reached.stream().map(QuantityLinks::of))
                    .contains(Optional.of(VALUE_H1))
                    .doesNotHaveDuplicates();
            assertThat(reached).extracting(Node::getAccessibleText).contains("h₁");
            Node part = reached.stream()
                    .filter(node -> QuantityLinks.of(node).equals(Optional.of(VALUE_H1)))
                    .findFirst()
                    .orElseThrow();
            part.requestFocus();
            assertThat(selection.hovered().get()).contains(VALUE_H1);
            Event.fireEvent(
                    part, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            assertThat(selection.pinned().get()).contains(VALUE_H1);
        });
    }

    private static List<Node> quantityNodes(ChalkboardView board, Quantity quantity) {
        return Boards.all(board, Node.class)
                .filter(node -> QuantityLinks.of(node).equals(Optional.of(quantity)))
                .toList();
    }

    @Test
    void nothingIsCutOrCoversAnotherInAnyLesson() {
        FxThread.run(() -> {
            for (String id : List.of("a-z-delta", "any-depth", "step-by-step", "one-output", "xor")) {
                Lesson lesson = Lessons.builtIn(id);
                ObjectProperty<Frame> frame =
                        Boards.property(Boards.frame(lesson, lesson.notation(), new Step.TotalError()));
                ChalkboardView board = Boards.board(frame, 340);
                int steps = frame.get().steps().size();
                for (int cursor = 0; cursor <= steps; cursor += 5) {
                    frame.set(Frame.still(
                            frame.get().iteration(),
                            cursor,
                            lesson.notation(),
                            frame.get().numerals()));
                    Boards.layout(board);
                    assertFits(board, id + " step " + cursor);
                }
            }
        });
    }

    private static void assertFits(ChalkboardView board, String where) {
        double bottom = 0;
        for (Node child : board.getChildren()) {
            if (child.isManaged()) {
                assertThat(inScene(child).getMinY()).as(where).isGreaterThanOrEqualTo(bottom - 8.5);
                bottom = inScene(child).getMaxY();
            }
        }
        assertThat(bottom).as(where).isLessThanOrEqualTo(board.getHeight());
        List<MathBox> boxes = Boards.all(Boards.node(board, ChalkboardView.DERIVATION_ID), MathBox.class)
                .toList();
        for (MathBox box : boxes) {
            assertThat(inScene(box).getMaxX()).as(where).isLessThanOrEqualTo(340);
            for (MathBox other : boxes) {
                assertThat(box != other && overlaps(box, other))
                        .as(where + ": " + text(box) + " over " + text(other))
                        .isFalse();
            }
        }
    }

    /** By the boxes that they are set in; glyph nodes are higher than their ink. */
    private static boolean overlaps(MathBox one, MathBox other) {
        double slack = 0.5;
        return one.getLayoutX() + slack < other.getLayoutX() + other.advance()
                && other.getLayoutX() + slack < one.getLayoutX() + one.advance()
                && one.getLayoutY() + slack < other.getLayoutY() + other.getHeight()
                && other.getLayoutY() + slack < one.getLayoutY() + one.getHeight();
    }

    @Test
    void veryLongSumLeavesOutItsMiddleUntilTheDotsAreClicked() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(
                    Boards.property(Boards.frame(wide(), Notation.W_U, new Step.NetInput(new Unit(0, 0)))),
                    selection,
                    350);
            Node dots = Boards.node(board, ChalkboardView.DERIVATION_ID).lookup(".math-omitted");
            assertThat(quantityNodes(board, new Weight(0, 0, 8))).isEmpty();
            assertThat(quantityNodes(board, new Weight(0, 0, 11))).isNotEmpty();
            Mouse.fire(dots, MouseEvent.MOUSE_CLICKED);
            Boards.layout(board);
            assertThat(quantityNodes(board, new Weight(0, 0, 8))).isNotEmpty();
            assertThat(board.lookup(".math-omitted")).isNull();
        });
    }

    /** One output with twelve inputs. */
    private static Lesson wide() {
        Matrix weights = Matrix.generate(1, 12, (row, column) -> 0.1 * column);
        Network network = new Network(List.of(new Layer(Activation.LOGISTIC, weights, Optional.empty(), true)));
        Sample sample = new Sample(Vector.of(new double[12]), Vector.of(1));
        return Lessons.builtIn("w-and-u")
                .withGuide(Guide.NONE)
                .withNetwork(network)
                .withSamples(List.of(sample));
    }

    @Test
    void captionShowsAsMuchOfTheDerivationAsFitsOnOneLine() {
        FxThread.run(() -> {
            ObjectProperty<Frame> frame = Boards.property(Boards.frame("w-and-u", DELTA_H1));
            CaptionView wide = Boards.caption(frame, 1100);
            CaptionView narrow = Boards.caption(frame, 300);
            assertThat(text(Boards.node(wide, CaptionView.EQUATION_ID))).contains("−0.0972", "−0.0383");
            assertThat(text(Boards.node(narrow, CaptionView.EQUATION_ID)))
                    .contains("−0.0383")
                    .doesNotContain("−0.0972");
            for (CaptionView view : List.of(wide, narrow)) {
                List<MathBox> boxes = Boards.all(view, MathBox.class).toList();
                assertThat(inScene(boxes.getFirst()).getMinX()).isGreaterThanOrEqualTo(0);
                assertThat(inScene(boxes.getLast()).getMaxX()).isLessThanOrEqualTo(view.getWidth());
            }
        });
    }

    @Test
    void tangentTouchesTheCurveWhereTheUnitStands() {
        FxThread.run(() -> {
            ChalkboardView board = Boards.board(Boards.property(Boards.frame("w-and-u", DELTA_H1)), selection, 350);
            Node plot = board.lookup(".chalk-plot");
            Line tangent = (Line) plot.lookup(".chalk-plot-tangent");
            Circle point = (Circle) plot.lookup(".chalk-plot-point");
            assertThat((tangent.getStartX() + tangent.getEndX()) / 2).isEqualTo(point.getCenterX(), within(1e-6));
            assertThat((tangent.getStartY() + tangent.getEndY()) / 2).isEqualTo(point.getCenterY(), within(1e-6));
            assertThat(tangent.getStartY()).isGreaterThan(tangent.getEndY());
        });
    }

    @Test
    void unitWhoseSlopeIsUnderTwoPercentOfTheLargestIsSaturated() {
        assertThat(new BoardContent.Slope(Activation.LOGISTIC, 6, 0.9975, 0.00249).isSaturated())
                .isTrue();
        assertThat(new BoardContent.Slope(Activation.LOGISTIC, 5, 0.9933, 0.00665).isSaturated())
                .isFalse();
    }
}
