package backstep.view.math;

import backstep.view.math.Box.Ink;
import backstep.view.math.Box.Item;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** Draws boxes: one node per run of characters, bar and outline. */
final class MathNodes {

    static final String GLYPHS = "math-glyphs";
    static final String RULE = "math-rule";
    static final String QUANTITY = "math-quantity";
    static final String OMITTED = "math-omitted";

    private MathNodes() {}

    /**
     * Adds the ink of a box to {@code nodes} with the left end of its baseline at (x, y). Parts with a background come
     * first, so that they never hide a neighbour that leans over them.
     */
    static void draw(Box box, double x, double y, List<Node> nodes) {
        List<Node> parts = new ArrayList<>();
        List<Node> ink = new ArrayList<>();
        draw(box, x, y, parts, ink);
        nodes.addAll(parts);
        nodes.addAll(ink);
    }

    private static void draw(Box box, double x, double y, List<Node> parts, List<Node> ink) {
        for (Item item : box.items()) {
            double itemX = x + item.x();
            double itemY = y + item.y();
            switch (item.ink()) {
                case Ink.Run run -> ink.add(text(run, itemX, itemY));
                case Ink.Bar(double width, double height) ->
                    ink.add(styled(new Rectangle(itemX, itemY, width, height), RULE));
                case Ink.Outline(List<Double> points) -> ink.add(outline(points, itemX, itemY));
                case Ink.Nested(Box inner) -> draw(inner, itemX, itemY, parts, ink);
                case Ink.Linked(Target target, Box inner) -> parts.add(linked(target, inner, itemX, itemY));
            }
        }
    }

    static Text text(Ink.Run run, double x, double y) {
        Text text = styled(new Text(x, y, run.text()), GLYPHS);
        text.setTextOrigin(VPos.BASELINE);
        text.setFont(MathFonts.font(run.face(), run.size()));
        return text;
    }

    private static Polygon outline(List<Double> points, double x, double y) {
        Polygon polygon = styled(new Polygon(), RULE);
        for (int i = 0; i < points.size(); i += 2) {
            polygon.getPoints().addAll(points.get(i) + x, points.get(i + 1) + y);
        }
        return polygon;
    }

    private static Region linked(Target target, Box box, double x, double y) {
        LinkedPart part = new LinkedPart(box);
        switch (target) {
            case Target.OfQuantity(var quantity) -> QuantityLinks.mark(part, quantity);
            case Target.Omitted _ -> part.getStyleClass().add(OMITTED);
        }
        part.setManaged(false);
        part.resizeRelocate(x, y - box.height(), box.width() + box.italic(), box.total());
        return part;
    }

    private static <N extends Node> N styled(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        node.setManaged(false);
        node.setMouseTransparent(true);
        return node;
    }

    /** A part of a formula that one can point at. */
    private static final class LinkedPart extends Region {

        LinkedPart(Box box) {
            getStyleClass().add(QUANTITY);
            draw(box, 0, box.height(), getChildren());
        }
    }
}
