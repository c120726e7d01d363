package backstep.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserFoldersTest {

    private static final Path ACCOUNT = Path.of("/home/ann");

    @BeforeEach
    void absolutePathsStartWithASlash() {
        assumeThat(File.separatorChar).isEqualTo('/');
    }

    @Test
    void linuxHasItsFoldersBelowTheHome() {
        UserFolders folders = UserFolders.of("Linux", Map.of(), ACCOUNT);
        assertThat(folders.settings()).isEqualTo(Path.of("/home/ann/.config/backstep"));
        assertThat(folders.state()).isEqualTo(Path.of("/home/ann/.local/state/backstep"));
    }

    @Test
    void onLinuxVariablesComeFirst() {
        Map<String, String> variables = Map.of("XDG_CONFIG_HOME", "/config", "XDG_STATE_HOME", "/state");
        assertThat(UserFolders.of("Linux", variables, ACCOUNT))
                .isEqualTo(new UserFolders(Path.of("/config/backstep"), Path.of("/state/backstep")));
        assertThat(UserFolders.of("Linux", Map.of("HOME", "/elsewhere"), ACCOUNT)
                        .settings())
                .isEqualTo(Path.of("/elsewhere/.config/backstep"));
    }

    @Test
    void aVariableThatIsEmptyOrRelativeDoesNotCount() {
        Map<String, String> variables = Map.of("XDG_CONFIG_HOME", "", "XDG_STATE_HOME", "state", "HOME", ".");
        assertThat(UserFolders.of("Linux", variables, ACCOUNT)).isEqualTo(UserFolders.of("Linux", Map.of(), ACCOUNT));
    }

    @Test
    void macKeepsBothInTheLibrary() {
        Path folder = Path.of("/home/ann/Library/Application Support/Backstep");
        assertThat(UserFolders.of("Mac OS X", Map.of("XDG_CONFIG_HOME", "/config"), ACCOUNT))
                .isEqualTo(new UserFolders(folder, folder));
    }

    @Test
    void windowsNamesItsFoldersInVariables() {
        Map<String, String> variables = Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local");
        assertThat(UserFolders.of("Windows 11", variables, ACCOUNT))
                .isEqualTo(new UserFolders(Path.of("/roaming/Backstep"), Path.of("/local/Backstep")));
        assertThat(UserFolders.of("Windows 11", Map.of(), ACCOUNT).settings())
                .isEqualTo(Path.of("/home/ann/AppData/Roaming/Backstep"));
    }
}
