package backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final String UMLAUT = "J\ufffd\ufffdrgen";

    @TempDir
    Path folder;

    @Test
    void argumentThatTheLocaleHasNoLettersForIsOneLineThatSaysWhatHelps() {
        assertThat(Spelling.problem(new String[] {"trace", UMLAUT + ".json"}, properties("/tmp"), Map.of()))
                .contains("\"" + UMLAUT
                        + ".json\" cannot be spelt in the encoding of this locale (ANSI_X3.4-1968): set"
                        + " LC_ALL=C.UTF-8");
    }

    @Test
    void soAreTheFolderOneIsInAndTheFoldersThatSettingsAreIn() {
        assertThat(Spelling.problem(new String[0], properties("/home/" + UMLAUT), Map.of()))
                .isPresent();
        assertThat(Spelling.problem(new String[0], properties("/tmp"), Map.of("HOME", "/home/" + UMLAUT)))
                .isPresent();
    }

    @Test
    void whatCanBeSpeltIsNoProblem() {
        Properties utf8 = properties("/tmp");
        utf8.setProperty("sun.jnu.encoding", "UTF-8");

        assertThat(Spelling.problem(new String[] {"trace", "xor"}, properties("/tmp"), Map.of("HOME", "/root")))
                .isEmpty();
        assertThat(Spelling.problem(new String[] {UMLAUT}, utf8, Map.of())).isEmpty();
    }

    /** A program that Java cannot hand the name of a file still ends with one line. */
    @Test
    void theProgramItselfSaysSo() throws Exception {
        assumeThat(File.separatorChar).isEqualTo('/');
        Process process = inLocale(
                "C",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "backstep.Backstep",
                "train",
                "xor",
                "--iterations",
                "1",
                "--save",
                folder.resolve("ü.json").toString());

        assertThat(output(process).lines())
                .singleElement()
                .asString()
                .startsWith("backstep: ")
                .endsWith("set LC_ALL=C.UTF-8");
        assertThat(process.waitFor()).isEqualTo(ExitStatus.MACHINE);
    }

    @ParameterizedTest
    @CsvSource({"C, C.UTF-8", "nonsense, C.UTF-8", "C.UTF-8, C.UTF-8"})
    void theLauncherGivesJavaALocaleThatHasAllLetters(String given, String seen) throws Exception {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path launcher = Files.copy(Path.of("src/build/launcher/backstep"), bin.resolve("backstep"));
        Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\necho \"$LC_ALL\"\n");
        assertThat(launcher.toFile().setExecutable(true) && java.toFile().setExecutable(true))
                .isTrue();

        assertThat(output(inLocale(given, launcher.toString(), "lessons"))).isEqualTo(seen + "\n");
    }

    private static Process inLocale(String locale, String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of("env", "-u", "JAVA_TOOL_OPTIONS", "LC_ALL=" + locale));
        words.addAll(List.of(command));
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Properties properties(String directory) {
        Properties properties = new Properties();
        properties.setProperty("sun.jnu.encoding", "ANSI_X3.4-1968");
        properties.setProperty("user.dir", directory);
        return properties;
    }
}
