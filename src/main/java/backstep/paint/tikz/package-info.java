/** Pictures as TikZ, to be compiled by pdfLaTeX as they are and to be edited: styles, named nodes, edges between them. */
@NullMarked
package backstep.paint.tikz;

import org.jspecify.annotations.NullMarked;
