package backstep.export.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Few colours that stand for many.
 *
 * <p>Where they are few already they stay exact. Otherwise the most frequent ones do, so that flat areas keep their
 * colour, and the rest are boxes of neighbouring colours: always the one with the largest error is cut in two, until
 * there are enough. Rare shades of an edge end up sharing an entry.
 */
final class Palette {

    /** One entry in so many is an exact colour. */
    private static final int EXACT_SHARE = 4;

    private final int[] colours;
    private final Histogram known;
    /** Which of the colours stands for each of those that are known. */
    private final int[] entries;

    private Palette(int[] colours, Histogram known, int[] entries) {
        this.colours = colours;
        this.known = known;
        this.entries = entries;
    }

    /** All colours of a picture in ascending order, and how many pixels have each. */
    private static final class Histogram {

        private final int[] colours;
        private final int[] counts;

        Histogram(int[] pixels) {
            Arrays.sort(pixels);
            colours = IntStream.range(0, pixels.length)
                    .filter(i -> i == 0 || pixels[i] != pixels[i - 1])
                    .map(i -> pixels[i])
                    .toArray();
            counts = new int[colours.length];
            int colour = 0;
            for (int pixel : pixels) {
                colour += pixel == colours[colour] ? 0 : 1;
                counts[colour]++;
            }
        }

        int placeOf(int colour) {
            return Arrays.binarySearch(colours, colour);
        }

        int count(int colour) {
            return counts[placeOf(colour)];
        }
    }

    /**
     * A palette for some pixels, 0xRRGGBB.
     *
     * @param pixels to be read; sorted afterwards
     * @param most how many entries it may have, 1 or more
     */
    static Palette of(int[] pixels, int most) {
        Histogram counts = new Histogram(pixels);
        int[] known = counts.colours;
        int[] entries = new int[known.length];
        if (known.length <= most) {
            Arrays.setAll(entries, i -> i);
            return new Palette(known, counts, entries);
        }
        int[] byCount = IntStream.of(known)
                .boxed()
                .sorted(Comparator.comparingInt(counts::count).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        int exact = most / EXACT_SHARE;
        List<ColourBox> all = new ArrayList<>();
        for (int colour : Arrays.copyOf(byCount, exact)) {
            all.add(new ColourBox(new int[] {colour}, counts));
        }
        all.addAll(cut(new ColourBox(Arrays.copyOfRange(byCount, exact, byCount.length), counts), most - exact));
        int[] colours = new int[most];
        for (int entry = 0; entry < most; entry++) {
            colours[entry] = all.get(entry).colour();
            for (int colour : all.get(entry).colours) {
                entries[counts.placeOf(colour)] = entry;
            }
        }
        return new Palette(colours, counts, entries);
    }

    private static Collection<ColourBox> cut(ColourBox whole, int boxes) {
        PriorityQueue<ColourBox> cut =
                new PriorityQueue<>(Comparator.comparingDouble(ColourBox::error).reversed());
        cut.add(whole);
        while (cut.size() < boxes) {
            cut.poll().cut(cut);
        }
        return cut;
    }

    /** The number of entries. */
    int size() {
        return colours.length;
    }

    /** An entry as 0xRRGGBB. */
    int colour(int entry) {
        return colours[entry];
    }

    /** The entry that stands for one of the colours the palette was made for. */
    int indexOf(int colour) {
        return entries[known.placeOf(colour)];
    }

    /** Colours that share an entry. */
    private static final class ColourBox {

        private final int[] colours;
        private final Histogram counts;
        private final double[] mean = new double[3];
        private final double[] errors = new double[3];
        private long pixels;

        ColourBox(int[] colours, Histogram counts) {
            this.colours = colours;
            this.counts = counts;
            double[] squares = new double[3];
            for (int colour : colours) {
                int count = counts.count(colour);
                pixels += count;
                for (int axis = 0; axis < 3; axis++) {
                    double value = channel(colour, axis);
                    mean[axis] += count * value;
                    squares[axis] += count * value * value;
                }
            }
            for (int axis = 0; axis < 3; axis++) {
                mean[axis] /= pixels;
                errors[axis] = squares[axis] - pixels * mean[axis] * mean[axis];
            }
        }

        /** The sum of squared differences to the mean; below 0 where there is nothing to cut. */
        double error() {
            return colours.length == 1 ? -1 : errors[0] + errors[1] + errors[2];
        }

        /** At the mean of the axis that differs most. */
        void cut(PriorityQueue<ColourBox> into) {
            int axis = errors[0] > errors[1] ? (errors[0] > errors[2] ? 0 : 2) : (errors[1] > errors[2] ? 1 : 2);
            int[] low = Arrays.stream(colours)
                    .filter(c -> channel(c, axis) <= mean[axis])
                    .toArray();
            int[] high = Arrays.stream(colours)
                    .filter(c -> channel(c, axis) > mean[axis])
                    .toArray();
            into.add(new ColourBox(low, counts));
            into.add(new ColourBox(high, counts));
        }

        /** The mean. */
        int colour() {
            return (int) Math.round(mean[0]) << 16 | (int) Math.round(mean[1]) << 8 | (int) Math.round(mean[2]);
        }

        private static int channel(int colour, int axis) {
            return colour >> 16 - 8 * axis & 0xFF;
        }
    }
}
