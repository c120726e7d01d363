/**
 * What is open, where the cursor stands, edits with undo and training in the background: read-only properties that views
 * bind to, and commands. All of it lives on the JavaFX thread; nothing here knows a scene graph or a view.
 */
@NullMarked
package backstep.controller;

import org.jspecify.annotations.NullMarked;
