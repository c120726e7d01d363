package backstep.view.plot;

import backstep.controller.Frame;
import backstep.controller.ViewAnswer;
import backstep.drawing.plot.PlotSpeech;
import backstep.drawing.plot.Plots;
import backstep.model.formula.PlainText;
import backstep.model.iteration.Unit;
import backstep.model.landscape.UnitMap;
import backstep.view.base.Ids;
import backstep.view.base.Styles;
import backstep.view.base.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;

/** All units with what they have learned, small; a click shows one of them large. */
final class UnitStrip extends FlowPane {

    /** In heights of the text; in a narrow strip as little as the least, so that few units stand in one row. */
    private static final double SIDE = 4;

    private static final double LEAST_SIDE = 3;

    /** What a button takes beside its map, in pixels. */
    private static final double FRAME = 10;

    private final Texts texts;
    private final Consumer<Unit> choose;
    private List<Unit> units = List.of();
    private final List<PlotPane> maps = new ArrayList<>();
    private double textSize = 14;

    /** @param choose told which unit was clicked */
    UnitStrip(Texts texts, Consumer<Unit> choose) {
        this.texts = texts;
        this.choose = choose;
        getStyleClass().add("unit-strip");
        widthProperty().subscribe(() -> maps.forEach(this::size));
    }

    /** Pixels of the text around it. */
    void setTextSize(double pixels) {
        textSize = pixels;
        maps.forEach(this::size);
    }

    void show(ViewAnswer answer) {
        List<Unit> now = answer.small().stream().map(UnitMap::unit).toList();
        if (!now.equals(units)) {
            units = now;
            maps.clear();
            getChildren().setAll(units.stream().map(this::button).toList());
            maps.forEach(this::size);
        }
        Frame frame = answer.frame();
        Unit chosen = answer.choice().unitIn(frame.iteration().before());
        for (int index = 0; index < units.size(); index++) {
            UnitMap map = answer.small().get(index);
            maps.get(index)
                    .show(room -> Plots.small(frame.iteration(), frame.lesson().samples(), map, room));
            Button button = (Button) getChildren().get(index);
            String name = PlainText.DEFAULT.of(frame.symbols().unitName(units.get(index)));
            button.setText(name);
            button.setAccessibleText(new PlotSpeech(frame, texts.messages()).extent(map));
            button.pseudoClassStateChanged(Styles.CURRENT, units.get(index).equals(chosen));
        }
    }

    private Button button(Unit unit) {
        PlotPane map = new PlotPane();
        maps.add(map);
        Button button = new Button("", map);
        button.setId(Ids.viewsUnit(unit.layer(), unit.index()));
        button.getStyleClass().add("unit-map");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setOnAction(event -> choose.accept(unit));
        return button;
    }

    private void size(PlotPane map) {
        double fitting = (getWidth() + getHgap()) / maps.size() - getHgap() - FRAME;
        double side = Math.clamp(Math.floor(fitting), LEAST_SIDE * textSize, SIDE * textSize);
        map.setMinSize(side, side);
        map.setPrefSize(side, side);
        map.setMaxSize(side, side);
        map.setMouseTransparent(true);
    }
}
