package dipper.yaml;

/** A stretch of one line of a text: source name as the user gave it, line and column from 1, length in characters (at least 1). */
public record Place(String source, int line, int column, int length) {

    @Override
    public String toString() {
        return source + ":" + line + ":" + column;
    }
}
