package backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.files.Forbidden;
import backstep.fixtures.Lessons;
import backstep.model.lesson.Variant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandoutCommandTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "sheet.py, # Two kinds of weights",
        "Sheet.java, // Two kinds of weights",
        "sheet.tex, \\documentclass",
        "sheet.pdf, %PDF-",
        "sheet.xlsx, PK",
        "sheet.xml, <?xml"
    })
    void endingSaysWhatIsMade(String name, String start) throws IOException {
        CommandRun run = handout(name);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1))
                .startsWith(start);
        // the same again is the same file
        byte[] before = Files.readAllBytes(folder.resolve(name));
        handout(name);
        assertThat(Files.readAllBytes(folder.resolve(name))).isEqualTo(before);
    }

    @Test
    void pictureOfAQuestionNeedsNoOtherFile() throws IOException {
        handout("bank.xml");

        Matcher picture = Pattern.compile("<file name=\"picture.svg\" path=\"/\" encoding=\"base64\">([^<]*)</file>")
                .matcher(Files.readString(folder.resolve("bank.xml")));
        assertThat(picture.find()).isTrue();
        assertThat(new String(Base64.getDecoder().decode(picture.group(1)), StandardCharsets.UTF_8))
                .contains("<svg")
                .doesNotContain("href=\"http", "url(http");
    }

    @Test
    void variantsHaveTheNumbersOfTheirSeeds() throws IOException {
        assertThat(handout("quiz.py", "--variants", "3", "--seed", "5").status())
                .isEqualTo(ExitStatus.DONE);

        assertThat(names()).containsExactly("quiz-1.py", "quiz-2.py", "quiz-3.py");
        double second = Variant.of(Lessons.builtIn("w-and-u"), 6)
                .network()
                .layer(0)
                .weights()
                .get(0, 0);
        assertThat(Files.readString(folder.resolve("quiz-2.py"))).contains("W = np.array([[" + second + ", ");
        String first = Files.readString(folder.resolve("quiz-1.py"));
        handout("quiz.py", "--variants", "3", "--seed", "5");
        assertThat(Files.readString(folder.resolve("quiz-1.py")))
                .isEqualTo(first)
                .isNotEqualTo(Files.readString(folder.resolve("quiz-3.py")));
    }

    @Test
    void aSheetSaysWhichVariantItIs() throws IOException {
        handout("sheet.tex", "--variants", "2", "--seed", "5");
        handout("alone.tex");

        assertThat(Files.readString(folder.resolve("sheet-2.tex"))).contains("w and u · variant 2");
        assertThat(Files.readString(folder.resolve("alone.tex"))).doesNotContain("variant");
    }

    @Test
    void numbersOfVariantsSortByStudent() throws IOException {
        handout("a.v2.py", "--variants", "10", "--seed", "-1");

        assertThat(names()).startsWith("a.v2-01.py", "a.v2-02.py").endsWith("a.v2-10.py");
    }

    @Test
    void optionsReachTheFile() throws IOException {
        handout("t.py", "--language", "pytorch", "--iteration", "2", "--notation", "a-z");
        handout("s.tex", "--hide", "everything", "--solution", "without", "--paper", "letter", "--decimals", "2");

        assertThat(Files.readString(folder.resolve("t.py")))
                .contains("import torch", "Iteration 2, on sample 1, in the notation a-z");
        assertThat(Files.readString(folder.resolve("s.tex")))
                .contains("letterpaper", "to 2 decimals")
                .doesNotContain("Solution");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        sheet.doc  |                          | sheet.doc: expected a name that ends with .pdf, .tex, .xlsx, .xml, .py, .java
        s.py       | --variants 3             | --variants and --seed: one needs the other
        s.py       | --seed 3                 | --variants and --seed: one needs the other
        s.py       | --hide deltas            | --hide, --solution and --paper: only a worksheet has them, a .pdf or a .tex
        s.java     | --language pytorch       | --language: only a .py has one to choose
        s.py       | --variants 0 --seed 1    | expected a whole number, 1 to 1000
        s.tex      | --hide some              | "some", expected one of nothing, deltas, everything
        no/s.py    |                          | there is no folder
        s.py       | --notation alpha-d-y     | alpha-d-y needs exactly one output
        """)
    void wrongArgumentsAreOneLineAndNoFile(String name, String options, String message) throws IOException {
        CommandRun run = handout(name, options == null ? new String[0] : options.split(" "));

        assertThat(run.status()).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(run.err()).contains(message).hasLineCount(1);
        assertThat(names()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsOneLine() throws IOException {
        Files.createSymbolicLink(folder.resolve("s.py"), Forbidden.unwritable(folder));

        CommandRun run = handout("s.py");
        Files.delete(folder.resolve("s.py"));

        assertThat(run.status()).isEqualTo(ExitStatus.MACHINE);
        assertThat(run.err()).hasLineCount(1).contains("cannot write");
    }

    private CommandRun handout(String name, String... options) {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "handout",
                                "w-and-u",
                                "--out",
                                folder.resolve(name).toString()),
                        Arrays.stream(options))
                .toList();
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
