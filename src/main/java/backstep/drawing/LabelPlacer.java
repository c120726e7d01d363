package backstep.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Puts one label on each of the edges between two columns so that no two overlap and none covers an obstacle.
 *
 * <p>Labels stand in one straight row where the edges are furthest apart if they fit there, otherwise each slides along
 * its own edge as little as it must. The search is deterministic: the same stage always looks the same.
 */
final class LabelPlacer {

    /** The way of one edge, from the rim of a unit to the rim of another, and the size of its label. */
    record Track(double fromX, double fromY, double toX, double toY, double width, double height) {
        Rect at(double share) {
            return Rect.around(fromX + share * (toX - fromX), fromY + share * (toY - fromY), width, height);
        }

        double y(double share) {
            return fromY + share * (toY - fromY);
        }
    }

    private static final int SLOTS = 49;
    private static final double FIRST = 0.06;
    private static final double LAST = 0.94;
    private static final int ROUNDS = 60;
    /** A search that still has this many collisions after this many rounds will not succeed. */
    private static final int HOPELESS_ROUND = 10;

    private static final int HOPELESS_COLLISIONS = 3;
    /** Labels that would cover more of the room between two columns than this are not worth a search. */
    private static final double FULLEST = 0.7;

    private static final double AIR = 1.5;

    private final List<Track> tracks;
    private final Predicate<Rect> blocked;
    private final double preferred;

    /**
     * @param tracks one per label
     * @param blocked whether a label may not stand in a place
     */
    LabelPlacer(List<Track> tracks, Predicate<Rect> blocked) {
        this.tracks = tracks;
        this.blocked = blocked;
        this.preferred = widestShare();
    }

    /** A box for every track, in their order; empty when there is no room. */
    Optional<List<Rect>> place() {
        if (isTooFull()) {
            return Optional.empty();
        }
        List<List<Rect>> candidates = new ArrayList<>();
        for (Track track : tracks) {
            List<Rect> boxes = candidates(track);
            if (boxes.isEmpty()) {
                return Optional.empty();
            }
            candidates.add(boxes);
        }
        return search(candidates);
    }

    private boolean isTooFull() {
        double covered = 0;
        double left = Double.MAX_VALUE;
        double right = 0;
        double top = Double.MAX_VALUE;
        double bottom = 0;
        for (Track track : tracks) {
            covered += track.width() * track.height();
            left = Math.min(left, track.fromX());
            right = Math.max(right, track.toX());
            top = Math.min(top, Math.min(track.fromY(), track.toY()) - track.height() / 2);
            bottom = Math.max(bottom, Math.max(track.fromY(), track.toY()) + track.height() / 2);
        }
        return covered > FULLEST * (right - left) * (bottom - top);
    }

    /** Free places along a track, the ones nearest to the preferred share first. */
    private List<Rect> candidates(Track track) {
        List<Double> shares = new ArrayList<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            shares.add(FIRST + (LAST - FIRST) * slot / (SLOTS - 1));
        }
        shares.sort((a, b) -> Double.compare(Math.abs(a - preferred), Math.abs(b - preferred)));
        List<Rect> boxes = new ArrayList<>();
        for (double share : shares) {
            Rect box = track.at(share);
            if (!blocked.test(box)) {
                boxes.add(box);
            }
        }
        return boxes;
    }

    /** The share of the way at which the edges' smallest vertical distance is largest; ties go to the source. */
    private double widestShare() {
        double best = 0.3;
        double bestDistance = -1;
        for (int percent = 15; percent <= 85; percent++) {
            double share = percent / 100.0;
            double[] heights = tracks.stream()
                    .mapToDouble(track -> track.y(share))
                    .sorted()
                    .toArray();
            double smallest = Double.MAX_VALUE;
            for (int index = 1; index < heights.length; index++) {
                smallest = Math.min(smallest, heights[index] - heights[index - 1]);
            }
            if (smallest > bestDistance + 1e-6) {
                bestDistance = smallest;
                best = share;
            }
        }
        return best;
    }

    /** Min-conflicts: every label starts at its best place; then whichever collides moves where it collides least. */
    private Optional<List<Rect>> search(List<List<Rect>> candidates) {
        int count = candidates.size();
        int[] chosen = new int[count];
        for (int round = 0; round < ROUNDS; round++) {
            int colliding = 0;
            for (int offset = 0; offset < count; offset++) {
                int label = (offset * 7 + round) % count;
                if (count % 7 == 0) {
                    label = (offset + round) % count;
                }
                if (conflicts(candidates, chosen, label, chosen[label]) > 0) {
                    colliding++;
                    chosen[label] = leastConflicting(candidates, chosen, label, round);
                }
            }
            if (colliding == 0) {
                return Optional.of(boxes(candidates, chosen));
            }
            if (round > HOPELESS_ROUND && colliding > HOPELESS_COLLISIONS) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private int leastConflicting(List<List<Rect>> candidates, int[] chosen, int label, int round) {
        int size = candidates.get(label).size();
        int best = chosen[label];
        int fewest = Integer.MAX_VALUE;
        for (int index = 0; index < size; index++) {
            int found = conflicts(candidates, chosen, label, index);
            boolean stuck = index == chosen[label] && round % 5 == 4;
            if (found < fewest && !stuck) {
                fewest = found;
                best = index;
            }
        }
        return best;
    }

    private static int conflicts(List<List<Rect>> candidates, int[] chosen, int label, int choice) {
        Rect box = candidates.get(label).get(choice).grown(AIR);
        int found = 0;
        for (int other = 0; other < chosen.length; other++) {
            if (other != label && box.overlaps(candidates.get(other).get(chosen[other]))) {
                found++;
            }
        }
        return found;
    }

    private static List<Rect> boxes(List<List<Rect>> candidates, int[] chosen) {
        List<Rect> boxes = new ArrayList<>();
        for (int label = 0; label < chosen.length; label++) {
            boxes.add(candidates.get(label).get(chosen[label]));
        }
        return boxes;
    }
}
