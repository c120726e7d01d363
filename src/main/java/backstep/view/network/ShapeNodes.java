package backstep.view.network;

import backstep.drawing.Point;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.drawing.Shape.Stroke;
import backstep.view.math.MathNodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/** Shapes as nodes, in the colours of a palette. Where a node of the right kind is there already, it is changed. */
final class ShapeNodes {

    private final StagePalette palette;
    private final Map<Look, Background> backgrounds = new HashMap<>();
    /** For what is being shown. */
    private Function<Role, Color> colours;

    /** What panels have in common that are drawn alike. */
    private record Look(Color fill, Color outline, double radius, double width) {}

    ShapeNodes(StagePalette palette) {
        this.palette = palette;
        colours = palette::of;
    }

    void forgetColours() {
        backgrounds.clear();
    }

    /**
     * Makes nodes show shapes.
     *
     * @param recede whether they step back
     * @param origin where the nodes have their zero
     */
    void show(List<Shape> shapes, boolean recede, Point origin, List<Node> nodes) {
        colours = recede ? palette::receding : palette::of;
        int at = 0;
        for (Shape shape : shapes) {
            at = show(shape, origin, nodes, at);
        }
        MathNodes.cut(nodes, at);
    }

    /** Makes the nodes from {@code at} on show a shape; returns the place after the last of them. */
    private int show(Shape shape, Point origin, List<Node> nodes, int at) {
        switch (shape) {
            case Shape.Circle circle -> show(circle, origin, node(nodes, at, Circle.class, Circle::new));
            case Shape.Level level -> show(level, origin, node(nodes, at, Arc.class, Arc::new));
            case Shape.Line line -> show(line, origin, node(nodes, at, Line.class, Line::new));
            case Shape.Panel panel -> show(panel, origin, node(nodes, at, PanelNode.class, PanelNode::new));
            case Shape.Polyline line -> show(line, origin, node(nodes, at, Polyline.class, Polyline::new));
            case Shape.Shading shading -> show(shading, origin, node(nodes, at, TilesNode.class, TilesNode::new));
            case Shape.Caption caption -> show(caption, origin, node(nodes, at, CaptionLabel.class, CaptionLabel::new));
            case Shape.GlyphRun run -> {
                return show(run, origin, nodes, at);
            }
        }
        return at + 1;
    }

    private static <N extends Node> N node(List<Node> nodes, int at, Class<N> kind, Supplier<N> maker) {
        if (at < nodes.size() && kind.isInstance(nodes.get(at))) {
            return kind.cast(nodes.get(at));
        }
        N made = maker.get();
        made.setManaged(false);
        made.setMouseTransparent(true);
        if (at < nodes.size()) {
            nodes.set(at, made);
        } else {
            nodes.add(made);
        }
        return made;
    }

    private void show(Shape.Circle circle, Point origin, Circle node) {
        node.setCenterX(circle.center().x() - origin.x());
        node.setCenterY(circle.center().y() - origin.y());
        node.setRadius(circle.radius());
        node.setFill(circle.fill().map(colours).orElse(null));
        show(circle.stroke(), node);
    }

    private void show(Optional<Stroke> stroke, javafx.scene.shape.Shape node) {
        if (stroke.isEmpty()) {
            node.setStroke(null);
            return;
        }
        Stroke shown = stroke.get();
        node.setStroke(colours.apply(shown.role()));
        node.setStrokeWidth(shown.width());
        if (!node.getStrokeDashArray().equals(shown.dashes())) {
            node.getStrokeDashArray().setAll(shown.dashes());
        }
        node.setOpacity(shown.opacity());
    }

    private void show(Shape.Level level, Point origin, Arc node) {
        double half = Math.toDegrees(Math.acos(1 - 2 * level.share()));
        node.setType(ArcType.CHORD);
        node.setCenterX(level.center().x() - origin.x());
        node.setCenterY(level.center().y() - origin.y());
        node.setRadiusX(level.radius());
        node.setRadiusY(level.radius());
        node.setStartAngle(270 - half);
        node.setLength(2 * half);
        node.setFill(colours.apply(level.fill()));
    }

