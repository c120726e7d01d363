package backstep.controller;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.NumberInput.Reason;
import backstep.controller.Quiz.Grade;
import backstep.fixtures.Lessons;
import backstep.model.iteration.Phase;
import backstep.model.iteration.Step;
import backstep.model.iteration.StepSize;
import backstep.model.iteration.Unit;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.Stop;
import backstep.model.marking.Hand;
import backstep.model.marking.Slip;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PredictionTest {

    /** w-and-u: 10 steps forward, 3 errors, δ_y1 and δ_y2 are 14 and 15, δ_h1 is 22. */
    private static final int DELTA_Y1 = 14;

    private static final int DELTA_H1 = 22;

    private final Lesson lesson = Lessons.builtIn("w-and-u");
    private final Workspace workspace = new Workspace("w-and-u", lesson);
    private final ManualTicker ticker = new ManualTicker();
    private final AnimationController animation = new AnimationController(workspace, ticker);
    private final Prediction prediction = new Prediction(workspace, animation);

    private Frame shown() {
        return workspace.shown().get();
    }

    private Cursor cursor() {
        return shown().cursor();
    }

    private void ask(AskedFor kind) {
        prediction.kind().set(kind);
        prediction.toggle();
    }

    private String printed(Step step) {
        return shown().format(step);
    }

    // ---- asking

    @ParameterizedTest
    @EnumSource
    void whoeverMovesTheCursorToAnOpenQuestionStopsBeforeItsNumber(StepSize size) {
        ask(AskedFor.DELTAS);
        animation.stepSize().set(size);
        for (Runnable move : List.<Runnable>of(
                () -> animation.seek(DELTA_Y1),
                () -> animation.jump(Phase.BACKWARD),
                () -> {
                    animation.seek(DELTA_Y1 - 1);
                    animation.forward();
                },
                () -> workspace.goTo(2, Cursor.at(DELTA_Y1)))) {
            animation.first();
            move.run();
            assertThat(cursor()).isEqualTo(Cursor.asking(DELTA_Y1));
            assertThat(shown().asked()).contains(new Step.Delta(new Unit(1, 0)));
            assertThat(shown().known()).isEqualTo(DELTA_Y1 - 1);
            assertThat(shown().isKnown(new Step.Delta(new Unit(1, 0)))).isFalse();
        }
    }

    @Test
    void aLongStepTakesWhatComesBeforeTheQuestionFirst() {
        ask(AskedFor.DELTAS);
        animation.reducedMotion().set(true);
        animation.stepSize().set(StepSize.PHASE);
        animation.forward();
        animation.forward();
        assertThat(cursor()).isEqualTo(Cursor.at(DELTA_Y1 - 1));
        animation.forward();
        assertThat(cursor()).isEqualTo(Cursor.asking(DELTA_Y1));
    }

    @Test
    void playingStopsAtAQuestion() {
        ask(AskedFor.DELTAS);
        animation.seek(DELTA_Y1 - 1);
        animation.play();
        ticker.pass(10);
        assertThat(cursor()).isEqualTo(Cursor.asking(DELTA_Y1));
        assertThat(animation.playing().get()).isFalse();
        assertThat(ticker.isRunning()).isFalse();
    }

    @Test
    void whatIsOnTheScreenWhenTheAskingBeginsIsNotAskedFor() {
        animation.seek(DELTA_Y1);
        ask(AskedFor.EVERYTHING);
        assertThat(cursor()).isEqualTo(Cursor.at(DELTA_Y1));
        animation.forward();
        assertThat(cursor()).isEqualTo(Cursor.asking(DELTA_Y1 + 1));
    }

    @Test
    void whereTheAskingEndsTheNumberIsThere() {
        ask(AskedFor.DELTAS);
        animation.seek(DELTA_Y1);
        prediction.toggle();
        assertThat(cursor()).isEqualTo(Cursor.at(DELTA_Y1));
        assertThat(shown().withholds()).isFalse();
    }

    @Test
    void stopsAskWhereTheLessonSaysSo() {
        ask(AskedFor.STOPS);
        List<Integer> asking = lesson.guide().stops().stream()
                .filter(Stop::ask)
                .map(stop -> stop.at().in(shown().steps()).orElseThrow())
                .toList();
        for (int step = 1; step <= shown().steps().size(); step++) {
            animation.seek(step);
            assertThat(cursor().isAsking()).as("step %d", step).isEqualTo(asking.contains(step));
        }
        assertThat(asking).isNotEmpty();
    }

    @Test
    void numbersOfAnotherIterationAreAskedForAnew() {
        ask(AskedFor.DELTAS);
        animation.seek(DELTA_Y1);
        animation.forward();
        workspace.goTo(2, Cursor.at(DELTA_Y1));
        assertThat(cursor().isAsking()).isTrue();
        workspace.edit("edit", Optional.empty(), old -> old.withRule(old.rule().withLearningRate(3)));
        assertThat(cursor().isAsking()).isTrue();
    }

    @Test
    void whoSkipsStopsAtTheNextOpenQuestion() {
        ask(AskedFor.DELTAS);
        for (Runnable skip : List.<Runnable>of(animation::last, animation::nextPhase)) {
            animation.seek(DELTA_Y1 - 2);
            skip.run();
            assertThat(cursor()).isEqualTo(Cursor.asking(DELTA_Y1));
            skip.run();
            assertThat(cursor()).as("a second time").isEqualTo(Cursor.asking(DELTA_Y1));
        }
        prediction.answer(printed(shown().asked().orElseThrow()));
        animation.last();
        assertThat(cursor()).isEqualTo(Cursor.asking(DELTA_Y1 + 1));
    }

    // ---- answering

    @Test
    void aRightAnswerHasTheNumberArriveAsItAlwaysDoes() {
        ask(AskedFor.DELTAS);
        animation.seek(DELTA_H1);
        Step delta = shown().asked().orElseThrow();
        assertThat(prediction.answer(printed(delta))).isEmpty();
        assertThat(cursor().isMoving()).isTrue();
        assertThat(shown().isKnown(delta)).isFalse();
        ticker.pass(60);
        assertThat(cursor()).isEqualTo(Cursor.at(DELTA_H1));
        assertThat(shown().isKnown(delta)).isTrue();
        animation.back();
        animation.forward();
        assertThat(cursor().isAsking()).as("asked for a second time").isFalse();
    }

    @Test
    void aWrongAnswerIsKeptWithItsSlipAndTheQuestionStaysOpen() {
        ask(AskedFor.DELTAS);
        animation.seek(DELTA_H1);
        double delta = shown().iteration().delta(new Unit(0, 0));
        prediction.answer(String.valueOf(-delta));
        assertThat(cursor()).isEqualTo(Cursor.asking(DELTA_H1));
        assertThat(shown().quiz().course(DELTA_H1).last())
                .hasValueSatisfying(reply ->
                        assertThat(((Reply.Typed) reply).mark().slips()).containsExactly(Slip.WRONG_SIGN));
    }

    @Test
    void whatIsNoNumberIsNoAnswer() {
        ask(AskedFor.DELTAS);
        animation.seek(DELTA_H1);
        assertThat(prediction.answer("abc")).contains(Reason.NOT_A_NUMBER);
        assertThat(shown().quiz().course(DELTA_H1).replies()).isEmpty();
    }

    @Test
    void aHandIsRaisedForTheSign() {
        ask(AskedFor.DELTAS);
        animation.seek(DELTA_Y1);
        prediction.raise(Hand.LARGER);
        assertThat(shown().quiz().course(DELTA_Y1).replies())
                .as("there is no earlier δ")
                .isEmpty();
        prediction.raise(Hand.POSITIVE);
        assertThat(cursor().isAsking()).isTrue();
        prediction.raise(Hand.NEGATIVE);
        assertThat(cursor().isAsking()).isFalse();
    }

    @Test
    void aClickerGetsFromTheStartToTheScoreWithOneKey() {
        ask(AskedFor.EVERYTHING);
        int presses = 0;
        while (shown().known() < shown().steps().size()) {
            animation.forward();
            ticker.pass(60);
            presses++;
            assertThat(presses).isLessThanOrEqualTo(2 * shown().steps().size());
        }
        assertThat(Score.of(shown()).of(Grade.GIVEN)).isEqualTo(42);
    }

    // ---- the score

    @Test
    void theScoreTellsByKindWhatCameOfEachQuestionAndWhichSlipsWereMade() {
        ask(AskedFor.DELTAS);
        animation.reducedMotion().set(true);
        animation.seek(DELTA_Y1);
        prediction.answer(printed(shown().asked().orElseThrow()));
        animation.seek(DELTA_Y1 + 1);
        prediction.answer(String.valueOf(-shown().iteration().delta(new Unit(1, 1))));
        prediction.answer(printed(shown().asked().orElseThrow()));
        animation.seek(DELTA_H1);
        animation.forward();
        Score score = Score.of(shown());
        assertThat(score.grades())
                .containsExactly(java.util.Map.entry(
                        "delta", List.of(Grade.FIRST, Grade.LATER, Grade.GIVEN, Grade.OPEN, Grade.OPEN)));
        assertThat(score.slips()).containsExactly(java.util.Map.entry(Slip.WRONG_SIGN, 1));
    }

    @Test
    void aScoreIsLeftAtTheSecondPressOnly() {
        ask(AskedFor.DELTAS);
        animation.seek(shown().steps().size());
        animation.forward();
        assertThat(workspace.number()).isEqualTo(1);
        assertThat(shown().quiz().leaving()).isTrue();
        animation.back();
        animation.forward();
        ticker.pass(60);
        animation.forward();
        assertThat(workspace.number()).as("who went back has stayed").isEqualTo(1);
        animation.forward();
        assertThat(workspace.number()).isEqualTo(2);
        assertThat(shown().quiz().leaving()).isFalse();
    }

    @Test
    void withoutAScoreTheFirstPressGoesOn() {
        animation.last();
        animation.forward();
        assertThat(workspace.number()).isEqualTo(2);
    }

    @Test
    void againStartsOverWithOtherNumbersEachTimeAndCanBeUndone() {
        ask(AskedFor.DELTAS);
        animation.last();
        prediction.again("Other numbers");
        Lesson first = shown().lesson();
        assertThat(cursor()).isEqualTo(Cursor.START);
        assertThat(first.network()).isNotEqualTo(lesson.network());
        assertThat(first.network().shape()).isEqualTo("2-3-2");
        assertThat(Score.of(shown()).isBegun()).isFalse();
        prediction.again("Other numbers");
        assertThat(shown().lesson().network()).isNotEqualTo(first.network());
        workspace.undo();
        workspace.undo();
        assertThat(shown().lesson()).isEqualTo(lesson);
    }
}
