/** The program shows itself to those who are new to it: on the real window, which is afterwards what it was before. */
@NullMarked
package backstep.view.tour;

import org.jspecify.annotations.NullMarked;
