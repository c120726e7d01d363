package backstep.paint.svg;

import static backstep.paint.Coordinates.text;

import backstep.drawing.Drawing.Part;
import backstep.drawing.Role;
import backstep.drawing.Shape;
import backstep.paint.StepPicture;
import backstep.paint.Xml;
import java.util.Locale;
import java.util.stream.Collectors;

/** A picture as an SVG document: a group with a name and a title for each part. */
public final class Svg {

    private final StepPicture picture;
    private final double scale;
    private final SvgText type;
    private final StringBuilder body = new StringBuilder();

    private Svg(StepPicture picture, double scale, SvgText type) {
        this.picture = picture;
        this.scale = scale;
        this.type = type;
    }

    /**
     * The document.
     *
     * @param scale pixels for a unit of the picture
     * @param outlines whether text is drawn as shapes
     */
    public static String of(StepPicture picture, double scale, boolean outlines) {
        return new Svg(picture, scale, outlines ? new SvgOutlines() : new SvgLetters()).document();
    }

    private String document() {
        for (Part part : picture.parts()) {
            body.append("<g id=\"%s\" class=\"%s\">\n".formatted(part.name(), kind(part)));
            String title = title(part);
            if (!title.isEmpty()) {
                body.append("<title>").append(Xml.text(title)).append("</title>\n");
            }
            SvgShapes shapes =
                    new SvgShapes(part.recedes() ? picture.colours()::receding : picture.colours()::of, type, body);
            part.shapes().forEach(shapes::show);
            body.append("</g>\n");
        }
        String width = text(picture.width());
        String height = text(picture.height());
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" role="img"\
             aria-labelledby="title description">
            <title id="title">%s</title>
            <desc id="description">%s</desc>
            %s%s
            """.formatted(
                                text(scale * picture.width()),
                                text(scale * picture.height()),
                                width,
                                height,
                                Xml.text(picture.title()),
                                Xml.text(picture.description()),
                                type.definitions(),
                                picture.transparent() ? "" : background(width, height))
                + body + "</svg>\n";
    }

    private String background(String width, String height) {
        return "<rect id=\"background\" width=\"%s\" height=\"%s\" fill=\"#%s\"/>"
                .formatted(width, height, picture.colours().of(Role.STAGE).hex());
    }

    private static String kind(Part part) {
        return part.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is written on it. */
    private static String title(Part part) {
        return part.shapes().stream()
                .filter(shape -> shape instanceof Shape.GlyphRun)
                .map(shape -> ((Shape.GlyphRun) shape).text())
                .collect(Collectors.joining(" "));
    }
}
