package backstep.export.sheet;

import backstep.paint.Xml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook in Office Open XML: sheets of cells, names that each sheet has for its own, nothing else. */
final class Workbook {

    /** What spreadsheets hold (Excel's limits, which are the narrowest). */
    static final int LONGEST_FORMULA = 8192;

    static final int MOST_COLUMNS = 16384;

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final int decimals;
    private final List<Sheet> sheets = new ArrayList<>();

    /** @param decimals of the numbers that are computed, as they are shown */
    Workbook(int decimals) {
        this.decimals = decimals;
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Cells by row and column, and the names of some of them. */
    static final class Sheet {

        private final String name;
        private final Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
        private final Map<String, Address> names = new LinkedHashMap<>();
        private final List<String> merged = new ArrayList<>();
        private final List<String> formulas = new ArrayList<>();
        private int columns = 1;

        private Sheet(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        void put(Address at, CellStyle style, CellContent content) {
            if (content instanceof CellContent.Calculated(String formula, double _)) {
                formulas.add(at + " = " + formula);
            }
            rows.computeIfAbsent(at.row(), _ -> new TreeMap<>()).put(at.column(), cell(at, style, content));
            columns = Math.max(columns, at.column());
        }

        /** What is computed in cells, each with its place before it. */
        List<String> formulas() {
            return List.copyOf(formulas);
        }

        /** Gives a cell a name, unless another has it. */
        void name(String name, Address at) {
            names.putIfAbsent(name, at);
        }

        boolean hasName(String name) {
            return names.containsKey(name);
        }

        /** Makes one wide cell of several. */
        void merge(Address first, Address last) {
            if (!first.equals(last)) {
                merged.add(first + ":" + last);
            }
        }

        private static String cell(Address at, CellStyle style, CellContent content) {
            String start = "<c r=\"" + at + "\" s=\"" + style.ordinal() + "\"";
            return switch (content) {
                case CellContent.Text(List<CellContent.Run> runs) when runs.isEmpty() -> start + "/>";
                case CellContent.Text(List<CellContent.Run> runs) ->
                    start + " t=\"inlineStr\">" + text(runs, style) + "</c>";
                case CellContent.Value(double value) -> start + "><v>" + value + "</v></c>";
                case CellContent.Calculated(String formula, double value) ->
                    start + "><f>" + Xml.text(formula) + "</f><v>" + value + "</v></c>";
            };
        }

        private static String text(List<CellContent.Run> runs, CellStyle style) {
            StringBuilder text = new StringBuilder("<is>");
            for (CellContent.Run run : runs) {
                String place = switch (run.position()) {
                    case LINE -> "";
                    case SUBSCRIPT -> style.script("subscript");
                    case SUPERSCRIPT -> style.script("superscript");
                };
                text.append("<r>").append(place).append("<t xml:space=\"preserve\">");
                text.append(Xml.text(run.text())).append("</t></r>");
            }
            return text.append("</is>").toString();
        }

        private String xml() {
            StringBuilder xml = new StringBuilder(XML);
            xml.append("<worksheet xmlns=\"" + MAIN + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
            xml.append("<cols><col min=\"1\" max=\"" + columns + "\" width=\"13\" customWidth=\"1\"/></cols>");
            xml.append("<sheetData>");
            rows.forEach((row, cells) -> {
                xml.append("\n<row r=\"").append(row).append("\">");
                cells.values().forEach(xml::append);
                xml.append("</row>");
            });
            xml.append("</sheetData>");
            if (!merged.isEmpty()) {
                xml.append("<mergeCells>");
                merged.forEach(
                        range -> xml.append("<mergeCell ref=\"").append(range).append("\"/>"));
                xml.append("</mergeCells>");
            }
            return xml.append("<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>")
                    .toString();
        }
    }

    Sheet add(String name) {
        Sheet sheet = new Sheet(name);
        sheets.add(sheet);
        return sheet;
    }

    /** The content of the file; equal workbooks give equal bytes. */
    byte[] content() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", types());
            put(zip, "_rels/.rels", relations(List.of("officeDocument xl/workbook.xml")));
            put(zip, "xl/workbook.xml", workbook());
            List<String> parts = new ArrayList<>();
            for (int index = 1; index <= sheets.size(); index++) {
                parts.add("worksheet worksheets/sheet" + index + ".xml");
            }
            parts.add("styles styles.xml");
            put(zip, "xl/_rels/workbook.xml.rels", relations(parts));
            put(zip, "xl/styles.xml", XML + WorkbookStyles.xml(decimals));
            for (int index = 1; index <= sheets.size(); index++) {
                put(
                        zip,
                        "xl/worksheets/sheet" + index + ".xml",
                        sheets.get(index - 1).xml());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String types() {
        StringBuilder xml = new StringBuilder(XML + "<Types xmlns=\"" + PACKAGE + "content-types\">");
        xml.append("<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        xml.append(type("/xl/workbook.xml", "sheet.main"));
        xml.append(type("/xl/styles.xml", "styles"));
        for (int index = 1; index <= sheets.size(); index++) {
            xml.append(type("/xl/worksheets/sheet" + index + ".xml", "worksheet"));
        }
        return xml.append("</Types>").toString();
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + kind + "+xml\"/>";
    }

    /** @param parts kind and file, with a space between them */
    private static String relations(List<String> parts) {
        StringBuilder xml = new StringBuilder(XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int index = 0; index < parts.size(); index++) {
            String[] part = parts.get(index).split(" ");
            xml.append("<Relationship Id=\"rId" + (index + 1) + "\" Type=\"" + DOCUMENT + "/" + part[0] + "\" Target=\""
                    + part[1] + "\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    private String workbook() {
        StringBuilder xml =
                new StringBuilder(XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + DOCUMENT + "\"><sheets>");
        for (int index = 1; index <= sheets.size(); index++) {
            xml.append("<sheet name=\"" + Xml.text(sheets.get(index - 1).name) + "\" sheetId=\"" + index
                    + "\" r:id=\"rId" + index + "\"/>");
        }
        xml.append("</sheets><definedNames>");
        for (int index = 0; index < sheets.size(); index++) {
            Sheet sheet = sheets.get(index);
            String local = "\" localSheetId=\"" + index + "\">";
            sheet.names.forEach((name, at) -> xml.append("<definedName name=\"" + name + local)
                    .append(Xml.text(at.on(sheet.name)))
                    .append("</definedName>"));
        }
        return xml.append("</definedNames><calcPr fullCalcOnLoad=\"1\"/></workbook>")
                .toString();
    }
}
