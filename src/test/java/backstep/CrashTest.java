package backstep;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.files.JsonException;
import backstep.files.JsonNode;
import backstep.files.JsonReader;
import backstep.model.lesson.BuiltInLessons;
import backstep.model.lesson.Lesson;
import backstep.model.lesson.LessonFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed in the middle of an edit, and started again. */
class CrashTest {

    private static final int FEW_EDITS = 10;
    private static final long MOST_MILLIS_LOST = 5000;

    @TempDir
    private Path folder;

    private Path home;
    private Path lesson;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        home = folder.resolve("home");
        lesson = folder.toRealPath().resolve("mine.json");
        LessonFile.write(BuiltInLessons.load().first().lesson(), lesson);
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void aKilledProgramLosesAtMostFiveSecondsOfEditsAndTheNextStartBringsBackTheRest() throws Exception {
        Process killed = start("edit", lesson.toString());
        Map<Integer, Long> edits = new HashMap<>();
        int last;
        try (BufferedReader lines = killed.inputReader()) {
            int first = 0;
            do {
                last = readEdit(lines, edits);
                first = first == 0 && recoveryFile(killed).isPresent() ? last : first;
            } while (first == 0 || last < first + FEW_EDITS);
            // Unlike the process itself, its handle leaves open what it printed.
            killed.toHandle().destroyForcibly();
            killed.waitFor();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = remember(line, edits);
            }
        }
        int kept = (int) weight(recoveryFile(killed).orElseThrow());
        assertThat(edits.get(last) - edits.get(kept)).isLessThanOrEqualTo(MOST_MILLIS_LOST);
        assertThat(LessonFile.read(lesson))
                .isEqualTo(BuiltInLessons.load().first().lesson());

        Process next = start("restore");
        String output = new String(next.getInputStream().readAllBytes());
        assertThat(output).contains("restored • " + LessonFile.read(lesson).title());
        assertThat(next.waitFor()).isZero();
        assertThat(recoveryFiles()).isEmpty();
        assertThat(Files.readString(settings())).contains("\"recentFiles\": [\"" + lesson + "\"]");
    }

    private static int readEdit(BufferedReader lines, Map<Integer, Long> edits) throws IOException {
        String line = lines.readLine();
        assertThat(line).isNotNull();
        return remember(line, edits);
    }

    private static int remember(String line, Map<Integer, Long> edits) {
        assertThat(line).matches("edited \\d+ -?\\d+");
        String[] words = line.split(" ");
        edits.put(Integer.valueOf(words[1]), Long.valueOf(words[2]));
        return Integer.parseInt(words[1]);
    }

    private static double weight(Path recoveryFile) throws IOException, JsonException {
        JsonNode root = new JsonNode("", JsonReader.parse(Files.readAllBytes(recoveryFile)));
        Lesson kept = LessonFile.lesson(root.get("lesson", ""));
        return kept.network().layer(0).weights().get(0, 0);
    }

    private Optional<Path> recoveryFile(Process process) throws IOException {
        return recoveryFiles().stream()
                .filter(file -> file.endsWith("recovery-" + process.pid() + ".json"))
                .findFirst();
    }

    private List<Path> recoveryFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("recovery-"))
                    .toList();
        }
    }

    private Path settings() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("settings.json"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A virtual machine like this one, with a home of its own. */
    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-agent") && !argument.startsWith("-javaagent"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), DrivenBackstep.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        for (String variable : List.of("HOME", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_STATE_HOME")) {
            builder.environment().put(variable, home.resolve(variable).toString());
        }
        Process process = builder.start();
        started.add(process);
        return process;
    }
}
