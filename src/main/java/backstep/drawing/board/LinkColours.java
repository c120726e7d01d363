package backstep.drawing.board;

import backstep.drawing.Point;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.drawing.Shape.GlyphRun;
import backstep.model.iteration.Step;
import backstep.typeset.Box;
import backstep.typeset.Box.Ink;
import backstep.typeset.Box.Item;
import backstep.typeset.Box.Link;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A formula in colours: every number in that of the phase that computes it, as on the chalkboard of the window. */
final class LinkColours {

    private final Map<Role, List<Item>> ink = new EnumMap<>(Role.class);

    private LinkColours() {}

    /** The formula as one run for each colour; the first has the text. */
    static List<Shape> of(Box box, Point at, Role role, String text, String latex) {
        LinkColours colours = new LinkColours();
        colours.add(box, 0, 0, role);
        List<Shape> runs = new ArrayList<>();
        colours.ink.forEach((colour, items) -> {
            Box part = new Box(box.width(), box.height(), box.depth(), box.italic(), items);
            boolean first = runs.isEmpty();
            runs.add(new GlyphRun(part, at, 1, colour, 1, first ? text : "", first ? latex : ""));
        });
        return runs;
    }

    private void add(Box box, double x, double y, Role role) {
        for (Item item : box.items()) {
            Item moved = new Item(x + item.x(), y + item.y(), item.ink());
            switch (item.ink()) {
                case Ink.Run _, Ink.Bar _, Ink.Outline _ ->
                    ink.computeIfAbsent(role, _ -> new ArrayList<>()).add(moved);
                case Ink.Nested(Box inner) -> add(inner, moved.x(), moved.y(), role);
                case Ink.Linked(Link link, Box inner) -> add(inner, moved.x(), moved.y(), of(link, role));
            }
        }
    }

    private static Role of(Link link, Role around) {
        return switch (link) {
            case Link.ToQuantity(Step step) -> Role.text(step.phase());
            case Link.ToQuantity _, Link.ToDerivative _, Link.Lit _ -> around;
            case Link.Omitted _ -> Role.TEXT_MUTED;
        };
    }
}
