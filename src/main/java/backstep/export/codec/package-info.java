/**
 * Picture files from pixels, without a toolkit: PNG and animated GIF.
 *
 * <p>Encoders read a {@link backstep.export.codec.Raster} from top to bottom and write to a stream, so neither needs a
 * second copy of a large picture. They close nothing and keep no threads. What they write depends on the pixels alone:
 * the same picture gives the same bytes.
 */
@NullMarked
package backstep.export.codec;

import org.jspecify.annotations.NullMarked;
