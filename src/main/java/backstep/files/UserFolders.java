package backstep.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the platform wants a program to keep what it remembers for its user. The folders need not exist yet.
 *
 * @param settings what the user chose
 * @param state what may be lost without harm on another machine, such as work that was not saved yet
 */
public record UserFolders(Path settings, Path state) {

    /** The folders of whoever runs this process. */
    public static UserFolders ofThisUser() {
        return of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /**
     * The folders by the rules of a platform. Variables that are not set, empty or not absolute do not count.
     *
     * @param platform the value of the system property {@code os.name}
     * @param account the home of the account, where no variable says otherwise
     */
    static UserFolders of(String platform, Map<String, String> environment, Path account) {
        String name = platform.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            Path local = account.resolve("AppData");
            return new UserFolders(
                    folder(environment, "APPDATA")
                            .orElse(local.resolve("Roaming"))
                            .resolve("Backstep"),
                    folder(environment, "LOCALAPPDATA")
                            .orElse(local.resolve("Local"))
                            .resolve("Backstep"));
        }
        Path home = folder(environment, "HOME").orElse(account);
        if (name.startsWith("mac")) {
            Path folder = home.resolve("Library").resolve("Application Support").resolve("Backstep");
            return new UserFolders(folder, folder);
        }
        return new UserFolders(
                folder(environment, "XDG_CONFIG_HOME")
                        .orElse(home.resolve(".config"))
                        .resolve("backstep"),
                folder(environment, "XDG_STATE_HOME")
                        .orElse(home.resolve(".local").resolve("state"))
                        .resolve("backstep"));
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
    }
}
