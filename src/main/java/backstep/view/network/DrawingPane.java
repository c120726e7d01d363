package backstep.view.network;

import backstep.drawing.Drawing;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.layout.Region;

/** Shows drawings, in the colours that the style sheets give their roles. */
public abstract class DrawingPane extends Region {

    private final StagePalette palette = new StagePalette(this, this::recolour);
    private final StagePainter painter = new StagePainter(getChildren(), palette, this::repaintLater);

    protected DrawingPane() {
        getStyleClass().add("stage");
    }

    /** What is shown is out of date: it is to be painted when the pane is laid out. */
    protected abstract void repaintLater();

    protected final void paint(Drawing drawing) {
        painter.paint(drawing);
    }

    private void recolour() {
        painter.forgetColours();
        repaintLater();
    }

    final StagePalette palette() {
        return palette;
    }

    @Override
    public final List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return StagePalette.cssMetaData();
    }
}
