package backstep.export.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GifTest {

    @ParameterizedTest
    @CsvSource({
        "1,1,1",
        "2,1,2",
        "1,300,3",
        "300,1,4",
        "37,41,5",
        "64,64,17",
        "500,333,128",
        "211,97,255",
        "400,300,256"
    })
    void picturesOfFewColoursComeBackExactly(int width, int height, int colours) throws IOException {
        Random random = new Random(colours);
        int[] palette = random.ints(colours, 0, 1 << 24).toArray();
        int[] noise = random.ints((long) width * height, 0, colours)
                .map(i -> 0xFF000000 | palette[i])
                .toArray();
        int[] stripes = new int[width * height];
        Arrays.setAll(stripes, i -> 0xFF000000 | palette[i / 700 % colours]);

        for (int[] picture : List.of(noise, stripes)) {
            assertThat(decode(encode(width, height, 1, List.of(picture), 100)).canvases())
                    .containsExactly(picture);
        }
    }

    @Test
    void longPicturesUseTheDictionaryUpSeveralTimes() throws IOException {
        int[] noise = new Random(3)
                .ints(300_000, 0, 3)
                .map(i -> 0xFF000000 | i * 0x404040)
                .toArray();

        assertThat(decode(encode(600, 500, 1, List.of(noise), 100)).canvases()).containsExactly(noise);
    }

    @Test
    void theDictionaryMayFillUpWithTheVeryLastPixel() throws IOException {
        // Noise makes about one string a pixel: the dictionary is full after some 3,840, and again as many later.
        for (int length = 3800; length < 7800; length += length == 3900 ? 3700 : 1) {
            Random random = new Random(17);
            int[] noise = random.ints(length, 0, 256)
                    .map(i -> 0xFF000000 | i * 0x010101)
                    .toArray();
            assertThat(decode(encode(length, 1, 1, List.of(noise), 100)).canvases())
                    .as("%d pixels", length)
                    .containsExactly(noise);
        }
    }

    @Test
    void stepsOfADrawingComeBackAsTheyWere() throws IOException {
        List<int[]> frames = new ArrayList<>();
        for (int step = 0; step < 5; step++) {
            frames.add(Drawings.pixels(Drawings.network(step, 0.5)));
        }

        List<int[]> decoded = decode(encode(640, 360, 1, frames, 100)).canvases();

        assertThat(decoded).hasSize(5);
        for (int step = 0; step < 5; step++) {
            int worst = 0;
            for (int i = 0; i < 640 * 360; i++) {
                int was = frames.get(step)[i];
                int is = decoded.get(step)[i];
                for (int shift = 0; shift < 24; shift += 8) {
                    worst = Math.max(worst, Math.abs((was >> shift & 0xFF) - (is >> shift & 0xFF)));
                }
                if (step == 0 && (was == 0xFFFBFBFD || was == 0xFFFFFFFF || was == 0xFF0072B2)) {
                    assertThat(is).as("a flat colour").isEqualTo(was);
                }
            }
            assertThat(worst).as("largest difference in any channel").isLessThanOrEqualTo(24);
        }
    }

    @Test
    void aFrameHoldsOnlyWhatChanged() throws IOException {
        int[] first = new int[100 * 80];
        Arrays.fill(first, 0xFFFFFFFF);
        int[] second = first.clone();
        second[20 * 100 + 30] = 0xFFFF0000;
        second[25 * 100 + 39] = 0xFF00FF00;

        Animation animation = decode(encode(100, 80, 1, List.of(first, second, second), 100));

        assertThat(animation.areas()).containsExactly("0,0 100x80", "30,20 10x6", "0,0 1x1");
        assertThat(animation.canvases()).containsExactly(first, second, second);
    }

    @Test
    void anAnimationOfStepsIsHardlyLargerThanItsFirstFrame() throws IOException {
        List<int[]> frames = new ArrayList<>();
        for (int step = 0; step < 6; step++) {
            frames.add(Drawings.pixels(Drawings.network(step, 1)));
        }

        int one = encode(1280, 720, 1, frames.subList(0, 1), 100).length;
        int six = encode(1280, 720, 1, frames, 100).length;

        assertThat(six).isLessThan(2 * one);
    }

    @Test
    void delaysAreKept() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Gif gif = new Gif(1, 1, 1, out)) {
            gif.add(Raster.of(1, 1, new int[] {-1}), 80);
            gif.add(Raster.of(1, 1, new int[] {-2}), 0);
            gif.add(Raster.of(1, 1, new int[] {-1}), 100_000);
        }

        assertThat(decode(out.toByteArray()).delays()).containsExactly(80, 2, 65_535);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 7, 65_535})
    void repetitionsAreKept(int loops) throws IOException {
        byte[] file = encode(1, 1, loops, List.of(new int[] {-1}), 10);

        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("NETSCAPE2.0") + 11;
        assertThat(file[at]).isEqualTo((byte) 3);
        assertThat(file[at + 1]).isEqualTo((byte) 1);
        int repetitions = (file[at + 2] & 0xFF) + 256 * (file[at + 3] & 0xFF);
        assertThat(repetitions).isEqualTo(loops == 0 ? 0 : loops - 1);
    }

    @Test
    void anAnimationThatPlaysOnceHasNoRepetitions() throws IOException {
        byte[] file = encode(1, 1, 1, List.of(new int[] {-1}), 10);

        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("NETSCAPE");
    }

    @Test
    void transparencyIsLaidOnWhite() throws IOException {
        int[] picture = {0x00000000, 0x80000000, 0xFF123456};

        assertThat(decode(encode(3, 1, 1, List.of(picture), 10)).canvases())
                .containsExactly(new int[] {0xFFFFFFFF, 0xFF7F7F7F, 0xFF123456});
    }

    @Test
    void framesOfAnotherSizeAreRefused() throws IOException {
        Gif gif = new Gif(2, 2, 1, new ByteArrayOutputStream());

        assertThatIllegalArgumentException().isThrownBy(() -> gif.add(Raster.of(1, 2, new int[2]), 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Gif(70_000, 1, 1, new ByteArrayOutputStream()));
    }

    private static byte[] encode(int width, int height, int loops, List<int[]> frames, int delay) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Gif gif = new Gif(width, height, loops, out)) {
            for (int[] frame : frames) {
                gif.add(Raster.of(width, height, frame), delay);
            }
        }
        return out.toByteArray();
    }

    /** What a viewer shows: each frame drawn over the ones before. */
    private record Animation(List<int[]> canvases, List<String> areas, List<Integer> delays) {}

    private static Animation decode(byte[] file) throws IOException {
        Animation animation = new Animation(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in);
            int count = reader.getNumImages(true);
            BufferedImage canvas = null;
            for (int i = 0; i < count; i++) {
                BufferedImage frame = reader.read(i);
                IIOMetadataNode root =
                        (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                IIOMetadataNode area = (IIOMetadataNode)
                        root.getElementsByTagName("ImageDescriptor").item(0);
                IIOMetadataNode control = (IIOMetadataNode)
                        root.getElementsByTagName("GraphicControlExtension").item(0);
                if (canvas == null) {
                    canvas = new BufferedImage(frame.getWidth(), frame.getHeight(), BufferedImage.TYPE_INT_ARGB);
                }
                int left = Integer.parseInt(area.getAttribute("imageLeftPosition"));
                int top = Integer.parseInt(area.getAttribute("imageTopPosition"));
                canvas.getGraphics().drawImage(frame, left, top, null);
                animation.canvases().add(Drawings.pixels(canvas));
                animation.areas().add(left + "," + top + " " + frame.getWidth() + "x" + frame.getHeight());
                animation.delays().add(Integer.valueOf(control.getAttribute("delayTime")));
            }
        } finally {
            reader.dispose();
        }
        return animation;
    }
}
