package backstep.bench;

import backstep.export.codec.Drawings;
import backstep.export.codec.Png;
import backstep.export.codec.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Our PNG files against the platform's, of the same drawing: at most 0.6 of its time is the aim ({@code PngTest} holds the size). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PngBenchmark {

    /** Of 1280 × 720. */
    @Param({"1", "4"})
    public int scale;

    private BufferedImage image;
    private Raster raster;

    @Setup
    public void draw() {
        image = Drawings.network(3, scale);
        raster = Drawings.raster(image);
    }

    @Benchmark
    public int own() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Png.write(raster, scale, out);
        return out.size();
    }

    @Benchmark
    public int imageIo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.size();
    }
}
