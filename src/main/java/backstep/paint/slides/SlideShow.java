package backstep.paint.slides;

import backstep.bundled.Bundled;
import backstep.paint.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A presentation: a zip file of XML parts, the relations between them, and a list of what they are. */
public final class SlideShow {

    /** Of a pixel: what lengths are measured in, 914,400 to the inch. */
    static final double UNITS = 9525;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.presentationml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    /** The first time that a zip file knows: files with equal content are equal. */
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final List<Slide> slides;
    private final double scale;
    private final ZipOutputStream zip;

    private SlideShow(List<Slide> slides, double scale, ZipOutputStream zip) {
        this.slides = slides;
        this.scale = scale;
        this.zip = zip;
    }

    /**
     * Writes a presentation; the stream stays open.
     *
     * @param slides one at least, of the same size
     * @param scale pixels of the slide for one of the picture
     */
    public static void write(List<Slide> slides, double scale, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        new SlideShow(slides, scale, zip).write();
        zip.finish();
    }

    private void write() throws IOException {
        add("[Content_Types].xml", contentTypes());
        add(
                "_rels/.rels",
                relations(
                        relation(1, "officeDocument", "ppt/presentation.xml"),
                        "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
                                + "metadata/core-properties\" Target=\"docProps/core.xml\"/>"));
        add("docProps/core.xml", properties());
        add("ppt/presentation.xml", presentation());
        add(
                "ppt/_rels/presentation.xml.rels",
                relations(
                        relation(1, "slideMaster", "slideMasters/slideMaster1.xml"),
                        relation(2, "notesMaster", "notesMasters/notesMaster1.xml"),
                        relation(3, "theme", "theme/theme1.xml"),
                        numbers()
                                .mapToObj(number -> relation(number + 3, "slide", "slides/slide" + number + ".xml"))
                                .collect(Collectors.joining())));
        copy("ppt/theme/theme1.xml", "theme");
        copy("ppt/theme/theme2.xml", "theme");
        copy("ppt/slideMasters/slideMaster1.xml", "master");
        add(
                "ppt/slideMasters/_rels/slideMaster1.xml.rels",
                relations(
                        relation(1, "slideLayout", "../slideLayouts/slideLayout1.xml"),
                        relation(2, "theme", "../theme/theme1.xml")));
        copy("ppt/slideLayouts/slideLayout1.xml", "layout");
        add(
                "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
                relations(relation(1, "slideMaster", "../slideMasters/slideMaster1.xml")));
        copy("ppt/notesMasters/notesMaster1.xml", "notes-master");
        add("ppt/notesMasters/_rels/notesMaster1.xml.rels", relations(relation(1, "theme", "../theme/theme2.xml")));
        for (int number = 1; number <= slides.size(); number++) {
            addSlide(slides.get(number - 1), number);
        }
    }

    private void addSlide(Slide slide, int number) throws IOException {
        String page = "slide" + number + ".xml";
        String notes = "notesSlide" + number + ".xml";
        add("ppt/slides/" + page, HEAD + new SlideXml(slide, scale * UNITS).page());
        add(
                "ppt/slides/_rels/" + page + ".rels",
                relations(
                        relation(1, "slideLayout", "../slideLayouts/slideLayout1.xml"),
                        relation(2, "notesSlide", "../notesSlides/" + notes)));
        add("ppt/notesSlides/" + notes, HEAD + new SlideXml(slide, scale * UNITS).notes());
        add(
                "ppt/notesSlides/_rels/" + notes + ".rels",
                relations(
                        relation(1, "notesMaster", "../notesMasters/notesMaster1.xml"),
                        relation(2, "slide", "../slides/" + page)));
    }

    private IntStream numbers() {
        return IntStream.rangeClosed(1, slides.size());
    }

    private String contentTypes() {
        StringBuilder types = new StringBuilder(HEAD);
        types.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        types.append("<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        types.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        types.append(type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));
        types.append(type("/ppt/presentation.xml", TYPES + "presentation.main+xml"));
        types.append(type("/ppt/slideMasters/slideMaster1.xml", TYPES + "slideMaster+xml"));
        types.append(type("/ppt/slideLayouts/slideLayout1.xml", TYPES + "slideLayout+xml"));
        types.append(type("/ppt/notesMasters/notesMaster1.xml", TYPES + "notesMaster+xml"));
        for (int theme = 1; theme <= 2; theme++) {
            types.append(type(
                    "/ppt/theme/theme" + theme + ".xml", "application/vnd.openxmlformats-officedocument.theme+xml"));
        }
        numbers()
                .forEach(number -> types.append(type("/ppt/slides/slide" + number + ".xml", TYPES + "slide+xml"))
                        .append(type("/ppt/notesSlides/notesSlide" + number + ".xml", TYPES + "notesSlide+xml")));
        return types.append("</Types>").toString();
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type);
    }

    private String properties() {
        return HEAD + """
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"\
             xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title>\
            <dc:creator>Backstep</dc:creator></cp:coreProperties>
            """.formatted(Xml.text(slides.getFirst().picture().title()));
    }

    private String presentation() {
        long width = Math.round(scale * UNITS * slides.getFirst().picture().width());
        long height = Math.round(scale * UNITS * slides.getFirst().picture().height());
        String list = numbers()
                .mapToObj(number -> "<p:sldId id=\"%d\" r:id=\"rId%d\"/>".formatted(255 + number, number + 3))
                .collect(Collectors.joining());
        return HEAD + """
            <p:presentation %s><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>
            <p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>%s</p:sldIdLst>
            <p:sldSz cx="%d" cy="%d"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>
            """.formatted(SlideXml.NAMES, list, width, height);
    }

    private static String relation(int number, String kind, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s%s\" Target=\"%s\"/>".formatted(number, RELATIONS, kind, target);
    }

    private static String relations(String... relations) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", relations) + "</Relationships>";
    }

    private void copy(String part, String resource) throws IOException {
        add(part, Bundled.text("slides/" + resource + ".xml"));
    }

    private void add(String part, String content) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(BEGINNING);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
