package backstep.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backstep.fixtures.Lessons;
import backstep.model.derivation.Context;
import backstep.model.derivation.Factors;
import backstep.model.formula.Latex;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.iteration.Unit;
import backstep.model.lesson.BuiltInLessons;
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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkedSolutionTest {

    private static final Messages MESSAGES = Messages.load();

    /** One run for all of them: starting pdflatex takes as long as ten pages. */
    @Test
    void everyLessonCompilesInEveryNotationWithNothingOffThePage(@TempDir Path folder)
            throws IOException, InterruptedException {
        assumeTrue(isInstalled("pdflatex"), "no pdflatex");
        StringBuilder all = new StringBuilder();
        String end = "\\end{document}";
        for (String id : BuiltInLessons.load().ids()) {
            for (Notation notation : Lessons.notations(Lessons.first(id))) {
                String document = text(solution(id, notation)::latex);
                int body = all.isEmpty() ? 0 : document.indexOf("\n\\section");
                all.append(document, body, document.indexOf(end)).append("\\typeout{" + id + "}\\newpage\n");
            }
        }

        assertThat(compile(all + end, folder)).doesNotContain("Overfull").contains("three-classes", "any-depth");
        assertThat(matricesThatAreNotOnOnePage(folder.resolve("solution.pdf"))).isEmpty();
    }

    /** Each phase in matrices begins a page, and so does what follows it. */
    private static List<String> matricesThatAreNotOnOnePage(Path pdf) throws IOException {
        List<String> parts = List.of(
                "The forward pass in matrices",
                "The backward pass in matrices",
                "The update in matrices",
                "Derivatives used");
        List<String> wrong = new ArrayList<>();
        int found = 0;
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            int begun = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                String expected = parts.get(found % parts.size());
                if (text.contains(expected)) {
                    if (found % parts.size() > 0 && page != begun + 1) {
                        wrong.add("page " + page + ": " + expected);
                    }
                    begun = page;
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(100).isEven();
        return wrong;
    }

    /** Sums of a dozen terms, products of five factors, softmax, and numbers of every size. */
    @Test
    void wideNetworksStayOnThePageToo(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(isInstalled("pdflatex"), "no pdflatex");
        Iteration wide = Lessons.wide();
        WorkedSolution solution =
                new WorkedSolution(titled("Wide", wide), wide, Notation.NET_OUT, MESSAGES, new Numerals(9));

        assertThat(compile(text(solution::latex), folder)).doesNotContain("Overfull");
    }

    @Test
    void aTitleOfAnyLatinLettersCompiles(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(isInstalled("pdflatex"), "no pdflatex");
        Iteration iteration = Lessons.first("one-output");
        WorkedSolution solution = new WorkedSolution(
                titled("„Größe“ ≤ «ąęđŋ» <b> | Łódź", iteration), iteration, Notation.A_Z, MESSAGES, Numerals.DEFAULT);

        assertThat(compile(text(solution::latex), folder)).doesNotContain("Missing character");
    }

    @Test
    void anAppendixDerivesEachDerivativeThatOccursOnce() {
        String appendix =
                text(solution("three-classes", Notation.A_Z)::markdown).split("## Derivatives used")[1];

        assertThat(Pattern.compile("\\\\begin\\{aligned}")
                        .matcher(appendix)
                        .results()
                        .count())
                .isEqualTo(new Factors(Context.of(Lessons.first("three-classes"), Notation.A_Z))
                        .ofAllSteps()
                        .size());
        assertThat(appendix).contains("The targets add up to 1").doesNotContain("\\tanh", "a square");
    }

    @Test
    void plainTextHasOneLineUnderTheOther() {
        String text = text(solution("w-and-u", Notation.W_U)::text);

        assertThat(text).startsWith("Two kinds of weights: w and u\n=============================\n\n");
        assertThat(text).contains("""
                δ_h1 = ∂E/∂a_h1
                     = Σₖ₌₁² ∂E/∂a_yk·∂a_yk/∂h₁·∂h₁/∂a_h1
            """.indent(0));
        assertThat(text).doesNotContain("$", "\\");
    }

    @Test
    void aStepIsWrittenAloneInEveryFormat() {
        WorkedSolution solution = solution("w-and-u", Notation.W_U);
        Step step = new Step.NetInput(new Unit(0, 0));

        assertThat(solution.step(step, PaperFormat.LATEX))
                .startsWith("\\begin{align*}\na_{h1} &= ")
                .endsWith("\\end{align*}\n");
        assertThat(solution.step(step, PaperFormat.MARKDOWN))
                .startsWith("**Net input of hidden unit $h_{1}$.** ")
                .contains("$$\n\\begin{aligned}\na_{h1} &= ");
        assertThat(solution.step(step, PaperFormat.TEXT))
                .startsWith("Net input of hidden unit h₁. ")
                .endsWith("\n         = 0.0700\n");
    }

    @Test
    void needsNoPackagesButThoseOfEveryLatex() {
        String latex = text(solution("any-depth", Notation.LAYERS)::latex);

        assertThat(Pattern.compile("\\\\usepackage.*").matcher(latex).results().map(match -> match.group()))
                .containsExactly("\\usepackage{amsmath}", "\\usepackage{graphicx}");
        assertThat(latex).isASCII();
    }

    @Test
    void anyTitleIsOnlyText() {
        Iteration iteration = Lessons.first("one-output");
        WorkedSolution solution = new WorkedSolution(
                titled("100 % of a_1 & b^2 \\input{x} #$~\n*öß* „≤“ ę <b>", iteration),
                iteration,
                Notation.A_Z,
                MESSAGES,
                Numerals.DEFAULT);

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
                .containsSubsequence(
                        "The error of this sample was $0.2546$; with the new parameters it is $0.2391$.\n",
                        "## The forward pass in matrices",
                        "## The backward pass in matrices",
                        "## The update in matrices",
                        "## Derivatives used");
    }

    @Test
    void updatesComeBeforeTheDeltasTheySpoilWhereTheLessonShowsThat() {
        assertThat(text(solution("step-by-step-as-published", Notation.NET_OUT)::markdown))
                .containsSubsequence(
                        "common mistake", "## Backward pass", "## Update", "## Backward pass", "## Update");
    }

    private static Lesson titled(String title, Iteration iteration) {
        return new Lesson(title, Notation.DEFAULT, iteration.before(), iteration.rule(), List.of(iteration.sample()));
    }

    @Test
    void theSumOfALinearOnlyOutputIsWorkedOutOnceAndThenNamed() {
        String markdown = text(solution("one-output", Notation.ALPHA_D_Y)::markdown);

        assertThat(markdown)
                .containsOnlyOnce("W_{1}\\,h_{1} + W_{2}\\,h_{2} + W_{3}\\,h_{3} \\\\")
                .contains("y &= \\mathbf{h} \\cdot \\mathbf{W}^{(2)} \\\\\n &= 0.2732\n")
                .containsOnlyOnce("y &= (\\mathbf{W}^{(2)})^{\\mathsf{T}}\\,\\mathbf{h}")
                .containsOnlyOnce("The first index is the sending unit")
                .contains("- Target: $d = 1$");
    }

    @Test
    void whereTheIterationIsInItsRunIsSaidFirst() {
        Lesson lesson = Lessons.builtIn("xor");
        String markdown = text(new WorkedSolution(
                lesson, lesson.run().iteration(7), Notation.W_U, MESSAGES, Numerals.DEFAULT)::markdown);

        assertThat(markdown)
                .contains("Iteration 7 · sample 3 of 4 · epoch 2. The network has the shape 2-3-1;"
                        + " its loss is binary cross-entropy.");
        assertThat(text(solution("any-depth", Notation.LAYERS)::markdown)).contains("- Weights into hidden layer 1: ");
    }

    private static WorkedSolution solution(String id, Notation notation) {
        Lesson lesson = Lessons.builtIn(id);
        return new WorkedSolution(lesson, lesson.run().iteration(1), notation, MESSAGES, Numerals.DEFAULT);
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
