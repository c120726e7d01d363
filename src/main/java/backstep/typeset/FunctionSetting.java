package backstep.typeset;

import backstep.model.formula.Formula;
import backstep.model.formula.Formula.Function;
import backstep.model.formula.Precedence;
import backstep.typeset.Atom.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions of one argument or two: their names, and what stands in their parentheses or exponents. */
record FunctionSetting(FormulaSetting setting) {

    List<Atom> application(Formula.Application application, TexStyle style, int level) {
        Formula argument = application.argument();
        List<Atom> atoms = new ArrayList<>();
        switch (application.function()) {
            case Function.Exp() -> {
                Box e = Glyphs.text(MathFace.MATH, "e", style.em());
                Box exponent = setting.box(Precedence.bare(argument), style.superscript());
                return List.of(
                        Atom.ordinary(TexRules.scripts(e, true, Optional.empty(), Optional.of(exponent), style)));
            }
            case Function.Ln() -> {
                atoms.add(name("ln", application.derivative(), style));
                if (!Precedence.SINGLE.needsParentheses(argument, setting.numerals())) {
                    atoms.addAll(setting.atoms(argument, style, level + 1));
                    return atoms;
                }
            }
            case Function.OfUnit(var _, String name) -> atoms.add(name(name, application.derivative(), style));
        }
        atoms.addAll(setting.parentheses(Precedence.bare(argument), style, level + 1));
        return atoms;
    }

    private static Atom name(String name, boolean derivative, TexStyle style) {
        Box letters =
                name.length() == 1 ? Glyphs.letters(name, style.em()) : Glyphs.text(MathFace.MAIN, name, style.em());
        Optional<Box> prime = derivative
                ? Optional.of(Glyphs.text(
                        MathFace.MAIN, Glyphs.PRIME, style.superscript().em()))
                : Optional.empty();
        Box box = TexRules.scripts(letters, true, Optional.empty(), prime, style);
        return Atom.of(name.length() == 1 ? Kind.ORDINARY : Kind.OPERATOR, box);
    }

    /** max(0, a). */
    List<Atom> maximum(Formula first, Formula second, TexStyle style, int level) {
        Box comma = Glyphs.text(MathFace.MAIN, ",", style.em());
        List<Atom> inner = new ArrayList<>(setting.atoms(first, style, level + FormulaSetting.TORN));
        inner.add(Atom.ordinary(Box.row(List.of(comma, Box.space(Atom.THIN * style.em())))));
        inner.addAll(setting.atoms(second, style, level + FormulaSetting.TORN));
        List<Atom> atoms = new ArrayList<>(List.of(name("max", false, style)));
        atoms.addAll(FormulaSetting.enclosed(inner, style));
        return atoms;
    }
}
