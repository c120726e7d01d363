package backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    @Test
    void textIsPrintedAsUtf8() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StandardOutput output = new StandardOutput(bytes);

        print(output, "δ → −1");

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("δ → −1");
        assertThat(output.problem()).isEmpty();
    }

    @Test
    void fullDiskIsRemembered() {
        StandardOutput output = new StandardOutput(failing("No space left on device"));

        print(output, "text");

        assertThat(output.problem()).get().extracting(IOException::getMessage).isEqualTo("No space left on device");
    }

    @Test
    void readerThatHasSeenEnoughIsNoProblem() {
        StandardOutput output = new StandardOutput(failing("Broken pipe"));

        print(output, "text");

        assertThat(output.problem()).isEmpty();
    }

    private static void print(StandardOutput output, String text) {
        PrintStream out = output.printer();
        out.print(text);
        out.flush();
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
