package backstep.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backstep.view.FxThread;
import backstep.view.math.MathFonts;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MathFaceTest {

    @ParameterizedTest
    @EnumSource(MathFace.class)
    void everyFaceHasParenthesesOrLettersOfItsOwn(MathFace face) {
        assertThat(face.has(face == MathFace.MATH ? 'w' : '(')).isTrue();
    }

    @Test
    void mathItalicHasTheLettersOfEveryNotation() {
        "abcdefhijklmnotuwxyzEJWδσηαΦ"
                .chars()
                .forEach(letter -> assertThat(MathFace.MATH.has(letter))
                        .as(Character.toString(letter))
                        .isTrue());
    }

    @Test
    void mainHasDigitsSignsAndMarks() {
        "0123456789.,+−⋅=≈≡←⊙∂′()[]Δ∞⋯˜ˆ"
                .chars()
                .forEach(sign -> assertThat(MathFace.MAIN.has(sign))
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
}
