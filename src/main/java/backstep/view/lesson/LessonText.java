package backstep.view.lesson;

import backstep.controller.Workspace;
import backstep.files.OneLine;
import backstep.model.lesson.Lesson;
import backstep.view.base.Controls;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.event.Event;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Ties a field to a text of the lesson, letter by letter, so that what is seen is what is saved. What cannot be in the file
 * of a lesson cannot be typed or pasted either.
 */
final class LessonText {

    private final TextInputControl field;
    private boolean showing;

    /**
     * Shows nothing yet.
     *
     * @param undoName what undo calls a change
     * @param change puts a text into a lesson
     */
    LessonText(
            TextInputControl field, Workspace workspace, String undoName, BiFunction<Lesson, String, Lesson> change) {
        this.field = field;
        accept(LessonText::inOneLine, _ -> true);
        field.textProperty().subscribe((_, now) -> {
            if (!showing) {
                // All that is typed before the keyboard goes elsewhere is one entry.
                workspace.annotate(undoName, Optional.of(field), lesson -> change.apply(lesson, now));
            }
        });
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                workspace.endMerging();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    }

    /** Lets the text have several lines, but not more characters than {@code most}. */
    LessonText withLines(int most, Runnable tooLong) {
        accept(LessonText::inLines, text -> {
            boolean fits = text.codePointCount(0, text.length()) <= most;
            if (!fits) {
                tooLong.run();
            }
            return fits;
        });
        return this;
    }

    /** Shows the text that the lesson has. */
    void show(String text) {
        if (!text.equals(field.getText())) {
            showing = true;
            field.setText(text);
            showing = false;
        }
    }

    private void accept(UnaryOperator<String> plain, Predicate<String> fits) {
        field.setTextFormatter(new TextFormatter<>(change -> {
            change.setText(plain.apply(change.getText()));
            return showing || !change.isContentChange() || fits.test(change.getControlNewText()) ? change : null;
        }));
    }

    /** Tab goes on to the next field; Esc, and Enter where there is but one line, give the keyboard back to the lesson. */
    private void leave(KeyEvent event) {
        boolean isDone =
                event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER && field instanceof TextField;
        if (event.getCode() == KeyCode.TAB) {
            field.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        } else if (isDone) {
            field.fireEvent(new Event(Controls.DONE));
            event.consume();
        }
    }

    private static String inOneLine(String text) {
        return spaced(text, OneLine::isCommand);
    }

    private static String inLines(String text) {
        return spaced(text, point -> point != '\n' && OneLine.isCommand(point));
    }

    private static String spaced(String text, IntPredicate forbidden) {
        return text.codePoints()
                .map(point -> forbidden.test(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
