package backstep.view.plot;

import backstep.controller.ViewAnswer;
import backstep.controller.ViewAnswer.KeptMap;
import backstep.drawing.plot.Plots;
import backstep.view.base.Controls;
import backstep.view.charts.RunNames;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** The map on the screen as kept runs have it at the same iteration. */
final class KeptStrip extends FlowPane {

    /** In heights of the text. */
    private static final double SIDE = 7;

    private final RunNames names;
    private final List<PlotPane> maps = new ArrayList<>();
    private double textSize = 14;

    KeptStrip(RunNames names) {
        this.names = names;
        getStyleClass().add("unit-strip");
    }

    /** Pixels of the text around it. */
    void setTextSize(double pixels) {
        textSize = pixels;
        maps.forEach(this::size);
    }

    void show(ViewAnswer answer) {
        List<KeptMap> kept = answer.kept();
        Controls.show(this, !kept.isEmpty());
        while (maps.size() < kept.size()) {
            PlotPane map = new PlotPane();
            size(map);
            maps.add(map);
            Label label = new Label("", map);
            label.setContentDisplay(ContentDisplay.TOP);
            label.getStyleClass().add("kept-map");
            getChildren().add(label);
        }
        maps.subList(kept.size(), maps.size()).clear();
        getChildren().remove(kept.size(), getChildren().size());
        for (int index = 0; index < kept.size(); index++) {
            KeptMap each = kept.get(index);
            maps.get(index)
                    .show(room -> Plots.small(
                            each.iteration(), answer.frame().lesson().samples(), each.map(), room));
            ((Label) getChildren().get(index)).setText(names.of(each.run()));
        }
    }

    private void size(PlotPane map) {
        double side = SIDE * textSize;
        map.setMinSize(side, side);
        map.setPrefSize(side, side);
        map.setMaxSize(side, side);
    }
}
