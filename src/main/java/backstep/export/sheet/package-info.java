/**
 * An iteration as a spreadsheet: what is given in cells to change, everything else as live formulas that read like the
 * notation's (formats.md, "Handouts"). The workbook is a zip of small XML files, written here.
 */
@NullMarked
package backstep.export.sheet;

import org.jspecify.annotations.NullMarked;
