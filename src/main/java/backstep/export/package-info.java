/**
 * Pictures and animations of what the views show, and drawings of {@link backstep.paint}, as files: from the window in the
 * background, and without a display.
 *
 * <p>A file is whole or not there: everything is written through {@link backstep.files.AtomicFile}. What the caller
 * asked for and cannot be had is an {@link java.lang.IllegalArgumentException}, what the machine cannot do an {@link
 * java.io.IOException}; both with a message of one line.
 */
@NullMarked
package backstep.export;

import org.jspecify.annotations.NullMarked;
