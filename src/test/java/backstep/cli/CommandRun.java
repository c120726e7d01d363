package backstep.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a command printed and how it ended. */
record CommandRun(int status, String out, String err, List<Optional<LessonSource>> opened, List<Boolean> presented) {

    /** Runs a command in this process; a window that it opens is only written down. */
    static CommandRun of(String... arguments) {
        return run(false, arguments);
    }

    /** The same with standard error on a terminal. */
    static CommandRun onTerminal(String... arguments) {
        return run(true, arguments);
    }

    private static CommandRun run(boolean terminal, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<Optional<LessonSource>> opened = new ArrayList<>();
        List<Boolean> presented = new ArrayList<>();
        int status = Cli.run(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                (lesson, present) -> {
                    opened.add(lesson);
                    presented.add(present);
                    return ExitStatus.DONE;
                },
                arguments);
        return new CommandRun(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), opened, presented);
    }
}
