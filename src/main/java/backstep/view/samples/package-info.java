/** What a network is and what it learns from: the editor of its shape, and the table of its samples. */
@NullMarked
package backstep.view.samples;

import org.jspecify.annotations.NullMarked;
