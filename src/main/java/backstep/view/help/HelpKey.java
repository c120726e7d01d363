package backstep.view.help;

/** What a key does. */
public record HelpKey(String keys, String does) {}
