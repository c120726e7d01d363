package backstep.drawing.board;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.controller.Frame;
import backstep.drawing.board.BoardBlock.Card;
import backstep.drawing.board.BoardBlock.Parts;
import backstep.drawing.board.BoardBlock.Replaced;
import backstep.drawing.board.BoardBlock.Said;
import backstep.drawing.board.BoardBlock.Tone;
import backstep.drawing.board.BoardBlock.Track;
import backstep.fixtures.Lessons;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.lesson.Lesson;
import backstep.model.words.Messages;
import backstep.model.words.Prose;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands on the board beside the derivation survives a reader with a calculator. */
class BoardTest {

    private static final Messages MESSAGES = Messages.load();
    private static final int ITERATIONS = 3;

    private static Stream<Iteration> iterations(Lesson lesson) {
        return IntStream.rangeClosed(1, ITERATIONS).mapToObj(lesson.run()::iteration);
    }

    private static Stream<BoardBlock> blocks(Lesson lesson, Iteration iteration, int step) {
        Numerals numerals = lesson.guide().numerals();
        return Board.of(Frame.still(lesson, iteration, step, numerals), MESSAGES).blocks().stream()
                .flatMap(block -> block instanceof Card card ? card.blocks().stream() : Stream.of(block));
    }

    private static BigDecimal read(Numerals.Parts number) {
        return new BigDecimal(number.mantissa().replace(Numerals.MINUS, "-"))
                .scaleByPowerOfTen(number.exponent().orElse(0));
    }

    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void whoAddsThePartsOfANumberFindsTheNumber(String id) {
        Lesson lesson = Lessons.builtIn(id);
        Iteration iteration = lesson.run().iteration(1);
        IntStream.rangeClosed(1, iteration.steps().size())
                .boxed()
                .flatMap(step -> blocks(lesson, iteration, step))
                .filter(Parts.class::isInstance)
                .map(block -> ((Parts) block).rows())
                .filter(rows -> rows.size() > 1)
                .forEach(rows -> {
                    BigDecimal whole = read(rows.getLast().number());
                    BigDecimal found = rows.subList(0, rows.size() - 1).stream()
                            .map(row -> read(row.number()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertThat(found.subtract(whole).abs())
                            .as(rows.toString())
                            .isLessThanOrEqualTo(whole.ulp().divide(BigDecimal.TWO));
                });
    }

    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void whoSubtractsFindsByHowMuchErrorAndOutputsChanged(String id) {
        Lesson lesson = Lessons.builtIn(id);
        Numerals numerals = lesson.guide().numerals();
        iterations(lesson).forEach(iteration -> {
            List<BoardBlock> blocks =
                    blocks(lesson, iteration, iteration.steps().size()).toList();
            Replaced error = of(Replaced.class, blocks).findFirst().orElseThrow();
            Prose verdict = of(Said.class, blocks)
                    .filter(said -> said.tone() == Tone.VERDICT)
                    .findFirst()
                    .orElseThrow()
                    .words();
            assertDifference(numerals, error.old(), error.now(), 0, verdict);
            List<Track> tracks = of(Track.class, blocks).toList();
            for (int output = 0; output < tracks.size(); output++) {
                Track track = tracks.get(output);
                assertDifference(
                        numerals,
                        track.output().old(),
                        track.output().now(),
                        iteration.sample().targets().get(output),
                        track.note());
            }
        });
    }

    private static <T extends BoardBlock> Stream<T> of(Class<T> kind, List<BoardBlock> blocks) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** What is so small that it is written with a power of ten has digits that no subtraction gives. */
    private static void assertDifference(Numerals numerals, double old, double now, double from, Prose said) {
        Numerals.Parts told = said.pieces().stream()
                .filter(piece ->
                        piece instanceof Prose.Piece.Symbol(Formula formula) && formula instanceof Formula.Number)
                .map(piece -> numerals.parts((Formula.Number) ((Prose.Piece.Symbol) piece).formula()))
                .findFirst()
                .orElseThrow();
        BigDecimal zero = read(numerals.parts(from));
        BigDecimal before = read(numerals.parts(old)).subtract(zero).abs();
        BigDecimal after = read(numerals.parts(now)).subtract(zero).abs();
        if (told.exponent().isEmpty()) {
            assertThat(before.subtract(after).abs().subtract(read(told)).abs())
                    .as(said.plainText())
                    .isLessThanOrEqualTo(read(told).ulp().divide(BigDecimal.TWO));
        }
    }
}
