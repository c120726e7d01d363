package backstep.view.help;

import backstep.model.network.Identified;

/** What there is to look up. */
public enum HelpPage implements Identified {
    KEYS,
    WINDOW,
    GLOSSARY,
    ABOUT
}
