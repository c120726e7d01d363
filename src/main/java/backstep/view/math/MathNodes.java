package backstep.view.math;

import backstep.typeset.Box;
import backstep.typeset.Box.Ink;
import backstep.typeset.Box.Item;
import backstep.typeset.Box.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Draws boxes: one node per run of characters, bar and outline. Where a node of the right kind is there already, it is
 * moved and given its new characters: while a number is dragged, nothing is made and no style is looked up anew.
 */
public final class MathNodes {

    static final String GLYPHS = "math-glyphs";
    static final String RULE = "math-rule";
    static final String QUANTITY = "math-quantity";
    static final String OMITTED = "math-omitted";
    static final String LIT = "math-lit";

    private MathNodes() {}

    /**
     * Makes {@code nodes} show the ink of a box, with the left end of its baseline at (x, y), for style sheets to colour.
     * Nodes of a kind stand together, so that one more or less of them leaves all others to be used again.
     */
    static void draw(Box box, double x, double y, List<Node> nodes) {
        List<Item> items = flat(box, x, y);
        items.sort(Comparator.comparing(item -> Kind.of(item.ink())));
        int at = 0;
        for (Item item : items) {
            Kind kind = Kind.of(item.ink());
            int end = at;
            while (end < nodes.size() && Kind.of(nodes.get(end)).compareTo(kind) < 0) {
                end++;
            }
            nodes.subList(at, end).clear();
            if (at == nodes.size() || Kind.of(nodes.get(at)) != kind) {
                nodes.add(at, node(item, true));
            } else if (!reuse(nodes.get(at), item)) {
                nodes.set(at, node(item, true));
            }
            at++;
        }
        cut(nodes, at);
    }

    /**
     * Makes the nodes from {@code from} on show the ink of a box that links to nothing. They have no style classes: who
     * draws them gives all of them, which are {@linkplain javafx.scene.shape.Shape shapes}, their colour.
     *
     * @return the place after the last of them
     */
    public static int drawPlain(Box box, double x, double y, List<Node> nodes, int from) {
        int at = from;
        for (Item item : flat(box, x, y)) {
            if (at == nodes.size()) {
                nodes.add(node(item, false));
            } else if (!reuse(nodes.get(at), item)) {
                nodes.set(at, node(item, false));
            }
            at++;
        }
        return at;
    }

    /** What a node can become, in the order in which they are drawn. */
    private enum Kind {
        PART,
        TEXT,
        BAR,
        OUTLINE;

        static Kind of(Ink ink) {
            return switch (ink) {
                case Ink.Linked _ -> PART;
                case Ink.Run _ -> TEXT;
                case Ink.Bar _ -> BAR;
                case Ink.Outline _ -> OUTLINE;
                case Ink.Nested _ -> throw new IllegalArgumentException("not flat: " + ink);
            };
        }

        static Kind of(Node node) {
            return switch (node) {
                case LinkedPart _ -> PART;
                case Text _ -> TEXT;
                case Rectangle _ -> BAR;
                default -> OUTLINE;
            };
        }
    }

    /** Removes the nodes from {@code end} on. */
    public static void cut(List<Node> nodes, int end) {
        if (end < nodes.size()) {
            nodes.subList(end, nodes.size()).clear();
        }
    }

    /**
     * The ink of a box without nesting. Parts with a background come first, so that they never hide a neighbour that
     * leans over them.
     */
    private static List<Item> flat(Box box, double x, double y) {
        List<Item> parts = new ArrayList<>();
        List<Item> ink = new ArrayList<>();
        flatten(box, x, y, parts, ink);
        parts.addAll(ink);
        return parts;
    }

    private static void flatten(Box box, double x, double y, List<Item> parts, List<Item> ink) {
        for (Item item : box.items()) {
            Item moved = new Item(x + item.x(), y + item.y(), item.ink());
            switch (item.ink()) {
                case Ink.Run _, Ink.Bar _, Ink.Outline _ -> ink.add(moved);
                case Ink.Nested(Box inner) -> flatten(inner, moved.x(), moved.y(), parts, ink);
                case Ink.Linked _ -> parts.add(moved);
            }
        }
    }

