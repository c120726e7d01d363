/**
 * PDF documents: pages of shapes, with the parts of fonts that they use and with bookmarks.
 *
 * <p>{@link backstep.paint.pdf.PdfDocument} is the whole, {@link backstep.paint.pdf.PdfPage} takes shapes. Written after
 * ISO 32000-1, as much of it as shapes need.
 */
@NullMarked
package backstep.paint.pdf;

import org.jspecify.annotations.NullMarked;
