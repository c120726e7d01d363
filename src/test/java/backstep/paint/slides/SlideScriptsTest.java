package backstep.paint.slides;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where lines of a formula may end; ~ stands for a space at which they may not. */
class SlideScriptsTest {

    @ParameterizedTest
    @CsvSource({
        "0.5·0.3, 0.5 ·~0.3",
        "0.1 + 0.2 − 0.3, 0.1 +~0.2 −~0.3",
        "0.7·(1 − 0.7), 0.7 ·~(1~−~0.7)",
        "(0.138498562·0.4 + (−0.038098237)·0.5)·2, (0.138498562 ·~0.4 +~(−0.038098237) ·~0.5) ·~2",
        "−5.76·10⁻⁴·0.2, −5.76·10⁻⁴ ·~0.2",
        "u h, u h"
    })
    void linesEndBeforeSignsAndNotInShortParentheses(String written, String spaced) {
        assertThat(SlideScripts.spaced(written).replace('\u00a0', '~')).isEqualTo(spaced);
    }
}
