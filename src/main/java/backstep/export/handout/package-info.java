/**
 * What students take along of an iteration: worksheets, spreadsheets, question banks and programs, with the numbers of the
 * lesson or with others (formats.md, "Handouts"). It makes the content of files, knows no toolkit, and leaves writing to
 * its caller.
 */
@NullMarked
package backstep.export.handout;

import org.jspecify.annotations.NullMarked;
