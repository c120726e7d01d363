package backstep.export.sheet;

/** How a cell looks; in the order of the formats in the workbook's styles. */
enum CellStyle {
    PLAIN("<sz val=\"11\"/>"),
    TITLE("<b/><sz val=\"14\"/>"),
    NOTE("<i/><sz val=\"11\"/><color rgb=\"FF555555\"/>"),
    /** What the rows below are about. */
    HEADING("<b/><sz val=\"11\"/>"),
    /** What the columns below are about. */
    GROUP("<b/><sz val=\"11\"/>"),
    /** The name over a number. */
    NAME("<sz val=\"11\"/><color rgb=\"FF555555\"/>"),
    /** The name of a unit, beside its numbers. */
    UNIT("<b/><sz val=\"11\"/>"),
    /** A number to change. */
    GIVEN("<sz val=\"11\"/><color rgb=\"FF0B3D91\"/>"),
    COMPUTED("<sz val=\"11\"/>");

    private static final String FAMILY = "Calibri";

    private final String type;

    CellStyle(String type) {
        this.type = type;
    }

    /** The type of a cell. */
    String font() {
        return "<font>" + type + "<name val=\"" + FAMILY + "\"/></font>";
    }

    /** The same for a raised or lowered part of its text, which has none of its own otherwise. */
    String script(String position) {
        return "<rPr>" + type + "<rFont val=\"" + FAMILY + "\"/><vertAlign val=\"" + position + "\"/></rPr>";
    }
}
