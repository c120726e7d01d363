package backstep.model.landscape;

import backstep.model.network.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Follows the lines of one level through the squares between the points of a relief ("marching squares"): where the level
 * lies between the two ends of a side, a line crosses it, at the place that linear interpolation gives.
 */
final class IsolineTracer {

    private static final int NONE = -1;

    private final Relief relief;
    private final Axis axisY;
    private final double level;
    private final int columns;
    /** For each side the one or two sides that a line leads to from there: sides to the right of a point are even, those above odd. */
    private final int[] one;

    private final int[] other;

    IsolineTracer(Relief relief, double level) {
        this.relief = relief;
        this.level = level;
        axisY = relief.y().orElseThrow();
        columns = relief.x().points();
        one = new int[2 * columns * axisY.points()];
        other = new int[one.length];
        Arrays.fill(one, NONE);
        Arrays.fill(other, NONE);
    }

    List<Isoline> lines() {
        for (int row = 0; row + 1 < axisY.points(); row++) {
            for (int column = 0; column + 1 < columns; column++) {
                cross(column, row);
            }
        }
        List<Isoline> lines = new ArrayList<>();
        // First those with ends, at the rim: what is left then is closed.
        for (int side = 0; side < one.length; side++) {
            if (one[side] != NONE && other[side] == NONE) {
                lines.add(follow(side));
            }
        }
        for (int side = 0; side < one.length; side++) {
            if (one[side] != NONE) {
                lines.add(follow(side));
            }
        }
        return lines;
    }

    private void cross(int column, int row) {
        double a = relief.value(column, row) - level;
        double b = relief.value(column + 1, row) - level;
        double c = relief.value(column + 1, row + 1) - level;
        double d = relief.value(column, row + 1) - level;
        if (!Double.isFinite(a + b + c + d)) {
            return;
        }
        int bottom = right(column, row);
        int top = right(column, row + 1);
        int left = above(column, row);
        int right = above(column + 1, row);
        int corners = (a > 0 ? 1 : 0) + (b > 0 ? 2 : 0) + (c > 0 ? 4 : 0) + (d > 0 ? 8 : 0);
        boolean middle = a + b + c + d > 0;
        switch (corners) {
            case 1, 14 -> join(left, bottom);
            case 2, 13 -> join(bottom, right);
            case 3, 12 -> join(left, right);
            case 4, 11 -> join(right, top);
            case 6, 9 -> join(bottom, top);
            case 7, 8 -> join(left, top);
            case 5, 10 -> {
                boolean cutsLowerLeft = (corners == 5) != middle;
                join(left, cutsLowerLeft ? bottom : top);
                join(right, cutsLowerLeft ? top : bottom);
            }
            default -> {}
        }
    }

    private int right(int column, int row) {
        return 2 * (row * columns + column);
    }

    private int above(int column, int row) {
        return right(column, row) + 1;
    }

    private void join(int side, int next) {
        lead(side, next);
        lead(next, side);
    }

    private void lead(int from, int to) {
        if (one[from] == NONE) {
            one[from] = to;
        } else {
            other[from] = to;
        }
    }

    /** The line through a side, from there to its end; its sides are used up. */
    private Isoline follow(int start) {
        List<Integer> sides = new ArrayList<>(List.of(start));
        int before = NONE;
        int side = start;
        while (true) {
            int next = one[side] != before && one[side] != NONE ? one[side] : other[side];
            one[side] = NONE;
            other[side] = NONE;
            if (next == NONE || next == before) {
                break;
            }
            sides.add(next);
            if (next == start) {
                break;
            }
            before = side;
            side = next;
        }
        return new Isoline(
                Vector.of(sides.stream().mapToDouble(this::x).toArray()),
                Vector.of(sides.stream().mapToDouble(this::y).toArray()));
    }

    private double x(int side) {
        int column = side / 2 % columns;
        return along(relief.x(), column, side % 2 == 0, side);
    }

    private double y(int side) {
        int row = side / 2 / columns;
        return along(axisY, row, side % 2 != 0, side);
    }

    private double along(Axis axis, int point, boolean crossed, int side) {
        if (!crossed) {
            return axis.at(point);
        }
        int column = side / 2 % columns;
        int row = side / 2 / columns;
        double from = relief.value(column, row);
        double to = side % 2 == 0 ? relief.value(column + 1, row) : relief.value(column, row + 1);
        return axis.at(point) + (level - from) / (to - from) * (axis.at(point + 1) - axis.at(point));
    }
}