    private static Node node(Item item, boolean styled) {
        Node node = switch (item.ink()) {
            case Ink.Run _ -> passive(text(), styled, GLYPHS);
            case Ink.Bar _ -> passive(new Rectangle(), styled, RULE);
            case Ink.Outline _ -> passive(new Polygon(), styled, RULE);
            case Ink.Nested _ -> throw new IllegalArgumentException("not flat: " + item);
            case Ink.Linked(Link link, Box _) -> new LinkedPart(link);
        };
        reuse(node, item);
        return node;
    }

    /** Makes a node show an item; false when it is not of that kind. */
    private static boolean reuse(Node node, Item item) {
        double x = item.x();
        double y = item.y();
        switch (item.ink()) {
            case Ink.Run run
            when node instanceof Text text -> {
                text.setFont(font(run));
                text.setText(run.text());
                text.setX(x);
                text.setY(y);
            }
            case Ink.Bar bar
            when node instanceof Rectangle rectangle -> {
                rectangle.setX(x);
                rectangle.setY(y);
                rectangle.setWidth(bar.width());
                rectangle.setHeight(bar.height());
            }
            case Ink.Outline outline
            when node instanceof Polygon polygon -> {
                List<Double> points = new ArrayList<>();
                for (int i = 0; i < outline.points().size(); i += 2) {
                    points.add(outline.points().get(i) + x);
                    points.add(outline.points().get(i + 1) + y);
                }
                if (!points.equals(polygon.getPoints())) {
                    polygon.getPoints().setAll(points);
                }
            }
            case Ink.Linked(Link link, Box box)
            when node instanceof LinkedPart part && part.becomes(link) -> {
                draw(box, 0, box.height(), part.getChildren());
                part.resizeRelocate(x, y - box.height(), box.width() + box.italic(), box.total());
            }
            case Ink.Run _, Ink.Bar _, Ink.Outline _, Ink.Nested _, Ink.Linked _ -> {
                return false;
            }
        }
        return true;
    }

    private static Font font(Ink.Run run) {
        return MathFonts.font(run.face(), run.size());
    }

    private static Text text() {
        Text text = new Text();
        text.setTextOrigin(VPos.BASELINE);
        return text;
    }

    private static Node passive(Node node, boolean styled, String styleClass) {
        if (styled) {
            node.getStyleClass().add(styleClass);
        }
        node.setManaged(false);
        node.setMouseTransparent(true);
        return node;
    }

    /** A part of a formula that one can point at. */
    private static final class LinkedPart extends Pane {

        private Link link;

        LinkedPart(Link link) {
            this.link = link;
            setManaged(false);
            switch (link) {
                case Link.ToQuantity(var quantity) -> {
                    getStyleClass().add(QUANTITY);
                    QuantityLinks.mark(this, quantity);
                }
                case Link.ToDerivative derivative -> DerivativeLinks.mark(this, derivative);
                case Link.Lit _ -> getStyleClass().add(LIT);
                case Link.Omitted _ -> getStyleClass().addAll(QUANTITY, OMITTED);
            }
        }

        /** Links it to something else of the same kind; false where it cannot be used for that, or has the keyboard. */
        boolean becomes(Link other) {
            if (other.equals(link)) {
                return true;
            }
            if (other.getClass() != link.getClass() || isFocused()) {
                return false;
            }
            switch (other) {
                case Link.ToQuantity(var quantity) -> QuantityLinks.mark(this, quantity);
                case Link.ToDerivative derivative -> DerivativeLinks.mark(this, derivative);
                case Link.Lit _, Link.Omitted _ -> {
                    // They lead nowhere.
                }
            }
            link = other;
            return true;
        }
    }
}
