package dipper.yaml;

/** A stretch of one line of a text: source name as the user gave it, line and column from 1, length in characters (at least 1). */
public record Place(String source, int line, int column, int length) {

    /** From the start of this place to the end of another on the same line; this place where the other stands on another line. */
    public Place through(Place end) {
        return end.line == line && end.column >= column
                ? new Place(source, line, column, end.column + end.length - column)
                : this;
    }

    /** Whether another place begins right where this one ends. */
    boolean touches(Place next) {
        return source.equals(next.source) && line == next.line && column + length == next.column;
    }

    /** A part of this place, the offset counted from 0. */
    public Place part(int offset, int partLength) {
        return new Place(source, line, column + offset, Math.max(1, partLength));
    }

    /** A long text has many places, mostly of one source: what differs among them is what tells them apart. */
    @Override
    public int hashCode() {
        return 31 * (31 * line + column) + length;
    }

    @Override
    public String toString() {
        return source + ":" + line + ":" + column;
    }
}
