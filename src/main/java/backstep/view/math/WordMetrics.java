package backstep.view.math;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How large words are in a font. */
final class WordMetrics {

    private final Text ruler = new Text();
    private final Map<String, Extent> extents = new HashMap<>();

    /** The size of a word around its baseline. */
    record Extent(double width, double ascent, double depth) {}

    /** Returns whether it is another font. */
    boolean use(Font font) {
        if (font.equals(ruler.getFont())) {
            return false;
        }
        ruler.setFont(font);
        extents.clear();
        return true;
    }

    Extent of(String word) {
        return extents.computeIfAbsent(word, this::measure);
    }

    private Extent measure(String word) {
        ruler.setText(word);
        double ascent = ruler.getBaselineOffset();
        return new Extent(
                ruler.getLayoutBounds().getWidth(),
                ascent,
                ruler.getLayoutBounds().getHeight() - ascent);
    }
}
