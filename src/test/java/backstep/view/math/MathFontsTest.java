package backstep.view.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.view.FxThread;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MathFontsTest {

    @ParameterizedTest
    @EnumSource(MathFace.class)
    void everyFaceHasParenthesesOrLettersOfItsOwn(MathFace face) {
        assertThat(MathFonts.has(face, face == MathFace.MATH ? 'w' : '(')).isTrue();
    }

    @Test
    void mathItalicHasTheLettersOfEveryNotation() {
        "abcdefhijklmnotuwxyzEJWδσηαΦ"
                .chars()
                .forEach(letter -> assertThat(MathFonts.has(MathFace.MATH, letter))
                        .as(Character.toString(letter))
                        .isTrue());
    }

    @Test
    void mainHasDigitsSignsAndMarks() {
        "0123456789.,+−⋅=←⊙∂′()[]Δ∞⋯˜ˆ"
                .chars()
                .forEach(sign -> assertThat(MathFonts.has(MathFace.MAIN, sign))
                        .as(Character.toString(sign))
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource(MathFace.class)
    void javaFxMeasuresTheSameWidthsAsTypesetting(MathFace face) {
        String sample = face == MathFace.MATH ? "wδσ" : face.name().startsWith("SIZE") ? "()" : "0.5175net";
        FxThread.run(() -> {
            Text text = new Text(sample);
            text.setFont(MathFonts.font(face, 33.3));
            assertThat(text.getLayoutBounds().getWidth())
                    .isEqualTo(Glyphs.text(face, sample, 33.3).width(), within(0.05));
        });
    }

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
