/**
 * What everything that reads or writes files shares: JSON text, writing that cannot leave half a file, and messages of
 * one line.
 *
 * <p>It lies below the model and knows nothing of networks, so that the lesson reader, the command line and the export
 * can all use it.
 */
@NullMarked
package backstep.files;

import org.jspecify.annotations.NullMarked;
