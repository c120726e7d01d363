package backstep.cli;

import backstep.files.FileBytes;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The X server of this machine that holds a display.
 *
 * @param root of the file system
 * @param number of the display
 */
record XServer(Path root, int number) {

    /** Little-endian, protocol 11.0, without a name or data for authorization (X Window System Protocol, chapter 8). */
    private static final byte[] CONNECTION_SETUP = {'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private static final byte SUCCESS = 1;

    /** Whether its lock says that it lives: known sooner than by asking it, which the first frame waits for. */
    boolean lives() {
        try {
            String process = text("tmp/.X" + number + "-lock").strip();
            return process.matches("\\d+")
                    && Files.exists(socket())
                    && text("proc/" + process + "/comm").startsWith("X");
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether something listens for connections. */
    boolean answers() {
        try (SocketChannel channel = connect()) {
            return channel.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it lets this user in without a file that says so. */
    boolean admits() {
        try (SocketChannel channel = connect()) {
            channel.write(ByteBuffer.wrap(CONNECTION_SETUP));
            ByteBuffer reply = ByteBuffer.allocate(1);
            return channel.read(reply) == 1 && reply.get(0) == SUCCESS;
        } catch (IOException e) {
            return false;
        }
    }

    /** A short file: anybody may put something else under these names. */
    private String text(String file) throws IOException {
        return new String(FileBytes.read(root.resolve(file), 1 << 10, "a line"), StandardCharsets.US_ASCII);
    }

    private SocketChannel connect() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(socket()));
    }

    private Path socket() {
        return root.resolve("tmp/.X11-unix/X" + number);
    }
}
