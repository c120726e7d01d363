package backstep.view.base;

import javafx.scene.layout.VBox;

/** A column that is filled anew at most once for each picture, however much changes between two, and only while it is seen. */
public abstract class FreshColumn extends VBox {

    private boolean stale = true;

    /** Something that it shows has changed. */
    protected final void invalidate() {
        stale = true;
        requestLayout();
    }

    /** Shows everything as it is now. */
    protected abstract void refresh();

    /** For what has to be there before the next picture. */
    protected final void refreshNow() {
        stale = false;
        refresh();
    }

    @Override
    protected void layoutChildren() {
        if (stale && isVisible()) {
            refreshNow();
        }
        super.layoutChildren();
    }
}
