package backstep.export.handout;

import backstep.model.document.WorksheetOptions;
import backstep.model.formula.Numerals;
import backstep.model.notation.Notation;
import backstep.model.program.PythonLibrary;

/** How a handout is written; each format reads what concerns it. */
public record HandoutOptions(Notation notation, Numerals numerals, WorksheetOptions worksheet, PythonLibrary library) {}
