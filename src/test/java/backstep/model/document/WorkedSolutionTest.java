package backstep.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backstep.fixtures.Lessons;
import backstep.model.derivation.Context;
import backstep.model.formula.Latex;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.lesson.Lesson;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import backstep.model.words.StepTexts;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkedSolutionTest {

    private static final Messages MESSAGES = Messages.load();

    @ParameterizedTest
    @MethodSource(Lessons.IDS)
    void compilesWithNothingOffThePage(String id, @TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(isInstalled("pdflatex"), "no pdflatex");
        Lesson lesson = Lessons.builtIn(id);

        assertThat(compile(text(solution(id, lesson.notation())::latex), folder))
                .doesNotContain("Overfull");
        assertThat(folder.resolve("solution.pdf")).isNotEmptyFile();
    }

    /** Sums of a dozen terms, products of five factors, softmax, and numbers of every size. */
    @Test
    void wideNetworksStayOnThePageToo(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(isInstalled("pdflatex"), "no pdflatex");
        Iteration wide = Lessons.wide();
        WorkedSolution solution = new WorkedSolution("Wide", wide, Notation.NET_OUT, MESSAGES, new Numerals(9));

        assertThat(compile(text(solution::latex), folder)).doesNotContain("Overfull");
    }

    @Test
    void aTitleOfAnyLatinLettersCompiles(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(isInstalled("pdflatex"), "no pdflatex");
        WorkedSolution solution = new WorkedSolution(
                "„Größe“ ≤ «ąęđŋ» <b> | Łódź", Lessons.first("one-output"), Notation.A_Z, MESSAGES, Numerals.DEFAULT);

        assertThat(compile(text(solution::latex), folder)).doesNotContain("Missing character");
    }

    @Test
    void needsNoPackageButAmsmath() {
        String latex = text(solution("any-depth", Notation.LAYERS)::latex);

        assertThat(Pattern.compile("\\\\usepackage.*").matcher(latex).results().map(match -> match.group()))
                .containsExactly("\\usepackage{amsmath}");
        assertThat(latex).isASCII();
    }

    @Test
    void anyTitleIsOnlyText() {
        Iteration iteration = Lessons.first("one-output");
        WorkedSolution solution = new WorkedSolution(
                "100 % of a_1 & b^2 \\input{x} #$~\n*öß* „≤“ ę <b>",
                iteration, Notation.A_Z, MESSAGES, Numerals.DEFAULT);

        assertThat(text(solution::latex))
                .contains("\\section*{100 \\% of a\\_1 \\& b\\textasciicircum{}2 \\textbackslash{}input\\{x\\}"
                        + " \\#\\$\\textasciitilde{} *öß* {\\fontencoding{T1}\\selectfont „}$\\leq$“"
                        + " {\\fontencoding{T1}\\selectfont ę} \\textless{}b\\textgreater{}}");
        assertThat(text(solution::markdown))
                .startsWith("# 100 % of a\\_1 & b^2 \\\\input{x} \\#\\$\\~ \\*öß\\* „≤“ ę \\<b\\>\n");
    }

    @Test
    void markdownHoldsEveryStepInOrderUnderItsPhase() {
        String markdown = text(solution("w-and-u", Notation.W_U)::markdown);
        List<String> titles = new ArrayList<>();
        StepTexts texts = StepTexts.of(
                Context.of(Lessons.first("w-and-u"), Notation.W_U),
                MESSAGES,
                symbol -> "$" + Latex.DEFAULT.of(symbol) + "$");
        Lessons.first("w-and-u").steps().list().forEach(step -> titles.add("**" + texts.title(step) + ".**"));

        assertThat(markdown).containsSubsequence(titles);
        assertThat(markdown)
                .containsSubsequence(
                        "## Given",
                        "## Forward pass",
                        "## Error",
                        "## Backward pass",
                        "## Update",
                        "## After the iteration");
        assertThat(markdown)
                .endsWith("The error of this sample was $0.2546$; with the new parameters it is $0.2391$.\n");
    }

    @Test
    void updatesComeBeforeTheDeltasTheySpoilWhereTheLessonShowsThat() {
        assertThat(text(solution("step-by-step-as-published", Notation.NET_OUT)::markdown))
                .containsSubsequence(
                        "common mistake", "## Backward pass", "## Update", "## Backward pass", "## Update");
    }

    private static WorkedSolution solution(String id, Notation notation) {
        Lesson lesson = Lessons.builtIn(id);
        return new WorkedSolution(lesson.title(), lesson.run().iteration(1), notation, MESSAGES, Numerals.DEFAULT);
    }

    private static boolean isInstalled(String program) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static String text(Consumer<Consumer<String>> writing) {
        StringBuilder text = new StringBuilder();
        writing.accept(text::append);
        return text.toString();
    }

    /** What pdflatex says; the test fails when it finds an error. */
    private static String compile(String latex, Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("solution.tex"), latex);
        Process process = new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "solution.tex")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
