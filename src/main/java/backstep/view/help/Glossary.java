package backstep.view.help;

import backstep.view.base.Controls;
import backstep.view.base.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The words of the chalkboard in two sentences each; what is typed keeps those in which it occurs. */
final class Glossary extends VBox {

    static final String SEARCH_ID = "glossary-search";
    static final String TERMS_ID = "glossary-terms";

    private final Texts texts;
    private final VBox terms = new VBox();
    private final Label nothing;

    Glossary(Texts texts) {
        this.texts = texts;
        getStyleClass().add("help-page");
        TextField search = new TextField();
        search.setId(SEARCH_ID);
        search.setPromptText(texts.get("help.glossary.search"));
        search.setAccessibleText(texts.get("help.glossary.search"));
        terms.setId(TERMS_ID);
        terms.getStyleClass().add("help-entries");
        nothing = Controls.wrapping(texts.get("help.glossary.none"), "help-text");
        getChildren().addAll(search, terms);
        search.textProperty().subscribe(this::show);
    }

    private void show(String sought) {
        String wanted = sought.strip().toLowerCase(Locale.ROOT);
        List<VBox> found = Stream.of(GlossaryTerm.values())
                .filter(term ->
                        (name(term) + " " + text(term)).toLowerCase(Locale.ROOT).contains(wanted))
                .map(term -> HelpDialog.entry(name(term), text(term)))
                .toList();
        terms.getChildren().setAll(found);
        if (found.isEmpty()) {
            terms.getChildren().add(nothing);
        }
    }

    private String name(GlossaryTerm term) {
        return texts.get("glossary." + term.id() + ".name");
    }

    private String text(GlossaryTerm term) {
        return texts.get("glossary." + term.id() + ".text");
    }
}
