package backstep.paint.pdf;

import backstep.typeset.FontSubset;
import backstep.typeset.MathFace;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The fonts of a document, each embedded with the glyphs that are used, which are called by their numbers; a table leads
 * from those back to characters, so that text can be searched and copied (ISO 32000-1, 9.7).
 */
final class PdfFonts {

    private static final int SYMBOLIC = 4;
    private static final int ITALIC = 64;

    private final Map<MathFace, FontSubset> subsets = new EnumMap<>(MathFace.class);

    /** What pages call the font of a face. */
    static String name(MathFace face) {
        return "F" + face.ordinal();
    }

    /** The numbers of the glyphs of a text, as pages show them. */
    String glyphs(MathFace face, String text) {
        FontSubset subset = subsets.computeIfAbsent(face, FontSubset::new);
        return text.codePoints()
                .mapToObj(character -> "%04x".formatted(subset.glyph(character)))
                .collect(Collectors.joining("", "<", ">"));
    }

    /** Adds all fonts; returns the dictionary by which pages find them. */
    String addTo(PdfObjects objects) {
        StringBuilder fonts = new StringBuilder("<<");
        subsets.forEach((face, subset) -> fonts.append('/')
                .append(name(face))
                .append(' ')
                .append(PdfObjects.reference(add(face, subset, objects))));
        return fonts.append(">>").toString();
    }

    private static int add(MathFace face, FontSubset subset, PdfObjects objects) {
        byte[] file = subset.file();
        int program = objects.addStream("/Length1 " + file.length, file);
        // Six letters and a plus sign say that this is a part of a font.
        String name = "BACKST+" + face.fontName();
        int flags = SYMBOLIC | (face.isItalic() ? ITALIC : 0);
        int descriptor = objects.add("<</Type/FontDescriptor/FontName/" + name + "/Flags " + flags
                + "/FontBBox[-1000 -1000 3000 2000]/ItalicAngle " + (face.isItalic() ? -12 : 0)
                + "/Ascent 900/Descent -250/CapHeight 700/StemV 80/FontFile2 " + PdfObjects.reference(program) + ">>");
        int descendant = objects.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "
                + PdfObjects.reference(descriptor) + "/CIDToGIDMap/Identity/W[" + widths(subset) + "]>>");
        int toUnicode = objects.addStream("", characters(subset).getBytes(StandardCharsets.US_ASCII));
        return objects.add("<</Type/Font/Subtype/Type0/BaseFont/" + name
                + "/Encoding/Identity-H/DescendantFonts[" + PdfObjects.reference(descendant) + "]/ToUnicode "
                + PdfObjects.reference(toUnicode) + ">>");
    }

    private static String widths(FontSubset subset) {
        return subset.glyphs().values().stream()
                .distinct()
                .map(glyph -> glyph + "[" + Math.round(subset.advance(glyph)) + "]")
                .collect(Collectors.joining());
    }

    private static String characters(FontSubset subset) {
        String entries = subset.glyphs().entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> "1 beginbfchar\n<%04x> <%04x>\nendbfchar\n".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining());
        return """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <ffff>
            endcodespacerange
            """ + entries + """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;
    }
}
