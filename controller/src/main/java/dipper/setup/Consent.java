package dipper.setup;

/** What a person says to a question that is answered by yes or no; nothing is yes but a y. */
public enum Consent {
    YES, NO,
    /** A key that answers nothing, such as an arrow that was held too long, or something else that happens. */
    UNCLEAR;

    public static Consent of(Incoming.FromPerson deed) {
        return switch (deed) {
            case Incoming.Typed(var line) -> switch (line.strip().toLowerCase(java.util.Locale.ROOT)) {
                case "y", "yes" -> YES;
                default -> NO;
            };
            case Incoming.Pressed(var key) -> of(key);
            case Incoming.Touched _ -> UNCLEAR;
            case Incoming.NobodyThere _ -> NO;
        };
    }

    private static Consent of(Key key) {
        return switch (key) {
            case Key.Letter(var letter) -> switch (letter) {
                case 'y' -> YES;
                case 'n', 'q' -> NO;
                default -> UNCLEAR;
            };
            case Key.Named.ENTER, Key.Named.INTERRUPT -> NO;
            case Key.Named.UP, Key.Named.DOWN, Key.Named.LEFT, Key.Named.RIGHT, Key.Named.HOLD -> UNCLEAR;
        };
    }
}
