/**
 * Painters of drawings for other programs: a {@link backstep.drawing.Drawing} as SVG, PDF, TikZ or slides.
 *
 * <p>Needs no toolkit. The abstraction that all painters share is {@link backstep.drawing.Shape}: circles, levels, lines,
 * panels, runs of glyphs and captions; a painter is a switch over it. Colours come from the palettes ({@link
 * backstep.paint.Colours} reads the style sheets of the window), words and formulas are boxes of the typesetter.
 *
 * <p>Who wants pages of another kind (a worksheet, say) makes shapes of them and has them painted: {@link
 * backstep.paint.pdf.PdfDocument}, {@link backstep.paint.pdf.PdfPage#show}.
 */
@NullMarked
package backstep.paint;

import org.jspecify.annotations.NullMarked;
