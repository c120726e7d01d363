/** Whole iterations on paper: worked solutions in Markdown and LaTeX, and the table of all parameters. */
@NullMarked
package backstep.model.document;

import org.jspecify.annotations.NullMarked;
