package backstep.view.plot;

import backstep.controller.ViewAnswer;
import backstep.controller.ViewAnswer.KeptMap;
import backstep.drawing.plot.Plots;
import backstep.view.base.Controls;
import backstep.view.base.Ids;
import backstep.view.base.Texts;
import backstep.view.charts.RunNames;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The map on the screen as kept runs have it at the same iteration: as large as fits, all of one size. */
final class KeptMaps extends Region {

    private static final double GAP = 8;
    /** How broad the line around a map is, in the colour of its run. */
    private static final double BORDER = 3;
    /** Pixels of the least map that says anything. */
    private static final double LEAST_SIDE = 60;

    private final Texts texts;
    private final RunNames names;
    private final double most;
    private final List<PlotPane> maps = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private double textSize = 14;

    /**
     * None yet.
     *
     * @param place where they stand: part of their id
     * @param most how large a map may be, in heights of the text
     */
    KeptMaps(String place, Texts texts, double most) {
        setId(Ids.viewsPart(place, "kept"));
        this.texts = texts;
        this.names = new RunNames(texts);
        this.most = most;
    }

    /** Pixels of the text around it. */
    void setTextSize(double pixels) {
        textSize = pixels;
        maps.forEach(map -> map.setTextScale(pixels / AnswerView.USUAL_TEXT));
        requestLayout();
    }

    void show(ViewAnswer answer) {
        List<KeptMap> kept = answer.kept();
        Controls.show(this, !kept.isEmpty());
        while (maps.size() < kept.size()) {
            PlotPane map = new PlotPane();
            map.setMouseTransparent(true);
            map.setTextScale(textSize / AnswerView.USUAL_TEXT);
            maps.add(map);
            Label label = new Label("", map);
            label.setContentDisplay(ContentDisplay.TOP);
            label.setAlignment(Pos.CENTER);
            labels.add(label);
        }
        maps.subList(kept.size(), maps.size()).clear();
        labels.subList(kept.size(), labels.size()).clear();
        getChildren().setAll(labels);
        for (int index = 0; index < kept.size(); index++) {
            KeptMap each = kept.get(index);
            maps.get(index).show(room -> Plots.small(each.frame(), each.map(), room, texts.messages()));
            Label label = labels.get(index);
            label.setText(names.of(each.run()));
            label.getStyleClass()
                    .setAll("label", "kept-map", "kept-map-" + each.run().letter());
        }
        requestLayout();
    }

    /** How all of them stand. */
    private record Grid(int columns, int rows, double side) {}

    /** The grid with the largest maps; of several the one with the fewest rows. No name is cut while there is another. */
    private Grid grid(double width, double height) {
        Grid best = new Grid(1, Math.max(1, maps.size()), LEAST_SIDE);
        double widest = widestName();
        for (int columns = 1; columns <= maps.size(); columns++) {
            int rows = Math.ceilDiv(maps.size(), columns);
            double across = (width + GAP) / columns - GAP - 2 * BORDER;
            double down = (height + GAP) / rows - GAP - nameHeight() - 2 * BORDER;
            double side = Math.floor(Math.min(most * textSize, Math.min(across, down)));
            if (side >= best.side && (columns == 1 || across >= widest)) {
                best = new Grid(columns, rows, side);
            }
        }
        return best;
    }

    private double widestName() {
        return labels.stream()
                .mapToDouble(label -> label.prefWidth(Region.USE_COMPUTED_SIZE))
                .max()
                .orElse(0);
    }

    private double nameHeight() {
        return 1.6 * textSize;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Grid grid = grid(width, Double.MAX_VALUE);
        return grid.rows * (grid.side + 2 * BORDER + nameHeight() + GAP) - GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return most < Double.MAX_VALUE ? computePrefHeight(width) : 0;
    }

    @Override
    protected void layoutChildren() {
        Grid grid = grid(getWidth(), getHeight());
        double across = (getWidth() + GAP) / grid.columns;
        double down = grid.side + 2 * BORDER + nameHeight() + GAP;
        double wide = Math.min(across - GAP, widestName());
        for (int index = 0; index < maps.size(); index++) {
            PlotPane map = maps.get(index);
            map.setMinSize(grid.side, grid.side);
            map.setPrefSize(grid.side, grid.side);
            map.setMaxSize(grid.side, grid.side);
            // Names of any length keep their maps in columns.
            labels.get(index).setMinWidth(wide);
            layoutInArea(
                    labels.get(index),
                    index % grid.columns * across,
                    index / grid.columns * down,
                    across - GAP,
                    down - GAP,
                    0,
                    HPos.LEFT,
                    VPos.TOP);
        }
    }
}
