package backstep.typeset;

import backstep.model.iteration.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A typeset piece of a formula: its size around the baseline, and ink at fixed places. Lengths are in pixels, y points
 * down, the origin is the left end of the baseline.
 *
 * @param width how far the next piece is moved
 * @param height above the baseline
 * @param depth below the baseline
 * @param italic how far the ink leans out over the right end
 * @param items what is drawn
 */
public record Box(double width, double height, double depth, double italic, List<Item> items) {

    /** An empty box of no size. */
    public static final Box EMPTY = new Box(0, 0, 0, 0, List.of());

    public Box {
        items = List.copyOf(items);
    }

    /** Something drawn with its origin at (x, y). */
    public record Item(double x, double y, Ink ink) {}

    /** What a box is made of. */
    public sealed interface Ink {

        /** Characters of one face in one size, starting at the origin. */
        record Run(MathFace face, double size, String text, double width) implements Ink {}

        /** A filled rectangle, growing right and down from the origin. */
        record Bar(double width, double height) implements Ink {}

        /** A filled polygon: x and y alternate. */
        record Outline(List<Double> points) implements Ink {
            public Outline {
                points = List.copyOf(points);
            }
        }

        /** Another box, its baseline through the origin. */
        record Nested(Box box) implements Ink {}

        /** A box that stands for something that can be pointed at. */
        record Linked(Link link, Box box) implements Ink {}
    }

    /** What a part of a formula stands for when it is pointed at. */
    public sealed interface Link {

        /** A number of the network. */
        record ToQuantity(Quantity quantity) implements Link {}

        /** Terms left out of a long sum. */
        record Omitted(int terms) implements Link {}
    }

    /** Ink lies within this distance of the baseline, on both sides of it. */
    public double total() {
        return height + depth;
    }

    /** The width with a slanted last letter included. */
    public double advance() {
        return width + italic;
    }

    /**
     * What this is multiplied by where it may be only so wide, 1 or less: text that has too little room is set smaller,
     * here and everywhere, rather than cut or let out.
     */
    public double shrunkTo(double room) {
        return shrink(width, room);
    }

    /** The same of anything that is {@code width} wide. */
    public static double shrink(double width, double room) {
        return Math.min(1, room / Math.max(1, width));
    }

    /** The same ink with the italic correction taken into the width. */
    Box withItalic() {
        return italic == 0 ? this : new Box(width + italic, height, depth, 0, items);
    }

    /** The same box moved down by {@code distance} (up if negative). */
    Box lowered(double distance) {
        return new Box(width, height - distance, depth + distance, italic, List.of(at(0, distance, this)));
    }

    /** All that is drawn, without nesting, with the left end of the baseline at a place and everything multiplied by a factor. */
    public List<Item> ink(double x, double y, double scale) {
        List<Item> ink = new ArrayList<>();
        addInk(x, y, scale, ink);
        return ink;
    }

    private void addInk(double left, double baseline, double scale, List<Item> ink) {
        for (Item item : items) {
            double x = left + scale * item.x;
            double y = baseline + scale * item.y;
            switch (item.ink) {
                case Ink.Run(MathFace face, double size, String text, double length) ->
                    ink.add(new Item(x, y, new Ink.Run(face, scale * size, text, scale * length)));
                case Ink.Bar(double length, double thick) ->
                    ink.add(new Item(x, y, new Ink.Bar(scale * length, scale * thick)));
                case Ink.Outline(List<Double> points) ->
                    ink.add(new Item(
                            x,
                            y,
                            new Ink.Outline(
                                    points.stream().map(at -> scale * at).toList())));
                case Ink.Nested(Box inner) -> inner.addInk(x, y, scale, ink);
                case Ink.Linked(Link _, Box inner) -> inner.addInk(x, y, scale, ink);
            }
        }
    }

    /** The same ink in a box of another width, centred. */
    Box centred(double newWidth) {
        return new Box(newWidth, height, depth, 0, List.of(at((newWidth - width) / 2, 0, this)));
    }

    /** An empty box that only takes room. */
    static Box space(double width) {
        return new Box(width, 0, 0, 0, List.of());
    }

    /** Boxes side by side on one baseline. */
    static Box row(List<Box> boxes) {
        List<Item> items = new ArrayList<>();
        double x = 0;
        double height = 0;
        double depth = 0;
        for (Box box : boxes) {
            if (!box.items.isEmpty()) {
                items.add(at(x, 0, box));
            }
            x += box.width;
            height = Math.max(height, box.height);
            depth = Math.max(depth, box.depth);
        }
        double italic = boxes.isEmpty() ? 0 : boxes.getLast().italic;
        return new Box(x, height, depth, italic, items);
    }

    /** This box as something that can be pointed at. */
    Box linked(Link link) {
        return new Box(width, height, depth, italic, List.of(new Item(0, 0, new Ink.Linked(link, this))));
    }

    /** The same ink without anything to point at inside. */
    Box unlinked() {
        List<Item> plain = items.stream()
                .map(item -> new Item(
                        item.x,
                        item.y,
                        switch (item.ink) {
                            case Ink.Run run -> run;
                            case Ink.Bar bar -> bar;
                            case Ink.Outline outline -> outline;
                            case Ink.Nested(Box box) -> new Ink.Nested(box.unlinked());
                            case Ink.Linked(Link _, Box box) -> new Ink.Nested(box.unlinked());
                        }))
                .toList();
        return new Box(width, height, depth, italic, plain);
    }

    static Item at(double x, double y, Box box) {
        return new Item(x, y, new Ink.Nested(box));
    }

    /** The only run of characters, if that is all this box is. */
    Optional<Ink.Run> onlyRun() {
        return items.size() == 1 && items.getFirst().ink instanceof Ink.Run run ? Optional.of(run) : Optional.empty();
    }
}
