package backstep.model.iteration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parameters of a network before some of the iterations of a run: as many as fit into a bounded memory, evenly
 * spread over the iterations so far. When they get too many, every second one is dropped.
 *
 * <p>Safe for use by several threads.
 */
final class Checkpoints {

    private static final int MOST = 512;
    /** 32 MiB of parameters. */
    private static final int MOST_NUMBERS = 1 << 22;

    private final int first;
    private final int most;
    private final TreeMap<Integer, double[][]> kept = new TreeMap<>();
    /** A power of two. */
    private volatile int spacing = 1;

    /** Checkpoints from iteration {@code first} on, before which an engine stands with that many parameters. */
    Checkpoints(int first, Backpropagation start, int parameters) {
        this.first = first;
        most = Math.clamp(MOST_NUMBERS / parameters, 4, MOST);
        kept.put(first, start.save());
    }

    /** Offers the parameters before an iteration of {@code first} or later; they are copied if they are kept. */
    void offer(int iteration, Backpropagation engine) {
        if ((iteration - first & spacing - 1) == 0) {
            keep(iteration, engine);
        }
    }

    private synchronized void keep(int iteration, Backpropagation engine) {
        if ((iteration - first & spacing - 1) != 0 || kept.containsKey(iteration)) {
            return;
        }
        kept.put(iteration, engine.save());
        if (kept.size() > most) {
            spacing *= 2;
            kept.keySet().removeIf(key -> (key - first & spacing - 1) != 0);
        }
    }

    /** The nearest checkpoint at or before an iteration, which is {@code first} or later. */
    synchronized Map.Entry<Integer, double[][]> atOrBefore(int iteration) {
        return kept.floorEntry(iteration);
    }

    /** What is kept of the iterations up to one of them, in order. */
    synchronized List<double[][]> upTo(int iteration) {
        return List.copyOf(kept.headMap(iteration, true).values());
    }

    synchronized int size() {
        return kept.size();
    }
}
