package backstep.export.sheet;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the cells of a workbook look, as XML. */
final class WorkbookStyles {

    /** The first number that is free for a format of one's own. */
    private static final int DECIMALS_FORMAT = 164;

    private WorkbookStyles() {}

    /** The whole part: a type and a format for each {@link CellStyle}. */
    static String xml(int decimals) {
        List<CellStyle> styles = List.of(CellStyle.values());
        return """
            <styleSheet xmlns="%s">
            <numFmts count="1"><numFmt numFmtId="%d" formatCode="0.%s"/></numFmts>
            <fonts count="%d">
            %s
            </fonts>
            <fills count="4">
            <fill><patternFill patternType="none"/></fill>
            <fill><patternFill patternType="gray125"/></fill>
            <fill><patternFill patternType="solid"><fgColor rgb="FFE3E8EF"/></patternFill></fill>
            <fill><patternFill patternType="solid"><fgColor rgb="FFFFF4CC"/></patternFill></fill>
            </fills>
            <borders count="2">
            <border><left/><right/><top/><bottom/><diagonal/></border>
            <border><left style="thin"><color rgb="FFB8860B"/></left><right style="thin"><color rgb="FFB8860B"/></right>\
            <top style="thin"><color rgb="FFB8860B"/></top><bottom style="thin"><color rgb="FFB8860B"/></bottom><diagonal/></border>
            </borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            <cellXfs count="%d">
            %s
            </cellXfs>
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
            </styleSheet>
            """.formatted(
                        Workbook.MAIN,
                        DECIMALS_FORMAT,
                        "0".repeat(decimals),
                        styles.size(),
                        lines(styles.stream().map(CellStyle::font)),
                        styles.size(),
                        lines(styles.stream().map(WorkbookStyles::format)));
    }

    /** Says all of it: what is left out is not the same in every program. */
    private static String format(CellStyle style) {
        String alignment = switch (style) {
            case HEADING, UNIT -> "left";
            case GROUP -> "center";
            case NAME -> "right";
            case PLAIN, TITLE, NOTE, GIVEN, COMPUTED -> "general";
        };
        return """
            <xf numFmtId="%d" fontId="%d" fillId="%d" borderId="%d" xfId="0" applyNumberFormat="1" applyFont="1"\
             applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="%s"/></xf>\
            """.formatted(
                        style == CellStyle.COMPUTED ? DECIMALS_FORMAT : 0,
                        style.ordinal(),
                        switch (style) {
                            case HEADING, GROUP -> 2;
                            case GIVEN -> 3;
                            case PLAIN, TITLE, NOTE, NAME, UNIT, COMPUTED -> 0;
                        },
                        style == CellStyle.GIVEN ? 1 : 0,
                        alignment);
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