    private void show(Shape.Line line, Point origin, Line node) {
        node.setStartX(line.from().x() - origin.x());
        node.setStartY(line.from().y() - origin.y());
        node.setEndX(line.to().x() - origin.x());
        node.setEndY(line.to().y() - origin.y());
        node.setStrokeLineCap(StrokeLineCap.BUTT);
        show(Optional.of(line.stroke()), node);
    }

    private void show(Shape.Polyline line, Point origin, Polyline node) {
        List<Double> points = new ArrayList<>(2 * line.points().size());
        for (Point point : line.points()) {
            points.add(point.x() - origin.x());
            points.add(point.y() - origin.y());
        }
        node.getPoints().setAll(points);
        node.setStrokeLineJoin(StrokeLineJoin.ROUND);
        node.setFill(null);
        show(Optional.of(line.stroke()), node);
    }

    private void show(Shape.Shading shading, Point origin, TilesNode node) {
        Rect place = shading.place();
        node.relocate(place.x() - origin.x(), place.y() - origin.y());
        node.setFitWidth(place.width());
        node.setFitHeight(place.height());
        node.show(
                shading.tones(),
                colours.apply(shading.low()),
                colours.apply(shading.middle()),
                colours.apply(shading.high()));
    }

    /** Outlines are backgrounds under backgrounds: JavaFX draws those of the same kind once and copies them. */
    private void show(Shape.Panel panel, Point origin, PanelNode node) {
        Rect place = panel.place();
        node.resizeRelocate(place.x() - origin.x(), place.y() - origin.y(), place.width(), place.height());
        node.setBackground(backgrounds.computeIfAbsent(
                new Look(colours.apply(panel.fill()), colours.apply(panel.outline()), panel.radius(), panel.width()),
                ShapeNodes::background));
    }

    private static Background background(Look look) {
        return new Background(
                new BackgroundFill(look.outline, new CornerRadii(look.radius), Insets.EMPTY),
                new BackgroundFill(look.fill, new CornerRadii(look.radius - look.width), new Insets(look.width)));
    }

    private int show(Shape.GlyphRun run, Point origin, List<Node> nodes, int at) {
        double x = run.at().x() - origin.x();
        double y = run.at().y() - origin.y();
        int end = MathNodes.drawPlain(run.box(), x, y, nodes, at);
        Color colour = colours.apply(run.role());
        for (Node node : nodes.subList(at, end)) {
            ((javafx.scene.shape.Shape) node).setFill(colour);
            node.setOpacity(run.opacity());
            if (run.scale() != 1) {
                node.getTransforms().setAll(new Scale(run.scale(), run.scale(), x, y));
            } else if (!node.getTransforms().isEmpty()) {
                node.getTransforms().clear();
            }
        }
        return end;
    }

    private void show(Shape.Caption caption, Point origin, CaptionLabel node) {
        Rect place = caption.place();
        node.show(caption);
        node.setTextFill(colours.apply(caption.role()));
        node.setAlignment(caption.centred() ? Pos.CENTER : Pos.TOP_LEFT);
        node.resizeRelocate(place.x() - origin.x(), place.y() - origin.y(), place.width(), place.height());
    }

    /** A panel alone. */
    private static final class PanelNode extends Region {}

    /** Words, or fewer where there is little room. */
    private static final class CaptionLabel extends Label {

        private String words = "";
        private String brief = "";

        CaptionLabel() {
            getStyleClass().add("stage-caption");
        }

        void show(Shape.Caption caption) {
            words = caption.words();
            brief = caption.brief();
            setText(words);
        }

        @Override
        protected void layoutChildren() {
            if (!words.equals(brief)) {
                Text whole = new Text(words);
                whole.setFont(getFont());
                setText(whole.getLayoutBounds().getWidth() <= getWidth() ? words : brief);
            }
            super.layoutChildren();
        }
    }
}
