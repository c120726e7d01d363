/**
 * Formulas as boxes: typesetting after TeX's rules, by arithmetic over the metrics in the font files.
 *
 * <p>Needs no toolkit: a {@link backstep.typeset.Box} says which characters of which face stand where, and whoever has
 * the fonts can draw it. Lengths are in pixels, y points down from the baseline.
 */
@NullMarked
package backstep.typeset;

import org.jspecify.annotations.NullMarked;
