package backstep.view.math;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.typeset.MathFace;
import backstep.view.FxThread;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

class MathFontsTest {

    @Test
    void fontOfASizeIsTheLoadedFaceInThatSize() {
        FxThread.run(() -> {
            Font small = MathFonts.font(MathFace.BOLD, 12);
            Font large = MathFonts.font(MathFace.BOLD, 48.5);
            assertThat(large.getName()).isEqualTo(small.getName()).contains("KaTeX");
            assertThat(large.getSize()).isEqualTo(48.5);
            assertThat(MathFonts.font(MathFace.MAIN, 12).getName()).isNotEqualTo(small.getName());
        });
    }
}
