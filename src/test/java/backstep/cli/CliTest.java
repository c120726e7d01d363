package backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.files.Forbidden;
import backstep.fixtures.Lessons;
import backstep.fixtures.Networks;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonFile;
import backstep.model.network.Network;
import backstep.model.notation.Notation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {

    @TempDir
    Path folder;

    @Test
    void schemaIsPrintedAsItIs() {
        CommandRun run = CommandRun.of("schema");

        assertThat(run.out()).isEqualTo(LessonFile.schema());
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void withoutACommandTheWindowOpens() {
        CommandRun run = CommandRun.of();

        assertThat(run.opened()).containsExactly(Optional.empty());
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void aPresentationCanBeginAtOnce() {
        assertThat(CommandRun.of("xor", "--present").presented()).containsExactly(true);
        assertThat(CommandRun.of("--present").presented()).containsExactly(true);
        assertThat(CommandRun.of("xor").presented()).containsExactly(false);
    }

    @Test
    void windowOpensTheLessonThatWasNamed() {
        LessonSource opened = CommandRun.of("xor").opened().getFirst().orElseThrow();

        assertThat(opened.name()).isEqualTo("xor");
        assertThat(opened.file()).isEmpty();
        assertThat(opened.lesson().samples()).hasSize(4);
    }

    @Test
    void fileIsALessonWhateverItsName() throws Exception {
        Path file = Lessons.saved(folder.resolve("my lesson"), Lessons.linear(2, 0.1));

        LessonSource opened = CommandRun.of(file.toString()).opened().getFirst().orElseThrow();

        assertThat(opened.file()).contains(file);
        assertThat(opened.lesson()).isEqualTo(Lessons.linear(2, 0.1));
    }

    @Test
    void builtInLessonsAreListedWithShapeAndTitle() {
        CommandRun run = CommandRun.of("lessons");

        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out().lines())
                .hasSize(13)
                .contains("w-and-u                    2-3-2      Two kinds of weights: w and u")
                .contains("any-depth                  3-4-4-3-2  Any number of hidden layers");
    }

    @Test
    void helpNamesEveryCommandAndVersionTheProgram() {
        assertThat(CommandRun.of("--help").out()).contains("lessons", "trace", "train", "check", "generate-completion");
        assertThat(CommandRun.of("trace", "--help").out())
                .contains("--iteration", "w-u, net-out, alpha-d-y, a-z, layers");
        assertThat(CommandRun.of("--version").out()).startsWith("backstep ");
    }

    @Test
    void shellCompletionKnowsCommandsAndLessons() {
        CommandRun run = CommandRun.of("generate-completion");

        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).contains("step-by-step-as-published", "--notation", "alpha-d-y");
    }

    @Test
    @Timeout(10)
    void pipesAreRefusedAndNotWaitedFor() throws Exception {
        Path pipe = Forbidden.pipe(folder);
        Path picture = Files.createSymbolicLink(folder.resolve("a.png"), pipe);

        for (CommandRun run : List.of(
                CommandRun.of("trace", pipe.toString()),
                CommandRun.of("train", "xor", "--iterations", "1", "--save", pipe.toString()),
                CommandRun.of("render", "xor", "--out", picture.toString()))) {
            assertThat(run.status()).isEqualTo(ExitStatus.WRONG_INPUT);
            assertThat(run.err().lines()).singleElement().asString().contains(": a pipe");
        }
    }

    @Test
    void aNetworkTooLargeForAWindowIsRefusedInOneLine() throws Exception {
        Path file = Lessons.saved(folder.resolve("large.json"), large(320, 320));

        CommandRun run = CommandRun.of(file.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(run.opened()).isEmpty();
        assertThat(run.err())
                .isEqualTo(
                        "large.json: 102720 weights and biases, but a window shows at most 100000; the commands trace,"
                                + " train and check take more" + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "markdown", "latex"})
    void aLongTraceBeginsAtOnceAndEndsWhenNobodyReadsOn(String format) throws Exception {
        Path file = Lessons.saved(folder.resolve("large.json"), large(150, 150));
        int enough = 1 << 18;
        long[] offered = {0};
        OutputStream head = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[1], 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                offered[0] += length;
                if (offered[0] > enough) {
                    throw new IOException("Broken pipe");
                }
            }
        };

        int status = Cli.run(
                new PrintStream(head, false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                (_, _) -> ExitStatus.DONE,
                "trace",
                file.toString(),
                "--format",
                format);

        assertThat(status).isEqualTo(ExitStatus.DONE);
        assertThat(offered[0]).isBetween((long) enough, 8L * enough);
    }

    private static Lesson large(int inputs, int outputs) {
        Network network = Networks.random(inputs, outputs);
        return new Lesson(
                "Large", Notation.LAYERS, network, Networks.RULE.withLearningRate(0.01), Networks.samples(network, 1));
    }

    static Stream<List<String>> wrong() {
        return Stream.of(
                List.of("xr"),
                List.of("trian", "xor"),
                List.of("--bogus"),
                List.of("trace"),
                List.of("trace", "nope"),
                List.of("trace", "no/such/file.json"),
                List.of("trace", "."),
                List.of("trace", ""),
                List.of("trace", "a\nb\u2028c"),
                List.of("trace", "a\u0000b"),
                List.of("trace", "a/\u0000b"),
                List.of("trace", "xor", "xor"),
                List.of("trace", "xor", "--iteration"),
                List.of("trace", "xor", "--iteration", "0"),
                List.of("trace", "xor", "--iteration", "-1"),
                List.of("trace", "xor", "--iteration", "abc"),
                List.of("trace", "xor", "--iteration", "1.5"),
                List.of("trace", "xor", "--iteration", "1\n2"),
                List.of("trace", "xor", "--iteration", "99999999999999999999"),
                List.of("trace", "xor", "--iteration", "1", "--iteration", "2"),
                List.of("trace", "xor", "--format", "xml"),
                List.of("trace", "xor", "--notation", "w_u"),
                List.of("trace", "w-and-u", "--notation", "alpha-d-y"),
                List.of("train", "xor"),
                List.of("train", "xor", "--iterations", "-5"),
                List.of("train", "xor", "--iterations", "5", "--save", "/no/such/folder/x.json"),
                List.of("train", "xor", "--iterations", "5", "--save", "."),
                List.of("train", "xor", "--iterations", "5", "--save", "a\u0000b"),
                List.of("render", "xor", "--out", "a\u0000b"),
                List.of("check", "xor", "--format", "latex"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongArgumentsAreOneLineAndStatus2(List<String> arguments) {
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("\n");
        assertThat(run.err().stripTrailing().chars()).isNotEmpty().noneMatch(Character::isISOControl);
        assertThat(run.opened()).isEmpty();
    }

    @Test
    void misspeltNamesLeadToTheNearestOne() {
        assertThat(CommandRun.of("trace", "step-by-stp").err()).contains("\"step-by-step\"");
        assertThat(CommandRun.of("lesson").err()).contains("\"lessons\"");
        assertThat(CommandRun.of("chek", "xor").err()).contains("\"check\"");
        assertThat(CommandRun.of("trace", "xor", "--notation", "net_out").err()).contains("nearest is \"net-out\"");
    }

    @Test
    void brokenLessonFileIsNamedWithTheBrokenRule() throws Exception {
        Path file = Files.writeString(folder.resolve("my.json"), "{\"format\": 7}");

        CommandRun run = CommandRun.of("trace", file.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(run.err()).startsWith("my.json: format: format 7 is newer").hasLineCount(1);
    }
}
