/** What all views share: the frame that is shown, node ids, style classes, themes and icons. */
@NullMarked
package backstep.view.base;

import org.jspecify.annotations.NullMarked;
