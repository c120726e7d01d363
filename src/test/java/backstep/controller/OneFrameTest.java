package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import backstep.fixtures.Lessons;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Phase;
import backstep.model.iteration.StepSize;
import backstep.model.iteration.Weight;
import backstep.model.lesson.Lesson;
import backstep.model.network.Activation;
import backstep.model.network.Layer;
import backstep.model.network.Matrix;
import backstep.model.network.Network;
import backstep.model.notation.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command publishes exactly one frame, and it is the right one; none where nothing changes. */
class OneFrameTest {

    /** Steps of {@link TestLessons#twoThreeTwo}, and of {@link #SMALLER}. */
    private static final int STEPS = 42;

    private static final int FEWER_STEPS = 20;
    private static final Lesson SMALLER = Lessons.twoThreeTwo()
            .withNetwork(new Network(List.of(
                    layer(new double[][] {{0.3, -0.5}}), //
                    layer(new double[][] {{0.7}, {-0.6}}))));
    private static final Weight WEIGHT = new Weight(0, 0, 0);

    private final Workspace workspace = new Workspace("test", Lessons.twoThreeTwo());
    private final ManualTicker ticker = new ManualTicker();
    private final AnimationController animation = new AnimationController(workspace, ticker);
    private final Training training = new Training(workspace, TestBackground.direct(), () -> 0);
    private final LessonFiles files = new LessonFiles(workspace, TestBackground.direct());
    private final Editing editing = new Editing(workspace, (kind, symbol) -> kind + symbol);
    private final List<Frame> published = new ArrayList<>();

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void aCommandPublishesOneFrame(
            String name, Consumer<OneFrameTest> before, Consumer<OneFrameTest> command, int iteration, Cursor cursor) {
        before.accept(this);
        listen();

        command.accept(this);

        assertThat(published).hasSize(1);
        Frame frame = published.getFirst();
        assertThat(frame).isSameAs(workspace.shown().get());
        assertThat(frame.iteration().number()).isEqualTo(iteration);
        assertThat(frame.cursor()).isEqualTo(cursor);
        assertFitsTogether(frame);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commandsThatChangeNothing")
    void whatChangesNothingPublishesNothing(
            String name, Consumer<OneFrameTest> before, Consumer<OneFrameTest> command) {
        before.accept(this);
        listen();

        command.accept(this);

        assertThat(published).isEmpty();
    }

    @Test
    void twoChangesAreCounted() {
        listen();
        workspace.goTo(2);
        animation.seek(7);
        assertThat(published).hasSize(2);
    }

    @Test
    void whileALessonPlaysEveryPulseOfAMotionIsOneFrame() {
        animation.play();
        listen();
        ticker.pass(4);
        assertThat(published).doesNotHaveDuplicates().isNotEmpty();
        published.forEach(OneFrameTest::assertFitsTogether);
        assertThat(published.stream().mapToInt(frame -> frame.cursor().step()).distinct())
                .containsExactly(1, 2, 3);
    }

    /** Counts each time that a value is set, whether or not it equals the one before. */
    private void listen() {
        workspace.shown().subscribe(() -> published.add(workspace.shown().get()));
    }

    /** No number beside one of another network, no step that there is not, no name of another notation. */
    private static void assertFitsTogether(Frame frame) {
        Lesson lesson = frame.lesson();
        Iteration iteration = frame.iteration();
        int sample = iteration.sampleIndex();
        assertThat(iteration)
                .isEqualTo(Iteration.compute(
                        iteration.number(),
                        sample,
                        lesson.network(),
                        lesson.rule(),
                        lesson.samples().get(sample)));
        assertThat(frame.steps().list()).isEqualTo(iteration.steps().list());
        assertThat(frame.cursor().step()).isBetween(0, frame.steps().size());
        assertThat(frame.symbols().notation()).isEqualTo(lesson.notation());
        assertThat(frame.symbols().network().shape()).isEqualTo(lesson.network().shape());
    }

    static Stream<Arguments> commands() {
        return Stream.of(stepping(), goingOverTheBoundary(), inAMotion(), editing(), opening(), writing())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> stepping() {
        return Stream.of(
                command("forward", at(1, 0), test -> test.animation.forward(), 1, moving(0, 1)),
                command(
                        "forward by a phase",
                        at(1, 0).andThen(test -> test.animation.stepSize().set(StepSize.PHASE)),
                        test -> test.animation.forward(),
                        1,
                        moving(0, 10)),
                command(
                        "forward without motion",
                        at(1, 0).andThen(test -> test.animation.reducedMotion().set(true)),
                        test -> test.animation.forward(),
                        1,
                        Cursor.at(1)),
                command("back", at(1, 9), test -> test.animation.back(), 1, Cursor.at(8)),
                command("first", at(1, 9), test -> test.animation.first(), 1, Cursor.at(0)),
                command("last", at(1, 9), test -> test.animation.last(), 1, Cursor.at(STEPS)),
                command("seek", at(1, 9), test -> test.animation.seek(17), 1, Cursor.at(17)),
                command("seek beyond the end", at(1, 9), test -> test.animation.seek(99), 1, Cursor.at(STEPS)),
                command("jump", at(1, 3), test -> test.animation.jump(Phase.BACKWARD), 1, moving(13, 14)),
                command("next phase", at(1, 3), test -> test.animation.nextPhase(), 1, Cursor.at(11)),
                command("next phase from the start", at(1, 0), test -> test.animation.nextPhase(), 1, Cursor.at(1)),
                command("next phase from the last", at(1, 40), test -> test.animation.nextPhase(), 1, Cursor.at(STEPS)),
                command("previous phase", at(1, 17), test -> test.animation.previousPhase(), 1, Cursor.at(14)),
                command("play from the end", at(1, STEPS), test -> test.animation.play(), 1, Cursor.at(0)));
    }

    private static Stream<Arguments> goingOverTheBoundary() {
        return Stream.of(
                command("forward over the end", at(1, STEPS), test -> test.animation.forward(), 2, Cursor.at(0)),
                command("back over the beginning", at(2, 0), test -> test.animation.back(), 1, Cursor.at(STEPS)),
                command("next iteration", at(1, 20), test -> test.animation.nextIteration(), 2, Cursor.at(0)),
                command("restart", at(3, 20), test -> test.animation.restart(), 1, Cursor.at(0)),
                command("restart the first", at(1, 20), test -> test.animation.restart(), 1, Cursor.at(0)),
                command("go to", at(1, 20), test -> test.workspace.goTo(5), 5, Cursor.at(20)),
                command("train", at(1, 20), test -> test.training.run(100), 101, Cursor.at(20)),
                command(
                        "back to an iteration with more steps",
                        at(2, 0).andThen(test -> test.change(SMALLER)),
                        test -> test.animation.back(),
                        1,
                        Cursor.at(STEPS)),
                command(
                        "forward to an iteration with fewer steps",
                        at(2, 0).andThen(test -> test.change(SMALLER)).andThen(at(1, STEPS)),
                        test -> test.workspace.goTo(2),
                        2,
                        Cursor.at(FEWER_STEPS)));
    }

    private static Stream<Arguments> inAMotion() {
        Consumer<OneFrameTest> motion = at(1, 4).andThen(test -> test.animation.forward());
        return Stream.of(
                command("forward in a motion", motion, test -> test.animation.forward(), 1, moving(5, 6)),
                command("back in a motion", motion, test -> test.animation.back(), 1, Cursor.at(4)),
                command("first in a motion", motion, test -> test.animation.first(), 1, Cursor.at(0)),
                command("jump in a motion", motion, test -> test.animation.jump(Phase.ERROR), 1, moving(10, 11)),
                command("next phase in a motion", motion, test -> test.animation.nextPhase(), 1, Cursor.at(11)),
                command("pause in a motion", motion, test -> test.animation.pause(), 1, Cursor.at(5)),
                command("seek to where the motion goes", motion, test -> test.animation.seek(5), 1, Cursor.at(5)),
                command("next iteration in a motion", motion, test -> test.animation.nextIteration(), 2, Cursor.at(0)),
                command("restart in a motion", motion, test -> test.animation.restart(), 1, Cursor.at(0)),
                command("edit in a motion", motion, test -> test.editing.change(WEIGHT, 2), 1, moving(4, 5)),
                command("open in a motion", motion, test -> test.files.show("other", SMALLER), 1, Cursor.at(0)));
    }

    private static Stream<Arguments> editing() {
        return Stream.of(
                command("edit", at(3, 17), test -> test.editing.change(WEIGHT, 2), 3, Cursor.at(17)),
                command("drag", at(3, 17), test -> test.editing.drag(WEIGHT, 2), 3, Cursor.at(17)),
                command("reset", at(3, 17), test -> test.editing.reset(WEIGHT), 3, Cursor.at(17)),
                command("revert", at(3, 17), test -> test.editing.revert(), 1, Cursor.at(17)),
                command("edit to fewer steps", at(3, 30), test -> test.change(SMALLER), 3, Cursor.at(FEWER_STEPS)),
                command(
                        "edit that starts a new run",
                        at(3, 30),
                        test -> test.workspace.restart("new", _ -> SMALLER),
                        1,
                        Cursor.at(FEWER_STEPS)),
                command(
                        "undo",
                        at(2, 17)
                                .andThen(test -> test.editing.change(WEIGHT, 2))
                                .andThen(at(4, 9)),
                        test -> test.workspace.undo(),
                        2,
                        Cursor.at(9)),
                command(
                        "redo",
                        at(2, 17)
                                .andThen(test -> test.editing.change(WEIGHT, 2))
                                .andThen(at(4, 9))
                                .andThen(test -> test.workspace.undo()),
                        test -> test.workspace.redo(),
                        4,
                        Cursor.at(9)),
                command(
                        "undo to fewer steps",
                        at(1, 0).andThen(test -> test.change(SMALLER))
                                .andThen(test -> test.change(Lessons.twoThreeTwo()))
                                .andThen(at(1, 40)),
                        test -> test.workspace.undo(),
                        1,
                        Cursor.at(FEWER_STEPS)));
    }

    private static Stream<Arguments> opening() {
        Consumer<OneFrameTest> chosen =
                at(3, 17).andThen(test -> test.workspace.writing().setNotation(Notation.LAYERS));
        return Stream.of(
                command("open", at(3, 17), test -> test.workspace.open("other", SMALLER), 1, Cursor.at(0)),
                command("restore", at(3, 17), test -> test.workspace.openUnsaved("other", SMALLER), 1, Cursor.at(0)),
                command(
                        "show in the chosen notation",
                        chosen,
                        test -> test.files.show("other", SMALLER),
                        1,
                        Cursor.at(0)),
                command(
                        "open the same lesson anew",
                        at(1, 0).andThen(test -> test.training.run(10)).andThen(at(1, 0)),
                        test -> test.workspace.open("test", Lessons.twoThreeTwo()),
                        1,
                        Cursor.at(0)));
    }

    private static Stream<Arguments> writing() {
        return Stream.of(
                command(
                        "choose a notation",
                        at(3, 17),
                        test -> test.workspace.writing().setNotation(Notation.LAYERS),
                        3,
                        Cursor.at(17)),
                command(
                        "choose decimals",
                        at(3, 17),
                        test -> test.workspace.writing().setDecimals(6),
                        3,
                        Cursor.at(17)));
    }

    static Stream<Arguments> commandsThatChangeNothing() {
        return Stream.of(
                nothing("back from the very beginning", at(1, 0), test -> test.animation.back()),
                nothing("first at the first", at(2, 0), test -> test.animation.first()),
                nothing("last at the last", at(2, STEPS), test -> test.animation.last()),
                nothing("seek to the same step", at(2, 7), test -> test.animation.seek(7)),
                nothing("pause in no motion", at(2, 7), test -> test.animation.pause()),
                nothing("play", at(2, 7), test -> test.animation.play()),
                nothing("restart at the very beginning", at(1, 0), test -> test.animation.restart()),
                nothing("go to the same iteration", at(3, 7), test -> test.workspace.goTo(3)),
                nothing("undo nothing", at(3, 7), test -> test.workspace.undo()),
                nothing("redo nothing", at(3, 7), test -> test.workspace.redo()),
                nothing("edit to the same value", at(1, 7), test -> test.editing.change(WEIGHT, 0.3)),
                nothing("end a drag", at(1, 7), test -> test.editing.endDrag()),
                nothing(
                        "refused edit",
                        at(1, 7).andThen(test -> test.training.run(10))
                                .andThen(at(2, 7))
                                .andThen(test ->
                                        test.workspace.askBeforeBranching((_, _, _) -> BranchQuestion.Answer.CANCEL)),
                        test -> test.editing.change(WEIGHT, 2)),
                nothing(
                        "the same notation",
                        at(3, 7),
                        test -> test.workspace.writing().setNotation(Notation.W_U)),
                nothing(
                        "the same decimals",
                        at(3, 7),
                        test -> test.workspace.writing().setDecimals(4)),
                nothing(
                        "no notation chosen",
                        at(3, 7),
                        test -> test.workspace.writing().preferChosenNotation()),
                nothing("saved", at(3, 7), test -> test.workspace.markSaved("other", test.workspace.situation())));
    }

    private static Arguments command(
            String name, Consumer<OneFrameTest> before, Consumer<OneFrameTest> command, int iteration, Cursor cursor) {
        return arguments(name, before, command, iteration, cursor);
    }

    private static Arguments nothing(String name, Consumer<OneFrameTest> before, Consumer<OneFrameTest> command) {
        return arguments(name, before, command);
    }

    private static Consumer<OneFrameTest> at(int iteration, int step) {
        return test -> {
            test.workspace.goTo(iteration);
            test.animation.seek(step);
        };
    }

    private static Cursor moving(int from, int to) {
        Iteration iteration = Lessons.twoThreeTwo().run().iteration(1);
        return Cursor.within(Motion.of(iteration, iteration.steps(), from, to, Motion.Rhythm.ONE_BY_ONE), 0);
    }

    private void change(Lesson to) {
        workspace.edit("change", Optional.empty(), _ -> to);
    }

    private static Layer layer(double[][] weights) {
        return new Layer(Activation.LOGISTIC, Matrix.of(weights), Optional.empty(), true);
    }
}
