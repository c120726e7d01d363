package backstep.model.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backstep.fixtures.Lessons;
import backstep.fixtures.RandomNetworks;
import backstep.model.iteration.Iteration;
import backstep.model.iteration.Step;
import backstep.model.network.Activation;
import backstep.model.network.LearningRule;
import backstep.model.network.Loss;
import backstep.model.network.Network;
import backstep.model.network.UpdateOrder;
import backstep.model.notation.Notation;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What programs say, in how many lines: as one would write them on a board. */
class ListingTextTest {

    /** A function that a program defines, in Python or in Java. */
    private static final Pattern DEFINITION =
            Pattern.compile("(?:def|Matrix|double|double\\[\\]) (\\w+)\\([^)]*\\)(?::| \\{)");

    @ParameterizedTest
    @MethodSource(Lessons.IN_EVERY_NOTATION)
    void programFitsOnABoard(String id, Notation notation) {
        assertThat(programs(id, Lessons.first(id), notation))
                .allSatisfy(program -> assertThat(program.lines()).hasSizeLessThan(100));
    }

    @ParameterizedTest
    @MethodSource(Lessons.IN_EVERY_NOTATION)
    void programDefinesWhatItCallsOnly(String id, Notation notation) {
        assertThat(programs(id, Lessons.first(id), notation))
                .allSatisfy(program -> assertThat(defined(program))
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(elsewhere(name, program)).contains(name + "(")));
    }

    private static List<Listing> programs(String id, Iteration iteration, Notation notation) {
        return List.of(
                Listings.numpy(id, iteration, notation),
                Listing.python(PythonLibrary.PYTORCH, id, iteration, notation, Listings.MESSAGES),
                Listings.java(id, iteration, notation));
    }

    private static List<String> defined(Listing program) {
        return DEFINITION
                .matcher(program.text())
                .results()
                .map(definition -> definition.group(1))
                .toList();
    }

    /** Its lines but those that define a name, and sums of Java's own numbers. */
    private static String elsewhere(String name, Listing program) {
        return program.text()
                .lines()
                .filter(line -> !line.contains("mapToDouble"))
                .filter(line -> DEFINITION
                        .matcher(line)
                        .results()
                        .noneMatch(definition -> definition.group(1).equals(name)))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everyStepIsOnALineAndOnOneOnly() {
        Iteration iteration = Lessons.first("any-depth");
        Listing listing = Listings.numpy("any-depth", iteration, Notation.LAYERS);

        for (Step step : iteration.steps().list()) {
            assertThat(listing.lines())
                    .filteredOn(line -> line.quantities().contains(step))
                    .hasSize(1);
        }
    }

    @Test
    void titleCannotLeaveItsComment() {
        String title = "one\nimport os\u2028 \\u000a";
        Iteration iteration = Lessons.first("w-and-u");

        assertThat(Listings.numpy(title, iteration, Notation.W_U).text())
                .startsWith("# one import os  /u000a\n# Iteration");
        assertThat(Listings.java(title, iteration).text()).startsWith("// one import os  /u000a\n// Iteration");
    }

    @Test
    void tooManyNumbersForAMethodOfJavaAreRefused() {
        Network network = new Network(List.of(new RandomNetworks(1).layer(Activation.RELU, 60, 60)));
        LearningRule rule = new LearningRule(Loss.SQUARED_ERROR, 0.1, UpdateOrder.SIMULTANEOUS);
        Iteration wide = Iteration.compute(1, 0, network, rule, new RandomNetworks(1).sample(network, rule.loss()));

        assertThatThrownBy(() -> Listings.java("wide", wide))
                .hasMessageContaining("more than a method of Java can hold");
    }
}
