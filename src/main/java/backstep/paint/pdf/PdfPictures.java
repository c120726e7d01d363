package backstep.paint.pdf;

import backstep.drawing.Role;
import backstep.model.iteration.Phase;
import backstep.paint.StepPicture;
import backstep.paint.StepPictures;
import java.util.EnumMap;
import java.util.Map;

/** Pictures of steps as a PDF document: a page for each, of exactly its size; of several, the phases are its contents. */
public final class PdfPictures {

    private PdfPictures() {}

    /**
     * The document of the steps from the first to the last.
     *
     * @param scale points for a pixel
     */
    public static PdfDocument of(StepPictures pictures, int first, int last, double scale) {
        PdfDocument document = new PdfDocument(pictures.of(first).title());
        Map<Phase, PdfDocument.Bookmark> phases = new EnumMap<>(Phase.class);
        for (int step = first; step <= last; step++) {
            StepPicture picture = pictures.of(step);
            PdfPage page = document.page(picture.width(), picture.height(), scale);
            if (!picture.transparent()) {
                page.fill(picture.colours().of(Role.STAGE));
            }
            page.show(picture.parts(), picture.colours());
            if (last > first) {
                phases.computeIfAbsent(
                                pictures.phase(step),
                                phase -> document.bookmark(pictures.narration().phase(phase), page))
                        .add(pictures.narration().title(pictures.frame(step)), page);
            }
        }
        return document;
    }
}
