package backstep.export.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 2})
    void everyPixelOfADrawingComesBack(double scale) throws IOException {
        BufferedImage drawing = Drawings.network(3, scale);

        assertComesBack(drawing.getWidth(), drawing.getHeight(), Drawings.pixels(drawing));
    }

    @ParameterizedTest
    @CsvSource({
        "1,1", "1,7", "7,1", "2,2", "3,5", "255,2", "257,3", "1023,4", "10922,4", "10923,3", "40000,3", "3,40000"
    })
    void everySizeWorks(int width, int height) throws IOException {
        Random random = new Random(width * 31L + height);
        int[] noise = random.ints((long) width * height).toArray();
        int[] opaqueNoise = Arrays.stream(noise).map(p -> p | 0xFF000000).toArray();
        int[] few = Arrays.stream(noise)
                .map(p -> 0xFF000000 | (p >>> 28 < 15 ? 0xFFFFFF : p & 0x30))
                .toArray();

        assertComesBack(width, height, noise);
        assertComesBack(width, height, opaqueNoise);
        assertComesBack(width, height, few);
        assertComesBack(width, height, new int[width * height]);
    }

    @Test
    void transparencyIsKept() throws IOException {
        int[] pixels = {0x00000000, 0x80FF0000, 0xFF00FF00, 0x010000FF};

        Chunks chunks = Chunks.of(encode(2, 2, pixels, 1));

        assertThat(chunks.data("IHDR")[9]).as("colour type").isEqualTo((byte) 6);
        assertComesBack(2, 2, pixels);
    }

    @Test
    void anOpaquePictureHasNoAlphaChannel() throws IOException {
        Chunks chunks = Chunks.of(encode(2, 1, new int[] {0xFF123456, 0xFFFFFFFF}, 1));

        assertThat(chunks.data("IHDR")[9]).as("colour type").isEqualTo((byte) 2);
    }

    @Test
    void theFileSaysItsResolution() throws IOException {
        ByteBuffer resolution =
                ByteBuffer.wrap(Chunks.of(encode(1, 1, new int[] {-1}, 2)).data("pHYs"));

        assertThat(resolution.getInt()).as("pixels per metre").isEqualTo(7559);
        assertThat(resolution.getInt()).isEqualTo(7559);
        assertThat(resolution.get()).as("unit").isEqualTo((byte) 1);
    }

    @Test
    void chunksAreInOrderAndCheckedAndTheStreamEndsWhereItShould() throws IOException, DataFormatException {
        BufferedImage drawing = Drawings.network(0, 1);
        Chunks chunks = Chunks.of(encode(1280, 720, Drawings.pixels(drawing), 1));

        assertThat(chunks.types().stream().distinct().toList()).containsExactly("IHDR", "pHYs", "IDAT", "IEND");
        Inflater inflater = new Inflater();
        inflater.setInput(chunks.data("IDAT"));
        byte[] rows = new byte[720 * (1 + 3 * 1280) + 1];
        assertThat(inflater.inflate(rows)).isEqualTo(rows.length - 1);
        // The inflater compares the Adler-32 checksum before it says so.
        assertThat(inflater.finished()).isTrue();
        assertThat(inflater.getRemaining()).isZero();
        inflater.end();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void theFileIsNoLargerThanImageIo(int scale) throws IOException {
        BufferedImage drawing = Drawings.network(3, scale);
        ByteArrayOutputStream theirs = new ByteArrayOutputStream();
        ImageIO.write(drawing, "png", theirs);

        byte[] ours = encode(drawing.getWidth(), drawing.getHeight(), Drawings.pixels(drawing), scale);

        assertThat(ours.length).isLessThanOrEqualTo(theirs.size());
    }

    private static void assertComesBack(int width, int height, int[] pixels) throws IOException {
        BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(encode(width, height, pixels, 1)));

        assertThat(decoded.getWidth()).isEqualTo(width);
        assertThat(decoded.getHeight()).isEqualTo(height);
        assertThat(Arrays.mismatch(Drawings.pixels(decoded), pixels))
                .as("first wrong pixel")
                .isEqualTo(-1);
    }

    private static byte[] encode(int width, int height, int[] pixels, double scale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Png.write(Raster.of(width, height, pixels), scale, out);
        return out.toByteArray();
    }

    /** The chunks of a file, each with its checksum verified. */
    private record Chunks(List<String> types, List<byte[]> contents) {

        static Chunks of(byte[] file) {
            ByteBuffer in = ByteBuffer.wrap(file).position(8);
            Chunks chunks = new Chunks(new ArrayList<>(), new ArrayList<>());
            while (in.hasRemaining()) {
                byte[] content = new byte[in.getInt()];
                byte[] type = new byte[4];
                in.get(type).get(content);
                CRC32 check = new CRC32();
                check.update(type);
                check.update(content);
                assertThat(in.getInt()).as("checksum").isEqualTo((int) check.getValue());
                chunks.types.add(new String(type, StandardCharsets.US_ASCII));
                chunks.contents.add(content);
            }
            return chunks;
        }

        byte[] data(String type) throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int i = 0; i < types.size(); i++) {
                if (types.get(i).equals(type)) {
                    all.write(contents.get(i));
                }
            }
            return all.toByteArray();
        }
    }

    @Test
    void aFailingStreamIsReportedAndNotClosed() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void close() {
                throw new AssertionError("not ours to close");
            }
        };

        assertThatIOException()
                .isThrownBy(() -> Png.write(Raster.of(1, 1, new int[1]), 1, full))
                .withMessage("No space left on device");
    }
}
