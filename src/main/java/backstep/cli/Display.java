package backstep.cli;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether this machine can show a window. JavaFX itself finds out too late: a toolkit that failed to start prints a stack
 * trace and cannot start again without a display.
 */
final class Display {

    private static final Pattern X11 = Pattern.compile("(?:unix)?([^:/]*):(\\d+)(?:\\.\\d+)?");
    private static final List<Path> LIBRARY_FOLDERS =
            List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"), Path.of("/lib"), Path.of("/usr/local/lib"));
    private static final String GTK = "libgtk-3.so.0";
    private static final int X11_PORT = 6000;
    private static final int PATIENCE_MILLIS = 2000;

    private Display() {}

    /** Why no window can be shown and what to do; empty when one can. */
    static Optional<String> problem() {
        boolean headless = System.getProperty("glass.platform") != null;
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        if (headless && linux && Boolean.getBoolean("backstep.exitAfterFirstFrame")) {
            // The build trains a start, which asks; what it hears does not matter.
            linuxProblem(Map.of("DISPLAY", ":0"));
        }
        return headless || !linux ? Optional.empty() : linuxProblem(System.getenv());
    }

    static Optional<String> linuxProblem(Map<String, String> environment) {
        String display = environment.getOrDefault("DISPLAY", "");
        if (display.isEmpty()) {
            return Optional.of(
                    "there is no display (DISPLAY is not set): run it in a desktop session or under xvfb-run");
        }
        Optional<String> closed = whyClosed(display, environment);
        if (closed.isPresent()) {
            return Optional.of(
                    "the display " + display + closed.get() + ": run it in a desktop session or under xvfb-run");
        }
        if (LIBRARY_FOLDERS.stream().noneMatch(Display::hasGtk)) {
            return Optional.of("GTK 3 is missing: install it, for example with apt install libgtk-3-0");
        }
        return Optional.empty();
    }

    private static Optional<String> whyClosed(String display, Map<String, String> environment) {
        Optional<String> silent = Optional.of(" does not answer");
        Matcher matcher = X11.matcher(display);
        if (!matcher.matches()) {
            // Not a form this knows (macOS's launchd sockets): let JavaFX try.
            return display.startsWith("/") ? Optional.empty() : silent;
        }
        int number = Integer.parseInt(matcher.group(2));
        String host = matcher.group(1);
        XServer server = new XServer(Path.of("/"), number);
        if (host.isEmpty() && (server.lives() || server.answers())) {
            boolean open = hasAuthority(environment) || server.admits();
            return open ? Optional.empty() : Optional.of(" does not let this user in");
        }
        return answersByNetwork(host.isEmpty() ? "localhost" : host, number) ? Optional.empty() : silent;
    }

    /** Whether there is a file that lets this user in; whether it is the right one, JavaFX finds out. */
    private static boolean hasAuthority(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "");
        String file = environment.getOrDefault("XAUTHORITY", home + "/.Xauthority");
        return new File(file).length() > 0;
    }

    private static boolean answersByNetwork(String host, int number) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, X11_PORT + number), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Looks in a folder of libraries and in the folders of architectures below it. */
    private static boolean hasGtk(Path folder) {
        if (Files.exists(folder.resolve(GTK))) {
            return true;
        }
        try (Stream<Path> below = Files.list(folder)) {
            return below.anyMatch(path -> Files.exists(path.resolve(GTK)));
        } catch (IOException e) {
            return false;
        }
    }
}
