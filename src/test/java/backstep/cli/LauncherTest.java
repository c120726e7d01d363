package backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts that start the image tell a command from a lesson to open. */
class LauncherTest {

    @ParameterizedTest
    @CsvSource({
        "backstep, '(?m)^ +(\\w.*)\\) tuning= ;;$', ' \\| '",
        "backstep.bat, '(?m)^for %%c in \\((.*)\\) do', ' '",
    })
    void launcherKnowsEveryCommand(String script, String list, String separator) throws IOException {
        Matcher matcher = Pattern.compile(list).matcher(Files.readString(Path.of("src/build/launcher", script)));
        assertThat(matcher.find()).isTrue();

        Set<String> known = new TreeSet<>(Set.of(matcher.group(1).split(separator)));

        assertThat(known).isEqualTo(new TreeSet<>(commands()));
    }

    private static Set<String> commands() {
        return Cli.commands(new ProgressBar(System.err, false), (_, _) -> ExitStatus.DONE)
                .getSubcommands()
                .keySet();
    }
}
