package backstep.paint.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A PDF document that is being put together: pages in their order, bookmarks; written as a whole at the end.
 *
 * <pre>{@code
 * PdfDocument document = new PdfDocument("Two kinds of weights");
 * PdfPage page = document.page(1280, 720, 1);
 * page.show(shapes, colours::of);
 * document.bookmark("Forward", page);
 * AtomicFile.write(file, document::writeTo);
 * }</pre>
 */
public final class PdfDocument {

    private final String title;
    private final PdfFonts fonts = new PdfFonts();
    private final TreeSet<Integer> opacities = new TreeSet<>();
    private final List<PdfPage> pages = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();

    public PdfDocument(String title) {
        this.title = title;
    }

    /** A page that the reader's list of contents leads to, with those under it. */
    public static final class Bookmark {

        private final String words;
        private final PdfPage page;
        private final List<Bookmark> inner = new ArrayList<>();

        private Bookmark(String words, PdfPage page) {
            this.words = words;
            this.page = page;
        }

        /** Adds one below this. */
        public void add(String innerWords, PdfPage innerPage) {
            inner.add(new Bookmark(innerWords, innerPage));
        }
    }

    /**
     * Adds a page.
     *
     * @param width in units of its shapes
     * @param height in units of its shapes
     * @param scale points (1/72 inch) for a unit
     */
    public PdfPage page(double width, double height, double scale) {
        PdfPage page = new PdfPage(width, height, scale, fonts, opacities);
        pages.add(page);
        return page;
    }

    /** Adds a page to the list of contents. */
    public Bookmark bookmark(String words, PdfPage page) {
        Bookmark bookmark = new Bookmark(words, page);
        bookmarks.add(bookmark);
        return bookmark;
    }

    /** Writes the document; the stream stays open. */
    public void writeTo(OutputStream out) throws IOException {
        PdfObjects objects = new PdfObjects();
        int tree = objects.reserve();
        int resources = objects.reserve();
        List<Integer> numbers = new ArrayList<>();
        for (PdfPage page : pages) {
            int content = objects.addStream("", page.content());
            numbers.add(objects.add("<</Type/Page/Parent " + PdfObjects.reference(tree) + "/MediaBox[0 0 "
                    + page.mediaSize() + "]/Resources " + PdfObjects.reference(resources) + "/Contents "
                    + PdfObjects.reference(content) + ">>"));
        }
        objects.set(resources, "<</Font" + fonts.addTo(objects) + "/ExtGState" + states() + ">>");
        String kids = numbers.stream().map(PdfObjects::reference).collect(Collectors.joining(" "));
        objects.set(tree, "<</Type/Pages/Count " + numbers.size() + "/Kids[" + kids + "]>>");
        String contents = bookmarks.isEmpty()
                ? ""
                : "/PageMode/UseOutlines/Outlines " + PdfObjects.reference(outline(objects, numbers));
        int catalog = objects.add("<</Type/Catalog/Pages " + PdfObjects.reference(tree) + "/Lang("
                + Locale.ENGLISH.getLanguage() + ")/ViewerPreferences<</DisplayDocTitle true>>" + contents + ">>");
        int info = objects.add("<</Title" + PdfObjects.string(title) + "/Creator(Backstep)>>");
        objects.writeTo(out, catalog, info);
    }

    private String states() {
        return opacities.stream()
                .map(percent ->
                        "/" + PdfPage.opacity(percent) + "<</ca " + percent / 100.0 + "/CA " + percent / 100.0 + ">>")
                .collect(Collectors.joining("", "<<", ">>"));
    }

    private int outline(PdfObjects objects, List<Integer> pageNumbers) {
        int root = objects.reserve();
        objects.set(root, "<</Type/Outlines" + children(bookmarks, root, objects, pageNumbers) + ">>");
        return root;
    }

    /** Adds bookmarks below another one; returns what that has to say of them. */
    private String children(List<Bookmark> below, int parent, PdfObjects objects, List<Integer> pageNumbers) {
        if (below.isEmpty()) {
            return "";
        }
        List<Integer> own = below.stream().map(_ -> objects.reserve()).toList();
        for (int at = 0; at < own.size(); at++) {
            Bookmark bookmark = below.get(at);
            String before = at == 0 ? "" : "/Prev " + PdfObjects.reference(own.get(at - 1));
            String after = at + 1 == own.size() ? "" : "/Next " + PdfObjects.reference(own.get(at + 1));
            int page = pageNumbers.get(pages.indexOf(bookmark.page));
            String inner = children(bookmark.inner, own.get(at), objects, pageNumbers);
            objects.set(
                    own.get(at),
                    "<</Title" + PdfObjects.string(bookmark.words) + "/Parent " + PdfObjects.reference(parent) + before
                            + after + "/Dest[" + PdfObjects.reference(page) + "/Fit]" + inner + ">>");
        }
        return "/First " + PdfObjects.reference(own.getFirst()) + "/Last " + PdfObjects.reference(own.getLast())
                + "/Count " + own.size();
    }
}
