package backstep.drawing.board;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.drawing.board.StackedShares.Segment;
import org.junit.jupiter.api.Test;

class StackedSharesTest {

    @Test
    void whereAllPartsAre0ThereIsNothingToDraw() {
        assertThat(StackedShares.of(0, 0).isEmpty()).isTrue();
        assertThat(StackedShares.of(0, 0.1).isEmpty()).isFalse();
    }

    @Test
    void partsOfOneSignFillTheLineInTheirOrder() {
        StackedShares shares = StackedShares.of(1, 3);
        assertThat(shares.diverging()).isFalse();
        assertThat(shares.segments()).containsExactly(new Segment(0, 0.25), new Segment(0.25, 1));
    }

    @Test
    void negativePartsAloneLookLikePositiveOnes() {
        assertThat(StackedShares.of(-1, -3).segments())
                .isEqualTo(StackedShares.of(1, 3).segments());
        assertThat(StackedShares.of(-1, -3).diverging()).isFalse();
    }

    @Test
    void partsOfBothSignsGrowAwayFromZeroAndTheSumIsMarked() {
        StackedShares shares = StackedShares.of(4, -1, 2, -1);
        assertThat(shares.diverging()).isTrue();
        assertThat(shares.zero()).isEqualTo(0.25);
        assertThat(shares.segments())
                .containsExactly(
                        new Segment(0.25, 0.75), new Segment(0.125, 0.25), new Segment(0.75, 1), new Segment(0, 0.125));
        assertThat(shares.sum()).isEqualTo(0.75);
    }

    @Test
    void partsThatCancelHaveTheirSumAtZero() {
        StackedShares shares = StackedShares.of(2, -2);
        assertThat(shares.sum()).isEqualTo(shares.zero()).isEqualTo(0.5);
    }

    @Test
    void nothingIsShownOfZeros() {
        assertThat(StackedShares.of(0, 0).segments()).containsOnly(new Segment(0, 0));
    }
}
