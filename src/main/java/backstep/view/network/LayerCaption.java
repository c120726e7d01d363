package backstep.view.network;

import backstep.controller.Frame;
import backstep.view.base.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** The name of a layer under its units; where there is little room, its number. */
final class LayerCaption extends Label {

    private final String name;
    private final String brief;

    private LayerCaption(String name, String brief, Box box) {
        super(name);
        this.name = name;
        this.brief = brief;
        getStyleClass().add("stage-caption");
        setAlignment(Pos.CENTER);
        resizeRelocate(box.x(), box.y(), box.width(), box.height());
    }

    /** The captions of all layers, the inputs first. */
    static List<LayerCaption> all(Frame frame, StageLayout layout, Texts texts) {
        List<LayerCaption> captions = new ArrayList<>();
        int last = layout.captions().size() - 1;
        for (int column = 0; column <= last; column++) {
            String kind = column == 0 ? "input" : column == last ? "output" : "hidden";
            boolean numbered = kind.equals("hidden") && last > 2;
            String name =
                    numbered ? texts.get("stage.caption.hidden-numbered", column) : texts.get("stage.caption." + kind);
            String brief = numbered ? String.valueOf(column) : texts.get("stage.caption.brief-" + kind);
            int units = frame.iteration().before().unitsOf(column - 1);
            boolean some = units > Diagram.MOST_UNITS;
            captions.add(new LayerCaption(
                    some ? texts.get("stage.caption.some", name, Diagram.MOST_UNITS, units) : name,
                    some ? texts.get("stage.caption.brief-some", Diagram.MOST_UNITS, units) : brief,
                    layout.captions().get(column)));
        }
        return captions;
    }

    @Override
    protected void layoutChildren() {
        Text whole = new Text(name);
        whole.setFont(getFont());
        setText(whole.getLayoutBounds().getWidth() <= getWidth() ? name : brief);
        super.layoutChildren();
    }
}
