package backstep.paint.slides;

import backstep.drawing.Drawing.Part;
import backstep.drawing.Rect;
import backstep.drawing.Role;
import backstep.paint.StepPicture;
import backstep.paint.Xml;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The XML of a slide and of its notes.
 *
 * @param slide what is on it
 * @param unit how many units of length a pixel of the picture is
 */
record SlideXml(Slide slide, double unit) {

    static final String NAMES = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

    private static final String TREE = """
        <p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>\
        <a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>
        """;

    /** Things of the same name move from where they were, where the program can do it. */
    private static final String MORPH = """
        <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
        <mc:Choice xmlns:p159="http://schemas.microsoft.com/office/powerpoint/2015/09/main" Requires="p159">\
        <p:transition spd="med"><p159:morph option="byObject"/></p:transition></mc:Choice>\
        <mc:Fallback><p:transition spd="med"><p:fade/></p:transition></mc:Fallback></mc:AlternateContent>
        """;

    String page() {
        StepPicture picture = slide.picture();
        SlideShapes shapes = new SlideShapes(picture.colours(), unit);
        for (Part part : picture.parts()) {
            if (!part.name().startsWith("board")) {
                shapes.add(part);
            } else if (part.name().equals("board")) {
                shapes.add(part);
                picture.written().ifPresent(board -> shapes.add(new SlideBoard(board, picture.colours(), unit)));
            }
        }
        return """
            <p:sld %s><p:cSld name="%s"><p:bg><p:bgPr><a:solidFill><a:srgbClr val="%s"/></a:solidFill><a:effectLst/>\
            </p:bgPr></p:bg><p:spTree>%s%s</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>
            %s</p:sld>
            """.formatted(
                NAMES, Xml.text(slide.name()), picture.colours().of(Role.STAGE).hex(), TREE, shapes.xml(), MORPH);
    }

    String notes() {
        String paragraphs = Stream.of(slide.notes().split("\n"))
                .map(line -> "<a:p><a:r><a:rPr lang=\"en-US\"/><a:t>" + Xml.text(line) + "</a:t></a:r></a:p>")
                .collect(Collectors.joining());
        return """
            <p:notes %s><p:cSld><p:spTree>%s\
            <p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1"\
             noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>
            <p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>\
            <p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>%s</p:txBody>\
            </p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>
            """.formatted(NAMES, TREE, paragraphs);
    }

    /** A place and a size. */
    static String frame(Rect place, double unit, String prefix) {
        return "<a:%s x=\"%d\" y=\"%d\"/><a:%s cx=\"%d\" cy=\"%d\"/>"
                .formatted(
                        prefix.isEmpty() ? "off" : prefix + "Off",
                        Math.round(unit * place.x()),
                        Math.round(unit * place.y()),
                        prefix.isEmpty() ? "ext" : prefix + "Ext",
                        Math.round(unit * place.width()),
                        Math.round(unit * place.height()));
    }
}
