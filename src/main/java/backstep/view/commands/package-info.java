/** What the window can be told to do: the commands, the menus and keys that give them, and the dialogs that they open. */
@NullMarked
package backstep.view.commands;

import org.jspecify.annotations.NullMarked;
