package backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XServerTest {

    @TempDir
    Path root;

    /** A lock outlives a server that was killed, and its number may by now be that of any process. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "'      4242\n', X7, Xorg,  true",
                "'      4242\n', X7, Xvfb,  true",
                "'      4242\n', X7, bash,  false",
                "'      4242\n', X7, none,  false",
                "'      4242\n', X8, Xorg,  false",
                "'../4242\n',    X7, Xorg,  false",
                "'',              X7, Xorg,  false",
                "none,            X7, Xorg,  false",
            })
    void aDisplayIsServedWhileItsServerLives(String lock, String socket, String process, boolean served)
            throws IOException {
        Files.createDirectories(root.resolve("tmp/.X11-unix"));
        Files.createFile(root.resolve("tmp/.X11-unix").resolve(socket));
        if (lock != null) {
            Files.writeString(root.resolve("tmp/.X7-lock"), lock.replace("\\n", "\n"));
        }
        if (process != null) {
            Files.createDirectories(root.resolve("proc/4242"));
            Files.writeString(root.resolve("proc/4242/comm"), process + "\n");
        }

        assertThat(new XServer(root, 7).lives()).isEqualTo(served);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false", "2, false"})
    void aServerSaysWhetherItLetsThisUserIn(byte reply, boolean admitted) throws IOException, InterruptedException {
        Path sockets = Files.createDirectories(root.resolve("tmp/.X11-unix"));
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(sockets.resolve("X7")));
            assertThat(new XServer(root, 7).answers()).isTrue();
            Thread answering = Thread.ofVirtual().start(() -> answer(server, reply));
            assertThat(new XServer(root, 7).admits()).isEqualTo(admitted);
            answering.join();
        }
    }

    @Test
    void whatIsNotThereAdmitsNobody() {
        assertThat(new XServer(root, 7).admits()).isFalse();
        assertThat(new XServer(root, 7).answers()).isFalse();
    }

    /** The first caller only knocks; the second sends the twelve bytes of a connection setup. */
    private static void answer(ServerSocketChannel server, byte reply) {
        try (SocketChannel client = afterTheFirst(server)) {
            ByteBuffer setup = ByteBuffer.allocate(12);
            while (setup.hasRemaining() && client.read(setup) >= 0) {
                // Until all of it is there.
            }
            client.write(ByteBuffer.wrap(new byte[] {reply}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SocketChannel afterTheFirst(ServerSocketChannel server) throws IOException {
        server.accept().close();
        return server.accept();
    }
}
