package backstep.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstep.fixtures.Lessons;
import backstep.fixtures.Networks;
import backstep.fixtures.OtherPrograms;
import backstep.fixtures.OtherPrograms.Ended;
import backstep.fixtures.RandomNetworks;
import backstep.model.derivation.Derivation;
import backstep.model.document.WorksheetOptions.Paper;
import backstep.model.document.WorksheetOptions.Solution;
import backstep.model.formula.Formula;
import backstep.model.formula.Numerals;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.lesson.Fading;
import backstep.model.network.Activation;
import backstep.model.network.Network;
import backstep.model.network.Sample;
import backstep.model.notation.Notation;
import backstep.model.words.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorksheetTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Fading.class)
    void everyStepIsATask(Fading hide) {
        Iteration iteration = Lessons.first("w-and-u");

        assertThat(tasks(sheet("w-and-u", hide, Solution.WITHOUT)))
                .hasSize(iteration.steps().size());
    }

    @Test
    void withoutFadingEveryTaskEndsWithItsNumber() {
        Iteration iteration = Lessons.first("w-and-u");
        List<WorksheetPart.Task> tasks = tasks(sheet("w-and-u", Fading.NOTHING, Solution.WITHOUT));

        for (int number = 1; number <= tasks.size(); number++) {
            WorksheetPart.Task task = tasks.get(number - 1);
            assertThat(task.asksFormula() || task.asksNumber()).isFalse();
            assertThat(((Formula.Number) task.shown().result().right()).value())
                    .isEqualTo(iteration.value(iteration.steps().get(number)));
        }
    }

    /** A gradient beside it would give a hidden δ away. */
    @Test
    void numbersOfDeltasAndOfWhatFollowsFromThemAreHidden() {
        Iteration iteration = Lessons.first("w-and-u");
        List<WorksheetPart.Task> tasks = tasks(sheet("w-and-u", Fading.DELTAS, Solution.WITHOUT));

        for (int number = 1; number <= tasks.size(); number++) {
            Step step = iteration.steps().get(number);
            WorksheetPart.Task task = tasks.get(number - 1);
            boolean isForward = number <= 13;
            assertThat(task.asksNumber()).as("%s", step).isNotEqualTo(isForward);
            if (!isForward) {
                assertThat(task.shown().lines())
                        .isNotEmpty()
                        .noneMatch(line -> line.kind().compareTo(Derivation.Kind.NUMBERS) >= 0);
            }
        }
    }

    @Test
    void everythingHiddenLeavesOnlyNames() {
        assertThat(tasks(sheet("w-and-u", Fading.EVERYTHING, Solution.WITHOUT)))
                .allMatch(task -> task.asksFormula()
                        && task.asksNumber()
                        && task.shown().lines().isEmpty());
    }

    @Test
    void solutionStandsOnPagesOfItsOwn() {
        List<WorksheetPart> with =
                sheet("w-and-u", Fading.EVERYTHING, Solution.WITH).parts();
        int turn = with.indexOf(new WorksheetPart.NewPage());

        assertThat(tasks(with.subList(0, turn).stream())).allMatch(WorksheetPart.Task::asksNumber);
        assertThat(tasks(with.subList(turn, with.size()).stream()))
                .hasSize(42)
                .noneMatch(WorksheetPart.Task::asksNumber);
        assertThat(sheet("w-and-u", Fading.EVERYTHING, Solution.ONLY).parts())
                .doesNotContain(new WorksheetPart.NewPage())
                .contains(new WorksheetPart.Figure());
    }

    @Test
    void theOnlyErrorIsAskedForOnce() {
        Iteration iteration = Lessons.first("one-output");

        assertThat(tasks(sheet("one-output", Fading.NOTHING, Solution.WITHOUT)))
                .hasSize(iteration.steps().size() - 1);
    }

    @Test
    void sheetSaysWhichIterationItIsAndOfWhat() {
        String latex = WorksheetLatex.of(sheet("w-and-u", Fading.DELTAS, Solution.WITH), WorksheetLatex.Figure.NONE);

        assertThat(latex).contains("Iteration 1. The network has the shape 2-3-2; its loss is half the squared error.");
    }

    @Test
    void moreTasksThanAnybodyWorksOnAreRefused() {
        Network network = new Network(List.of(new RandomNetworks(1).layer(Activation.TANH, 30, 30)));
        Sample sample = new RandomNetworks(1).sample(network, Networks.RULE.loss());
        Iteration wide = Iteration.compute(1, 0, network, Networks.RULE, sample);

        assertThatThrownBy(() -> new Worksheet(
                        "Wide",
                        "Iteration 1",
                        wide,
                        Notation.W_U,
                        Numerals.DEFAULT,
                        new WorksheetOptions(Fading.DELTAS, Solution.WITH, Paper.A4),
                        Messages.load()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000 tasks");
    }

    @Test
    void updateBecomesWhatItIs() {
        String latex =
                WorksheetLatex.of(sheet("w-and-u", Fading.EVERYTHING, Solution.WITHOUT), WorksheetLatex.Figure.NONE);

        assertThat(latex).contains("w_{11} &\\leftarrow \\gap{110mm}").contains("\\delta_{y1} &= \\gap{110mm}");
    }

    @Test
    void latexCompilesAsItIs() throws IOException {
        String pdflatex = OtherPrograms.needed("pdflatex", "--version");
        Files.writeString(
                folder.resolve("sheet.tex"),
                WorksheetLatex.of(sheet("any-depth", Fading.DELTAS, Solution.WITH), WorksheetLatex.Figure.NONE));

        Ended ended =
                OtherPrograms.run(folder, List.of(pdflatex, "-interaction=nonstopmode", "-halt-on-error", "sheet.tex"));

        assertThat(ended.status()).as(ended.output()).isZero();
        assertThat(Files.readString(folder.resolve("sheet.log"))).doesNotContain("Overfull");
    }

    private static List<WorksheetPart.Task> tasks(Worksheet sheet) {
        return tasks(sheet.parts().stream());
    }

    private static List<WorksheetPart.Task> tasks(Stream<WorksheetPart> parts) {
        return parts.filter(WorksheetPart.Task.class::isInstance)
                .map(WorksheetPart.Task.class::cast)
                .toList();
    }

    private static Worksheet sheet(String id, Fading hide, Solution solution) {
        Notation notation = Lessons.builtIn(id).notation();
        return new Worksheet(
                "50 % & more",
                "Iteration 1",
                Lessons.first(id),
                notation,
                Numerals.DEFAULT,
                new WorksheetOptions(hide, solution, Paper.A4),
                Messages.load());
    }
}
