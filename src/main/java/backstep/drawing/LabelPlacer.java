package backstep.drawing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Puts one label on each of the edges between two columns so that no two overlap and none covers an obstacle.
 *
 * <p>Labels stand in one straight row where the edges are furthest apart if they fit there, otherwise each slides along
 * its own edge as little as it must. The search is deterministic: the same stage always looks the same.
 */
final class LabelPlacer {

    /** The way of one edge, from the rim of a unit to the rim of another, and the size of its label. */
    record Track(Point from, Point to, Point size) {
        Rect at(double share) {
            Point center = from.towards(to, share);
            return Rect.around(center.x(), center.y(), size);
        }

        double y(double share) {
            return from.towards(to, share).y();
        }

        /** The place on the edge that is nearest to a point, but not at its very ends. */
        Point foot(Point point) {
            Point way = to.subtract(from);
            Point start = point.subtract(from);
            double length = way.x() * way.x() + way.y() * way.y();
            double share = length == 0 ? 0 : (start.x() * way.x() + start.y() * way.y()) / length;
            return from.towards(to, Math.clamp(share, FIRST, LAST));
        }

        /** How far a point is from the edge. */
        double away(Point point) {
            Point way = point.subtract(foot(point));
            return Math.hypot(way.x(), way.y());
        }

        /** How far along the edge a point is from its middle. */
        double fromMiddle(Point point) {
            Point way = foot(point).subtract(from.towards(to, 0.5));
            return Math.hypot(way.x(), way.y());
        }

        /** Whether the edge runs through a box. */
        boolean runsThrough(Rect box) {
            return box.lengthInside(from, to) > 0;
        }

        /** All places that the label could have, and those in between. */
        Rect range() {
            return at(0).with(at(1));
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
    /** A corner over an edge does not count. */
    private static final double NOTHING = 6;

    private final List<Track> tracks;
    private final List<Track> lines;
    private final Predicate<Rect> blocked;
    private final double mostCovered;
    private final double preferred;

    /**
     * @param tracks one per label
     * @param lines of all edges between the two columns
     * @param blocked whether a label may not stand in a place
     * @param mostCovered of other edges on the whole, relative to the heights of all labels: better none than over a line
     */
    LabelPlacer(List<Track> tracks, List<Track> lines, Predicate<Rect> blocked, double mostCovered) {
        this.tracks = tracks;
        this.lines = lines;
        this.mostCovered = mostCovered;
        this.blocked = blocked;
        this.preferred = widestShare();
    }

    /** A box for every track, in their order; empty when there is no room. */
    Optional<List<Rect>> place() {
        if (isTooFull()) {
            return Optional.empty();
        }
        List<List<Rect>> candidates = tracks.stream().map(this::candidates).toList();
        return candidates.stream().anyMatch(List::isEmpty)
                ? Optional.empty()
                : search(candidates).filter(this::coversLittle);
    }

    private boolean isTooFull() {
        double covered = tracks.stream()
                .mapToDouble(track -> track.size().x() * track.size().y())
                .sum();
        double left =
                tracks.stream().mapToDouble(track -> track.from().x()).min().orElse(0);
        double right =
                tracks.stream().mapToDouble(track -> track.to().x()).max().orElse(0);
        double top =
                tracks.stream().mapToDouble(track -> track.range().y()).min().orElse(0);
        double bottom = tracks.stream()
                .mapToDouble(track -> track.range().bottom())
                .max()
                .orElse(0);
        return covered > FULLEST * (right - left) * (bottom - top);
    }

    /** Free places along a track: those over the least of other edges first, then the nearest to the preferred share. */
    private List<Rect> candidates(Track track) {
        return IntStream.range(0, SLOTS)
                .mapToObj(slot -> FIRST + (LAST - FIRST) * slot / (SLOTS - 1))
                .filter(share -> !blocked.test(track.at(share)))
                .map(share -> new Place(
                        track.at(share),
                        Math.round(covered(track, track.at(share)) / NOTHING),
                        Math.abs(share - preferred)))
                .sorted(Comparator.comparing(Place::covered).thenComparing(Place::away))
                .map(Place::box)
                .toList();
    }

    private record Place(Rect box, long covered, double away) {}

    private boolean coversLittle(List<Rect> boxes) {
        double covered = 0;
        double heights = 0;
        for (int label = 0; label < boxes.size(); label++) {
            covered += covered(tracks.get(label), boxes.get(label));
            heights += boxes.get(label).height();
        }
        return covered <= mostCovered * heights;
    }

    /** How much of other edges a label would cover. */
    private double covered(Track own, Rect box) {
        double length = 0;
        for (Track line : lines) {
            double inside = box.lengthInside(line.from(), line.to());
            boolean other =
                    inside > 0 && !(line.from().equals(own.from()) && line.to().equals(own.to()));
            length += other ? inside : 0;
        }
        return length;
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
                int label = (offset * (count % 7 == 0 ? 1 : 7) + round) % count;
                if (conflicts(candidates, chosen, label, chosen[label]) > 0) {
                    colliding++;
                    chosen[label] = leastConflicting(candidates, chosen, label, round);
                }
            }
            if (colliding == 0) {
                settle(candidates, chosen);
                return Optional.of(IntStream.range(0, count)
                        .mapToObj(label -> candidates.get(label).get(chosen[label]))
                        .toList());
            }
            if (round > HOPELESS_ROUND && colliding > HOPELESS_COLLISIONS) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Labels that had to give way take the best place that has turned out to be free. */
    private static void settle(List<List<Rect>> candidates, int[] chosen) {
        for (int label = 0; label < chosen.length; label++) {
            int better = 0;
            while (better < chosen[label] && conflicts(candidates, chosen, label, better) > 0) {
                better++;
            }
            chosen[label] = better;
        }
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
}
