package backstep.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
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
    private static final Path ROOT = Path.of("/");
    private static final String GTK = "libgtk-3.so.0";
    private static final int X11_PORT = 6000;
    private static final int PATIENCE_MILLIS = 2000;

    private Display() {}

    /** Why no window can be shown and what to do; empty when one can. */
    static Optional<String> problem() {
        boolean headless = System.getProperty("glass.platform") != null;
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return headless || !linux ? Optional.empty() : linuxProblem(System.getenv());
    }

    static Optional<String> linuxProblem(Map<String, String> environment) {
        String display = environment.getOrDefault("DISPLAY", "");
        if (display.isEmpty()) {
            return Optional.of(
                    "there is no display (DISPLAY is not set): run it in a desktop session or under xvfb-run");
        }
        if (!answers(display)) {
            return Optional.of(
                    "the display " + display + " does not answer: run it in a desktop session or under xvfb-run");
        }
        if (LIBRARY_FOLDERS.stream().noneMatch(Display::hasGtk)) {
            return Optional.of("GTK 3 is missing: install it, for example with apt install libgtk-3-0");
        }
        return Optional.empty();
    }

    private static boolean answers(String display) {
        Matcher matcher = X11.matcher(display);
        if (!matcher.matches()) {
            // Not a form this knows (macOS's launchd sockets): let JavaFX try.
            return display.startsWith("/");
        }
        int number = Integer.parseInt(matcher.group(2));
        String host = matcher.group(1);
        return host.isEmpty() && (isServed(ROOT, number) || answersLocally(number))
                || answersByNetwork(host.isEmpty() ? "localhost" : host, number);
    }

    /**
     * Whether the X server that holds the display lives: known sooner than by asking it, which the first frame waits for.
     *
     * @param root of the file system
     */
    static boolean isServed(Path root, int number) {
        try {
            String process =
                    Files.readString(root.resolve("tmp/.X" + number + "-lock")).strip();
            return process.matches("\\d+")
                    && Files.exists(socket(root, number))
                    && Files.readString(root.resolve("proc/" + process + "/comm"))
                            .startsWith("X");
        } catch (IOException e) {
            return false;
        }
    }

    private static Path socket(Path root, int number) {
        return root.resolve("tmp/.X11-unix/X" + number);
    }

    private static boolean answersLocally(int number) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket(ROOT, number)))) {
            return channel.isConnected();
        } catch (IOException e) {
            return false;
        }
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
