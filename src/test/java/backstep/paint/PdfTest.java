package backstep.paint;

import static org.assertj.core.api.Assertions.assertThat;

import backstep.fixtures.Lessons;
import backstep.fixtures.Painted;
import backstep.paint.pdf.PdfPictures;
import backstep.view.base.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static final int MEGABYTE = 1_000_000;

    private static byte[] written(StepPictures pictures, int first, int last, double scale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPictures.of(pictures, first, last, scale).writeTo(out);
        return out.toByteArray();
    }

    @Test
    void aPageIsAsLargeAsTheFrame() throws IOException {
        byte[] file = written(Painted.of(Lessons.builtIn("w-and-u"), Theme.DARK), 22, 22, 0.5);

        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isOne();
            PDRectangle page = document.getPage(0).getMediaBox();
            assertThat(List.of(page.getWidth(), page.getHeight())).containsExactly(640f, 360f);
            assertThat(document.getDocumentCatalog().getDocumentOutline()).isNull();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Two kinds of weights: w and u");
        }
    }

    @Test
    void textCanBeSearchedAndItsFontsAreInside() throws IOException {
        byte[] file = written(Painted.withBoard(Lessons.builtIn("w-and-u")), 22, 22, 1);

        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("0.5175", "−0.0383", "Iteration 1 · step 22 of 42", "Both errors flow back to");
            PDPage page = document.getPage(0);
            List<PDFont> fonts = new ArrayList<>();
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
            assertThat(fonts).hasSizeGreaterThan(3).allMatch(PDFont::isEmbedded);
            assertThat(fonts).extracting(PDFont::getName).allMatch(name -> name.matches("[A-Z]{6}\\+.*"));
        }
    }

    @Test
    void aDeckHasAPageForEveryStepAndThePhasesAsItsContents() throws IOException {
        byte[] file = written(Painted.withBoard(Lessons.builtIn("w-and-u")), 1, 42, 1);

        assertThat(file.length).isLessThan(MEGABYTE);
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(42);
            List<String> phases = new ArrayList<>();
            List<Integer> starts = new ArrayList<>();
            List<String> steps = new ArrayList<>();
            for (PDOutlineItem phase :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                phases.add(phase.getTitle());
                starts.add(document.getPages().indexOf(phase.findDestinationPage(document)) + 1);
                phase.children().forEach(step -> steps.add(step.getTitle()));
            }
            assertThat(phases).containsExactly("1 Forward", "2 Error", "3 Backward", "4 Update");
            assertThat(starts).containsExactly(1, 11, 14, 31);
            assertThat(steps).hasSize(42).contains("Delta of hidden unit h₁");
        }
    }
}
