package backstep.model.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatexTitleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Two kinds of weights: w and u", "Größe, façade, Łódź, Čeština", "“x” — ‘y’", "δ ≤ η × Σ → 1"})
    void whatPdflatexPrintsIsLeftAsItIs(String title) {
        assertThat(LatexTitle.of(title)).isEqualTo(new LatexTitle(title, ""));
    }

    @Test
    void lettersOfTheOtherEncodingNeedNoPackageEither() {
        assertThat(LatexTitle.of("«ą»"))
                .isEqualTo(new LatexTitle(
                        "{\\fontencoding{T1}\\selectfont «}{\\fontencoding{T1}\\selectfont ą}"
                                + "{\\fontencoding{T1}\\selectfont »}",
                        ""));
    }

    @ParameterizedTest
    @CsvSource({
        "Обратное распространение, {\\titlefont Обратное распространение}, FreeSerif",
        "Μάθηση 1_2, {\\titlefont Μάθηση 1\\_2}, FreeSerif",
        "شبکه عصبی, {\\titlefont \\righttoleft{شبکه عصبی}}, Script=Arabic",
        "שגיאה, {\\titlefont \\righttoleft{שגיאה}}, Script=Hebrew",
        "反向传播 XOR, {\\titlefont 反向传播 XOR}, Noto Serif CJK SC"
    })
    void otherScriptsAreSetInAFontThatHasThemByAnEngineThatTheDocumentNames(String title, String text, String font) {
        LatexTitle latex = LatexTitle.of(title);

        assertThat(latex.text()).isEqualTo(text);
        assertThat(latex.preamble())
                .startsWith("% XeLaTeX or LuaLaTeX has to compile this")
                .contains("\\RequireTUTeX", font);
    }

    @Test
    void halfACharacterIsAQuestionMark() {
        assertThat(LatexTitle.of("half \ud83d")).isEqualTo(new LatexTitle("half ?", ""));
    }
}
